using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.Storage;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Links;

/// <summary>Somebody who has every byte of the service's files, and of its backups, cannot tell who answered what in an anonymous round.</summary>
public sealed class RawBytesTests
{
    /// <summary>A page of the data file, with its checksum.</summary>
    const int PageWithHead = 8208;

    static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly string[] s_wishes = ["Mehr Radtouren über den Deich", "Weniger Reden, mehr Suppe", "Ein Chor aus drei Städten"];

    [Fact]
    public async Task An_anonymous_round_is_read_raw()
    {
        await using var bot = await Respondents.StartAsync(Round(anonymous: true));
        var guest = await AnswerAsync(bot, "k-anna", s_wishes[0], isSent: false);
        RawFiles.Nowhere(await FilesAsync(bot), s_wishes[0]);
        await bot.RestartAsync();
        Assert.Equal("wish", (await guest.SayAsync("zurück")).Asks());
        Assert.Equal("confirm", (await guest.SayAsync("Alles wie bisher und ein Fest")).Asks());
        await bot.RestartAsync();
        Assert.Contains("saved", (await guest.SayAsync("ja")).All(), StringComparison.Ordinal);
        await AnswerAsync(bot, "k-peter", s_wishes[1]);
        await InTheChatAsync(bot, "Rita", s_wishes[2]);
        string[] all = ["ein Fest", .. s_wishes];
        RawFiles.Nowhere(await FilesAsync(bot), all);

        // The keys of conversations go when their answers are sent; that of the round when it is closed.
        Assert.Single(Directory.EnumerateFiles(Path.Combine(bot.Folder, "twinbot.db.keys")));
        await CloseAsync(bot);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(bot.Folder, "twinbot.db.keys")));

        // Laid open, all answers stand together, in the one round, and in one frame that has nobody else's doings in it.
        string[] laidOpen = ["ein Fest", .. s_wishes[1..]];
        var ballots = bot.Evaluation().Responses.Where(response => response.Respondent is null).ToList();
        Assert.Equal(laidOpen.Length, ballots.Count);
        Assert.All(ballots, ballot => Assert.Equal((null, null, null), (ballot.FinishedAt, ballot.Language, ballot.Sealed)));
        var frames = Sections(await RawFiles.ReadAsync(Path.Combine(bot.Folder, "twinbot.db.journal")), "FRAM"u8).Where(frame => laidOpen.Any(wish => RawFiles.Holds(frame, wish))).ToList();
        Assert.NotEmpty(frames);
        Assert.All(frames, frame => Assert.All(laidOpen, wish => Assert.True(RawFiles.Holds(frame, wish))));
        var pages = (await FilesAsync(bot)).Where(file => file.Name.EndsWith(".db", StringComparison.Ordinal) || file.Name.EndsWith(".backup", StringComparison.Ordinal))
            .SelectMany(file => file.Bytes.Chunk(PageWithHead)).Where(page => laidOpen.Any(wish => RawFiles.Holds(page, wish))).ToList();
        Assert.NotEmpty(pages);
        Assert.All([.. frames, .. pages], section => Assert.False(RawFiles.Holds(section, "guest_") || RawFiles.Holds(section, "Rita") || RawFiles.Holds(section, "answered"), "an answer lies beside somebody who has answered"));
        Assert.DoesNotContain("Radtouren", bot.Evaluation().ToString() + string.Join(' ', ballots.Select(ballot => ballot.Answers["wish"])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("test")]
    [InlineData("msteams")]
    public async Task What_goes_over_a_channel_arrives_and_is_kept_nowhere(string channel)
    {
        await using var connector = await RecordingConnector.StartAsync();
        await using var bot = await Respondents.StartAsync(Round(anonymous: true));
        var said = 0;
        foreach (var text in Answers(s_wishes[0]).Prepend("Evaluation beantworten").Append("ja"))
        {
            Assert.Equal(HttpStatusCode.Accepted, await bot.PostAsync(Activities.Message(text, channel: channel, serviceUrl: connector.Url).With("locale", "de")));
            await connector.TextsAsync(++said);
        }

        Assert.Contains(connector.Received, message => message.Activity.ToJsonString(s_readable).Contains(s_wishes[0], StringComparison.Ordinal));
        Assert.DoesNotContain(connector.Received, message => message.Activity.ToJsonString(s_readable).Contains("\"refresh\"", StringComparison.Ordinal));
        await Eventually.True(() => bot.Undelivered() == 0, "an empty outbox");
        Assert.NotNull(bot.Evaluation().Responses.Single(response => response.Respondent is null).Sealed);
        RawFiles.Nowhere(await FilesAsync(bot), s_wishes[0]);
    }

    /// <summary>The search finds what is there: a round with names is found in the same files.</summary>
    [Fact]
    public async Task A_round_with_names_is_found_by_the_same_search()
    {
        await using var bot = await Respondents.StartAsync(Round(anonymous: false));
        await AnswerAsync(bot, "k-anna", s_wishes[0]);
        var files = await FilesAsync(bot);
        Assert.Contains(files, file => file.Name.EndsWith(".journal", StringComparison.Ordinal) && RawFiles.Holds(file.Bytes, s_wishes[0]));
        Assert.Contains(files, file => file.Name.EndsWith(".backup", StringComparison.Ordinal) && RawFiles.Holds(file.Bytes, s_wishes[0]));
    }

    [Fact]
    public async Task What_is_sealed_has_one_length_however_much_was_written()
    {
        await using var bot = await Respondents.StartAsync(Round(anonymous: true));
        await AnswerAsync(bot, "k-anna", "Nichts");
        await AnswerAsync(bot, "k-peter", string.Join(' ', Enumerable.Range(1, 150).Select(number => $"Wunsch {number * 7919 % 1009}")));
        var lengths = bot.Evaluation().Responses.Select(response => response.Sealed?.Length).OfType<int>().ToList();
        Assert.Equal(2, lengths.Count);
        Assert.Single(lengths.Distinct());
    }

    [Fact]
    public async Task Fewer_than_three_are_never_laid_open_and_the_round_can_go_on()
    {
        await using var bot = await Respondents.StartAsync(Round(anonymous: true));
        await AnswerAsync(bot, "k-anna", s_wishes[0]);
        await AnswerAsync(bot, "k-peter", s_wishes[1]);
        await CloseAsync(bot);
        Assert.All(bot.Evaluation().Responses.Where(response => response.Respondent is null), ballot => Assert.NotNull(ballot.Sealed));
        RawFiles.Nowhere(await FilesAsync(bot), s_wishes);
        await bot.SayAsync("öffne die Evaluation wieder bis 30. Juni 2027", person: "Karl", conversation: "Karl", locale: "de");
        await bot.SayAsync("ja", person: "Karl", conversation: "Karl", locale: "de");
        Assert.Null(bot.Evaluation().ClosedOn);
        await InTheChatAsync(bot, "Rita", s_wishes[2]);
        await CloseAsync(bot);
        Assert.Equal(s_wishes.Order(StringComparer.Ordinal), bot.Evaluation().Responses.Where(response => response.Respondent is null).Select(ballot => ballot.Answers["wish"]?.GetValue<string>()).Order(StringComparer.Ordinal));

        // Who answered now could be told from what is new.
        await bot.SayAsync("öffne die Evaluation wieder bis 30. Juli 2027", person: "Karl", conversation: "Karl", locale: "de");
        await bot.SayAsync("ja", person: "Karl", conversation: "Karl", locale: "de");
        Assert.NotNull(bot.Evaluation().ClosedOn);
    }

    static Evaluation Round(bool anonymous) => Respondents.Round with
    {
        Anonymous = anonymous,
        DueOn = new DateOnly(2027, 6, 12),
        Responses = [.. Respondents.Round.Responses, new Response { Respondent = "k-third", Side = Side.Citizens, Community = "c-gouda", Status = ResponseStatus.Invited, Language = "de" }],
    };

    static async Task CloseAsync(RunningBot bot)
    {
        await bot.SayAsync("schließe die Evaluation", person: "Karl", conversation: "Karl", locale: "de");
        await bot.SayAsync("ja", person: "Karl", conversation: "Karl", locale: "de");
        Assert.NotNull(bot.Evaluation().ClosedOn);
    }

    static async Task<GuestBrowser> AnswerAsync(RunningBot bot, string respondent, string wish, bool isSent = true)
    {
        var guest = await GuestBrowser.OpenAsync(bot, await bot.LinkAsync(respondent));
        await guest.HearAsync();
        foreach (var answer in Answers(wish))
        {
            await guest.SayAsync(answer);
        }

        if (isSent)
        {
            Assert.Contains("\"saved\"", (await guest.SayAsync("ja")).All(), StringComparison.Ordinal);
        }

        return guest;
    }

    static async Task InTheChatAsync(RunningBot bot, string person, string wish)
    {
        foreach (var answer in Answers(wish).Prepend("Evaluation beantworten"))
        {
            await bot.SayAsync(answer, person, person, "de");
        }

        Assert.Contains("\"saved\"", (await bot.SayAsync("ja", person, person, "de")).All(), StringComparison.Ordinal);
    }

    /// <summary>No two alike after each other: those would be taken for one, sent twice.</summary>
    static IEnumerable<string> Answers(string wish) => ["4", "gleich", "4", "5", "4", "5", "4", "5", "4", "5", "nein", wish];

    /// <summary>Every file of the data folder, and a backup made at this moment.</summary>
    static async Task<IReadOnlyList<(string Name, byte[] Bytes)>> FilesAsync(RunningBot bot)
    {
        // Before the backup, which empties the journal.
        var before = await RawFiles.AllAsync(bot);
        var backup = Path.Combine(bot.Folder, "now.backup");
        await bot.Services.GetRequiredService<LiteDbStore>().BackupAsync(backup);
        return [.. before, .. await RawFiles.AllAsync(bot)];
    }

    static List<byte[]> Sections(byte[] bytes, ReadOnlySpan<byte> mark)
    {
        var sections = new List<byte[]>();
        var rest = bytes.AsSpan();
        for (var at = rest.IndexOf(mark); at >= 0; at = rest.IndexOf(mark))
        {
            sections.Add(rest[..at].ToArray());
            rest = rest[(at + mark.Length)..];
        }

        return [.. sections, rest.ToArray()];
    }
}
