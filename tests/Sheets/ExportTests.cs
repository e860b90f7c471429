using System.IO.Compression;
using System.Text;
using TwinBot.Commands;
using TwinBot.Commands.Sheets;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Sheets;
using TwinBot.Tests.Storage;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Sheets;

/// <summary>Exports as sheets: safe to open, and read back as what they were.</summary>
public class ExportTests
{
    static readonly Languages s_languages = Languages.Load();

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    public async Task AWorkbookReadsBackAsTheSameRecords(string language)
    {
        await using var from = await Filled();
        await using var to = new TempStore();
        var bytes = await new Exporter(from.Store).MakeAsync(Handout.ExportXlsx, s_languages[new Language(language)]);
        var reading = ReadingTests.Read("export.xlsx", bytes, to.Store.Records, language);
        Assert.Empty(reading.Doubts.Select(doubt => doubt.Say(s_languages[new Language("en")])));
        await ListImporter.TakeAsync(reading, to.Store, TempStore.Noon);

        var records = to.Store.Records;
        var mainz = records.Named(RecordKind.Communities, "Mainz").Select(match => records.Community(match.Id)).First();
        Assert.Equal(CommunityKind.City, mainz?.Kind);
        var contact = Assert.Single(records.ContactsIn(mainz?.Id ?? ""));
        Assert.Equivalent(Some.Anna with { Id = contact.Id, Community = contact.Community, Email = contact.Email }, contact);
        Assert.Equal(Some.Anna.Email?.ToLowerInvariant(), contact.Email);
        var partnership = Assert.Single(records.PartnershipsOf(mainz?.Id ?? ""));
        Assert.Equivalent(Some.DijonMainz with { Id = partnership.Id, Members = partnership.Members }, partnership);
        var activity = Assert.Single(records.Activities(new ActivityFilter(), 0, 10).Activities);
        Assert.Equal((Formula, 42, "2025-05-03", activity.Partnerships.Single()), (activity.Title, activity.Participants, activity.StartsOn.ToString(), partnership.Id));
        Assert.Equal(s_guest.Name, records.Community(activity.Communities?.Single() ?? "")?.Name);
    }

    [Fact]
    public async Task NoCellBeginsAFormula()
    {
        await using var from = await Filled();
        var zip = await new Exporter(from.Store).MakeAsync(Handout.ExportCsv, s_languages[new Language("nl")]);
        using var archive = new ZipArchive(new MemoryStream(zip));
        Assert.Equal(["communities.csv", "partnerships.csv", "contacts.csv", "activities.csv"], archive.Entries.Select(entry => entry.Name));
        foreach (var entry in archive.Entries)
        {
            using var bytes = new MemoryStream();
            using (var part = entry.Open())
            {
                await part.CopyToAsync(bytes);
            }

            Assert.True(bytes.ToArray().AsSpan().StartsWith(Encoding.UTF8.Preamble));
            var sheet = SeparatedValues.Read(entry.Name, bytes.ToArray())?.Single();
            Assert.NotNull(sheet);
            Assert.DoesNotContain(sheet.Rows.SelectMany(row => row.Cells), cell => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]);
        }

        using var contacts = new StreamReader(archive.GetEntry("contacts.csv")?.Open() ?? Stream.Null);
        Assert.Contains(";(+49) ", await contacts.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+32")]
    [InlineData("-x")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("'quoted'")]
    [InlineData("plain")]
    public void WhatIsMadePlainReadsBack(string text) => Assert.Equal(text, Plain.Read(Plain.Of(text)));

    const string Formula = "=HYPERLINK(\"http://example.org\";\"Concert\")";

    static readonly Community s_guest = new() { Id = "guest", Name = "Hinterwalden", Country = "DE", Kind = CommunityKind.Municipality };

    static async Task<TempStore> Filled()
    {
        var temp = new TempStore();
        await temp.Put(Some.Dijon, Some.Mainz, Some.DijonMainz, s_guest, Some.Anna, new JointActivity
        {
            Id = "a1",
            Title = Formula,
            Partnerships = ["p1"],
            Communities = [s_guest.Id],
            Kind = ActivityKind.Arts,
            StartsOn = new PartialDate(2025, 5, 3),
            Format = ActivityFormat.OnSite,
            Participants = 42,
            ParticipantsByCommunity = System.Collections.Immutable.ImmutableSortedDictionary<string, int>.Empty.Add("mainz", 20),
            Status = ActivityStatus.Done,
            LoggedBy = "somebody",
            LoggedAt = TempStore.Noon,
        });
        return temp;
    }
}
