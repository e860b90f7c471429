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

/// <summary>How many came from each community on record.</summary>
public sealed class CommunityHeadsAnswer : AnswerType<ImmutableSortedDictionary<string, int>>
{
    public override string Name => "communityHeads";

    public override Reading<ImmutableSortedDictionary<string, int>> Read(Hearing hearing)
    {
        var heads = hearing.Said.Heads;
        var counts = HeadCount.Of(heads.Select(head => head.Value))?.ByPlace
            .Select(from => (Id: from.Place.Candidates.Select(candidate => candidate.CommunityId).FirstOrDefault(id => id is not null), from.Count))
            .Where(from => from.Id is not null && from.Count <= int.MaxValue)
            .DistinctBy(from => from.Id)
            .ToImmutableSortedDictionary(from => from.Id ?? "", from => (int)from.Count, StringComparer.Ordinal);
        return counts is { IsEmpty: false }
            ? new Reading<ImmutableSortedDictionary<string, int>>.Understood(counts, [.. heads.Where(head => head.Value.From is not null).Select(head => (head.Start, head.Length))])
            : new Reading<ImmutableSortedDictionary<string, int>>.Nothing();
    }

    public override string Show(ImmutableSortedDictionary<string, int> value, Telling telling) =>
        string.Join(", ", value.Select(count => $"{(telling.Records.Community(count.Key) is { } community ? NamedCommunity.Of(community).Called(telling.Speech) : count.Key)} {count.Value.ToString(CultureInfo.InvariantCulture)}"));

    public override JsonNode Write(ImmutableSortedDictionary<string, int> value) =>
        new JsonObject(value.Select(count => KeyValuePair.Create(count.Key, (JsonNode?)JsonValue.Create(count.Value))));

    public override bool TryParse(JsonNode stored, out ImmutableSortedDictionary<string, int> value)
    {
        value = ImmutableSortedDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal);
        foreach (var (id, count) in stored as JsonObject ?? [])
        {
            value = count is JsonValue number && number.TryGetValue(out int heads) ? value.SetItem(id, heads) : value;
        }

        return !value.IsEmpty;
    }
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
