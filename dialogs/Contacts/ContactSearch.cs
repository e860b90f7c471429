using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Contacts;

/// <summary>Which contacts a message can mean.</summary>
/// <param name="Found">Best first.</param>
/// <param name="Said">The person, role or place that was named, as typed; null when nothing was named.</param>
/// <param name="Community">The community that it was about; null when none was named.</param>
/// <param name="Role">The role that was named; null for none.</param>
/// <param name="IsExact">False when somebody else than was named may have been found. A town's typo is no matter: the reply names the town that was taken.</param>
public sealed record ContactSearch(ImmutableArray<Contact> Found, string? Said, string? Community, ContactRole? Role, bool IsExact)
{
    /// <summary>Reads who is meant: a person by name, or a role or side in a community or partnership; what is not said comes from what was spoken of last.</summary>
    public static ContactSearch For(Utterance said, IRecords records, Subject? subject)
    {
        var people = said.People.Where(person => person.Value.ContactIds.Count > 0).ToList();
        var role = Value<ContactRole>(said, "role");
        var side = Value<Side>(said, "side");
        var places = said.Places;
        if (people.Count > 0)
        {
            return ByName(people[0].Value, places, role, records);
        }

        var communities = Communities(places, records);
        if (places.Count == 0 && Unknown(said) is { } unknown)
        {
            return new ContactSearch([], unknown, null, role, false);
        }

        if (places.Count == 0 && subject is not null)
        {
            return FromSubject(said, records, subject, role, side);
        }

        var inPlaces = communities.SelectMany(community => records.ContactsIn(community)).DistinctBy(contact => contact.Id);
        var wanted = role ?? (said.IsFollowUp && places.Count > 0 && EnumNames.TryParse<ContactRole>(subject?.Role, out var last) ? last : null);
        return new ContactSearch(
            Filter(inPlaces, wanted, side),
            places is [var first, ..] ? first.Value.Said : null,
            communities is [var only, ..] ? only : null,
            wanted,
            IsExact: true);
    }

    /// <summary>A name that nobody on record has: whoever was spoken of last is not meant.</summary>
    static string? Unknown(Utterance said) =>
        said.People is [var person, ..] ? person.Value.Name
        : said.PlacesNamed is [var place, ..] ? place.Value.Said
        : null;

    static ContactSearch FromSubject(Utterance said, IRecords records, Subject subject, ContactRole? role, Side? side)
    {
        if (role is null && side is null && subject.Contact is { } id && records.Contact(id) is { } same)
        {
            return new ContactSearch([same], same.Name, same.Community, same.Role, true);
        }

        var communities = subject switch
        {
            { Community: { } community } => [community],
            { Contact: { } contact } when records.Contact(contact) is { } known => [known.Community],
            { Partnership: { } partnership } => records.Partnership(partnership)?.Members.Select(member => member.Community).ToList() ?? [],
            _ => new List<string>(),
        };
        return new ContactSearch(Filter(communities.SelectMany(records.ContactsIn), role, side), null, communities is [var only] ? only : null, role, true);
    }

    static ContactSearch ByName(PersonReading person, IReadOnlyList<Mention<PlaceReading>> places, ContactRole? role, IRecords records)
    {
        var known = person.ContactIds.Select(records.Contact).OfType<Contact>().ToList();
        var communities = Communities(places, records);
        var there = known.Where(contact => communities.Contains(contact.Community)).ToList();
        var here = there.Count > 0 ? there : known;
        var inRole = here.Where(contact => contact.Role == role).ToList();
        var found = inRole.Count > 0 ? inRole : here;
        var isExact = found.Count > 0 && Folding.Fold(found[0].Name).Contains(Folding.Fold(person.Name), StringComparison.Ordinal);
        return new ContactSearch([.. found], person.Name, null, null, isExact);
    }

    /// <summary>The communities of the places named; two or more of one partnership stand for all of them.</summary>
    static ImmutableArray<string> Communities(IReadOnlyList<Mention<PlaceReading>> places, IRecords records) =>
        [.. places.SelectMany(place => place.Value.Candidates).Select(candidate => candidate.CommunityId).OfType<string>().Where(id => records.Community(id) is not null).Distinct()];

    static ImmutableArray<Contact> Filter(IEnumerable<Contact> contacts, ContactRole? role, Side? side) =>
        [.. contacts.Where(contact => (role is null || contact.Role == role) && (side is null || contact.Side == side)).OrderBy(contact => contact.Until is not null)];

    static T? Value<T>(Utterance said, string vocabulary)
        where T : struct, Enum =>
        said.Words(vocabulary).Select(word => EnumNames.TryParse<T>(word.Value, out var value) ? value : (T?)null).FirstOrDefault(value => value is not null);
}
