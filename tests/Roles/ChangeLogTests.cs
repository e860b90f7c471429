using System.Text.Json.Nodes;
using TwinBot.Commands.Importing;
using TwinBot.Evaluations;
using TwinBot.Records;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Conversations;

namespace TwinBot.Tests.Roles;

/// <summary>Who changed what is noted with the change, and stays.</summary>
public sealed class ChangeLogTests : IAsyncLifetime
{
    static readonly DateTimeOffset s_now = new(2026, 5, 12, 12, 0, 0, TimeSpan.Zero);

    static readonly Evaluation s_round = new()
    {
        Id = "e1",
        Partnership = "p1",
        Questionnaire = "yearlyCheck",
        QuestionnaireVersion = 1,
        OpenedOn = new DateOnly(2026, 5, 12),
        DueOn = new DateOnly(2026, 6, 1),
        Anonymous = false,
        Responses = [new Response { Respondent = "k1", Side = default(TwinBot.Contacts.Side), Community = "c1", Status = ResponseStatus.Invited, Language = "nl" }],
    };

    readonly TownHall _hall = new();

    public async Task InitializeAsync()
    {
        await _hall.InitializeAsync();
        await _hall.EnrolAsync(("Ines", PersonRole.Coordinator), ("Karel", PersonRole.Member));
    }

    public Task DisposeAsync() => _hall.DisposeAsync();

    [Fact]
    public async Task Each_change_is_noted_with_who_made_it_and_so_is_taking_it_back()
    {
        await ChangeAsync("+32 475 12 34 56");
        await _hall.SayAsync("Karel", "undo");
        var notes = Notes();
        Assert.Equal(["Karel", "Karel"], notes.Select(note => note.Name));
        Assert.All(notes, note => Assert.Equal((TownHall.IdOf("Karel"), ChangeSort.Changed), (note.Person, note.Sort)));
        Assert.All(notes, note => Assert.Contains("phone", note.Fields));
    }

    [Fact]
    public async Task Notes_outlive_a_restart_and_come_latest_first()
    {
        await ChangeAsync("+32 475 12 34 56");
        await _hall.Bot.RestartAsync();
        await _hall.SayAsync("Ines", "change the email of Anna Schmidt to anna@mainz.example");
        await _hall.SayAsync("Ines", "yes");
        Assert.Equal(["Ines", "Karel"], Notes().Select(note => note.Name));
    }

    [Fact]
    public async Task A_coordinator_asks_and_a_member_may_not()
    {
        await ChangeAsync("+32 475 12 34 56");
        Assert.Contains("Karel", await SaidAsync("Ines", "who changed Anna Schmidt?"), StringComparison.Ordinal);
        Assert.DoesNotContain(TownHall.IdOf("Karel"), await SaidAsync("Ines", "who changed Anna Schmidt?"), StringComparison.Ordinal);
        Assert.Contains("Ines", await SaidAsync("Karel", "who changed Anna Schmidt?"), StringComparison.Ordinal);
        Assert.DoesNotContain("Phone", await SaidAsync("Karel", "who changed Anna Schmidt?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_is_given_is_noted()
    {
        await _hall.SayAsync("Ines", "make Karel a coordinator");
        await _hall.SayAsync("Ines", "yes");
        Assert.Equal("Ines", _hall.Store.Records.ChangesOf(RecordKind.Rosters, Roster.OnlyId, 1)[0].Name);
    }

    [Fact]
    public async Task Nothing_that_is_said_or_tapped_changes_what_was_noted()
    {
        await ChangeAsync("+32 475 12 34 56");
        var noted = Notes();
        foreach (var words in (string[])["undo", "delete the change log", "delete the changes of Anna Schmidt", "who changed Anna Schmidt?", "change the change log of Anna Schmidt"])
        {
            await _hall.SayAsync("Ines", words);
            await _hall.SayAsync("Karel", words);
        }

        await _hall.PressAsync("Ines", new JsonObject { ["do"] = "start", ["asks"] = "whoChanged", ["value"] = new JsonObject { ["kind"] = "contacts", ["record"] = "k-anna", ["sort"] = "removed" } });
        Assert.Equal(noted.Select(note => note.ToString()), Notes().TakeLast(noted.Count).Select(note => note.ToString()));
        Assert.True(Notes().Count > noted.Count);
    }

    [Fact]
    public async Task What_is_imported_by_command_is_noted_and_the_log_is_in_no_export()
    {
        var export = (await StoredRecords.ExportAsync(_hall.Bot))?.ToJsonString() ?? "";
        var changed = export.Replace("anna.schmidt@example.org", "anna@mainz.example", StringComparison.Ordinal);
        await Importer.ImportAsync(System.Text.Encoding.UTF8.GetBytes(changed), _hall.Store, s_now);
        var note = Assert.Single(Notes());
        Assert.Equal(("import", ChangeSort.Changed), (note.Name, note.Sort));
        Assert.Equal("email", Assert.Single(note.Fields));
        Assert.Contains("import", await SaidAsync("Ines", "who changed Anna Schmidt?"), StringComparison.Ordinal);
        await ChangeAsync("+32 475 12 34 56");
        Assert.DoesNotContain("Karel", (await StoredRecords.ExportAsync(_hall.Bot))?.ToJsonString() ?? "", StringComparison.Ordinal);
    }

    /// <summary>When somebody answers is nobody's business, least of all in an anonymous round.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_answers_an_evaluation_is_not_noted(bool anonymous)
    {
        var before = s_round with { Anonymous = anonymous };
        var answered = before with { Responses = [before.Responses[0] with { Status = ResponseStatus.Finished, FinishedAt = s_now }] };
        Assert.Empty(ChangeNote.Of([RecordChange.Put(before, answered)], "u1", "Anna", s_now));
        Assert.Single(ChangeNote.Of([RecordChange.Put(before, before with { ClosedOn = new DateOnly(2026, 5, 13) })], "u1", "Anna", s_now));
    }

    [Fact]
    public void What_people_choose_for_themselves_is_not_noted() =>
        Assert.Empty(ChangeNote.Of([RecordChange.Put(null, new Person { Id = "u1", Language = "nl" })], "u1", "Anna", s_now));

    IReadOnlyList<ChangeNote> Notes() => _hall.Store.Records.ChangesOf(RecordKind.Contacts, "k-anna", 10);

    async Task ChangeAsync(string phone)
    {
        await _hall.SayAsync("Karel", $"change the phone number of Anna Schmidt to {phone}");
        var saved = await _hall.SayAsync("Karel", "yes");
        Assert.Equal("saved", saved[0].Text("channelData.twinbot.ended"));
    }

    async Task<string> SaidAsync(string name, string text) => (await _hall.SayAsync(name, text)).ToJsonString();
}
