using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;
using TwinBot.Understanding.Addresses;

namespace TwinBot.Contacts;

/// <summary>Looks up who to call: never a wrong person silently.</summary>
public static class FindContact
{
    public const string Name = "findContact";

    const int MostOffered = 8;

    public static Found Answer(LookUp asked)
    {
        var records = asked.Telling.Records;
        if ((asked.Value as JsonObject)?["contact"]?.AsText() is { } id)
        {
            return records.Contact(id) is { } tapped ? Show(asked, tapped, null) : new Found(new Reply(asked.Telling.Speech.Say("contact.gone")));
        }

        var search = ContactSearch.For(asked.Said, records, asked.Subject);
        var ask = asked.Said.Words("ask") is [var wanted, ..] ? wanted.Value : null;
        return search.Found switch
        {
            [] => Nobody(asked, search),
            [var only] when search.IsExact => Show(asked, only, ask),
            [var only] => Which(asked, search, [only], "contact.didYouMean"),
            var several when !search.IsExact => Which(asked, search, several, "contact.near"),
            var several => Which(asked, search, several, "contact.which"),
        };
    }

    static Found Show(LookUp asked, Contact contact, string? ask)
    {
        var speech = asked.Telling.Speech;
        var address = ask switch
        {
            "phone" => contact.Phone is { } phone ? PhoneFormat.Show(phone) : null,
            "email" => contact.Email,
            _ => null,
        };
        var text = (ask, address) switch
        {
            ("phone" or "email", null) => speech.Say($"contact.no.{ask}", ("name", contact.Name)),
            ("phone" or "email", { } known) => speech.Say("contact.address", ("name", contact.Name), ("address", known)),
            _ => speech.Say("contact.here", ("name", contact.Name), ("position", ContactCard.Position(contact, asked.Telling))),
        };
        return new Found(new Reply(text) { Card = ContactCard.Of(contact, asked.Telling) })
        {
            Subject = new Subject(contact.Id, contact.Community, null, contact.Role.Name(), null),
        };
    }

    static Found Which(LookUp asked, ContactSearch search, ImmutableArray<Contact> contacts, string say)
    {
        var telling = asked.Telling;
        var shown = contacts.Take(MostOffered).ToImmutableArray();
        var choices = shown.Select(contact => new Choice($"{contact.Name}, {ContactCard.Position(contact, telling)}", ContactCard.Open(contact.Id))).ToImmutableArray();
        return new Found(new Reply(telling.Speech.Say(say, ("n", contacts.Length))) { Choices = choices })
        {
            Which = choices,
            Subject = search.Community is { } community ? new Subject(null, community, null, search.Role?.Name(), null) : null,
        };
    }

    /// <summary>Nobody: says so, and what comes nearest.</summary>
    static Found Nobody(LookUp asked, ContactSearch search)
    {
        var (speech, records) = (asked.Telling.Speech, asked.Telling.Records);
        var others = search.Community is { } community ? records.ContactsIn(community) : [];
        if (search.Role is not null && others.Count > 0)
        {
            return Which(asked, search, [.. others], "contact.noneInRole");
        }

        if (search.Community is not null)
        {
            return records.Community(search.Community) is { } known
                ? NoneIn(asked, NamedCommunity.Of(known), new Subject(null, search.Community, null, search.Role?.Name(), null))
                : new Found(new Reply(speech.Say("contact.who")));
        }

        if (asked.Said.Places is [var place, ..])
        {
            return NoneIn(asked, NamedCommunity.Of(place.Value), null);
        }

        if (search.Said is not { } said)
        {
            return new Found(new Reply(speech.Say("contact.who")));
        }

        var near = Nearest(records, said);
        var nobody = speech.Say(asked.Said.People.Count > 0 ? "contact.nobody" : "contact.unknown", ("name", said));
        return near.IsEmpty ? new Found(new Reply(nobody)) : Which(asked, search, near, "contact.near");
    }

    /// <summary>People with nearly that name, or in a town with nearly that name.</summary>
    static ImmutableArray<Contact> Nearest(IRecords records, string name)
    {
        var people = records.Nearest(RecordKind.Contacts, name, MostOffered).Select(match => records.Contact(match.Id)).OfType<Contact>();
        var towns = records.Nearest(RecordKind.Communities, name, MostOffered).SelectMany(match => records.ContactsIn(match.Id));
        return [.. people.Concat(towns).DistinctBy(contact => contact.Id).Take(MostOffered)];
    }

    /// <summary>Nobody in a community: offers to add somebody.</summary>
    static Found NoneIn(LookUp asked, NamedCommunity community, Subject? subject)
    {
        var speech = asked.Telling.Speech;
        var add = new Choice(
            speech.Say("addContact.start"),
            new Button("start", null, AddContact.Name, new JsonObject { ["community"] = new JsonArray(community.Write()) }));
        return new Found(new Reply(speech.Say("contact.noneInPlace", ("place", community.Called(speech)))) { Choices = [add] }) { Subject = subject };
    }
}
