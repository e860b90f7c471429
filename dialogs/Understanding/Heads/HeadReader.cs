using TwinBot.Understanding.Numbers;

namespace TwinBot.Understanding;

/// <summary>Finds the numbers of people in a message: a number before a word for people, before or beside a place, or behind "with" with nothing else counted.</summary>
sealed class HeadReader(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words, NumberWords numbers, IReadOnlyList<Mention<CountReading>> counts, IReadOnlyList<Mention<PlaceReading>> places)
{
    /// <summary>Words between a number and the people: "42 very young musicians".</summary>
    const int MostBetween = 2;

    /// <summary>Words of "of our recycling team".</summary>
    const int MostOfGroup = 4;

    /// <summary>Words of "each town has sent".</summary>
    const int LongestEach = 5;

    const int Hundred = 100;

    readonly Dictionary<int, Mention<CountReading>> _counts = counts.ToDictionary(count => count.Start);
    readonly HeadPlaces _origins = new(tokens, book, words, places);
    SingleHeads? _single;
    bool _hasOthers;

    SingleHeads Single => _single ??= new SingleHeads(tokens, book, words, numbers, _origins, Counted, Teams);

    public List<Mention<HeadReading>> Read()
    {
        var heads = new List<FoundHeads>();
        for (var at = 0; at < tokens.Count;)
        {
            _hasOthers = heads.Count > 0;
            if (_counts.TryGetValue(tokens[at].Start, out var count) && At(at, count, heads.Exists(before => before.Head.From is not null || _origins.Sending(before.Start) is not null)) is { } found)
            {
                heads.Add(found);
                at = found.End;
            }
            else if (Single.At(at, heads.Count > 0 ? heads[^1] : null) is { } one)
            {
                heads.Add(one);
                at = one.End;
            }
            else
            {
                at++;
            }
        }

        var placed = new HeadOrigins(tokens, book, words, places, _origins).Of(heads);
        return [.. placed.Select(found => new Mention<HeadReading>(found.Head, tokens[found.Start].Start, tokens[found.End - 1].End - tokens[found.Start].Start))];
    }

    /// <summary>The people who are counted from a token on, by their first and their last; null for none.</summary>
    (int Start, int End)? Counted(int at) =>
        at < tokens.Count && _counts.TryGetValue(tokens[at].Start, out var count) && People(count.Value, EndOf(at, count)) is { } people ? (at, people.End) : null;

    /// <param name="arePlaced">True behind others of a place: "Ghent sent 18 people, Mainz 14".</param>
    FoundHeads? At(int at, Mention<CountReading> count, bool arePlaced)
    {
        var (number, end) = Range(at, count);
        end = numbers.EndOfAbout(tokens, Mark(end, "-") ? end + 1 : end) ?? (Mark(end, "+") && !(end + 1 < tokens.Count && _counts.ContainsKey(tokens[end + 1].Start)) ? end + 1 : end);
        number = number with { Value = number.Value * Teams(at) };
        if (Mark(end, "%") || Mark(end, "€") || Mark(at - 1, "€") || Mark(at - 1, "$") || Mark(at - 1, "£") || IsJoined(at, end) || IsVague(at, number) || words.Ages.AreBefore(tokens, at))
        {
            return null;
        }

        if (People(count.Value, end) is { } people)
        {
            number = number with { Value = number.Value * (words.Couples.Contains(tokens[people.End - 1].Folded) ? 2 : 1) };
            var each = words.Each.At(tokens, people.End);
            var from = _origins.Called(people.End) ?? _origins.From(people.End);
            var isOurs = people.Noun is { Side: HeadSide.Ours, Kind: not HeadKind.Everybody };
            return new FoundHeads(new HeadReading(number.Value, people.Noun.Kind, people.Noun.IsYoung, number.IsApproximate, people.Place ?? from.Place, people.Country, isOurs) { IsFemale = people.Noun.IsFemale }, at, each?.End ?? from.End, people.Noun)
            {
                IsOfEach = each is not null || IsBehindEach(at),
                IsOfSide = words.At(tokens, end) is { Noun.Side: not HeadSide.Any },
            };
        }

        var origin = _origins.From(end);
        if (origin.End > end)
        {
            return Bare(number.Value, origin.End, origin.Place);
        }

        if ((_origins.Beside(at, end, arePlaced) ?? _origins.Before(at, end, arePlaced)) is { } beside)
        {
            return Bare(number.Value, beside.End, beside.Place);
        }

        if (Mark(EndOf(at, count), "-") && tokens.Any(token => words.Bare.Scores.Contains(token.Folded)))
        {
            return null;
        }

        if (words.Each.At(tokens, end) is { } || IsBehindEach(at))
        {
            return Bare(number.Value, words.Each.At(tokens, end)?.End ?? end, null) with { IsOfEach = true };
        }

        var bare = new BareHeads(tokens, book, words, numbers, places.Count > 0);
        return Teams(at) > 1 || bare.Are(at, end, count.Value) ? Bare(number.Value, end, null)
            : bare.AreInRoom(at, end) ? new FoundHeads(new HeadReading(number.Value, HeadKind.Some, IsApproximate: number.IsApproximate), at, end, null)
            : null;

        FoundHeads Bare(long people, int behind, PlaceReading? from) => new(new HeadReading(people, HeadKind.Everybody, IsApproximate: number.IsApproximate, From: from), at, behind, null);
    }

    /// <summary>The 4 of "4 teams of 6", "4 Mannschaften zu je 6"; one for anything else.</summary>
    long Teams(int at)
    {
        const int mostBetween = 2;
        var behind = Enumerable.Range(0, mostBetween + 1).Select(back => at - back).FirstOrDefault(team => team > 0 && words.Teams.Contains(tokens[team - 1].Folded), -1);
        return behind > 1 && Enumerable.Range(behind, at - behind).All(between => words.From.Contains(tokens[between].Folded) || words.Before.Contains(tokens[between].Folded) || words.EachBefore.Contains(tokens[between].Folded) || words.To.Contains(tokens[between].Folded))
            && counts.FirstOrDefault(count => count.Start + count.Length == tokens[behind - 2].End) is { } teams ? teams.Value.Value : 1;
    }

    /// <summary>"Je acht", "each town sent six".</summary>
    bool IsBehindEach(int at) => Teams(at) == 1 && at > 0 && (words.EachBefore.Contains(tokens[at - 1].Folded)
        || Enumerable.Range(1, Math.Min(LongestEach, at)).Any(back => words.Bare.EverySide.At(tokens, at - back) is { } every && (every.End == at || words.Sends.At(tokens, every.End)?.End == at)));

    /// <summary>"A few hundred".</summary>
    bool IsVague(int at, CountReading number) => number.Value % Hundred == 0 && Enumerable.Range(1, Math.Min(MostBetween, at)).Any(back => words.Bare.Vague.At(tokens, at - back)?.End == at);

    /// <summary>Whom a number counts: "42 musicians", "1 musician", "six of our recycling team".</summary>
    (HeadNoun Noun, int End, string? Country, PlaceReading? Place)? People(CountReading number, int at) =>
        Noun(at) ?? ((number.Value == 1 ? _hasOthers ? Single.EndOfSingular(at) : null : EndOfOurGroup(at)) is { } end ? (new HeadNoun(HeadKind.Some, false), end, null, null) : null);

    /// <summary>The token behind "of our recycling team".</summary>
    int? EndOfOurGroup(int at)
    {
        if (at >= tokens.Count || !words.From.Contains(tokens[at].Folded))
        {
            return null;
        }

        var between = Enumerable.Range(at + 1, Math.Min(MostOfGroup, tokens.Count - at - 1)).TakeWhile(next => tokens[next].Kind == TokenKind.Word && !_origins.Begins(next) && !_counts.ContainsKey(tokens[next].Start));
        return between.Select(next => words.EndOfGroup(tokens, next)).FirstOrDefault(end => end is not null);
    }

    /// <summary>"40 to 50" counts as its middle.</summary>
    (CountReading Number, int End) Range(int at, Mention<CountReading> count)
    {
        var end = EndOf(at, count);
        end = Mark(end, "-") && end + 1 < tokens.Count && words.To.Contains(tokens[end + 1].Folded) ? end + 1 : end;
        var isTo = Mark(end, "-") || (end < tokens.Count && (words.To.Contains(tokens[end].Folded) || (IsBehindBetween(at) && book.And.Contains(tokens[end].Folded))));
        return isTo && end + 1 < tokens.Count && _counts.TryGetValue(tokens[end + 1].Start, out var upper) && upper.Value.Value > count.Value.Value
            ? (new CountReading((count.Value.Value + upper.Value.Value) / 2, true), EndOf(end + 1, upper))
            : (count.Value, end);
    }

    /// <summary>"Between", "tussen de".</summary>
    bool IsBehindBetween(int at) => (at > 0 && words.Between.Contains(tokens[at - 1].Folded)) || (at > 1 && words.Between.Contains(tokens[at - 2].Folded) && book.Articles.Contains(tokens[at - 1].Folded));

    int EndOf(int at, Mention<CountReading> count) => tokens.From(at, count.Start + count.Length);

    /// <summary>The word for people behind a number, with the words that may stand between.</summary>
    (HeadNoun Noun, int End, string? Country, PlaceReading? Place)? Noun(int at)
    {
        var isYoung = false;
        string? country = null;
        if (at + 1 < tokens.Count && _origins.PlaceAt(at) is { } called && words.At(tokens, called.End) is { } theirs)
        {
            return (theirs.Noun, theirs.End, null, called.Place);
        }

        if (at + 1 < tokens.Count && words.Young.Contains(tokens[at].Folded) && _origins.Inhabitants(at + 1) is { } young)
        {
            return (new HeadNoun(HeadKind.Some, true), young.End, null, young.Place);
        }

        var first = BehindOf(at);
        for (var place = first; place < Math.Min(first + MostBetween + 1, tokens.Count) && !IsNameOnly(place); place++)
        {
            if (words.At(tokens, place) is { } found)
            {
                var (noun, end) = WithOthers(found.Noun, found.End);
                if (noun.IsYoung && words.At(tokens, end) is { Noun.Side: HeadSide.Any } more)
                {
                    (noun, end) = (more.Noun with { IsYoung = true }, more.End);
                }

                if (noun.Side == HeadSide.Theirs && words.At(tokens, end) is { Noun.Side: HeadSide.Any } who)
                {
                    (noun, end) = (who.Noun with { Side = HeadSide.Theirs, IsPart = true }, who.End);
                }

                if (words.At(tokens, end) is { Noun.Side: not HeadSide.Any } whose)
                {
                    (noun, end) = (noun with { Side = whose.Noun.Side, IsThere = whose.Noun.IsThere, Kind = noun.Kind == HeadKind.Everybody ? HeadKind.Some : noun.Kind }, whose.End);
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

        return country is not null && !IsThing(at + 1) ? (new HeadNoun(HeadKind.Everybody, isYoung), at + 1, country, null)
            : first < tokens.Count && tokens[first].Kind == TokenKind.Word && MayStandBetween(first) && !book.Known(tokens[first].Folded) && words.Misspelt.Of(tokens[first].Folded) is { } misspelt ? (misspelt, first + 1, null, null)
            : null;
    }

    /// <summary>The lessons of "six German lessons".</summary>
    bool IsThing(int at) => at < tokens.Count && (words.NoPeople.Contains(tokens[at].Folded) || book.Vocabulary("activityKind")?.Names(tokens[at].Folded) == true);

    /// <summary>The token behind the "of our" of "ten of our firefighters"; the same where it says something else.</summary>
    int BehindOf(int at)
    {
        var next = at < tokens.Count && words.From.Contains(tokens[at].Folded) && words.At(tokens, at) is null ? at + 1 : at;
        while (next > at && next < tokens.Count && next < at + MostBetween + 1 && (Mark(next, "'") || book.StopWords.Contains(tokens[next].Folded) || words.Possessives.Contains(tokens[next].Folded)))
        {
            next++;
        }

        return next > at && words.At(tokens, next) is not null ? next : at;
    }

    /// <summary>"20 boys and girls".</summary>
    (HeadNoun Noun, int End) WithOthers(HeadNoun noun, int end) =>
        end + 1 < tokens.Count && book.And.Contains(tokens[end].Folded) && words.At(tokens, end + 1) is { } other ? (noun.And(other.Noun), other.End) : (noun, end);

    /// <summary>"Dijoner" ends like a word for people, and is a place's name.</summary>
    bool IsNameOnly(int at) => _origins.Begins(at) && !words.Names(tokens[at].Folded);

    bool MayStandBetween(int at) =>
        tokens[at].Kind == TokenKind.Word && !words.NoPeople.Contains(tokens[at].Folded) && !book.StopWords.Contains(tokens[at].Folded)
        && !words.From.Contains(tokens[at].Folded) && !_counts.ContainsKey(tokens[at].Start) && !_origins.Begins(at);

    string? CountryAt(int at) => book.Adjectives.Of(tokens[at].Folded) is [var code, ..] ? code : null;

    bool Mark(int at, string mark) => at >= 0 && at < tokens.Count && tokens[at].Kind == TokenKind.Mark && tokens[at].Is(mark);

    /// <summary>True for the 12 of "12-year-old" and of "U12".</summary>
    bool IsJoined(int at, int end) =>
        (at > 0 && tokens[at - 1].Kind == TokenKind.Word && tokens[at - 1].End == tokens[at].Start)
        || (Mark(end, "-") && end + 1 < tokens.Count && tokens[end + 1].Kind == TokenKind.Word && tokens[end + 1].Joined && numbers.EndOfAbout(tokens, end + 1) is null);
}
