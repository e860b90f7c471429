using System.Collections.Immutable;
using System.Text.Json;
using TwinBot.Channels.BotFramework.Rendering;
using TwinBot.Channels.Teams;
using TwinBot.Conversation;
using TwinBot.Delivery;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Turns;

namespace TwinBot.Channels.BotFramework;

/// <summary>Replies go through the outbox to the channel's connector.</summary>
sealed class OutboxPath(Arrival arrival, Way way, string origin, ActivityRenderer renderer, Screens screens, Outbox outbox, IConnector connector) : IReturnPath
{
    readonly string _address = JsonSerializer.Serialize(way.To, ActivityJson.Default.Address);

    public TurnCommit Address(TurnCommit commit, ImmutableArray<Reply> replies)
    {
        var said = commit with { Outbox = [.. way.Besides, .. replies.SelectMany(Outgoing)] };
        return replies.IsEmpty ? said : screens.Close(said, arrival, way.To);
    }

    public void SendOn(TurnCommit commit, CommitResult result) =>
        outbox.Deliver(OutboxItem.Of(commit, result));

    public Task ShowTypingAsync() => connector.ShowAsync(_address, Payload(way.Envelope(new ActivityOut("typing"))));

    /// <summary>A reply, and behind it the offer of the file that goes with it.</summary>
    IEnumerable<Outgoing> Outgoing(Reply reply)
    {
        var said = way.Envelope(renderer.Render(reply, arrival.Channel, origin));
        var asks = Screens.Asks(reply, arrival.Channel);
        yield return Outgoing(asks ? CardRefresh.Offer(said) : said) with { Asks = asks };
        if (renderer.Offer(reply, arrival.Channel) is { } file)
        {
            yield return Outgoing(way.Envelope(file));
        }
    }

    Outgoing Outgoing(ActivityOut message) => new(_address, arrival.Conversation, Payload(message)) { Reaches = way.IsPersonal ? arrival.Person : null };

    static string Payload(ActivityOut message) => PlainJson.Write(message, ActivityJson.Default.ActivityOut);
}
