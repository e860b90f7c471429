using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>The words of a few values in one language ("youth", "young people" are <c>youth</c>); a word may stand for several.</summary>
sealed class Vocabulary
{
    const int LongWord = 6;

    /// <summary>Letters of the first part of a word that is put together.</summary>
    const int ShortestBefore = 3;

    const int LongestBefore = 30;

    readonly Phrases<string[]> _phrases = new();
    readonly List<(string Word, ulong Letters, bool HasUmlaut, string[] Values)> _long = [];

    public Vocabulary(JsonObject values)
    {
        var byForm = values
            .SelectMany(entry => Words.List(entry.Value).Select(form => (form, entry.Key)))
            .GroupBy(pair => Folding.Fold(pair.form), StringComparer.Ordinal);
        foreach (var forms in byForm)
        {
            string[] meanings = [.. forms.Select(pair => pair.Key).Distinct()];
            foreach (var (form, _) in forms)
            {
                _phrases.Add(form, meanings);
            }

            if (forms.Key.Length >= LongWord && !forms.Key.Contains(' ', StringComparison.Ordinal))
            {
                _long.Add((forms.Key, Typos.LettersOf(forms.Key), forms.Any(pair => pair.form.Contains('ä', StringComparison.Ordinal)), meanings));
            }
        }
    }

    /// <summary>The values named, the longest words first; one typo is forgiven in a long word where nothing is named exactly.</summary>
    /// <param name="isWord">True for a word that is another one, and none with a typo: "jongeren" is no "jongleren".</param>
    public IReadOnlyList<Mention<string>> Find(IReadOnlyList<Token> tokens, Func<Token, bool>? isWord = null) => Exactly(tokens) is { Count: > 0 } found ? found : Misspelt(tokens, isWord);

    /// <summary>The values named without a typo, the longest words first.</summary>
    public IReadOnlyList<Mention<string>> Exactly(IReadOnlyList<Token> tokens)
    {
        var found = new List<Mention<string>>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (_phrases.At(tokens, at) is { } hit)
            {
                var start = tokens[at].Start;
                found.AddRange(hit.Meaning.Select(value => new Mention<string>(value, start, tokens[hit.End - 1].End - start)));
                at = hit.End - 1;
            }
        }

        return found;
    }

    /// <summary>True when a single folded word is one of its forms.</summary>
    public bool Names(string folded) => _phrases.Of(folded) is not null;

    /// <summary>What a single folded word stands for; nothing for none.</summary>
    public IReadOnlyList<string> Of(string folded) => _phrases.Of(folded) ?? [];

    /// <summary>What the ends of a single folded word stand for; nothing for none.</summary>
    public IReadOnlyList<string> AtEndOf(string folded)
    {
        for (var at = ShortestBefore; at < Math.Min(folded.Length, LongestBefore); at++)
        {
            if (_phrases.Of(folded[at..]) is { } values)
            {
                return values;
            }
        }

        return [];
    }

    List<Mention<string>> Misspelt(IReadOnlyList<Token> tokens, Func<Token, bool>? isWord)
    {
        var found = new List<Mention<string>>();
        foreach (var token in tokens.Where(token => token is { Kind: TokenKind.Word, Folded.Length: >= LongWord and <= 30 } && isWord?.Invoke(token) != true).Take(12))
        {
            var letters = Typos.LettersOf(token.Folded);
            var like = _long.Find(entry => entry.Word[0] == token.Folded[0] && Typos.MayBeNear(entry.Letters, letters, 1) && (entry.HasUmlaut || !token.HasUmlaut) && Typos.Between(entry.Word, token.Folded, 1) == 1);
            found.AddRange((like.Values ?? []).Select(value => new Mention<string>(value, token.Start, token.Length)));
        }

        return found;
    }
}
