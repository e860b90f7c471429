using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Understanding;

namespace TwinBot.Evaluations;

/// <summary>Who is asked, by name, role, side, place, or all of them; contacts' ids.</summary>
/// <param name="contacts">Those who can be asked.</param>
sealed class RespondentsAnswer(ImmutableArray<Contact> contacts) : AnswerType<ImmutableArray<string>>
{
    public override string Name => "respondents";

    public override bool IsList => true;

    public override Reading<ImmutableArray<string>> Read(Hearing hearing)
    {
        var roles = Values<ContactRole>(hearing, "role");
        var sides = Values<Side>(hearing, "side");
        var people = hearing.Said.People.SelectMany(person => person.Value.ContactIds).ToHashSet(StringComparer.Ordinal);
        var isAll = hearing.Said.Words("everybody").Count > 0;
        var isSaid = isAll || people.Count + roles.Count + sides.Count > 0;
        if (contacts.IsEmpty || (!isSaid && (hearing.How == Listening.ToSentence || Placed(hearing).Count == 0)))
        {
            return new Reading<ImmutableArray<string>>.Nothing();
        }

        var named = contacts.Where(contact => people.Contains(contact.Id) || ((isAll || roles.Contains(contact.Role) || sides.Contains(contact.Side) || !isSaid) && IsThere(hearing, contact)));
        ImmutableArray<string> ids = [.. named.Select(contact => contact.Id)];
        return ids.IsEmpty
            ? new Reading<ImmutableArray<string>>.Refused("respondents.nobody", ("names", NamesOf(contacts)))
            : new Reading<ImmutableArray<string>>.Understood(Revised(hearing, ids), Spans(hearing));
    }

    public override string Show(ImmutableArray<string> value, Telling telling) =>
        telling.Speech.List([.. value.Select(id => telling.Records.Contact(id)?.Name).OfType<string>()]);

    public override string Label(ImmutableArray<string> value, Telling telling) =>
        value.Length == contacts.Length ? telling.Speech.Say("respondents.all", ("n", value.Length))
        : IsExactly(value, contact => contact.Role == ContactRole.Mayor) ? telling.Speech.Say("respondents.mayors", ("n", value.Length))
        : IsExactly(value, contact => contact.Side == Side.Authority) ? telling.Speech.Say("respondents.authority", ("n", value.Length))
        : IsExactly(value, contact => contact.Side == Side.Citizens) ? telling.Speech.Say("respondents.citizens", ("n", value.Length))
        : Show(value, telling);

    public override JsonNode Write(ImmutableArray<string> value) => new JsonArray([.. value.Select(id => (JsonNode?)JsonValue.Create(id))]);

    /// <summary>Who has left meanwhile is no longer asked.</summary>
    public override bool TryParse(JsonNode stored, out ImmutableArray<string> value)
    {
        value = stored is JsonArray array ? [.. array.Select(item => item?.AsText()).OfType<string>().Where(id => contacts.Any(contact => contact.Id == id)).Distinct()] : [];
        return !value.IsEmpty;
    }

    public override IReadOnlyList<ImmutableArray<string>> Offers(Telling telling)
    {
        var offers = new List<ImmutableArray<string>> { Ids(_ => true), Ids(contact => contact.Role == ContactRole.Mayor), Ids(contact => contact.Side == Side.Authority), Ids(contact => contact.Side == Side.Citizens) };
        return [.. offers.Where(offer => !offer.IsEmpty).DistinctBy(offer => string.Join('\n', offer))];
    }

    ImmutableArray<string> Ids(Func<Contact, bool> which) => [.. contacts.Where(which).Select(contact => contact.Id)];

    bool IsExactly(ImmutableArray<string> value, Func<Contact, bool> which) => value.SequenceEqual(Ids(which));

    static string NamesOf(ImmutableArray<Contact> contacts) => string.Join(", ", contacts.Select(contact => contact.Name));

    static HashSet<string> Placed(Hearing hearing) =>
        hearing.Said.Places.SelectMany(place => place.Value.Candidates).Select(candidate => candidate.CommunityId).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>Where the question itself is answered a place narrows; in a sentence it names the partnership.</summary>
    static bool IsThere(Hearing hearing, Contact contact) =>
        hearing.How == Listening.ToSentence || Placed(hearing) is not { Count: > 0 } placed || placed.Contains(contact.Community);

    static HashSet<T> Values<T>(Hearing hearing, string vocabulary)
        where T : struct, Enum =>
        [.. hearing.Said.Words(vocabulary).Select(word => EnumNames.TryParse<T>(word.Value, out var value) ? value : (T?)null).OfType<T>()];

    static ImmutableArray<(int Start, int Length)> Spans(Hearing hearing) =>
    [
        .. hearing.Said.Words("role").Concat(hearing.Said.Words("side")).Concat(hearing.Said.Words("everybody")).Select(word => (word.Start, word.Length)),
        .. hearing.Said.People.Select(person => (person.Start, person.Length)),
        .. hearing.How == Listening.ToAnswer ? hearing.Said.Places.Select(place => (place.Start, place.Length)) : [],
    ];

    ImmutableArray<string> Revised(Hearing hearing, ImmutableArray<string> named)
    {
        var current = hearing.Current is { } stored && TryParse(stored, out var parsed) ? parsed : [];
        return hearing.Said.Words("revise") switch
        {
            [{ Value: "add" }, ..] => [.. current.Union(named)],
            [{ Value: "remove" }, ..] when current.Except(named).ToImmutableArray() is { IsEmpty: false } left => left,
            _ => named,
        };
    }
}
