using System.Collections.Immutable;
using TwinBot.Channels.BotFramework.Rendering;
using TwinBot.Conversation;
using TwinBot.Delivery;
using TwinBot.Storage;
using TwinBot.Turns;

namespace TwinBot.Channels.BotFramework;

/// <summary>Replies go into the answer of the request itself (<c>deliveryMode: expectReplies</c>), and nowhere else; what others are told goes through the outbox.</summary>
sealed class InlinePath(Arrival arrival, ActivityIn activity, string origin, ActivityRenderer renderer, Outbox outbox, Repeats repeats) : IReturnPath
{
    ImmutableArray<ActivityOut> _prepared = [];

    /// <summary>What is stored to have been said; empty while the turn is not.</summary>
    public ImmutableArray<ActivityOut> Replies { get; private set; } = [];

    public TurnCommit Address(TurnCommit commit, ImmutableArray<Reply> replies)
    {
        _prepared = [.. replies.Select(reply => Envelope.Answering(activity, renderer.Render(reply, arrival.Channel, origin)))];
        return commit;
    }

    public void SendOn(TurnCommit commit, CommitResult result)
    {
        Replies = _prepared;
        outbox.Deliver(OutboxItem.Of(commit, result));
        repeats.Answered(arrival.Conversation);
    }

    public Task ShowTypingAsync() => Task.CompletedTask;
}
