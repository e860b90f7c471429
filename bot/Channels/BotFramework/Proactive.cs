using System.Text.Json;
using TwinBot.Channels.BotFramework.Rendering;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Channels.BotFramework;

/// <summary>What the bot says of its own accord, to one person, in the personal chat that is known of them.</summary>
sealed class Proactive(IStore store, References references, ActivityRenderer renderer, Origins origins)
{
    /// <summary>The message, to go into the outbox of the commit that it belongs to; null where no chat with them is known.</summary>
    /// <param name="person">The id of the person, as turns know them.</param>
    public Outgoing? To(string person, Reply reply)
    {
        if (references.Of(person) is not { At.Channel: { } channel } chat)
        {
            return null;
        }

        var message = chat.Addressed(renderer.Render(reply, channel, origins.Ours));
        return new Outgoing(JsonSerializer.Serialize(chat.At, ActivityJson.Default.Address), chat.Order, PlainJson.Write(message, ActivityJson.Default.ActivityOut)) { Reaches = person };
    }

    /// <summary>The same to somebody who is known to be a contact, by the first channel on which they can be reached.</summary>
    public Outgoing? ToContact(string contact, Reply reply) =>
        store.PeopleOf(contact).Select(person => To(person.Id, reply)).FirstOrDefault(message => message is not null);
}
