using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Channels.BotFramework;
using TwinBot.Conversation;
using TwinBot.Delivery;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Tests.Channels;

/// <summary>Speaking to people of the bot's own accord.</summary>
public sealed class ReferencesTests
{
    const string Person = "msteams|aad-1";

    [Fact]
    public async Task Who_spoke_in_their_own_chat_can_be_spoken_to_there()
    {
        await using var connector = await RecordingConnector.StartAsync();
        await using var bot = await Bots.EchoAsync();
        await bot.PostAsync(From(connector, "hello"));
        await bot.RestartAsync();
        await SayAsync(bot, "Good morning.");
        var (path, activity) = (await SentAsync(connector, 2))[1];
        Assert.Equal("/v3/conversations/a%3A1/activities", path);
        Assert.Equal(
            ("Good morning.", "29:1", "bot", "a:1", "", "msteams"),
            (activity.Text(), activity.Text("recipient.id"), activity.Text("from.id"), activity.Text("conversation.id"), activity.Text("replyToId"), activity.Text("channelId")));
    }

    [Fact]
    public async Task The_latest_place_counts()
    {
        await using var old = await RecordingConnector.StartAsync();
        await using var connector = await RecordingConnector.StartAsync();
        await using var bot = await Bots.EchoAsync();
        await bot.PostAsync(From(old, "hello"));
        await bot.PostAsync(From(connector, "hello again"));
        await SayAsync(bot, "Good morning.");
        Assert.Equal(["Heard: hello again", "Good morning."], (await SentAsync(connector, 2)).Select(sent => sent.Activity.Text()));
    }

    [Fact]
    public async Task A_group_is_no_place_to_speak_to_somebody_alone()
    {
        await using var connector = await RecordingConnector.StartAsync();
        await using var bot = await Bots.EchoAsync();
        await bot.PostAsync(From(connector, "hello").With("conversation", new JsonObject { ["id"] = "19:1", ["conversationType"] = "groupChat" }));
        Assert.Null(Proactive(bot).To(Person, new Reply("Good morning.")));
    }

    [Theory]
    [InlineData(403, "ConversationBlockedByUser", false)]
    [InlineData(404, "ConversationNotFound", false)]
    [InlineData(403, "NotEnoughPermissions", true)]
    [InlineData(400, "BadSyntax", true)]
    public async Task A_chat_that_is_gone_or_blocked_is_forgotten(int status, string code, bool kept)
    {
        await using var connector = await RecordingConnector.StartAsync();
        connector.Behave = (_, activity) => Task.FromResult(activity.Text() == "Good morning." ? Results.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = code } }, statusCode: status) : null);
        await using var bot = await Bots.EchoAsync();
        await bot.PostAsync(From(connector, "hello"));
        await SayAsync(bot, "Good morning.");
        await Eventually.True(() => bot.Undelivered() == 0, "an empty outbox");
        Assert.Equal(kept, bot.Services.GetRequiredService<IStore>().Reference(Person) is not null);
        Assert.Equal(HttpStatusCode.Accepted, await bot.PostAsync(From(connector, "back")));
        Assert.NotNull(bot.Services.GetRequiredService<IStore>().Reference(Person));
    }

    [Fact]
    public async Task A_contact_is_reached_where_it_is_known_who_they_are()
    {
        await using var connector = await RecordingConnector.StartAsync();
        await using var bot = await Bots.EchoAsync();
        await bot.PostAsync(From(connector, "hello"));
        Assert.Null(Proactive(bot).ToContact("anna", new Reply("Good morning.")));
        var store = bot.Services.GetRequiredService<IStore>();
        await store.CommitAsync(new TurnCommit { At = DateTimeOffset.UnixEpoch, Changes = [RecordChange.Put(null, new Person { Id = Person, Contact = "anna" })] });
        await bot.RestartAsync();
        Assert.Equal(Person, Proactive(bot).ToContact("anna", new Reply("Good morning."))?.Reaches);
    }

    static Proactive Proactive(RunningBot bot) => bot.Services.GetRequiredService<Proactive>();

    static async Task SayAsync(RunningBot bot, string text)
    {
        var commit = new TurnCommit { At = DateTimeOffset.UnixEpoch, Outbox = [Proactive(bot).To(Person, new Reply(text)) ?? throw new InvalidOperationException("No chat is known.")] };
        bot.Services.GetRequiredService<Outbox>().Deliver(OutboxItem.Of(commit, await bot.Services.GetRequiredService<IStore>().CommitAsync(commit)));
    }

    static JsonObject From(RecordingConnector connector, string text) =>
        Activities.Message(text, channel: "msteams", serviceUrl: connector.Url, conversation: "a:1").With("from", new JsonObject { ["id"] = "29:1", ["aadObjectId"] = "aad-1" });

    static async Task<IReadOnlyList<(string Path, JsonNode Activity)>> SentAsync(RecordingConnector connector, int count)
    {
        await Eventually.True(() => connector.Received.Count >= count, $"{count} messages");
        return [.. connector.Received];
    }
}
