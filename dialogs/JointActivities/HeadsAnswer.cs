using System.Globalization;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
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
        // "No, 44, 20 from Gouda" counts everybody by a bare number, as an answer does.
        var given = hearing.Said.HeadsGiven;
        var isGiven = hearing.How == Listening.ToAnswer || isBare || (hearing.Current is not null && hearing.Said.Heads.Count > 0);
        var heads = isGiven ? given : hearing.Said.Heads;
        return (IsOnlyOfGroup(hearing, given) ? null : Total(hearing, given, heads)) switch
        {
            null => new Reading<int>.Nothing(),
            > Most => new Reading<int>.Refused("type.heads.many"),
            var total => new Reading<int>.Understood((int)total, [.. heads.Select(head => (head.Start, head.Length))]),
        };
    }

    /// <summary>"12 of them were young" counts only some; so does "no, 15 young people", where some of all were said to be young.</summary>
    static bool IsOnlyOfGroup(Hearing hearing, IReadOnlyList<Mention<HeadReading>> given) =>
        (hearing.Said.Heads.Count > 0 && given.All(head => head.Value.IsPart))
        || (hearing.Current is not null && hearing.Answers.IsGiven(GroupsAnswer.Question) && given is [{ Value: { IsYoung: true } or { Kind: HeadKind.Women or HeadKind.Men } }]);

    /// <summary>As said; where only the numbers from some places are corrected, those from all, or null where there were more than these before: "no, 23 from Gouda" leaves the others as they were.</summary>
    long? Total(Hearing hearing, IReadOnlyList<Mention<HeadReading>> given, IReadOnlyList<Mention<HeadReading>> heads)
    {
        var before = hearing.Current is not null && given.Count > 0 && given.All(head => head.Value.From is not null) ? CommunityHeadsAnswer.Given(hearing.Answers) : [];
        if (before.IsEmpty)
        {
            return HeadCount.Of(heads.Select(head => head.Value))?.Total;
        }

        var (sum, counted) = (CommunityHeadsAnswer.Corrected(before, hearing.Said).Sum(from => (long)from.Count), Counted(hearing));
        return sum <= counted && before.Sum(from => from.Count) < counted ? null : sum;
    }

    int Counted(Hearing hearing) => hearing.Current is { } current && TryParse(current, out var counted) ? counted : 0;

    public override string Show(int value, Telling telling) => value.ToString(CultureInfo.InvariantCulture);

    public override JsonNode Write(int value) => JsonValue.Create(value);

    public override bool TryParse(JsonNode stored, out int value)
    {
        value = 0;
        return stored is JsonValue number && number.TryGetValue(out value) && value is >= 0 and <= Most;
    }
}
