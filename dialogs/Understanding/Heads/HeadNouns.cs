using TwinBot.Understanding.Numbers;

namespace TwinBot.Understanding;

/// <summary>Finds the word for people behind a number, and what it says of them: "42 very young musicians", "six of our recycling team".</summary>
sealed class HeadNouns(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words, IReadOnlyDictionary<int, Mention<CountReading>> counts, HeadPlaces origins)
{
    /// <summary>Words between a number and the people.</summary>
    const int MostBetween = 2;

    /// <summary>Words of "of our recycling team".</summary>
    const int MostOfGroup = 4;

    /// <summary>The token behind "of our recycling team", but none behind "from each side".</summary>
    public int? EndOfOurGroup(int at)
    {
        if (at >= tokens.Count || !words.From.Contains(tokens[at].Folded) || words.Each.At(tokens, at) is not null)
        {
            return null;
        }

        var between = Enumerable.Range(at + 1, Math.Min(MostOfGroup, tokens.Count - at - 1)).TakeWhile(next => tokens[next].Kind == TokenKind.Word && !origins.Begins(next) && !counts.ContainsKey(tokens[next].Start));
        return between.Select(next => words.EndOfGroup(tokens, next)).FirstOrDefault(end => end is not null);
    }

    /// <summary>The word for people behind a number, with the words that may stand between.</summary>
    public (HeadNoun Noun, int End, string? Country, PlaceReading? Place)? At(int at)
    {
        var isYoung = false;
        string? country = null;
        if (at + 1 < tokens.Count && origins.PlaceAt(at) is { } town && words.At(tokens, town.End) is { } theirs)
        {
            return (theirs.Noun, theirs.End, null, town.Place);
        }

        if (at + 1 < tokens.Count && words.Young.Contains(tokens[at].Folded) && origins.Inhabitants(at + 1) is { } young)
        {
            return (new HeadNoun(HeadKind.Some, true), young.End, null, young.Place);
        }

        var first = BehindOf(at);
        for (var place = first; place < Math.Min(first + MostBetween + 1, tokens.Count) && !IsNameOnly(place); place++)
        {
            if (words.At(tokens, place) is { } found && !AreParts(place, found.End) && !(found.Noun.IsOnlyAlone && IsBeforeNoun(found.End)))
            {
                var (noun, end) = WithOthers(found.Noun, found.End);
                if (place > at && noun is { Side: HeadSide.Any, Kind: not HeadKind.Everybody } && Enumerable.Range(at, place - at).Any(of => words.Our.Contains(tokens[of].Folded)))
                {
                    noun = noun with { Side = HeadSide.Ours };
                }

                if (tokens.IsMark(end, "'") && words.At(tokens, end + 1) is { Noun.Side: HeadSide.Any } owned)
                {
                    (noun, end) = (owned.Noun, owned.End);
                }

                if (noun.IsYoung && words.At(tokens, end) is { Noun.Side: HeadSide.Any } more)
                {
                    (noun, end) = (more.Noun with { IsYoung = true }, more.End);
                }

                if (noun is { Kind: HeadKind.Some, IsYoung: false, Side: HeadSide.Any } && end == place + 1 && words.At(tokens, end) is { Noun: { Side: HeadSide.Any } and ({ IsYoung: true } or { Kind: HeadKind.Women or HeadKind.Men }) } meant)
                {
                    // "Zwei mutige Männer", "four retired ladies": the word before is one for people by itself, too.
                    (noun, end) = meant;
                }

                // "45 of them Aacheners", who are named like people of a trade.
                if (noun is { Side: HeadSide.Theirs, IsPart: false } && origins.Inhabitants(BehindBeing(end)) is { } called)
                {
                    return (noun with { IsPart = true }, called.End, null, called.Place);
                }

                // "12 of them girls", "12 of them were young".
                if (noun.Side == HeadSide.Theirs && words.At(tokens, BehindBeing(end)) is { Noun.Side: HeadSide.Any } who)
                {
                    (noun, end) = (who.Noun with { Side = HeadSide.Theirs, IsPart = true }, who.End);
                }
                else if (noun.Side == HeadSide.Theirs && BehindBeing(end) is var said && tokens.IsOneOf(said, words.Young))
                {
                    (noun, isYoung, end) = (noun with { IsPart = true }, true, said + 1);
                }

                if (words.At(tokens, end) is { Noun.Side: not HeadSide.Any } whose && words.EndOfGroup(tokens, whose.End) is null && !AreParts(end, whose.End))
                {
                    (noun, end) = (noun with { Side = whose.Noun.Side, IsThere = whose.Noun.IsThere, IsHere = whose.Noun.IsHere, Kind = noun.Kind == HeadKind.Everybody ? HeadKind.Some : noun.Kind }, whose.End);
                }

                while (end < tokens.Count && (words.Young.Contains(tokens[end].Folded) || CountryAt(end) is not null))
                {
                    (isYoung, country, end) = (isYoung || words.Young.Contains(tokens[end].Folded), country ?? CountryAt(end), end + 1);
                }

                return (noun with { IsYoung = noun.IsYoung || isYoung, Kind = isYoung && noun.Kind == HeadKind.Everybody ? HeadKind.Some : noun.Kind }, end, country, null);
            }

            if (!MayStandBetween(place))
            {
                break;
            }

            isYoung |= words.Young.Contains(tokens[place].Folded);
            country ??= CountryAt(place);
        }

        return country is not null && !IsThing(first + 1) ? (new HeadNoun(HeadKind.Everybody, isYoung), first + 1, country, null)
            : first < tokens.Count && tokens[first].Kind == TokenKind.Word && MayStandBetween(first) && words.At(tokens, first) is null && !book.Known(tokens[first].Folded) && words.Misspelt.Of(tokens[first].Folded) is { } misspelt ? (misspelt, first + 1, null, null)
            : OfUnknownTrade(first);
    }

    /// <summary>"14 judoka from Tours": who comes from a town that is named is somebody, whatever the word for it; but "year 10 back from Solingen" are no ten, and neither are "3 bands from Lens" three.</summary>
    (HeadNoun Noun, int End, string? Country, PlaceReading? Place)? OfUnknownTrade(int at)
    {
        if (tokens.IsOneOf(at - 2, words.Bare.Numbered))
        {
            return null;
        }

        var end = Enumerable.Range(at, Math.Min(MostBetween, Math.Max(0, tokens.Count - at))).TakeWhile(next => MayStandBetween(next) && !IsThing(next) && !words.Groups.AreMore(tokens[next])).Select(next => next + 1).LastOrDefault(at);
        return end > at && tokens.IsOneOf(end, words.Bare.ComingFrom) && origins.From(end).Place is { Candidates: [{ CommunityId: not null }, ..] } ? (new HeadNoun(HeadKind.Some, false), end, null, null) : null;
    }

    /// <summary>The word behind "18 verrückte" that says who or what is so.</summary>
    bool IsBeforeNoun(int at) => !book.NamesNothing(tokens, at) && !tokens.IsOneOf(at, words.Doing) && !tokens.IsOneOf(at, words.Bare.Came) && !tokens.IsOneOf(at, words.Bare.Rooms) && !book.IsAnd(tokens[at]) && !book.Tenses.IsPast(tokens, at) && !tokens.IsOneOf(at, words.From);

    /// <summary>"42, of whom 12 are young", but neither "35 of whom came from Mainz" nor "5 of them 3 of us".</summary>
    bool AreParts(int at, int end) => end < tokens.Count && counts.TryGetValue(tokens[end].Start, out var parts) && words.AreParted(tokens, at)
        && words.At(tokens, tokens.From(end, parts.Start + parts.Length)) is not { Noun.Side: HeadSide.Ours };

    /// <summary>The lessons of "six German lessons".</summary>
    bool IsThing(int at) => at < tokens.Count && (words.NoPeople.Contains(tokens[at].Folded) || book.Vocabulary("activityKind")?.Names(tokens[at].Folded) == true);

    /// <summary>The token behind the "of our" of "ten of our firefighters", "two of our road workers"; the same where it says something else.</summary>
    int BehindOf(int at)
    {
        var next = at < tokens.Count && words.From.Contains(tokens[at].Folded) && words.At(tokens, at) is null ? at + 1 : at;
        while (next > at && next < tokens.Count && next < at + MostBetween + 1 && (tokens.IsMark(next, "'") || book.StopWords.Contains(tokens[next].Folded) || words.Possessives.Contains(tokens[next].Folded)))
        {
            next++;
        }

        var isOurs = next > at + 1 && tokens.IsOneOf(next - 1, words.Our) && next + 1 < tokens.Count && MayStandBetween(next) && words.At(tokens, next + 1) is not null;
        return next > at && next < tokens.Count && (words.At(tokens, next) is not null || isOurs || CountryAt(next) is not null) ? next : at;
    }

    /// <summary>"20 boys and girls"; but of "20 pupils plus teacher" the teacher is one more.</summary>
    (HeadNoun Noun, int End) WithOthers(HeadNoun noun, int end) =>
        end + 1 < tokens.Count && book.And.Contains(tokens[end].Folded) && !(words.Bare.Plus.Contains(tokens[end].Folded) && words.OneBare.At(tokens, end + 1) is not null) && words.At(tokens, end + 1) is { } other ? (noun.And(other.Noun), other.End) : (noun, end);

    /// <summary>"Dijoner" ends like a word for people, and is a place's name.</summary>
    bool IsNameOnly(int at) => origins.Begins(at) && !words.Names(tokens[at].Folded);

    bool MayStandBetween(int at) =>
        tokens[at].Kind == TokenKind.Word && !words.NoPeople.Contains(tokens[at].Folded) && !book.StopWords.Contains(tokens[at].Folded)
        && !words.From.Contains(tokens[at].Folded) && !counts.ContainsKey(tokens[at].Start) && !origins.Begins(at);

    /// <summary>The token behind "were", "étaient des".</summary>
    int BehindBeing(int at) =>
        tokens.IsOneOf(at, words.Doing) && tokens.IsOneOf(at, words.Before) ? (tokens.IsOneOf(at + 1, book.Articles) ? at + 2 : at + 1) : at;

    string? CountryAt(int at) => book.Adjectives.Of(tokens[at].Folded) is [var code, ..] ? code : null;
}
