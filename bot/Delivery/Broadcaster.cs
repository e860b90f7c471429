using System.Collections.Immutable;
using TwinBot.Storage;

namespace TwinBot.Delivery;

/// <summary>One message to many people, each in their own conversation.</summary>
/// <param name="Id">The same when the same is asked again: it is then sent once all the same.</param>
/// <param name="Payload">The message as the channel takes it.</param>
sealed record Broadcast(string Id, ImmutableArray<Recipient> To, string Payload);

/// <param name="Name">By which a report names who was not reached; an id, nothing to read.</param>
/// <param name="Order">The conversation, whose messages stay in order.</param>
sealed record Recipient(string Name, string Address, string Order);

/// <summary>Sends broadcasts through the outbox, so that a crash loses nothing of them, and tells how far they have come.</summary>
sealed class Broadcaster(IStore store, Outbox outbox, ServiceClock clock)
{
    /// <summary>Returns when all of it is on disk; false where it was asked before.</summary>
    public async Task<bool> SendAsync(Broadcast broadcast)
    {
        var commit = new TurnCommit
        {
            At = clock.UtcNow,
            Seen = [$"broadcast {broadcast.Id}"],
            Outbox = [.. broadcast.To.Select(to => new Outgoing(to.Address, to.Order, broadcast.Payload) { Broadcast = broadcast.Id, Recipient = to.Name })],
        };
        var result = await store.CommitAsync(commit);
        outbox.Deliver(OutboxItem.Of(commit, result));
        return result.Outcome == CommitOutcome.Stored;
    }

    /// <summary>Null for one that was never asked.</summary>
    public BroadcastReport? Report(string id) => store.Broadcast(id);
}
