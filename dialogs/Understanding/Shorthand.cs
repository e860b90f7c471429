using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>Little words as they are cut short on a phone or in a dialect: "avc Lens", "m. Essen", "w/ York", "bjr". Only what is written small, or begins the message, is short for anything.</summary>
sealed class Shorthand
{
    readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    /// <summary>Those that a mark behind belongs to, by the word and the mark; a full stop counts only before a name, where no sentence ends, and where nothing at all is written large.</summary>
    readonly Dictionary<(string Word, string Mark), string> _marked = [];

    public Shorthand(JsonNode? node)
    {
        foreach (var (written, meant) in node as JsonObject ?? [])
        {
            var (word, mark) = written is [.., '.' or '/'] ? (written[..^1], written[^1..]) : (written, "");
            var full = meant?.GetValue<string>() ?? "";
            if (mark.Length == 0)
            {
                _words[word] = full;
            }
            else
            {
                _marked[(word, mark)] = full;
            }
        }
    }

    /// <summary>The tokens with short words as if they were written out; what stands where in the text stays.</summary>
    public IReadOnlyList<Token> WrittenOut(IReadOnlyList<Token> tokens, string text)
    {
        List<Token>? written = null;
        var isAllSmall = !text.Any(char.IsUpper);
        for (var at = 0; at < tokens.Count; at++)
        {
            var (meant, length) = IsSmall(tokens[at], text, at == 0) && !IsElided(tokens, at) ? Meant(tokens, at, text, isAllSmall) : (null, 1);
            if (meant is not null)
            {
                written ??= [.. tokens.Take(at)];
                written.Add(tokens[at] with { Folded = meant, Length = tokens[at + length - 1].End - tokens[at].Start });
                at += length - 1;
            }
            else
            {
                written?.Add(tokens[at]);
            }
        }

        return written ?? tokens;
    }

    /// <summary>In small letters; a phone writes the first one large: "Mrc bcp", but not "WI visit".</summary>
    static bool IsSmall(Token token, string text, bool isFirst) => token is { Kind: TokenKind.Word, Joined: false }
        && (char.IsLower(text[token.Start]) || (isFirst && token.Length > 1 && char.IsLower(text[token.Start + 1])));

    /// <summary>The o of "o'clock" is a part of it.</summary>
    static bool IsElided(IReadOnlyList<Token> tokens, int at) =>
        at + 2 < tokens.Count && tokens[at + 1].Is("'") && tokens[at + 1].Start == tokens[at].End && tokens[at + 2].Start == tokens[at + 1].End;

    /// <summary>The word that is meant, and how many tokens stand for it: the mark belongs to it.</summary>
    (string? Word, int Tokens) Meant(IReadOnlyList<Token> tokens, int at, string text, bool isAllSmall)
    {
        var mark = IsMarkedShort(tokens, at, text, isAllSmall) ? tokens[at + 1].Folded : "";
        return mark.Length > 0 && _marked.TryGetValue((tokens[at].Folded, mark), out var marked) ? (marked, 2)
            : _words.TryGetValue(tokens[at].Folded, out var word) ? (word, 1)
            : (null, 1);
    }

    /// <summary>True where a mark stands right behind, and a word after it that begins no sentence: "w/ York", "m. Essen", "m. lens", "u. 18", but not the metres of "100 m. Essen".</summary>
    static bool IsMarkedShort(IReadOnlyList<Token> tokens, int at, string text, bool isAllSmall) =>
        at + 2 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Mark } mark && mark.Start == tokens[at].End && (tokens[at + 2].Kind == TokenKind.Word || IsNumberBehind(tokens[at + 2], mark))
        && (at == 0 || tokens[at - 1].Kind != TokenKind.Number)
        && (mark.Is("/") || (mark.Is(".") && (IsNumberBehind(tokens[at + 2], mark) || tokens[at + 2].IsLarge || isAllSmall)));

    /// <summary>The 18 of "u. 18", but not of "v.18".</summary>
    static bool IsNumberBehind(Token number, Token mark) => number.Kind == TokenKind.Number && number.Start > mark.End;
}
