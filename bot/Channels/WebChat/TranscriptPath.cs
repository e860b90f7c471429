using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TwinBot.Channels.BotFramework;
using TwinBot.Channels.BotFramework.Rendering;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Turns;

namespace TwinBot.Channels.WebChat;

/// <summary>What a person said and what the bot answers is stored with the turn, then shown on every open page.</summary>
/// <param name="echo">What the person said, as all pages show it; null for what is not shown. It is stamped in its turn, because pages sort by time.</param>
sealed class TranscriptPath(Arrival arrival, ActivityIn activity, ActivityOut? echo, string origin, ActivityRenderer renderer, Streams streams, ServiceClock clock, Repeats repeats) : IReturnPath
{
    static readonly AccountOut Bot = new(LocalChat.BotId, LocalChat.BotName, "bot");

    public TurnCommit Address(TurnCommit commit, ImmutableArray<Reply> replies)
    {
        var said = replies.Select((reply, at) => FromBot(renderer.Render(reply, LocalChat.Channel, origin), at));
        IEnumerable<ActivityOut> all = echo is null ? said : said.Prepend(echo with { Timestamp = Stamp() });
        return commit with { Transcript = [.. all.Select(entry => new TranscriptEntry(arrival.ConversationId, Payload(entry)))] };
    }

    public void SendOn(TurnCommit commit, CommitResult result)
    {
        streams.Wake(arrival.ConversationId);
        repeats.Answered(arrival.Conversation);
    }

    public Task ShowTypingAsync()
    {
        var typing = new ActivityOut("typing") { Id = $"{arrival.ConversationId}|typing-{arrival.Mark}", From = Bot, Timestamp = Stamp() };
        streams.Pass(arrival.ConversationId, $$"""{"activities":[{{Payload(typing)}}]}""");
        return Task.CompletedTask;
    }

    ActivityOut FromBot(ActivityOut reply, int at) => Envelope.Answering(activity, reply) with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{arrival.ConversationId}|{arrival.Mark}-{at}"),
        Timestamp = Stamp(),
        From = Bot,
    };

    string Stamp() => clock.UtcNow.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    static string Payload(ActivityOut entry) => PlainJson.Write(entry, ActivityJson.Default.ActivityOut);
}
