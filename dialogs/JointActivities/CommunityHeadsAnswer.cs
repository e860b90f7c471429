using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>How many came from a community.</summary>
/// <param name="Community">On record, or as somebody named it.</param>
public sealed record CommunityHeads(NamedCommunity Community, int Count);

/// <summary>How many came from each community.</summary>
/// <param name="asksCountry">True where no other question asks for the country of a place that nobody knows.</param>
public sealed class CommunityHeadsAnswer(bool asksCountry = false) : AnswerType<ImmutableArray<CommunityHeads>>
{
    /// <summary>The name of the question for them.</summary>
    internal const string Question = "participantsByCommunity";

    readonly CommunitiesAnswer _communities = new(1);

    public override string Name => "communityHeads";

    public override bool Follows => true;

    public override Reading<ImmutableArray<CommunityHeads>> Read(Hearing hearing)
    {
        if ((Renamed(hearing) ?? InCountry(hearing)) is { } settled)
        {
            return settled;
        }

        var given = hearing is { How: Listening.ToSentence, Current: not null } && TryParse(hearing.Current, out var current) ? current : [];
        return CountsIn(hearing.Said).IsEmpty
            ? new Reading<ImmutableArray<CommunityHeads>>.Nothing()
            : new Reading<ImmutableArray<CommunityHeads>>.Understood(Corrected(given, hearing.Said), [.. hearing.Said.Heads.Where(head => head.Value.From is not null).Select(head => (head.Start, head.Length))]);
    }

    /// <summary>What was answered so far; empty where nothing was.</summary>
    internal static ImmutableArray<CommunityHeads> Given(Answers answers) =>
        answers.Stored(Question) is { } stored && new CommunityHeadsAnswer().TryParse(stored, out var given) ? given : [];

    /// <summary>"No, 23 from Gouda" leaves those from elsewhere as they were; "no, 20 from Lens", where nobody was from there, replaces them.</summary>
    internal static ImmutableArray<CommunityHeads> Corrected(ImmutableArray<CommunityHeads> given, Utterance said)
    {
        var counts = CountsIn(said);
        if (!given.Any(from => counts.Any(now => Key(now) == Key(from))))
        {
            return counts;
        }

        var left = given.Select(from => counts.FirstOrDefault(now => Key(now) == Key(from)) ?? from).ToImmutableArray();
        return [.. left, .. counts.Where(now => left.All(from => Key(from) != Key(now)))];
    }

    static ImmutableArray<CommunityHeads> CountsIn(Utterance said) => HeadCount.Of(said.Heads.Select(head => head.Value))?.ByPlace
        .Where(from => from.Count <= int.MaxValue)
        .Select(from => new CommunityHeads(NamedOf(from.Place), (int)from.Count))
        .DistinctBy(Key)
        .ToImmutableArray() ?? [];

    static (string? Id, string Name, string? Country) Key(CommunityHeads from) => (from.Community.Id, Folding.NameKey(from.Community.Name), from.Community.Country);

    public override string Show(ImmutableArray<CommunityHeads> value, Telling telling) => value.IsEmpty ? OtherCommunities.Nobody
        : string.Join(", ", value.Select(heads => $"{(heads.Community.Id is { } id && telling.Records.Community(id) is { } known ? NamedCommunity.Of(known) : heads.Community).Called(telling.Speech)} {heads.Count.ToString(CultureInfo.InvariantCulture)}"));

    public override JsonNode Write(ImmutableArray<CommunityHeads> value) =>
        new JsonArray([.. value.Select(heads => (JsonNode?)new JsonObject { ["community"] = heads.Community.Write(), ["count"] = heads.Count })]);

    /// <summary>Reads what dialogs opened under earlier releases hold, too: numbers by the ids of communities.</summary>
    public override bool TryParse(JsonNode stored, out ImmutableArray<CommunityHeads> value)
    {
        value = stored is JsonObject byId
            ? [.. byId.Select(entry => Heads(Of(entry.Key), entry.Value)).OfType<CommunityHeads>()]
            : [.. (stored as JsonArray ?? []).OfType<JsonObject>().Select(heads => Heads(NamedCommunity.Parse(heads["community"]), heads["count"])).OfType<CommunityHeads>()];
        return !value.IsEmpty || stored is JsonArray { Count: 0 };
    }

    public override Lack? Lacks(ImmutableArray<CommunityHeads> value, Telling telling) =>
        asksCountry && value.FirstOrDefault(IsOpen) is { } open && _communities.Lacks([open.Community], telling) is { } lack
            ? lack with { Offers = [.. lack.Offers.Select(offer => (offer.Label, Write(Settled(value, open, offer.Value))))] }
            : null;

    /// <summary>What is on record, as an answer shows it.</summary>
    public static ImmutableArray<CommunityHeads> Of(ImmutableSortedDictionary<string, int> counts) =>
        [.. counts.Select(count => new CommunityHeads(Of(count.Key), count.Value))];

    static NamedCommunity Of(string id) => new(id, null, id, null, []);

    /// <summary>"Not Dijon, Lyon", where 9 came from a Dijon that is no partner: 9 came from Lyon. "Without Dijon": none did.</summary>
    Reading<ImmutableArray<CommunityHeads>>.Understood? Renamed(Hearing hearing)
    {
        var isRemoved = hearing.Old is null && hearing.Said.Words("revise") is [{ Value: "remove" }, ..];
        if ((isRemoved ? hearing.Said : hearing.Old) is not { } gone || hearing.Current is null || !TryParse(hearing.Current, out var current))
        {
            return null;
        }

        var names = gone.PlaceList.Select(place => Folding.NameKey(NamedCommunity.Of(place.Value).Name)).ToHashSet(StringComparer.Ordinal);
        return !current.Any(IsMeant) ? null
            : isRemoved ? new Reading<ImmutableArray<CommunityHeads>>.Understood([.. current.Where(heads => !IsMeant(heads))], [(0, hearing.Said.Text.Length)])
            : hearing.Said.PlaceList is [var now] ? new Reading<ImmutableArray<CommunityHeads>>.Understood([.. current.Select(heads => IsMeant(heads) ? heads with { Community = NamedOf(now.Value) } : heads)], [(now.Start, now.Length)])
            : null;

        bool IsMeant(CommunityHeads heads) => !OtherCommunities.IsPartner(heads.Community.Id, hearing.Context.Records) && names.Contains(Folding.NameKey(heads.Community.Name));
    }

    /// <summary>"Germany" in answer to the country of the first place that has none.</summary>
    Reading<ImmutableArray<CommunityHeads>>.Understood? InCountry(Hearing hearing) =>
        asksCountry && hearing.How == Listening.ToAnswer && hearing.Current is not null && TryParse(hearing.Current, out var current)
            && current.FirstOrDefault(IsOpen) is { } open && hearing.Said.Countries is [var country, ..]
            ? new Reading<ImmutableArray<CommunityHeads>>.Understood(current.Replace(open, open with { Community = open.Community.In(country.Value, hearing.Context.Records) }), [(0, hearing.Said.Text.Length)])
            : null;

    static bool IsOpen(CommunityHeads heads) => heads.Community is { Id: null, Country: null };

    /// <summary>With the open community as a tapped answer has it.</summary>
    ImmutableArray<CommunityHeads> Settled(ImmutableArray<CommunityHeads> value, CommunityHeads open, JsonNode tapped) =>
        _communities.TryParse(tapped, out var settled) ? value.Replace(open, open with { Community = settled[0] }) : value;

    /// <summary>One of its candidates that is on record before any other.</summary>
    static NamedCommunity NamedOf(PlaceReading place) =>
        place.Candidates.FirstOrDefault(candidate => candidate.CommunityId is not null) is { } known
            ? new NamedCommunity(known.Name, known.Country, known.CommunityId, null, [])
            : NamedCommunity.Of(place);

    static CommunityHeads? Heads(NamedCommunity? community, JsonNode? count) =>
        community is not null && count is JsonValue number && number.TryGetValue(out int heads) ? new CommunityHeads(community, heads) : null;
}
