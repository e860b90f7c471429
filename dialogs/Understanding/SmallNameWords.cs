using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>What tells a village in small letters from a word: <c>knows.smallNames</c> of a language.</summary>
sealed class SmallNameWords(JsonNode? words)
{
    readonly HashSet<string> _others = Words.Set(words?["others"]);

    readonly IReadOnlyList<string> _otherEndings = [.. Words.List(words?["otherEndings"])];

    /// <summary>Prepositions before which nothing but a name stands without an article, as a rule.</summary>
    public HashSet<string> Before { get; } = Words.Set(words?["before"]);

    /// <summary>What names of two words begin with: "bad ems", "la roche".</summary>
    public HashSet<string> Openers { get; } = Words.Set(words?["openers"]);

    /// <summary>"In tracht", "à danser": words that need no article either.</summary>
    public bool IsOther(string folded) => _others.Contains(folded) || _otherEndings.Any(ending => folded.EndsWith(ending, StringComparison.Ordinal));
}
