namespace TwinBot.Understanding;

public enum TokenKind
{
    /// <summary>A run of letters.</summary>
    Word,

    /// <summary>A run of digits.</summary>
    Number,

    /// <summary>One character of anything else but white space.</summary>
    Mark,
}

/// <summary>A word, a run of digits or a mark of a text, and where it stands there.</summary>
/// <param name="Folded">In small letters without accents; the digits as 0 to 9; every dash as <c>-</c>, every apostrophe as <c>'</c>.</param>
/// <param name="Start">Index of its first character in the text as it was given.</param>
/// <param name="Length">In characters of that text.</param>
public readonly record struct Token(string Folded, int Start, int Length, TokenKind Kind)
{
    /// <summary>Index behind its last character.</summary>
    public int End => Start + Length;

    /// <summary>True when a hyphen ties it to the word before: the parts of "vingt-et-un" but the first.</summary>
    public bool Joined { get; init; }

    /// <summary>True when it was written with an ä: German "ändern" is no careless "andern", and "ändere" no "andere".</summary>
    public bool HasUmlaut { get; init; }

    /// <summary>True when it begins with a capital.</summary>
    public bool IsLarge { get; init; }

    public bool Is(string folded) => string.Equals(Folded, folded, StringComparison.Ordinal);
}

/// <summary>Cuts a text into tokens, in one pass. "3rd" gives two, "l'été" three, "vingt-et-un" five: its hyphens are marks, its parts are <see cref="Token.Joined"/>.</summary>
public static class Tokens
{
    public static IReadOnlyList<Token> Of(string text)
    {
        var tokens = new List<Token>(text.Length / 4);
        for (var at = 0; at < text.Length;)
        {
            if (KindOf(text[at]) is not { } kind)
            {
                at++;
                continue;
            }

            var end = EndOf(text, at, kind);
            tokens.Add(new Token(Folded(text, at, end, kind), at, end - at, kind) { Joined = IsJoined(tokens, at, kind), HasUmlaut = text.AsSpan(at, end - at).ContainsAny('ä', 'Ä'), IsLarge = char.IsUpper(text[at]) });
            at = end;
        }

        return tokens;
    }

    /// <summary>The words and numbers only.</summary>
    public static IReadOnlyList<Token> WordsOf(string text) => [.. Of(text).Where(token => token.Kind != TokenKind.Mark)];

    /// <summary>The first token, from one on, that begins at a place of the text or behind it.</summary>
    public static int From(this IReadOnlyList<Token> tokens, int first, int start)
    {
        var at = first;
        while (at < tokens.Count && tokens[at].Start < start)
        {
            at++;
        }

        return at;
    }

    /// <summary>True where a mark stands at a token; nothing stands before the first and behind the last.</summary>
    public static bool IsMark(this IReadOnlyList<Token> tokens, int at, string mark) => at >= 0 && at < tokens.Count && tokens[at].Kind == TokenKind.Mark && tokens[at].Is(mark);

    /// <summary>True where one of some words, or marks, stands at a token; nothing stands before the first and behind the last.</summary>
    public static bool IsOneOf(this IReadOnlyList<Token> tokens, int at, HashSet<string> words) => at >= 0 && at < tokens.Count && words.Contains(tokens[at].Folded);

    /// <summary>True where one of some words is among the few right before a token, with no mark between.</summary>
    public static bool IsBehindOneOf(this IReadOnlyList<Token> tokens, int at, HashSet<string> words, int most) =>
        Enumerable.Range(1, Math.Min(most, at)).Select(back => tokens[at - back]).TakeWhile(token => token.Kind == TokenKind.Word).Any(token => words.Contains(token.Folded));

    /// <summary>Where some tokens stand in a row among others.</summary>
    public static IEnumerable<(int Start, int Length)> InARow(this IReadOnlyList<Token> tokens, IReadOnlyList<Token> wanted)
    {
        for (var at = 0; wanted.Count > 0 && at + wanted.Count <= tokens.Count; at++)
        {
            if (wanted.Select((token, i) => token.Folded == tokens[at + i].Folded).All(same => same))
            {
                yield return (tokens[at].Start, tokens[at + wanted.Count - 1].End - tokens[at].Start);
            }
        }
    }

    /// <summary>A text as its tokens would be, one space between words; for phrases of the language files.</summary>
    public static string Fold(string text) => Letters.Fold(text);

    static TokenKind? KindOf(char c) =>
        char.IsLetter(c) ? TokenKind.Word
        : char.IsDigit(c) ? TokenKind.Number
        : char.IsWhiteSpace(c) || Letters.IsSilent(c) ? null
        : TokenKind.Mark;

    static int EndOf(string text, int start, TokenKind kind)
    {
        var end = start + 1;
        while (kind != TokenKind.Mark && end < text.Length && (KindOf(text[end]) == kind || Letters.IsSilent(text[end])))
        {
            end++;
        }

        return end;
    }

    static string Folded(string text, int start, int end, TokenKind kind) =>
        kind == TokenKind.Mark ? Letters.Mark(text[start]) : Letters.Fold(text.AsSpan(start, end - start));

    static bool IsJoined(List<Token> before, int start, TokenKind kind) =>
        kind != TokenKind.Mark
        && before.Count > 1
        && before[^1] is { Kind: TokenKind.Mark, Folded: "-" } hyphen && hyphen.End == start
        && before[^2].Kind != TokenKind.Mark && before[^2].End == hyphen.Start;
}
