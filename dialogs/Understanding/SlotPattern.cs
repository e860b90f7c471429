namespace TwinBot.Understanding;

/// <summary>A phrase with slots: "change the {field} to {new}". Marks other than the comma and the colon do not matter.</summary>
sealed class SlotPattern(IReadOnlyList<string> parts)
{
    readonly IReadOnlyList<string> _parts = parts;
    readonly string[] _literals = [.. parts.Where(part => part[0] != '{')];

    public static SlotPattern Of(string written) => new([.. Parts(written)]);

    /// <summary>The tokens of a message that patterns are matched with.</summary>
    public static SaidTokens TokensOf(IEnumerable<Token> tokens)
    {
        List<Token> some = [.. tokens.Where(token => token.Kind != TokenKind.Mark || token.Is(",") || token.Is(":"))];
        return new SaidTokens(some, some.Select(token => token.Folded).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>What stands in each slot, as ranges of tokens; null when the message is not so.</summary>
    public Dictionary<string, (int Start, int End)>? Match(SaidTokens said, Func<string, int, int, bool> fits)
    {
        // Most messages lack a word of most patterns: their slots need not be tried.
        foreach (var literal in _literals)
        {
            if (!said.Words.Contains(literal))
            {
                return null;
            }
        }

        var slots = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        return Match(said.Tokens, 0, 0, slots, fits) ? slots : null;
    }

    bool Match(IReadOnlyList<Token> tokens, int part, int at, Dictionary<string, (int Start, int End)> slots, Func<string, int, int, bool> fits)
    {
        if (part == _parts.Count)
        {
            return at == tokens.Count;
        }

        var wanted = _parts[part];
        if (wanted[0] != '{')
        {
            return at < tokens.Count && tokens[at].Is(wanted) && Match(tokens, part + 1, at + 1, slots, fits);
        }

        var slot = wanted[1..^1];
        for (var end = at + 1; end <= tokens.Count; end++)
        {
            slots[slot] = (at, end);
            if (fits(slot, at, end) && Match(tokens, part + 1, end, slots, fits))
            {
                slots[slot] = (at, end);
                return true;
            }
        }

        slots.Remove(slot);
        return false;
    }

    static IEnumerable<string> Parts(string written)
    {
        foreach (var piece in written.Replace("{", " {", StringComparison.Ordinal).Replace("}", "} ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece[0] == '{')
            {
                yield return piece;
                continue;
            }

            foreach (var token in TokensOf(Tokens.Of(piece)).Tokens)
            {
                yield return token.Folded;
            }
        }
    }
}

/// <summary>A message as patterns see it.</summary>
/// <param name="Words">Every one of its tokens, folded.</param>
sealed record SaidTokens(IReadOnlyList<Token> Tokens, HashSet<string> Words);
