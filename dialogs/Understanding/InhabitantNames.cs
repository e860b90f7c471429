using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>How the people and things of a place are called after it, by the endings of a language: <c>knows.placeWords.inhabitants</c>. What no rule gives ("Niçois") stands in <c>places.json</c>.</summary>
sealed class InhabitantNames(JsonNode? words)
{
    const int ShortestStem = 4;

    readonly string[] _endings = [.. Words.Set(words?["endings"]).OrderByDescending(ending => ending.Length)];

    /// <summary>What a place's name has where such a word has its ending: "Bruges", "Solingen".</summary>
    readonly string[] _lost = [.. Words.Set(words?["lost"]).Prepend("")];

    /// <summary>The names, folded, of the places that a folded word may be made of: "namurois" is of "namur".</summary>
    public IEnumerable<string> PlacesOf(string folded) => _endings
        .Where(ending => folded.Length >= ending.Length + ShortestStem && folded.EndsWith(ending, StringComparison.Ordinal))
        .SelectMany(ending => Stems(folded[..^ending.Length]))
        .SelectMany(stem => _lost.Select(lost => stem + lost))
        .Distinct();

    /// <summary>"Dijonn" of "dijonnais" is "dijon".</summary>
    static IEnumerable<string> Stems(string stem) => stem[^1] == stem[^2] ? [stem, stem[..^1]] : [stem];
}
