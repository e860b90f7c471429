namespace TwinBot.Understanding;

/// <summary>Finds villages that nobody told the bot of, in a message that has no capitals at all: an unknown word right behind a preposition of places, with nothing that it could describe behind it.</summary>
sealed class SmallNames(string text, IReadOnlyList<Token> tokens, PhraseBook book, Func<int, bool> isTaken)
{
    const int Shortest = 4;

    /// <summary>The Ems of "bad ems".</summary>
    const int ShortestSecond = 3;

    public List<Mention<PlaceReading>> Find() => text.Skip(1).Any(char.IsUpper)
        ? []
        : [.. Enumerable.Range(1, Math.Max(0, tokens.Count - 1)).Where(at => book.SmallNames.Before.Contains(tokens[at - 1].Folded)).Select(at => (At: at, End: EndOf(at))).Where(name => name.End > name.At).Select(name => Mention(name.At, name.End))];

    /// <summary>The token behind a name; the one that it begins with for none.</summary>
    int EndOf(int at)
    {
        var last = book.SmallNames.Openers.Contains(tokens[at].Folded) ? tokens.IsMark(at + 1, "-") ? at + 2 : at + 1 : at;
        if (last >= tokens.Count || !IsName(last, last > at ? ShortestSecond : Shortest))
        {
            return at;
        }

        var end = last + 1;
        while (end + 1 < tokens.Count && tokens[end + 1].Joined)
        {
            end += 2;
        }

        return book.NamesNothing(tokens, end) || tokens[end].Kind == TokenKind.Number || isTaken(tokens[end].Start) || book.IsAnd(tokens[end]) ? end : at;
    }

    /// <summary>A word that nothing is known of: no other meaning, nobody, no number and no verb.</summary>
    bool IsName(int at, int shortest)
    {
        var token = tokens[at];
        return token.Kind == TokenKind.Word && token.Length >= shortest && !isTaken(token.Start) && !book.Known(token.Folded) && !book.SmallNames.IsOther(token.Folded)
            && !book.StopWords.Contains(token.Folded) && !book.Filler.Contains(token.Folded) && book.Numbers.Of(token.Folded) is null && !book.Tenses.IsPast(tokens, at)
            && book.Heads.At(tokens, at) is null && book.Heads.EndOfGroup(tokens, at) is null && !book.Vocabularies.Any(name => book.Vocabulary(name)?.Names(token.Folded) == true)
            && book.Vocabulary("activityKindEnding")?.AtEndOf(token.Folded) is not { Count: > 0 } && book.Stems("activityKind")?.Find([token]).Any() != true;
    }

    /// <summary>"Bad Ems", "Saint-Luc".</summary>
    static string WithCapitals(string typed) => string.Concat(typed.Select((letter, at) => at == 0 || typed[at - 1] is ' ' or '-' ? char.ToUpperInvariant(letter) : letter));

    Mention<PlaceReading> Mention(int at, int end)
    {
        var (start, length) = (tokens[at].Start, tokens[end - 1].End - tokens[at].Start);
        var said = WithCapitals(text.Substring(start, length));
        return new Mention<PlaceReading>(new PlaceReading(said, [new PlaceCandidate(said, null, null)]), start, length);
    }
}
