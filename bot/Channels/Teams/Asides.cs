using System.Collections.Immutable;
using System.Text.Json;
using TwinBot.Channels.BotFramework;
using TwinBot.Channels.BotFramework.Rendering;
using TwinBot.Conversation;
using TwinBot.Delivery;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Turns;

namespace TwinBot.Channels.Teams;

/// <summary>
/// What somebody says where many read along, and is answered in their own chat: the turn is taken there, with a word in the group.
/// Where they have no such chat yet and none can be opened, the group is told how.
/// </summary>
sealed class Asides(
    TurnRunner runner, References references, ConversationCalls calls, ActivityRenderer renderer, Screens screens, Outbox outbox, IConnector connector,
    IStore store, ServiceClock clock, Words words)
{
    /// <summary>Channels want their answer within seconds, whatever opening a chat takes.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <param name="group">Where it was said.</param>
    /// <param name="origin">Scheme and host under which the person reaches the service.</param>
    public async Task TakeAsync(ActivityIn activity, Arrival arrival, Address group, string origin)
    {
        var isAnswered = await TakeThereAsync(activity, arrival, group, origin, IsSaid(arrival) ? [Word(activity, arrival, group, words.Of(arrival).Say("teams.aside"))] : []);
        if (!isAnswered && IsSaid(arrival))
        {
            await SayAsync(arrival, Word(activity, arrival, group, words.Of(arrival).Say("teams.noChat")));
        }
    }

    /// <summary>Takes the turn in the person's own chat; false where they have none, and none can be opened.</summary>
    /// <param name="besides">What goes out with it, to somewhere else.</param>
    public async Task<bool> TakeThereAsync(ActivityIn activity, Arrival arrival, Address from, string origin, ImmutableArray<Outgoing> besides)
    {
        if ((references.Of(arrival.Person) ?? await OpenAsync(activity, arrival, from)) is not { } chat)
        {
            return false;
        }

        var aside = arrival with { ConversationId = chat.At.ConversationId, Message = arrival.Message with { IsForMany = false } };
        await runner.TakeAsync(aside, new OutboxPath(aside, Way.Into(chat) with { Besides = besides }, origin, renderer, screens, outbox, connector));
        return true;
    }

    /// <summary>Nobody who only came in has asked for a word.</summary>
    static bool IsSaid(Arrival arrival) => arrival.Message.Kind != IncomingKind.Joined;

    async Task<PersonalChat?> OpenAsync(ActivityIn activity, Arrival arrival, Address group)
    {
        if (activity is not { Recipient.Id: { } bot, From.Id: { } person })
        {
            return null;
        }

        try
        {
            var (opened, _) = await calls.OpenAsync(group, bot, person, activity.Conversation?.TenantId).WaitAsync(s_patience, clock.Time);
            if (opened is null)
            {
                return null;
            }

            var order = (arrival with { ConversationId = opened.ConversationId }).Conversation;
            var chat = new PersonalChat(opened, order, new AccountOut(bot, activity.Recipient.Name, "bot"), new AccountOut(person, activity.From.Name), activity.Conversation?.TenantId);
            await references.KeepAsync(chat, arrival.Person);
            return chat;
        }
        catch (TimeoutException)
        {
            // Said again, it finds the chat that may have been opened meanwhile.
            return null;
        }
    }

    static Outgoing Word(ActivityIn activity, Arrival arrival, Address group, string text) => new(
        JsonSerializer.Serialize(group, ActivityJson.Default.Address),
        arrival.Conversation,
        PlainJson.Write(Envelope.Answering(activity, new ActivityOut("message") { Text = text, TextFormat = "plain" }), ActivityJson.Default.ActivityOut));

    async Task SayAsync(Arrival arrival, Outgoing word)
    {
        var commit = new TurnCommit { At = clock.UtcNow, Seen = [arrival.Mark], Outbox = [word] };
        outbox.Deliver(OutboxItem.Of(commit, await store.CommitAsync(commit)));
    }
}
