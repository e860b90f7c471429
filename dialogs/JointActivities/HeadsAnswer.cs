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
        if (IsOnlyOfGroup(hearing))
        {
            return new Reading<int>.Nothing();
        }

        // "No, 44, 20 from Gouda" counts everybody by a bare number, as an answer does.
        var isGiven = hearing.How == Listening.ToAnswer || isBare || (hearing.Current is not null && hearing.Said.Heads.Count > 0);
        var heads = isGiven ? hearing.Said.HeadsGiven : hearing.Said.Heads;

        return (Regrouped(hearing) ?? HeadCount.Of(heads.Select(head => head.Value))?.Total) switch
        {
            null => new Reading<int>.Nothing(),
            > Most => new Reading<int>.Refused("type.heads.many"),
            var total => new Reading<int>.Understood((int)total, [.. heads.Select(head => (head.Start, head.Length))]),
        };
    }

    /// <summary>"12 of them were young" counts only some; so does "no, 15 young people" or "no, 23 from Gouda", where some of all were said to be young or from there: the others stay.</summary>
    bool IsOnlyOfGroup(Hearing hearing)
    {
        var heads = hearing.Said.HeadsGiven;
        return (hearing.Said.Heads.Count > 0 && heads.All(head => head.Value.IsPart))
            || (hearing.Current is not null && hearing.Answers.IsGiven(GroupsAnswer.Question) && heads is [{ Value: { IsYoung: true } or { Kind: HeadKind.Women or HeadKind.Men } }])
            || (Regrouped(hearing) is { } sum && sum <= Counted(hearing) && CommunityHeadsAnswer.Given(hearing.Answers).Sum(from => from.Count) < Counted(hearing));
    }

    /// <summary>How many come from all places where the number from some of them is corrected; null where anything else is said.</summary>
    static long? Regrouped(Hearing hearing) =>
        hearing.Current is not null && CommunityHeadsAnswer.Given(hearing.Answers) is { IsEmpty: false } given
        && hearing.Said.HeadsGiven is { Count: > 0 } heads && heads.All(head => head.Value.From is not null)
            ? CommunityHeadsAnswer.Corrected(given, hearing.Said).Sum(from => (long)from.Count)
            : null;

    int Counted(Hearing hearing) => hearing.Current is { } current && TryParse(current, out var counted) ? counted : 0;

    public override string Show(int value, Telling telling) => value.ToString(CultureInfo.InvariantCulture);

    public override JsonNode Write(int value) => JsonValue.Create(value);

    public override bool TryParse(JsonNode stored, out int value)
    {
        value = 0;
        return stored is JsonValue number && number.TryGetValue(out value) && value is >= 0 and <= Most;
    }
}
