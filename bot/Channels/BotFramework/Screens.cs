using System.Text.Json;
using System.Text.Json.Nodes;
using TwinBot.Channels.BotFramework.Rendering;
using TwinBot.Conversation;
using TwinBot.Storage;
using TwinBot.Turns;

namespace TwinBot.Channels.BotFramework;

/// <summary>Cards that ask are replaced by the same without buttons as soon as something is answered, for everybody who sees them.</summary>
sealed class Screens(IStore store)
{
    /// <summary>True where a reply's buttons must go once it is answered. What is confidential is kept nowhere, so it cannot be replaced.</summary>
    public static bool Asks(Reply reply, string channel) => ChannelLook.Of(channel).Executes && reply is { Marker.Asks: not null, Choices.IsEmpty: false, IsConfidential: false };

    /// <summary>Adds to a turn that the question before it is closed.</summary>
    /// <param name="to">The conversation.</param>
    public TurnCommit Close(TurnCommit commit, Arrival arrival, Address to)
    {
        if (store.OnScreen(arrival.Conversation) is not { } last || JsonNode.Parse(last.Payload) is not JsonObject message || AnsweredCard.Close(message, arrival.Message.Button) is null)
        {
            return commit;
        }

        var address = JsonSerializer.Serialize(to with { ReplyToId = null, Replaces = last.Id }, ActivityJson.Default.Address);
        return commit with
        {
            Outbox = [new Outgoing(address, arrival.Conversation, message.ToJsonString()), .. commit.Outbox],
            OnScreen = [new OnScreen(arrival.Conversation, null), new OnScreen(arrival.Conversation, last with { Payload = message.ToJsonString() }) { IsAnswered = true }],
        };
    }

    /// <summary>The card that a tap closes, as it looks then; null where the tap was on another one.</summary>
    public JsonObject? Closed(ActivityIn tap, Arrival arrival) =>
        store.OnScreen(arrival.Conversation) is { } last && last.Id == tap.ReplyToId && JsonNode.Parse(last.Payload) is JsonObject message
            ? AnsweredCard.Close(message, arrival.Message.Button)?.DeepClone().AsObject() : null;

    /// <summary>The card of a message as it is to look now; null for one that is neither the open question nor the one answered last.</summary>
    public JsonNode? Now(string? message, Arrival arrival) =>
        new[] { store.OnScreen(arrival.Conversation), store.Answered(arrival.Conversation) }.FirstOrDefault(shown => shown is not null && shown.Id == message) is { } found
            ? JsonNode.Parse(found.Payload)?["attachments"]?[0]?["content"]?.DeepClone() : null;
}
