using TwinBot.Understanding.Numbers;

namespace TwinBot.Understanding;

/// <summary>Numbers of people in a message that answers "how many people?".</summary>
static class HeadsAnswered
{
    /// <summary>A number that stands alone counts everybody: "43", and "43, 20 of them from Gouda" or "43 (15 young)".</summary>
    public static IReadOnlyList<Mention<HeadReading>> In(string text, IReadOnlyList<Mention<HeadReading>> heads, IReadOnlyList<Mention<CountReading>> counts) =>
        counts is not [var first, ..] ? heads
        : heads.Count == 0 ? [Everybody(first)]
        : IsWhole(text, first, heads) ? [Everybody(first), .. heads]
        : heads;

    static bool IsWhole(string text, Mention<CountReading> first, IReadOnlyList<Mention<HeadReading>> heads) =>
        !text.AsSpan(0, first.Start).ContainsAnyExcept(" \t(") && heads.All(head => head.Start >= first.Start + first.Length)
        && text.AsSpan(first.Start + first.Length).TrimStart() is [',' or ';' or ':' or '(' or '.', ..]
        && HeadCount.Of(heads.Select(head => head.Value)) is { } parts && parts.Total <= first.Value.Value;

    static Mention<HeadReading> Everybody(Mention<CountReading> count) =>
        new(new HeadReading(count.Value.Value, HeadKind.Everybody, IsApproximate: count.Value.IsApproximate), count.Start, count.Length);
}
