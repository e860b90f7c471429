namespace TwinBot.Understanding.Dates;

/// <summary>All that the patterns of a language can begin with: looked for once a place, not once a pattern.</summary>
sealed class Openings
{
    static readonly Fields Nothing = new();

    readonly Element[] _all;

    /// <summary>Those that can begin with a word, by their places in <see cref="_all"/>, and those of which that has to be worked out.</summary>
    readonly Dictionary<string, int[]> _byWord;
    readonly int[] _computed;

    public Openings(IEnumerable<Element> all)
    {
        _all = [.. all];
        _computed = [.. Enumerable.Range(0, _all.Length).Where(opening => _all[opening].FirstWords is null)];
        _byWord = Enumerable.Range(0, _all.Length)
            .SelectMany(opening => _all[opening].FirstWords?.Select(word => (Word: word, Opening: opening)) ?? [])
            .GroupBy(one => one.Word, one => one.Opening, StringComparer.Ordinal)
            .ToDictionary(word => word.Key, word => (int[])[.. _computed, .. word], StringComparer.Ordinal);
    }

    /// <summary>For each of them, whether it stands at a place; null where none does.</summary>
    public bool[]? At(DateParts parts, int at)
    {
        bool[]? standing = null;
        foreach (var opening in _byWord.GetValueOrDefault(parts.Tokens[at].Folded, _computed))
        {
            if (_all[opening].Read(parts, at, Nothing) is not null)
            {
                (standing ??= new bool[_all.Length])[opening] = true;
            }
        }

        return standing;
    }
}
