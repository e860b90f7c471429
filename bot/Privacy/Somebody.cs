using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Privacy;

/// <summary>Somebody, as the store knows them.</summary>
/// <param name="People">The ids under which they chat.</param>
/// <param name="Contact">The contact that they are; null for none.</param>
sealed record Somebody(ImmutableHashSet<string> People, string? Contact)
{
    const char Bar = '|';

    /// <summary>Whoever chats under an id. Who came by a link is known by it alone: it can have been passed on.</summary>
    public static Somebody OfPerson(string id, LiteDbStore store) =>
        store.Person(id) is { Contact: { } contact, Guest: null } ? OfContact(contact, store) is var whole ? whole with { People = whole.People.Add(id) } : new Somebody([id], contact)
        : new Somebody([id], store.Person(id)?.Contact);

    public static Somebody OfContact(string contact, LiteDbStore store) => new(
        [
            .. store.PeopleOf(contact).Select(person => person.Id),
            .. (store.Records.Roster ?? Roster.Empty).Holders.Where(holder => holder.Contact == contact).Select(holder => holder.Person),
        ],
        contact);

    /// <summary>True for a conversation of theirs.</summary>
    /// <param name="key">Its key: channel, conversation and person, with bars between them.</param>
    public bool Speaks(string key, ConversationState state) =>
        (state.Person is { } person && People.Contains(person)) || (key.Split(Bar) is [var channel, _, var who] && People.Any(id => id.Split(Bar) is [var theirs, .., var last] && theirs == channel && last == who));

    /// <summary>The id that a channel gave to a conversation; null where the key is too long to tell.</summary>
    public static string? ConversationOf(string key) => key.Split(Bar) is [_, var conversation, _] ? Uri.UnescapeDataString(conversation) : null;
}
