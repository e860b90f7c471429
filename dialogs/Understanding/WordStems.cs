using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>The words of a few values, by how they begin ("restor*"), how they end ("*turnier") or whole ("put up by"): <c>knows.stems</c> of a language.</summary>
sealed class WordStems
{
    const int Shortest = 2;

    const int LongestWord = 40;

    readonly Phrases<string[]> _whole = new();
    readonly Dictionary<string, string[]> _starts = new(StringComparer.Ordinal);
    readonly Dictionary<string, string[]> _ends = new(StringComparer.Ordinal);

    public WordStems(JsonObject values)
    {
        var byForm = values.SelectMany(entry => Words.List(entry.Value).Select(form => (form, entry.Key))).GroupBy(pair => pair.form, StringComparer.Ordinal);
        foreach (var forms in byForm)
        {
            string[] meanings = [.. forms.Select(pair => pair.Key).Distinct()];
            var folded = Tokens.Fold(forms.Key.Trim('*'));
            if (forms.Key.StartsWith('*'))
            {
                _ends[folded] = [.. _ends.GetValueOrDefault(folded, []), .. meanings];
            }
            else if (forms.Key.EndsWith('*') && !folded.Contains(' ', StringComparison.Ordinal))
            {
                _starts[folded] = [.. _starts.GetValueOrDefault(folded, []), .. meanings];
            }
            else
            {
                _whole.Add(folded, meanings);
            }
        }
    }

    /// <summary>What the words of a message say, each by its longest beginning and its longest end.</summary>
    public IEnumerable<Mention<string>> Find(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var (whole, end) = _whole.At(tokens, at) ?? ([], at + 1);
            foreach (var value in whole.Length > 0 ? whole : OfParts(tokens[at]))
            {
                yield return new Mention<string>(value, tokens[at].Start, tokens[end - 1].End - tokens[at].Start);
            }

            at = end - 1;
        }
    }

    IEnumerable<string> OfParts(Token token)
    {
        var word = token.Kind == TokenKind.Word && token.Length <= LongestWord ? token.Folded : "";
        return Longest(word, _starts, length => word[..length]).Union(Longest(word, _ends, length => word[^length..]));
    }

    static string[] Longest(string word, Dictionary<string, string[]> parts, Func<int, string> part)
    {
        for (var length = word.Length; length >= Shortest; length--)
        {
            if (parts.TryGetValue(part(length), out var values))
            {
                return values;
            }
        }

        return [];
    }
}
