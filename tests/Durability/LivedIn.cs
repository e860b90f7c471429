using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Calendars;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Questionnaires;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Conversations;
using TwinBot.Tests.Links;
using TwinBot.Tests.Lint;
using TwinBot.Understanding;

namespace TwinBot.Tests.Durability;

/// <summary>
/// A service in which people have lived: records of every kind, a photo, a dialog left in the middle, an anonymous round of which one has answered,
/// a message that could not be delivered. And what must be true wherever its data goes.
/// </summary>
static class LivedIn
{
    const string OpenDialog = "left in the middle";

    /// <summary>Nobody listens there.</summary>
    const string Nowhere = "http://127.0.0.1:9";

    public static async Task<RunningBot> StartAsync(MovedClock clock, params string[] args)
    {
        var bot = await Respondents.StartAsync(Respondents.Round with { Anonymous = true }, clock, args: args);
        await bot.CommitAsync(
            RecordChange.Put(null, Roster.Empty with { Holders = [new Holder("msteams|tenant|ines", "Ines", PersonRole.Coordinator, "fr")] }),
            RecordChange.Put(null, new CalendarFeed { Id = "p-gouda", SecretHash = new string('a', 64), Language = "nl" }),
            RecordChange.Put(null, new OwnQuestionnaire { Id = "ourCheck@1", Text = await OurCheckAsync(), AddedAt = DateTimeOffset.UnixEpoch }));
        await SayAsync(bot, "We had a concert in Solingen on 3 May 2025 with 42 people", "logActivity.confirm");
        await SayAsync(bot, "yes", "logActivity saved");
        await bot.AskAsync(Activities.Message("", conversation: "c1").With("attachments", new JsonArray(new JsonObject
        {
            ["contentType"] = "image/png",
            ["name"] = "photo.png",
            ["contentUrl"] = $"data:image/png;base64,{Convert.ToBase64String(Contents.Png)}",
        })));
        await SayAsync(bot, "yes", "attachFiles saved");

        // What came before is in the data file then, and what comes in the journal.
        await bot.RestartAsync();
        await SayAsync(bot, "New twinning between Dijon and Mainz since 1958", "setUpPartnership.status", OpenDialog);
        await SayAsync(bot, "active", "setUpPartnership.themes", OpenDialog);
        await AnswerAsync(bot, clock);
        await bot.PostAsync(Activities.Message("who is our contact in Solingen?", conversation: "unreachable", serviceUrl: Nowhere));
        return bot;
    }

    /// <summary>Everything that was said and kept is there, and goes on.</summary>
    public static async Task CheckAsync(RunningBot bot)
    {
        var photo = Assert.Single(bot.Store().Records.Activities(new ActivityFilter(), 0, 10).Activities, activity => activity.Participants == 42).Files?[0];
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Contents.Png)), photo?.Sha256);
        using (var content = bot.Services.GetRequiredService<FileStore>().Open(photo?.Sha256 ?? "") ?? throw new InvalidOperationException("The photo is gone."))
        {
            Assert.Equal(photo?.Sha256, FileStore.HashOf(content));
        }

        var ballot = Assert.Single(bot.Evaluation().Responses, response => response.Respondent is null);
        Assert.Equal(ResponseStatus.Finished, ballot.Status);
        Assert.NotNull(ballot.Sealed);
        Assert.Contains(bot.Store().Undelivered(100), item => item.Address.Contains(Nowhere, StringComparison.Ordinal));
        Assert.Equal("Ines", Assert.Single(bot.Store().Records.Roster?.Holders ?? []).Name);
        Assert.NotNull(bot.Store().Records.Calendar("p-gouda"));
        Assert.Equal("ourCheck@1", Assert.Single(bot.Store().Records.OwnQuestionnaires()).Id);
        await SayAsync(bot, "youth", "setUpPartnership.objectives", OpenDialog);
        await SayAsync(bot, "that's all", "setUpPartnership.confirm", OpenDialog);
        await SayAsync(bot, "yes", "setUpPartnership saved", OpenDialog);
        Assert.Equal(new PartialDate(1958), bot.Store().Records.Partnerships(new PartnershipFilter(), 0, 10).Partnerships.Single(partnership => partnership.Name == "Dijon – Mainz").SignedOn);
    }

    public static Task<JsonNode?> ExportAsync(RunningBot bot) => StoredRecords.ExportAsync(bot);

    static async Task<string> OurCheckAsync() =>
        (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "dialogs", "Questionnaires", "yearlyCheck.json"))).Replace("yearlyCheck", "ourCheck", StringComparison.Ordinal);

    static async Task AnswerAsync(RunningBot bot, MovedClock clock)
    {
        var guest = await GuestBrowser.OpenAsync(bot, await bot.LinkAsync("k-anna"));
        await guest.HearAsync();
        IReadOnlyList<JsonNode> said = [];
        foreach (var answer in new[] { "4", "3", "5", "3", "4", "4", "3", "2", "5", "3", "nein", "überspringen", "ja" })
        {
            // The same words in the same instant would be a client's copy.
            clock.Move(TimeSpan.FromSeconds(3));
            said = await guest.SayAsync(answer);
        }

        Assert.Contains(said, last => Speaker.Comes(last) == "answerEvaluation saved");
    }

    static async Task SayAsync(RunningBot bot, string text, string then, string conversation = "c1")
    {
        var answers = await bot.SayAsync(text, conversation);
        Assert.Contains(answers, answer => Speaker.Comes(answer) == then);
    }
}
