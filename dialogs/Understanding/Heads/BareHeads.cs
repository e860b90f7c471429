using TwinBot.Understanding.Numbers;

namespace TwinBot.Understanding;

/// <summary>Numbers that count people though no word for them and no place follows.</summary>
sealed class BareHeads(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words, NumberWords numbers, bool arePlacesNamed)
{
    const int MostBeforeTotal = 4;

    /// <summary>"Around 8 in the evening" is an hour, "about 40 at the bonfire" are people.</summary>
    const int LeastInCrowd = 13;

    /// <summary>True for the number from one token to another: "90 in all", "we were 14", "forty or so".</summary>
    public bool Are(int at, int end, CountReading count) => IsBeforeTotal(end) || IsBehindTotal(at, end) || IsBehindPronoun(at, end) || IsBehindLabel(at, end) || IsBehindWe(at, end) || words.AreParted(tokens, end) || IsDoing(at, end) || IsLast(at, end, count.Value) || IsMeal(at, end) || (end < tokens.Count && words.Bare.Awaited.Contains(tokens[end].Folded)) || StandAlone(at, end, count);

    /// <summary>True where no word follows.</summary>
    bool IsEnd(int end) => end >= tokens.Count || tokens[end].Kind == TokenKind.Mark;

    /// <summary>"Only we three", "nur wir drei", and "we had 19".</summary>
    bool IsBehindWe(int at, int end) => at > 0 &&
        (((tokens[at].Kind == TokenKind.Word || arePlacesNamed) && words.FirstPerson.Contains(tokens[at - 1].Folded) && IsEnd(end))
        || (arePlacesNamed && at > 1 && words.Bare.Had.Contains(tokens[at - 1].Folded) && words.FirstPerson.Contains(tokens[at - 2].Folded) && (IsEnd(end) || words.Bare.Rooms.Contains(tokens[end].Folded))));

    /// <summary>"Tea for 35 with the visitors".</summary>
    bool IsMeal(int at, int end) => at > 1 && words.Bare.Meals.Contains(tokens[at - 2].Folded) && book.BeforePlaces.Contains(tokens[at - 1].Folded)
        && (IsEnd(end) || words.Bare.Rooms.Contains(tokens[end].Folded) || book.StopWords.Contains(tokens[end].Folded));

    /// <summary>"15 in the library" beside others on a screen, but not "at 8 in the evening".</summary>
    public bool AreInRoom(int at, int end) => end < tokens.Count && words.Bare.Rooms.Contains(tokens[end].Folded)
        && !(at > 0 && (words.Bare.Rooms.Contains(tokens[at - 1].Folded) || (book.BeforePlaces.Contains(tokens[at - 1].Folded) && !book.And.Contains(tokens[at - 1].Folded)))) && tokens.Any(token => words.Bare.Screens.Contains(token.Folded));

    /// <summary>"Turnout: 34", "Teilnehmer: 34".</summary>
    bool IsBehindLabel(int at, int end)
    {
        var isColon = at > 1 && tokens[at - 1].Folded is ":" or "=";
        var label = isColon ? at - 1 : at;
        return (IsEnd(end) || (words.Bare.Rooms.Contains(tokens[end].Folded) && (label < 2 || tokens[label - 2].Kind == TokenKind.Mark)))
            && Enumerable.Range(1, Math.Min(3, label)).Any(back => words.Bare.Labels.At(tokens, label - back)?.End == label || (isColon && words.At(tokens, label - back)?.End == label));
    }

    /// <summary>"Vierzehn haben durchgehalten", but no "um 19.30 waren".</summary>
    bool IsDoing(int at, int end) => end < tokens.Count && words.Doing.Contains(tokens[end].Folded)
        && (at == 0 || words.Bare.That.Contains(tokens[at - 1].Folded) || words.Bare.Further.Contains(tokens[at - 1].Folded) || tokens[at - 1].Folded is "," or "(" || book.And.Contains(tokens[at - 1].Folded) || (tokens[at - 1].Kind == TokenKind.Mark && tokens[at].Kind == TokenKind.Word));

    /// <summary>"Friends from Mainz came over on Saturday, 12": the last word of a sentence in which people are named.</summary>
    bool IsLast(int at, int end, long count) => at > 0 && tokens[at - 1].Is(",") && ((arePlacesNamed && count >= LeastInCrowd && end < tokens.Count && words.Bare.Rooms.Contains(tokens[end].Folded)) || ((end >= tokens.Count || (tokens[end].Folded is "." or "!" && end + 1 >= tokens.Count))
        && ((arePlacesNamed && count >= LeastInCrowd) || Enumerable.Range(0, at - 1).Any(named => words.At(tokens, named) is not null || words.EndOfGroup(tokens, named) is not null))));

    /// <summary>The others of "we were 5 and they 7".</summary>
    bool IsBehindPronoun(int at, int end) => at > 0 && words.TheirsBefore.Contains(tokens[at - 1].Folded) && IsEnd(end);

    /// <summary>"220 in all", and "220 stood there in all", but not "12 trees in all".</summary>
    bool IsBeforeTotal(int end)
    {
        for (var at = end; at < Math.Min(end + MostBeforeTotal, tokens.Count) && tokens[at].Kind == TokenKind.Word && !words.NoPeople.Contains(tokens[at].Folded); at++)
        {
            if (words.Total.At(tokens, at) is not null)
            {
                return true;
            }

            if (!book.Known(tokens[at].Folded) && !book.StopWords.Contains(tokens[at].Folded))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A number behind "with" or "we were" with nothing behind it that it could count, or "forty or so" at the end of a clause.</summary>
    bool StandAlone(int at, int end, CountReading count)
    {
        var isApproximate = count.IsApproximate;
        var isEnd = end >= tokens.Count || (tokens[end].Kind == TokenKind.Mark && !IsScore(end));
        if (isApproximate && (isEnd || numbers.EndOfAbout(tokens, end) is { } about && IsEnd(about)))
        {
            return true;
        }

        if (arePlacesNamed && isApproximate && count.Value >= LeastInCrowd && end < tokens.Count && words.Bare.Rooms.Contains(tokens[end].Folded) && !tokens.Any(token => words.Bare.Money.Contains(token.Folded)))
        {
            return true;
        }

        var before = BeforeAbout(at) - 1;
        var isBehindCue = before >= 0 && !(before > 0 && words.Bare.Bonds.Contains(tokens[before - 1].Folded)) && (words.Before.Contains(tokens[before].Folded) || (words.BeforeAlone.Contains(tokens[before].Folded) && !IsRange(before)));
        return isBehindCue && !IsSuperlative(end) && (isEnd
            || (book.StopWords.Contains(tokens[end].Folded) && !words.NoPeople.Contains(tokens[end].Folded)) || book.BeforePlaces.Contains(tokens[end].Folded) || words.Doing.Contains(tokens[end].Folded));
    }

    /// <summary>The dash of "21-9".</summary>
    bool IsScore(int end) => tokens[end].Folded is "-" or ":" && end + 1 < tokens.Count && tokens[end + 1].Kind == TokenKind.Number && tokens[end + 1].Start == tokens[end].End;

    /// <summary>The "à" of "de 8 à 12".</summary>
    bool IsRange(int at) => at > 0 && (tokens[at - 1].Kind == TokenKind.Number || numbers.Of(tokens[at - 1].Folded) is not null);

    /// <summary>"A total of 90", and "insgesamt waren wir 17".</summary>
    bool IsBehindTotal(int at, int end) => !(end < tokens.Count && words.NoPeople.Contains(tokens[end].Folded)) && (EndsTotal(at) || EndsTotal(BeforeSpeakers(at)));

    bool EndsTotal(int at) => Enumerable.Range(1, Math.Min(3, at)).Any(back => words.Total.At(tokens, at - back)?.End == at);

    int BeforeSpeakers(int at)
    {
        const int mostBetween = 3;
        var first = at;
        while (first > 0 && at - first < mostBetween && (words.FirstPerson.Contains(tokens[first - 1].Folded) || words.Before.Contains(tokens[first - 1].Folded) || words.Only.Contains(tokens[first - 1].Folded)))
        {
            first--;
        }

        return first;
    }

    /// <summary>"With 81 the oldest": an age.</summary>
    bool IsSuperlative(int end) => end + 1 < tokens.Count && book.Articles.Contains(tokens[end].Folded) && words.NoPeople.Contains(tokens[end + 1].Folded);

    /// <summary>Where "about 40", "only 5" and "een veertigtal" begin.</summary>
    int BeforeAbout(int at)
    {
        while (at > 0)
        {
            var step = book.Articles.Contains(tokens[at - 1].Folded) || words.Only.Contains(tokens[at - 1].Folded) ? 1 : Enumerable.Range(1, Math.Min(3, at)).FirstOrDefault(back => numbers.About.At(tokens, at - back)?.End == at);
            if (step == 0)
            {
                break;
            }

            at -= step;
        }

        return at;
    }
}
