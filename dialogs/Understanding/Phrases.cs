using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>Phrases of a language, each with what it means; finds the longest that stands at a place. Hyphens and apostrophes inside do not matter.</summary>
sealed class Phrases<T>
{
    readonly Dictionary<string, List<(Token[] Words, T Meaning)>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>The words that phrases begin with.</summary>
    public IReadOnlyCollection<string> FirstWords => _byFirst.Keys;

    public void Add(string phrase, T meaning)
    {
        var words = Tokens.WordsOf(phrase).ToArray();
        if (words.Length == 0)
        {
            return;
        }

        if (!_byFirst.TryGetValue(words[0].Folded, out var list))
        {
            _byFirst[words[0].Folded] = list = [];
        }

        var at = list.FindIndex(other => other.Words.Length < words.Length);
        list.Insert(at < 0 ? list.Count : at, (words, meaning));
    }

    /// <summary>True where a phrase of no more than so many tokens ends right before a token.</summary>
    public bool EndBefore(IReadOnlyList<Token> tokens, int at, int longest)
    {
        for (var back = 1; back <= Math.Min(longest, at); back++)
        {
            if (At(tokens, at - back)?.End == at)
            {
                return true;
            }
        }

        return false;
    }

    public void AddAll(JsonNode? phrases, T meaning)
    {
        foreach (var phrase in phrases?.AsArray() ?? [])
        {
            Add(phrase?.GetValue<string>() ?? "", meaning);
        }
    }

    /// <summary>What a single word means; the default for none.</summary>
    public T? Of(string folded) => _byFirst.TryGetValue(folded, out var list) && list[^1].Words.Length == 1 ? list[^1].Meaning : default;

    public bool StartsWith(string folded) => _byFirst.ContainsKey(folded);

    /// <summary>The longest phrase that starts at a token; null for none. <c>End</c> is the token behind it.</summary>
    public (T Meaning, int End)? At(IReadOnlyList<Token> tokens, int start)
    {
        if (start >= tokens.Count || !_byFirst.TryGetValue(tokens[start].Folded, out var list))
        {
            return null;
        }

        foreach (var (words, meaning) in list)
        {
            if (EndOf(words, tokens, start) is { } end)
            {
                return (meaning, end);
            }
        }

        return null;
    }

    static int? EndOf(Token[] words, IReadOnlyList<Token> tokens, int start)
    {
        var at = start;
        for (var i = 0; i < words.Length; i++)
        {
            at = i == 0 ? at : Glue.Behind(tokens, at);
            if (at >= tokens.Count || !tokens[at].Is(words[i].Folded) || (tokens[at].HasUmlaut && !words[i].HasUmlaut))
            {
                return null;
            }

            at++;
        }

        return at;
    }
}

/// <summary>What holds the parts of one word together: hyphens (that of "Buß- und Bettag" too), apostrophes, and the marks of abbreviations ("a.s.", "t/m").</summary>
static class Glue
{
    /// <summary>The token at a place, or the one behind it when such a mark, without spaces, stands there; an apostrophe may end a word ("fathers' day") or begin one ("of 'em").</summary>
    public static int Behind(IReadOnlyList<Token> tokens, int at) =>
        at > 0 && at + 1 < tokens.Count
        && tokens[at] is { Kind: TokenKind.Mark } mark
        && (mark.Folded is "-" or "'" || (mark.Folded is "." or "/" && tokens[at - 1] is { Kind: TokenKind.Word, Length: 1 }) || IsPosition(mark, tokens[at - 1]))
        && (mark.Start == tokens[at - 1].End ? tokens[at + 1].Start == mark.End || mark.Is("'") || IsPosition(mark, tokens[at - 1]) || IsHanging(mark, tokens[at - 1]) : mark.Is("'") && tokens[at + 1].Start == mark.End)
            ? at + 1
            : at;

    static bool IsHanging(Token mark, Token before) => mark.Is("-") && before is { Kind: TokenKind.Word, Length: >= 3 };

    /// <summary>The full stop of "1. Advent".</summary>
    static bool IsPosition(Token mark, Token before) => mark.Is(".") && before is { Kind: TokenKind.Number, Length: <= 2 };
}
