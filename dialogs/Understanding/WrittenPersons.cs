namespace TwinBot.Understanding;

/// <summary>Tells names of people from names of places by what stands beside them: "Anna Berger, chair in Solingen" names one town.</summary>
sealed class WrittenPersons(string text, IReadOnlyList<Token> tokens, PhraseBook book, Func<int, bool> isTaken)
{
    const int MostWords = 3;

    /// <summary>"… is the new chair".</summary>
    const int FarthestRole = 5;

    /// <summary>True where the tokens are one of two or three words with capitals in a row, with a role beside them, or an e-mail address in the message: "Petra Stein, treasurer", "our new mayor Jan Dijk".</summary>
    public bool Are(int first, int end)
    {
        var (from, to) = (first, end);
        while (IsOfName(from - 1))
        {
            from--;
        }

        while (IsOfName(to))
        {
            to++;
        }

        return to - from is > 1 and <= MostWords && IsOfName(first) && !tokens.IsOneOf(from - 1, book.BeforePlaces) && ((text.Contains('@', StringComparison.Ordinal) && !tokens.IsMark(from - 1, ",")) || IsRole(from - 1) || IsRoleBehind(to));
    }

    /// <summary>"… is the new chair", "… auf, unsere Vorsitzende": small words and one mark between; a preposition or another name ends it.</summary>
    bool IsRoleBehind(int end)
    {
        var marks = 0;
        for (var at = end; at < Math.Min(tokens.Count, end + FarthestRole); at++)
        {
            if (IsRole(at))
            {
                return true;
            }

            var isMark = tokens[at].Kind == TokenKind.Mark;
            marks += isMark ? 1 : 0;
            if (marks > 1 || (!isMark && tokens[at].IsLarge) || (tokens.IsOneOf(at, book.BeforePlaces) && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word))
            {
                return false;
            }
        }

        return false;
    }

    bool IsRole(int at) => at >= 0 && at < tokens.Count && tokens[at].Kind == TokenKind.Word && book.IsRole(tokens[at]);

    bool IsOfName(int at) =>
        at >= 0 && at < tokens.Count && tokens[at].Kind == TokenKind.Word && !tokens[at].Joined && tokens[at].IsLarge && !isTaken(tokens[at].Start)
        && !IsRole(at) && !book.Titles.Contains(tokens[at].Folded) && !book.Known(tokens[at].Folded) && !book.StopWords.Contains(tokens[at].Folded) && !book.Filler.Contains(tokens[at].Folded)
        && book.Heads.EndOfGroup(tokens, at) is null;
}
