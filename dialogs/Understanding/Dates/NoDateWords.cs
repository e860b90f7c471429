using System.Text.Json.Nodes;

namespace TwinBot.Understanding.Dates;

/// <summary>Words beside which digits and weekdays only look like dates.</summary>
sealed class NoDateWords(JsonNode dates)
{
    /// <summary>Between people and the weekday on which they are what they are: the "du" of "peintres du dimanche".</summary>
    public HashSet<string> Habits { get; } = Words.Set(dates["habits"]);

    /// <summary>What a sum is of: a euro, its sign.</summary>
    public HashSet<string> Money { get; } = Words.Set(dates["money"]);
}
