using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Backups;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Links;

namespace TwinBot.Tests.Durability;

/// <summary>Backups that are made by themselves. The clock begins at noon in UTC, two in the afternoon in Brussels.</summary>
public sealed class ScheduledBackupsTests : IDisposable
{
    const string Anna = "msteams|aad-anna";
    static readonly TimeZoneInfo s_brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    readonly string _folder = Directory.CreateTempSubdirectory("twinbot-backups-").FullName;
    readonly MovedClock _clock = new();

    string Backups => Path.Combine(_folder, "of the bot");

    [Theory]
    [InlineData("2026-05-11T01:00Z", "2026-05-12T00:59Z", null, false)]
    [InlineData("2026-05-11T01:00Z", "2026-05-12T01:00Z", null, true)]
    [InlineData("2026-05-11T12:00Z", "2026-05-12T00:59Z", null, false)]
    [InlineData("2026-05-11T12:00Z", "2026-05-12T01:00Z", null, true)]
    [InlineData("2026-05-01T12:00Z", "2026-05-12T00:00Z", null, true)]
    [InlineData("2026-05-12T10:00Z", "2026-05-12T15:59Z", 6, false)]
    [InlineData("2026-05-12T10:00Z", "2026-05-12T16:00Z", 6, true)]
    [InlineData("2026-10-25T00:30Z", "2026-10-25T01:45Z", null, false, "02:30")]
    [InlineData("2026-03-28T01:30Z", "2026-03-29T01:00Z", null, true, "02:30")]
    public void One_is_due_each_day_or_every_so_many_hours(string last, string now, int? everyHours, bool isDue, string at = "03:00")
    {
        var local = TimeZoneInfo.ConvertTime(Moment(now), s_brussels);
        Assert.Equal(isDue, new BackupOptions { At = at, EveryHours = everyHours }.IsDue(Moment(last), local, s_brussels));
    }

    [Fact]
    public async Task An_overdue_one_is_made_after_the_start_and_the_oldest_goes_when_a_new_one_is_there()
    {
        await using var bot = await StartAsync("--TwinBot:Backup:Keep=2");
        Assert.False(Directory.Exists(Backups));

        // The service sets its alarm at a moment of its own after the start: a minute from then must pass.
        await Eventually.True(() => Names().Count == 1 || SecondPasses(), "a first backup");

        // One at a time: this returns when the first is done with, its rotation too.
        await MakeAsync(bot, "2026-05-12T13:00Z");
        await File.WriteAllTextAsync(Path.Combine(Backups, "twinbot-notes.backup"), "not ours");
        await File.WriteAllTextAsync(Path.Combine(Backups, "other-20200101T000000Z.backup"), "another's");
        await File.WriteAllTextAsync(Path.Combine(Backups, "twinbot-20200101T000000Z.backup.new"), "interrupted");
        await MakeAsync(bot, "2026-05-13T00:59Z");
        Assert.Equal(4, Names().Count);
        await MakeAsync(bot, "2026-05-13T01:00Z");
        await MakeAsync(bot, "2026-05-14T01:00Z");
        Assert.Equal(["other-20200101T000000Z.backup", "twinbot-20260513T010000Z.backup", "twinbot-20260514T010000Z.backup", "twinbot-notes.backup"], Names());
        Assert.Equal("ready", await bot.Client.GetStringAsync("/health/ready"));
        foreach (var name in Names().Where(name => name.StartsWith("twinbot-2026", StringComparison.Ordinal)))
        {
            Backup.Restore(Path.Combine(Backups, name), Path.Combine(_folder, name, "twinbot.db"), _clock.GetUtcNow());
        }
    }

    [Fact]
    public async Task One_that_fails_deletes_nothing_is_told_once_a_day_and_tried_again()
    {
        await using var connector = await RecordingConnector.StartAsync();
        await using var bot = await StartAsync("--TwinBot:Backup:Keep=1");
        await bot.PostAsync(Activities.Message("hello", channel: "msteams", serviceUrl: connector.Url, conversation: "a:anna", person: "29:anna")
            .With("from", new JsonObject { ["id"] = "29:anna", ["aadObjectId"] = "aad-anna" }));
        await connector.TextsAsync(1);
        await bot.CommitAsync(RecordChange.Put(null, Roster.Empty with { Holders = [new Holder(Anna, "Anna", PersonRole.Coordinator, "nl")] }));
        await MakeAsync(bot, "2026-05-12T12:01Z");
        var good = Assert.Single(Names());

        var photo = await DamagedAsync(bot);
        await MakeAsync(bot, "2026-05-13T01:00Z");
        Assert.Equal([good], Names());
        Assert.Contains("12 mei 2026", (await connector.TextsAsync(2))[^1], StringComparison.Ordinal);
        Assert.Equal("ready\nThe backup of 2026-05-13 01:00:00Z failed; the log says why. The last good one: 2026-05-12 12:01:00Z.", await bot.Client.GetStringAsync("/health/ready"));

        // Tried again in an hour, and not told again.
        await MakeAsync(bot, "2026-05-13T02:00Z");
        Assert.Equal([good], Names());
        File.Delete(photo);
        await MakeAsync(bot, "2026-05-13T02:30Z");
        Assert.Equal([good], Names());
        await MakeAsync(bot, "2026-05-13T03:00Z");
        Assert.Equal(["twinbot-20260513T030000Z.backup"], Names());
        Assert.Equal("ready", await bot.Client.GetStringAsync("/health/ready"));
        Assert.Equal(2, connector.Received.Count(call => call.Activity.Text("type") == "message"));
    }

    [Fact]
    public async Task Without_a_folder_none_is_made_and_one_that_cannot_be_made_is_seen()
    {
        await using (var off = await Bots.EchoAsync(time: _clock))
        {
            _clock.Move(TimeSpan.FromDays(2));
            Assert.DoesNotContain(Directory.EnumerateFiles(off.Folder, "*", SearchOption.AllDirectories), file => file.EndsWith(".backup", StringComparison.Ordinal));
        }

        await File.WriteAllTextAsync(Backups, "a file where the folder should be");
        await using var bot = await StartAsync();
        await MakeAsync(bot, "2026-05-15T12:01Z");
        Assert.EndsWith("The last good one: none.", await bot.Client.GetStringAsync("/health/ready"), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A photo that was sent, and is no longer what it was.</summary>
    static async Task<string> DamagedAsync(RunningBot bot)
    {
        var files = bot.Services.GetRequiredService<FileStore>();
        using var draft = await files.DraftAsync(new MemoryStream(Contents.Png), 1000, CancellationToken.None) ?? throw new InvalidOperationException("It is too long.");
        files.Keep(draft);
        var path = Path.Combine(bot.Folder, "twinbot.db.files", draft.Sha256);
        await File.WriteAllBytesAsync(path, [.. Contents.Png, 0]);
        return path;
    }

    Task<RunningBot> StartAsync(params string[] args) => Bots.EchoAsync(time: _clock, args: [$"--TwinBot:Backup:Folder={Backups}", .. args]);

    List<string> Names() => Directory.Exists(Backups) ? [.. Directory.EnumerateFiles(Backups).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)] : [];

    /// <summary>False, for whatever waits.</summary>
    bool SecondPasses()
    {
        _clock.Move(TimeSpan.FromSeconds(1));
        return false;
    }

    /// <summary>Moves the clock, and returns when one was made where it was due.</summary>
    async Task MakeAsync(RunningBot bot, string at)
    {
        _clock.Move(Moment(at) - _clock.GetUtcNow());
        await bot.Services.GetRequiredService<ScheduledBackups>().MakeDueAsync();
    }
}
