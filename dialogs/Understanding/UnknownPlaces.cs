namespace TwinBot.Understanding;

/// <summary>Finds names of places that nobody told the bot of: what stands where a place is named.</summary>
sealed class UnknownPlaces(string text, IReadOnlyList<Token> tokens, PhraseBook book, IReadOnlyList<Mention<PlaceReading>> known, Func<int, bool> isTaken)
{
    const int LongestName = 5;

    readonly WrittenPersons _persons = new(text, tokens, book, isTaken);

    /// <param name="isWholeAnswer">True when the message is the answer to "which places?": then every item of it is one.</param>
    public List<Mention<PlaceReading>> Find(bool isWholeAnswer)
    {
        var found = new List<Mention<PlaceReading>>();
        foreach (var (start, end) in Items())
        {
            var (first, last) = Trim(start, end);
            if (last > first && last - first <= LongestName * 2 && !IsKnown(first, last) && IsName(first, last, isWholeAnswer) && !_persons.Are(first, last))
            {
                found.Add(Mention(first, last));
            }
        }

        return found;
    }

    /// <summary>Runs of tokens between commas, dashes, "and", prepositions of places and numbers: "à Saint-Gervais dix-huit enfants".</summary>
    List<(int Start, int End)> Items()
    {
        var items = new List<(int, int)>();
        var start = 0;
        for (var at = 0; at <= tokens.Count; at++)
        {
            if (at == tokens.Count || IsBetween(at))
            {
                if (at > start)
                {
                    items.Add((start, at));
                }

                start = at + 1;
            }
        }

        return items;
    }

    bool IsBetween(int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Mark)
        {
            return !(token.Is("'") || token.Is(".") || (token.Is("-") && at + 1 < tokens.Count && tokens[at + 1].Joined));
        }

        return (book.And.Contains(token.Folded) || (book.BeforePlaces.Contains(token.Folded) && !token.IsLarge && !token.Joined)) || isTaken(token.Start) || (!token.Joined && char.IsLower(text[token.Start]) && book.Numbers.Of(token.Folded) > 1);
    }

    /// <summary>Without "the town of" before it, and without small words round it.</summary>
    (int Start, int End) Trim(int start, int end)
    {
        while (start < end)
        {
            if (book.Strip.At(tokens, start) is { } strip && strip.End <= end)
            {
                start = strip.End;
            }
            else if (IsSmall(start) && !(tokens[start].IsLarge && book.Articles.Contains(tokens[start].Folded) && end - start > 1))
            {
                start++;
            }
            else
            {
                break;
            }
        }

        while (end > start && IsSmall(end - 1))
        {
            end--;
        }

        return (start, end);
    }

    bool IsSmall(int at) =>
        tokens[at].Kind == TokenKind.Mark || book.Filler.Contains(tokens[at].Folded) || (book.StopWords.Contains(tokens[at].Folded) && !tokens[at].IsLarge);

    bool IsKnown(int first, int last)
    {
        var (start, end) = (tokens[first].Start, tokens[last - 1].End);
        return known.Any(place => place.Start < end && start < place.Start + place.Length)
            || book.Countries.Find([.. tokens.Take(last).Skip(first)]).Count > 0;
    }

    /// <summary>In an answer every item of few words is a name; in a sentence it must be written as one, after a preposition or beside another place.</summary>
    bool IsName(int first, int last, bool isWholeAnswer)
    {
        var words = Enumerable.Range(first, last - first).Where(at => tokens[at].Kind == TokenKind.Word).ToList();
        if (words.Count == 0 || words.Exists(at => tokens[at].Folded.Length > 40) || Enumerable.Range(first, last - first).Any(at => tokens[at].Kind == TokenKind.Number))
        {
            return false;
        }

        if (isWholeAnswer)
        {
            return words.Count <= LongestName && tokens[words[0]].Folded.Length >= 2
                && words.Exists(at => tokens[at].IsLarge || !book.Known(tokens[at].Folded))
                && !words.TrueForAll(IsOfVocabulary);
        }

        var isWritten = words.TrueForAll(at => tokens[at].IsLarge || book.Particles.Contains(tokens[at].Folded) || book.Articles.Contains(tokens[at].Folded) || tokens[at].Joined);
        var isPlaced = first > 0 && (book.BeforePlaces.Contains(tokens[first - 1].Folded) || book.And.Contains(tokens[first - 1].Folded) || tokens[first - 1].Kind == TokenKind.Mark || book.Filler.Contains(tokens[first - 1].Folded));
        return isWritten && tokens[words[0]].IsLarge && isPlaced && !words.TrueForAll(IsOrdinary);
    }

    /// <summary>True for a word that means something else already: German writes "Thema", "Bürgermeisterin" and "Strickkreis" like names.</summary>
    bool IsOrdinary(int at) => book.Known(tokens[at].Folded) || IsOfVocabulary(at) || (book.WritesNounsLarge && book.Heads.EndOfGroup(tokens, at) == at + 1);

    /// <summary>"Gruyères" is a town, though it is like the Gruyère.</summary>
    bool IsOfVocabulary(int at) => book.Vocabularies.Any(name => (name == "landscape" ? book.Vocabulary(name)?.Exactly([tokens[at]]) : book.Vocabulary(name)?.Find([tokens[at]]))?.Count > 0);

    Mention<PlaceReading> Mention(int first, int last)
    {
        var (start, end) = (tokens[first].Start, tokens[last - 1].End);
        var said = text[start..end];
        var name = char.IsLower(said[0]) ? char.ToUpperInvariant(said[0]) + said[1..] : said;
        return new Mention<PlaceReading>(new PlaceReading(said, [new PlaceCandidate(name, null, null)]), start, end - start);
    }
}
