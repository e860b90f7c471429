using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>How many people took part in all.</summary>
/// <param name="isBare">True where a number alone is a head-count in any sentence ("it was 45").</param>
public sealed class HeadsAnswer(bool isBare = false) : AnswerType<int>
{
    const int Most = 1_000_000;

    public override string Name => "heads";

    public override Reading<int> Read(Hearing hearing)
    {
        var heads = hearing.How == Listening.ToAnswer || isBare ? hearing.Said.HeadsGiven : hearing.Said.Heads;
        return HeadCount.Of(heads.Select(head => head.Value)) switch
        {
            null => new Reading<int>.Nothing(),
            { Total: > Most } => new Reading<int>.Refused("type.heads.many"),
            var count => new Reading<int>.Understood((int)count.Total, [.. heads.Select(head => (head.Start, head.Length))]),
        };
    }

    public override string Show(int value, Telling telling) => value.ToString(CultureInfo.InvariantCulture);

    public override JsonNode Write(int value) => JsonValue.Create(value);

    public override bool TryParse(JsonNode stored, out int value)
    {
        value = 0;
        return stored is JsonValue number && number.TryGetValue(out value) && value is >= 0 and <= Most;
    }
}

/// <summary>How many came from a community.</summary>
/// <param name="Community">On record, or as somebody named it.</param>
public sealed record CommunityHeads(NamedCommunity Community, int Count);

/// <summary>How many came from each community.</summary>
public sealed class CommunityHeadsAnswer : AnswerType<ImmutableArray<CommunityHeads>>
{
    public override string Name => "communityHeads";

    public override bool Follows => true;

    public override Reading<ImmutableArray<CommunityHeads>> Read(Hearing hearing)
    {
        if (Renamed(hearing) is { } renamed)
        {
            return renamed;
        }

        var heads = hearing.Said.Heads;
        var counts = HeadCount.Of(heads.Select(head => head.Value))?.ByPlace
            .Where(from => from.Count <= int.MaxValue)
            .Select(from => new CommunityHeads(NamedOf(from.Place), (int)from.Count))
            .DistinctBy(from => from.Community.Id ?? Folding.NameKey(from.Community.Name))
            .ToImmutableArray() ?? [];
        return counts.IsEmpty
            ? new Reading<ImmutableArray<CommunityHeads>>.Nothing()
            : new Reading<ImmutableArray<CommunityHeads>>.Understood(counts, [.. heads.Where(head => head.Value.From is not null).Select(head => (head.Start, head.Length))]);
    }

    public override string Show(ImmutableArray<CommunityHeads> value, Telling telling) =>
        string.Join(", ", value.Select(heads => $"{(heads.Community.Id is { } id && telling.Records.Community(id) is { } known ? NamedCommunity.Of(known) : heads.Community).Called(telling.Speech)} {heads.Count.ToString(CultureInfo.InvariantCulture)}"));

    public override JsonNode Write(ImmutableArray<CommunityHeads> value) =>
        new JsonArray([.. value.Select(heads => (JsonNode?)new JsonObject { ["community"] = heads.Community.Write(), ["count"] = heads.Count })]);

    /// <summary>Reads what dialogs opened under earlier releases hold, too: numbers by the ids of communities.</summary>
    public override bool TryParse(JsonNode stored, out ImmutableArray<CommunityHeads> value)
    {
        value = stored is JsonObject byId
            ? [.. byId.Select(entry => Heads(Of(entry.Key), entry.Value)).OfType<CommunityHeads>()]
            : [.. (stored as JsonArray ?? []).OfType<JsonObject>().Select(heads => Heads(NamedCommunity.Parse(heads["community"]), heads["count"])).OfType<CommunityHeads>()];
        return !value.IsEmpty;
    }

    /// <summary>What is on record, as an answer shows it.</summary>
    public static ImmutableArray<CommunityHeads> Of(ImmutableSortedDictionary<string, int> counts) =>
        [.. counts.Select(count => new CommunityHeads(Of(count.Key), count.Value))];

    static NamedCommunity Of(string id) => new(id, null, id, null, []);

    /// <summary>"Not Dijon, Lyon", where 9 came from a Dijon that is not on record: 9 came from Lyon.</summary>
    Reading<ImmutableArray<CommunityHeads>>.Understood? Renamed(Hearing hearing)
    {
        if (hearing.Old is not { } old || hearing.Current is null || !TryParse(hearing.Current, out var current) || hearing.Said.PlaceList is not [var now])
        {
            return null;
        }

        var names = old.PlaceList.Select(place => Folding.NameKey(NamedCommunity.Of(place.Value).Name)).ToHashSet(StringComparer.Ordinal);
        return current.Any(IsMeant)
            ? new Reading<ImmutableArray<CommunityHeads>>.Understood([.. current.Select(heads => IsMeant(heads) ? heads with { Community = NamedOf(now.Value) } : heads)], [(now.Start, now.Length)])
            : null;

        bool IsMeant(CommunityHeads heads) => heads.Community.Id is null && names.Contains(Folding.NameKey(heads.Community.Name));
    }

    /// <summary>One of its candidates that is on record before any other.</summary>
    static NamedCommunity NamedOf(PlaceReading place) =>
        place.Candidates.FirstOrDefault(candidate => candidate.CommunityId is not null) is { } known
            ? new NamedCommunity(known.Name, known.Country, known.CommunityId, null, [])
            : NamedCommunity.Of(place);

    static CommunityHeads? Heads(NamedCommunity? community, JsonNode? count) =>
        community is not null && count is JsonValue number && number.TryGetValue(out int heads) ? new CommunityHeads(community, heads) : null;
}

/// <summary>How many of the participants were young, women, men.</summary>
public sealed class GroupsAnswer : AnswerType<ParticipantGroups>
{
    public override string Name => "groups";

    public override Reading<ParticipantGroups> Read(Hearing hearing)
    {
        var heads = hearing.Said.Heads;
        return HeadCount.Of(heads.Select(head => head.Value)) is { } count && (count.Young ?? count.Women ?? count.Men ?? count.NonBinary) is not null
            ? new Reading<ParticipantGroups>.Understood(
                new ParticipantGroups((int?)count.Young, (int?)count.Women, (int?)count.Men, (int?)count.NonBinary),
                [.. heads.Select(head => (head.Start, head.Length))])
            : new Reading<ParticipantGroups>.Nothing();
    }

    public override string Show(ParticipantGroups value, Telling telling) => string.Join(
        ", ",
        new[] { ("young", value.Young), ("women", value.Women), ("men", value.Men), ("nonBinary", value.NonBinary) }
            .Where(group => group.Item2 is not null)
            .Select(group => telling.Speech.Say($"participantGroup.{group.Item1}", ("n", group.Item2))));

    public override JsonNode Write(ParticipantGroups value) => JsonSerializer.SerializeToNode(value, TwinBot.Records.RecordJson.Readable.ParticipantGroups) ?? new JsonObject();

    public override bool TryParse(JsonNode stored, out ParticipantGroups value)
    {
        value = new ParticipantGroups(Count(stored, "young"), Count(stored, "women"), Count(stored, "men"), Count(stored, "nonBinary"));
        return value != new ParticipantGroups();
    }

    static int? Count(JsonNode stored, string name) =>
        (stored as JsonObject)?[name] is JsonValue number && number.TryGetValue(out int heads) ? heads : null;
}
