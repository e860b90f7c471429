using TwinBot.Understanding.Numbers;

namespace TwinBot.Understanding;

/// <summary>Numbers that count people though no word for them and no place follows.</summary>
sealed class BareHeads(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words, NumberWords numbers, bool arePlacesNamed)
{
    const int MostBeforeTotal = 4;

    /// <summary>"Around 8 in the evening" is an hour, "about 40 at the bonfire" are people.</summary>
    const int LeastInCrowd = 13;

    /// <summary>True for the number from one token to another: "90 in all", "we were 14", "forty or so".</summary>
    public bool Are(int at, int end, CountReading count) =>
        IsBeforeTotal(end) || IsBehindTotal(at, end) || IsBehindGroup(at, end)
        || IsBehindPronoun(at, end) || IsAgainst(at, end) || IsBehindLabel(at, end) || IsBehindWe(at, end)
        || words.AreParted(tokens, end)
        || IsDoing(at, end)
        || IsLast(at, end, count.Value)
        || IsMeal(at, end)
        || IsPieces(at, end)
        || tokens.IsOneOf(end, words.Bare.Awaited)
        || StandAlone(at, end, count);

    /// <summary>True where no word follows.</summary>
    bool IsEnd(int end) => end >= tokens.Count || tokens[end].Kind == TokenKind.Mark;

    /// <summary>True where "in the hall", "at the tables" may follow.</summary>
    bool IsInRoom(int end) => tokens.IsOneOf(end, words.Bare.Rooms);

    /// <summary>"Only we three", "nur wir drei", and "we had 19".</summary>
    bool IsBehindWe(int at, int end)
    {
        var isOfUs = tokens.IsOneOf(at - 1, words.FirstPerson) && (tokens[at].Kind == TokenKind.Word || arePlacesNamed);
        var isHad = tokens.IsOneOf(at - 1, words.Bare.Had) && tokens.IsOneOf(at - 2, words.FirstPerson) && arePlacesNamed;
        return (isOfUs || isHad) && (IsEnd(end) || IsInRoom(end) || tokens.IsOneOf(end, words.With));
    }

    /// <summary>"A coach of pensioners, 47 stuks", but not "bicycles, 47 stuks".</summary>
    bool IsPieces(int at, int end)
    {
        const int mostBetween = 12;
        var named = tokens.IsOneOf(end, words.Bare.Pieces) ? Enumerable.Range(1, Math.Min(mostBetween, at)).Select(back => at - back).FirstOrDefault(IsCounted, -1) : -1;
        return named >= 0 && !tokens.IsOneOf(named, words.NoPeople);
    }

    bool IsCounted(int at) => tokens.IsOneOf(at, words.NoPeople) || words.At(tokens, at) is not null || words.EndOfGroup(tokens, at) is not null;

    /// <summary>"Tea for 35 with the visitors", but not "tea at 4".</summary>
    bool IsMeal(int at, int end) => tokens.IsOneOf(at - 2, words.Bare.Meals) && tokens.IsOneOf(at - 1, book.BeforePlaces) && !tokens.IsOneOf(at - 1, words.Bare.Rooms)
        && (IsEnd(end) || IsInRoom(end) || book.StopWords.Contains(tokens[end].Folded));

    /// <summary>"15 in the library" beside others on a screen, but not "at 8 in the evening".</summary>
    public bool AreInRoom(int at, int end) => IsInRoom(end) && !IsHour(at) && tokens.Any(token => words.Bare.Screens.Contains(token.Folded));

    /// <summary>"At 8": a preposition that is no "and" stands before.</summary>
    bool IsHour(int at) => tokens.IsOneOf(at - 1, words.Bare.Rooms) || (tokens.IsOneOf(at - 1, book.BeforePlaces) && !tokens.IsOneOf(at - 1, book.And));

    /// <summary>"Turnout: 34", "Teilnehmer: 34".</summary>
    bool IsBehindLabel(int at, int end)
    {
        var isColon = at > 1 && tokens[at - 1].Folded is ":" or "=";
        var label = isColon ? at - 1 : at;
        var opensClause = label < 2 || tokens[label - 2].Kind == TokenKind.Mark;
        return (IsEnd(end) || (IsInRoom(end) && opensClause))
            && Enumerable.Range(1, Math.Min(3, label)).Any(back => words.Bare.Labels.At(tokens, label - back)?.End == label || (isColon && words.At(tokens, label - back)?.End == label));
    }

    /// <summary>"Vierzehn haben durchgehalten", but no "um 19.30 waren".</summary>
    bool IsDoing(int at, int end) => tokens.IsOneOf(end, words.Doing) && (at == 0 || OpensClause(at));

    bool OpensClause(int at) => tokens[at - 1].Folded is "," or "("
        || tokens.IsOneOf(at - 1, words.Bare.That) || tokens.IsOneOf(at - 1, words.Bare.Further) || tokens.IsOneOf(at - 1, book.And)
        || (tokens[at - 1].Kind == TokenKind.Mark && tokens[at].Kind == TokenKind.Word);

    /// <summary>"Friends from Mainz came over on Saturday, 12": the last word of a sentence in which people are named; ", 45 in the church".</summary>
    bool IsLast(int at, int end, long count)
    {
        var isCrowd = arePlacesNamed && count >= LeastInCrowd;
        return tokens.IsMark(at - 1, ",") && ((isCrowd && IsInRoom(end)) || (IsEndOfAll(end) && (isCrowd || AreNamedBefore(at - 1))));
    }

    /// <summary>True where nothing follows but a full stop.</summary>
    bool IsEndOfAll(int end) => end >= tokens.Count || (tokens[end].Folded is "." or "!" && end + 1 >= tokens.Count);

    bool AreNamedBefore(int end) => Enumerable.Range(0, end).Any(named => words.At(tokens, named) is not null || words.EndOfGroup(tokens, named) is not null);

    /// <summary>The others of "we were 5 and they 7".</summary>
    bool IsBehindPronoun(int at, int end) => tokens.IsOneOf(at - 1, words.TheirsBefore) && (IsEnd(end) || book.IsAnd(tokens[end]));

    /// <summary>Both of "our eleven against their eleven".</summary>
    bool IsAgainst(int at, int end) => (tokens.IsOneOf(at - 1, words.Our) && tokens.IsOneOf(end, book.Versus))
        || (tokens.IsOneOf(at - 1, words.Possessives) && tokens.IsOneOf(at - 2, book.Versus) && book.NamesNothing(tokens, end));

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
    bool StandAlone(int at, int end, CountReading count) =>
        (count.IsApproximate && (EndsClause(end) || (numbers.EndOfAbout(tokens, end) is { } about && IsEnd(about)) || IsCrowdInRoom(end, count.Value)))
        || (IsBehindCue(BeforeAbout(at) - 1) && !IsSuperlative(end) && CountsNothing(end));

    bool EndsClause(int end) => IsEnd(end) && !(end < tokens.Count && IsScore(end));

    /// <summary>"About 40 at the bonfire", but no "about 40 in the tin".</summary>
    bool IsCrowdInRoom(int end, long count) => arePlacesNamed && count >= LeastInCrowd && IsInRoom(end) && !tokens.Any(token => words.Bare.Money.Contains(token.Folded));

    /// <summary>"The craic was ninety", "la température était de 31": what something was that is no people.</summary>
    bool IsOfThing(int copula)
    {
        var of = copula - 1;
        return of >= 0 && words.Ages.Are(tokens[copula].Folded) && tokens[of].Kind == TokenKind.Word && !book.StopWords.Contains(tokens[of].Folded) && !words.FirstPerson.Contains(tokens[of].Folded)
            && !words.Bare.They.Contains(tokens[of].Folded) && !words.Total.EndBefore(tokens, copula, 3) && !words.Bare.Labels.EndBefore(tokens, copula, 3)
            && words.EndOfGroup(tokens, of) is null && words.At(tokens, of) is null;
    }

    /// <summary>"With", "we were", but no "twinning with".</summary>
    bool IsBehindCue(int before) => !tokens.IsOneOf(before - 1, words.Bare.Bonds)
        && (tokens.IsOneOf(before, words.Before) || tokens.IsOneOf(before, words.BeforeAlone)) && !IsRange(before) && !IsOfThing(before);

    /// <summary>True where what follows is nothing that a number could count.</summary>
    bool CountsNothing(int end) => EndsClause(end)
        || (tokens.IsOneOf(end, book.StopWords) && !tokens.IsOneOf(end, words.NoPeople)) || tokens.IsOneOf(end, book.BeforePlaces) || IsInRoom(end) || tokens.IsOneOf(end, words.Doing);

    /// <summary>The dash of "21-9".</summary>
    bool IsScore(int end) => tokens[end].Folded is "-" or ":" && end + 1 < tokens.Count && tokens[end + 1].Kind == TokenKind.Number && tokens[end + 1].Start == tokens[end].End;

    /// <summary>The "à" of "de 8 à 12", the "zu" of "3 zu 3".</summary>
    bool IsRange(int at) => at > 0 && (tokens[at - 1].Kind == TokenKind.Number || numbers.Of(tokens[at - 1].Folded) is not null);

    /// <summary>"A total of 90", and "insgesamt waren wir 17".</summary>
    bool IsBehindTotal(int at, int end) => !tokens.IsOneOf(end, words.NoPeople) && (EndsTotal(at) || EndsTotal(BeforeSpeakers(at)));

    /// <summary>"The council delegation of five", "een raadsdelegatie van vijf".</summary>
    bool IsBehindGroup(int at, int end) => words.Groups.AreBefore(tokens, at) && (CountsNothing(end) || IsBesideGroup(end));

    /// <summary>"A cast of 24 plus 6 backstage", "of 18 and a crew of five", but not "youths of 12 and 13 years".</summary>
    bool IsBesideGroup(int end) => book.IsAnd(tokens[end]) && (tokens[end].Folded is "plus" or "+" || (end + 1 < tokens.Count && tokens[end + 1].Kind == TokenKind.Word && numbers.Of(tokens[end + 1].Folded) is null));

    bool EndsTotal(int at) => words.Total.EndBefore(tokens, at, 3);

    int BeforeSpeakers(int at)
    {
        const int mostBetween = 3;
        var first = at;
        while (at - first < mostBetween && (tokens.IsOneOf(first - 1, words.FirstPerson) || tokens.IsOneOf(first - 1, words.Before) || tokens.IsOneOf(first - 1, words.Only)))
        {
            first--;
        }

        return first;
    }

    /// <summary>"With 81 the oldest": an age.</summary>
    bool IsSuperlative(int end) => tokens.IsOneOf(end, book.Articles) && tokens.IsOneOf(end + 1, words.NoPeople);

    /// <summary>Where "about 40", "only 5" and "een veertigtal" begin.</summary>
    public int BeforeAbout(int at)
    {
        while (at > 0)
        {
            var about = Enumerable.Range(1, Math.Min(3, at)).FirstOrDefault(back => numbers.About.At(tokens, at - back)?.End == at);
            var step = about == 0 && (tokens.IsOneOf(at - 1, book.Articles) || tokens.IsOneOf(at - 1, words.Only)) ? 1 : about;
            if (step == 0)
            {
                break;
            }

            at -= step;
        }

        return at;
    }
}
