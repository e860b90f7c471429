namespace TwinBot.Understanding.Addresses;

/// <summary>Dates in digits, which look like phone numbers.</summary>
static class DateLike
{
    /// <summary>True for "03/06/1957", "03.06.57", "03-06-1957 …" and "1957-06-03".</summary>
    public static bool At(IReadOnlyList<Token> tokens, int at) =>
        at + 4 < tokens.Count
        && tokens[at + 2] is { Kind: TokenKind.Number, Length: <= 2 } && tokens[at + 4].Kind == TokenKind.Number
        && (tokens[at].Length, tokens[at + 4].Length) is (1 or 2, 2 or 4) or (4, 1 or 2)
        && tokens[at + 1].Is(tokens[at + 3].Folded) && tokens[at + 1].Kind == TokenKind.Mark
        && tokens[at + 4].End - tokens[at].Start == tokens[at].Length + tokens[at + 2].Length + tokens[at + 4].Length + 2
        && (tokens[at].Length + tokens[at + 4].Length >= 5 || !IsFollowedByDigits(tokens, at + 5));

    static bool IsFollowedByDigits(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].Kind == TokenKind.Mark && tokens[at].Start == tokens[at - 1].End && tokens[at + 1].Kind == TokenKind.Number;
}
