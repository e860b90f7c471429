using System.Text.Json;
using TwinBot.Channels.BotFramework.Authentication;
using TwinBot.Delivery;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Throttling;
using TwinBot.Turns;

namespace TwinBot.Channels.BotFramework;

/// <summary>
/// Whoever does more within a minute than people do is not heard until it is over: the channel is told so (429), and the person once, in their own chat.
/// One channel calls for many people, so it is the person who is counted, never the address.
/// </summary>
sealed class Haste(PersonLimit limit, ActivityReader reader, BotIdentity bot, ServiceHosts hosts, IStore store, Outbox outbox, ServiceClock clock)
{
    /// <summary>Null for who may go on.</summary>
    public async Task<IResult?> RefusalAsync(ActivityIn activity, HttpContext context)
    {
        if (bot.IsLocal || reader.Using(activity, "", null) is not { } arrival || limit.Take(arrival.Person) is not { } wait)
        {
            return null;
        }

        var sentence = limit.Sentence(wait, arrival.Person, arrival.Message.Locale);
        if (activity is { Type: "message", ServiceUrl: { } serviceUrl } && !Audience.IsMany(activity) && hosts.Allows(serviceUrl) && limit.MayTell(arrival.Person))
        {
            await SayAsync(activity, arrival, new Address(serviceUrl.TrimEnd('/'), arrival.ConversationId, null, bot.AppId) { Channel = arrival.Channel }, sentence);
        }

        return Refusals.TooMany(context, wait, sentence);
    }

    async Task SayAsync(ActivityIn activity, Arrival arrival, Address to, string sentence)
    {
        var message = Envelope.Answering(activity, new ActivityOut("message") { Text = sentence, TextFormat = "plain" });
        var said = new Outgoing(JsonSerializer.Serialize(to, ActivityJson.Default.Address), arrival.Conversation, PlainJson.Write(message, ActivityJson.Default.ActivityOut));
        var commit = new TurnCommit { At = clock.UtcNow, Outbox = [said] };
        outbox.Deliver(OutboxItem.Of(commit, await store.CommitAsync(commit)));
    }
}
