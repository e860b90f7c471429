using System.Collections.Immutable;
using System.Text.Json;
using TwinBot.Channels.BotFramework.Rendering;
using TwinBot.Conversation;
using TwinBot.Delivery;
using TwinBot.Storage;
using TwinBot.Turns;

namespace TwinBot.Channels.BotFramework;

/// <summary>Replies go through the outbox to the channel's connector.</summary>
sealed class OutboxPath(Arrival arrival, ActivityIn activity, Address address, string origin, ActivityRenderer renderer, Outbox outbox, IConnector connector) : IReturnPath
{
    readonly string _address = JsonSerializer.Serialize(address, ActivityJson.Default.Address);

    public TurnCommit Address(TurnCommit commit, ImmutableArray<Reply> replies) =>
        commit with { Outbox = [.. replies.Select(reply => new Outgoing(_address, arrival.Conversation, Payload(renderer.Render(reply, arrival.Channel, origin))) { Reaches = Audience.IsMany(activity) ? null : arrival.Person })] };

    public void SendOn(TurnCommit commit, CommitResult result) =>
        outbox.Deliver(OutboxItem.Of(commit, result));

    public Task ShowTypingAsync() => connector.ShowAsync(_address, Payload(new ActivityOut("typing")));

    string Payload(ActivityOut reply) => JsonSerializer.Serialize(Envelope.Answering(activity, reply), ActivityJson.Default.ActivityOut);
}
