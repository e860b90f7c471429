using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Commands.Importing;
using TwinBot.Conversation;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Privacy;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Conversations;
using TwinBot.Tests.Links;
using TwinBot.Tests.Storage;

namespace TwinBot.Tests.Privacy;

/// <summary>Whoever is forgotten is in no byte of the data folder any more, and what belongs to the committee is still there.</summary>
public sealed class ForgottenTests
{
    static readonly string[] s_anna = ["Anna Schmidt", "anna.schmidt@example.org", "+492122900", "u-anna"];

    readonly SetClock _clock = new() { Now = new DateTimeOffset(2026, 5, 12, 9, 0, 0, TimeSpan.Zero) };

    [Fact]
    public async Task Nothing_of_somebody_who_asked_to_be_forgotten_is_left_in_any_file()
    {
        await using var bot = await StartAsync();
        await SpeakOfAnnaAsync(bot);
        Assert.All(s_anna, word => Assert.Contains(Files(bot), file => RawFiles.Holds(file.Bytes, word)));

        await AskAsync(bot, "forget me");
        Assert.Null(bot.Store().Records.Contact("k-anna"));
        await EraseAsync(bot);
        Assert.Contains(Files(bot), file => RawFiles.Holds(file.Bytes, s_anna[0]));
        await NightAsync(bot);
        RawFiles.Nowhere(Files(bot), s_anna);

        // The search finds what is there, and what is the committee's is.
        Assert.Contains(Files(bot), file => RawFiles.Holds(file.Bytes, "Peter Braun"));
        var activity = Assert.IsType<JointActivity>(bot.Store().Records.Activity("a-1"));
        Assert.Equal(("", "The mayor, …, opened it"), (activity.LoggedBy, activity.Outcome));
        var export = (await StoredRecords.ExportAsync(bot))?.ToJsonString() ?? "";
        Assert.Empty((await Importer.ImportAsync(Encoding.UTF8.GetBytes(export), bot.Store(), _clock.GetUtcNow())).Faults);
        await bot.RestartAsync();
        RawFiles.Nowhere(Files(bot), s_anna);
        Assert.Equal(42, bot.Store().Records.Activity("a-1")?.Participants);
    }

    [Fact]
    public async Task No_undo_of_anybody_brings_them_back()
    {
        await using var bot = await StartAsync();
        await SpeakOfAnnaAsync(bot);
        await AskAsync(bot, "forget me");
        await bot.SayAsync("undo", "c-anna", "u-anna", "en");
        await bot.SayAsync("undo", "c-karl", "u-karl", "en");
        Assert.Null(bot.Store().Records.Contact("k-anna"));
        await EraseAsync(bot);
        await bot.SayAsync("undo", "c-karl", "u-karl", "en");
        Assert.Null(bot.Store().Records.Contact("k-anna"));
        Assert.DoesNotContain("Anna", (await bot.SayAsync("who is the mayor of Solingen?", "c-karl", "u-karl", "en")).All(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_in_a_closed_round_stay_without_a_name_and_in_an_open_one_go()
    {
        await using var bot = await StartAsync();
        await bot.CommitAsync(
            RecordChange.Put(bot.Evaluation(), Answered(bot.Evaluation())),
            RecordChange.Put(null, Answered(Respondents.Round with { Id = "e-closed", ClosedOn = new DateOnly(2026, 5, 1) })));
        await AskAsync(bot, "forget me");
        await EraseAsync(bot);
        Assert.Equal(["k-peter"], bot.Evaluation().Responses.Select(response => response.Respondent));
        var closed = bot.Store().Records.Evaluation("e-closed")?.Responses ?? [];
        Assert.Equal([null, "k-peter"], closed.Select(response => response.Respondent));
        Assert.Equal((ResponseStatus.Finished, null, null, null), (closed[0].Status, closed[0].Language, closed[0].FinishedAt, closed[0].Side));
        Assert.Equal("4", closed[0].Answers["overall"]?.ToString());
    }

    /// <summary>A link can have been passed on: what it was made for is erased, and no more.</summary>
    [Fact]
    public async Task Who_came_by_a_link_erases_what_the_link_was_for()
    {
        await using var bot = await StartAsync();
        var guest = await GuestBrowser.OpenAsync(bot, await bot.LinkAsync("k-anna"));
        Assert.Contains("12 Monaten", (await guest.HearAsync()).All(), StringComparison.Ordinal);
        await guest.SayAsync("vergiss mich");
        Assert.Contains("saved", (await guest.SayAsync("ja")).All(), StringComparison.Ordinal);
        await EraseAsync(bot);
        Assert.NotNull(bot.Store().Records.Contact("k-anna"));
        Assert.DoesNotContain(bot.Evaluation().Responses, response => response.Respondent == "k-anna");
        Assert.Empty(bot.Services.GetRequiredService<LiteDbStore>().All("conversations"));
        Assert.Empty(bot.Store().PeopleOf("k-anna"));
    }

    /// <summary>Which answer is theirs nobody knows; but they get no more letters, and nothing of their talk is left.</summary>
    [Fact]
    public async Task In_an_anonymous_round_who_came_by_a_link_gets_no_more_letters()
    {
        await using var bot = await Respondents.StartAsync(Respondents.Round with { Anonymous = true }, _clock);
        var guest = await GuestBrowser.OpenAsync(bot, await bot.LinkAsync("k-anna"));
        await guest.HearAsync();
        Assert.Contains("confirm", (await guest.SayAsync("vergiss mich")).All(), StringComparison.Ordinal);
        await guest.SayAsync("ja");
        await EraseAsync(bot);
        Assert.True(bot.Response("k-anna").NoReminders);
        Assert.Null(bot.Response("k-peter").NoReminders);
        Assert.NotNull(bot.Store().Records.Contact("k-anna"));
        Assert.Empty(bot.Services.GetRequiredService<LiteDbStore>().All("conversations"));
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(bot.Folder, "twinbot.db.keys")), _ => true);
    }

    [Fact]
    public async Task What_is_kept_of_somebody_is_a_file_for_them_alone()
    {
        await using var bot = await StartAsync();
        await SpeakOfAnnaAsync(bot);
        var said = (await bot.SayAsync("give me my data", "c-anna", "u-anna", "en")).All();
        var link = said[said.IndexOf("/papers/", StringComparison.Ordinal)..].Split('"', '\\')[0];
        using var response = await bot.Client.GetAsync(new Uri(link, UriKind.Relative));
        Assert.Equal(("application/json", "no-store, private"), (response.Content.Headers.ContentType?.MediaType, response.Headers.CacheControl?.ToString()));
        var file = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal((PersonalData.Schema, "Anna Schmidt", "test|u-anna"), (file.Text("schema"), file.Text("contact.name"), file?["people"]?[0].Text("id")));
        Assert.Equal((1, 1, 1), (file?["loggedActivities"]?.AsArray().Count, file?["evaluations"]?.AsArray().Count, file?["conversations"]?.AsArray().Count));
        Assert.DoesNotContain("Peter Braun", file?.ToJsonString() ?? "", StringComparison.Ordinal);
        _clock.Now += TimeSpan.FromHours(25);
        using var later = await bot.Client.GetAsync(new Uri(link, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, later.StatusCode);
    }

    /// <summary>Two of one name: what is written of the one may be about the other.</summary>
    [Fact]
    public async Task A_name_that_two_have_is_left_in_what_others_wrote()
    {
        await using var bot = await StartAsync();
        await SpeakOfAnnaAsync(bot);
        var other = bot.Store().Records.Contact("k-peter") ?? throw new InvalidOperationException("Nobody.");
        await bot.CommitAsync(RecordChange.Put(other, other with { Name = "Anna Schmidt" }));
        await AskAsync(bot, "forget me");
        await EraseAsync(bot);
        Assert.Equal("Anna Schmidt", bot.Store().Records.Contact("k-peter")?.Name);
        Assert.Contains("Anna Schmidt", bot.Store().Records.Activity("a-1")?.Outcome ?? "", StringComparison.Ordinal);
    }

    Task<RunningBot> StartAsync() => Respondents.StartAsync(time: _clock);

    /// <summary>Anna says who she is and logs something; Karl looks her up, changes her, and chats about her on the page.</summary>
    static async Task SpeakOfAnnaAsync(RunningBot bot)
    {
        await bot.SayAsync("I am Anna Schmidt", "c-anna", "u-anna", "en");
        await bot.SayAsync("yes", "c-anna", "u-anna", "en");
        await bot.CommitAsync(RecordChange.Put(null, Some.Exchange with { Id = "a-1", Partnerships = ["p-gouda"], ParticipantsByCommunity = null, Participants = 42, Outcome = "The mayor, Anna Schmidt, opened it", LoggedBy = "test|u-anna" }));
        await bot.SayAsync("who is the mayor of Solingen?", "c-karl", "u-karl", "en");
        await bot.SayAsync("change the role of Anna Schmidt to councillor", "c-karl", "u-karl", "en");
        await bot.SayAsync("yes", "c-karl", "u-karl", "en");
        var page = await DirectLine.StartAsync(bot, "en");
        await page.SayAsync("Who is Anna Schmidt?");
        Assert.Contains(bot.Store().Transcript(page.Conversation, 0, 100), message => message.Payload.Contains("anna.schmidt@example.org", StringComparison.Ordinal));
    }

    static async Task AskAsync(RunningBot bot, string words)
    {
        if (!bot.Store().PeopleOf("k-anna").Any(person => person.Id == "test|u-anna"))
        {
            await bot.SayAsync("I am Anna Schmidt", "c-anna", "u-anna", "en");
            await bot.SayAsync("yes", "c-anna", "u-anna", "en");
        }

        Assert.Contains("confirm", (await bot.SayAsync(words, "c-anna", "u-anna", "en")).All(), StringComparison.Ordinal);
        Assert.Contains("saved", (await bot.SayAsync("yes", "c-anna", "u-anna", "en")).All(), StringComparison.Ordinal);
    }

    async Task EraseAsync(RunningBot bot)
    {
        _clock.Now += TimeSpan.FromMinutes(2);
        await bot.Services.GetRequiredService<Erasing>().EraseAsync();
        Assert.All(bot.Services.GetRequiredService<LiteDbStore>().AllOf(RecordKind.Erasures).OfType<Erasure>(), erasure => Assert.True(erasure.IsDone));
    }

    async Task NightAsync(RunningBot bot)
    {
        _clock.Now = new DateTimeOffset(2026, 5, 13, 2, 0, 0, TimeSpan.Zero);
        await bot.Services.GetRequiredService<Night>().TidyAsync();
        Assert.Empty(bot.Services.GetRequiredService<LiteDbStore>().AllOf(RecordKind.Erasures));
    }

    static Evaluation Answered(Evaluation round) => round with
    {
        Responses = [.. round.Responses.Select(response => response with { Status = ResponseStatus.Finished, Answers = Response.NoAnswers.Add("overall", JsonValue.Create(4)), FinishedAt = DateTimeOffset.UnixEpoch })],
    };

    static IReadOnlyList<(string Name, byte[] Bytes)> Files(RunningBot bot) => RawFiles.AllAsync(bot).GetAwaiter().GetResult();
}
