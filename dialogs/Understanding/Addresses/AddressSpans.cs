namespace TwinBot.Understanding.Addresses;

/// <summary>Which tokens belong to an e-mail address, a web address or a phone number, so that nothing else is read there. Coarse and quick.</summary>
static class AddressSpans
{
    const int FewestPhoneDigits = 8;

    public static bool[] In(IReadOnlyList<Token> tokens)
    {
        var taken = new bool[tokens.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind == TokenKind.Mark && (tokens[at].Is("@") || IsWeb(tokens, at)))
            {
                var behind = EndTight(tokens, at);
                Mark(taken, FirstTight(tokens, at), behind);
                at = behind - 1;
            }
            else if (!taken[at] && PhoneEnd(tokens, at) is { } end)
            {
                Mark(taken, at, end);
                at = end - 1;
            }
        }

        return taken;
    }

    static void Mark(bool[] taken, int first, int end) => Array.Fill(taken, true, first, end - first);

    static bool IsWeb(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Is(":") && at + 2 < tokens.Count && tokens[at + 1].Is("/") && tokens[at + 2].Is("/");

    static int FirstTight(IReadOnlyList<Token> tokens, int at)
    {
        while (at > 0 && tokens[at - 1].End == tokens[at].Start)
        {
            at--;
        }

        return at;
    }

    static int EndTight(IReadOnlyList<Token> tokens, int at)
    {
        do
        {
            at++;
        }
        while (at < tokens.Count && tokens[at - 1].End == tokens[at].Start);

        return at;
    }

    /// <summary>A plus or a nought, then groups of digits with one mark or one space between them, and no date.</summary>
    static int? PhoneEnd(IReadOnlyList<Token> tokens, int start)
    {
        var first = tokens[start].Is("+") || tokens[start].Is("(") ? start + 1 : start;
        if (first >= tokens.Count || tokens[first].Kind != TokenKind.Number || (first == start && tokens[first].Folded[0] != '0') || IsInside(tokens, start))
        {
            return null;
        }

        var (digits, groups, end) = (tokens[first].Length, 1, first + 1);
        while (NextGroup(tokens, end) is { } next)
        {
            (digits, groups, end) = (digits + tokens[next].Length, groups + 1, next + 1);
        }

        return digits >= FewestPhoneDigits && !(first == start && DateLike.At(tokens, first)) ? end : null;
    }

    static bool IsInside(IReadOnlyList<Token> tokens, int at) =>
        at > 0 && tokens[at - 1].End == tokens[at].Start && tokens[at - 1] is not { Kind: TokenKind.Mark, Folded: "(" or ":" or "," };

    static int? NextGroup(IReadOnlyList<Token> tokens, int at)
    {
        var next = at;
        while (next < tokens.Count && next < at + 3 && tokens[next].Kind == TokenKind.Mark && tokens[next].Folded is "." or "/" or "-" or "(" or ")")
        {
            next++;
        }

        return next < tokens.Count && tokens[next].Kind == TokenKind.Number && tokens[next].Start - tokens[at - 1].End <= 3 ? next : null;
    }
}
