using TwinBot.Understanding.Numbers;

namespace TwinBot.Understanding;

/// <summary>Finds the numbers of people in a message: a number before a word for people, before or beside a place, or behind "with" with nothing else counted.</summary>
sealed class HeadReader(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words, NumberWords numbers, IReadOnlyList<Mention<CountReading>> counts, IReadOnlyList<Mention<PlaceReading>> places)
{
    /// <summary>Words of "a few".</summary>
    const int LongestVague = 2;

    /// <summary>Words of "each town has sent".</summary>
    const int LongestEach = 5;

    const int Hundred = 100;

    readonly Dictionary<int, Mention<CountReading>> _counts = counts.ToDictionary(count => count.Start);
    readonly HeadPlaces _origins = new(tokens, book, words, places);
    HeadNouns? _nouns;
    SingleHeads? _single;
    HeadLists? _lists;
    HeadThings? _things;
    HeadShares? _shares;
    bool _hasOthers;
    bool _isBehindUs;
    int _lastEnd;
    bool? _isScored;

    HeadNouns Nouns => _nouns ??= new HeadNouns(tokens, book, words, _counts, _origins);

    HeadLists Lists => _lists ??= new HeadLists(tokens, words, _counts);

    HeadThings Things => _things ??= new HeadThings(tokens, book, words, numbers, _origins);

    HeadShares Shares => _shares ??= new HeadShares(tokens, book, words, _counts, _origins, Nouns.At);

    SingleHeads Single => _single ??= new SingleHeads(tokens, book, words, numbers, _origins, Counted, Teams);

    public List<Mention<HeadReading>> Read()
    {
        var heads = new List<FoundHeads>();
        var arePlaced = false;
        for (var at = 0; at < tokens.Count;)
        {
            (_hasOthers, _lastEnd, _isBehindUs) = (heads.Count > 0, heads.Count > 0 ? heads[^1].End : -1, heads.Count > 0 && heads[^1].Noun is null && tokens.IsBehindOneOf(heads[^1].Start, words.FirstPerson, LongestVague));
            if (Shares.At(at) is { } some)
            {
                heads.Add(some);
                at = some.End;
            }
            else if (!Shares.IsOpening(at) && _counts.TryGetValue(tokens[at].Start, out var count) && At(at, count, arePlaced) is { } found)
            {
                heads.AddRange(Shares.Opened(found));
                arePlaced |= IsPlaced(found);
                at = heads[^1].End;
            }
            else if (Single.At(at, heads.Count > 0 ? heads[^1] : null) is { } one)
            {
                heads.Add(one);
                arePlaced |= IsPlaced(one);
                at = one.End;
            }
            else
            {
                at++;
            }
        }

        heads = HeadShares.Counted(heads);
        var placed = new HeadOrigins(tokens, book, words, places, _origins).Of(heads.Count > 0 ? heads : Single.Named());
        return [.. placed.Select(found => new Mention<HeadReading>(found.Head, tokens[found.Start].Start, tokens[found.End - 1].End - tokens[found.Start].Start))];
    }

    bool IsPlaced(FoundHeads found) => found.Head.From is not null || _origins.Sending(found.Start) is not null;

    /// <summary>The people who are counted from a token on, by their first and their last; null for none.</summary>
    (int Start, int End)? Counted(int at) =>
        at < tokens.Count && _counts.TryGetValue(tokens[at].Start, out var count) && People(count.Value, EndOf(at, count)) is { } people ? (at, people.End) : null;

    /// <param name="arePlaced">True behind others of a place: "Ghent sent 18 people, Mainz 14".</param>
    FoundHeads? At(int at, Mention<CountReading> count, bool arePlaced)
    {
        var (number, end) = Range(at, count);
        end = EndOfYear(EndOfAbout(end));
        number = number with { Value = number.Value * Teams(at) };
        return Things.AreCounted(at, end) || IsName(at, end) || IsVague(at, number) || (!Shares.IsOpen && Lists.IsWhole(at)) || words.Ages.AreBefore(tokens, at)
            ? null
            : SomeOf(at, end, number) ?? Listed(at, end, number) ?? Named(at, end, count.Value, number)
                ?? (IsScore(at, count) ? null : OfPlace(at, end, number, arePlaced) ?? Unnamed(at, end, count.Value, number));
    }

    /// <summary>Behind "40 or so", "40-odd" and "40+", but not behind "two plus four", "30 plus organist".</summary>
    int EndOfAbout(int end)
    {
        var about = numbers.EndOfAbout(tokens, tokens.IsMark(end, "-") ? end + 1 : end) ?? (tokens.IsMark(end, "+") ? end + 1 : end);
        var isOneMore = tokens.IsOneOf(about - 1, words.Bare.Plus) && (tokens.IsOneOf(about, book.Articles) || words.OneBare.At(tokens, about) is not null);
        return isOneMore || (about < tokens.Count && _counts.ContainsKey(tokens[about].Start)) ? end : about;
    }

    /// <summary>Behind the "Year 9" of "24 Year 9 pupils".</summary>
    int EndOfYear(int end) => tokens.IsOneOf(end, words.Bare.SchoolYears) && end + 2 < tokens.Count && tokens[end + 1].Kind == TokenKind.Number && Nouns.At(end + 2) is not null ? end + 2 : end;

    /// <summary>The 21 and the 9 of "won 21-9".</summary>
    bool IsScore(int at, Mention<CountReading> count) => (tokens.IsMark(EndOf(at, count), "-") || IsBehindDash(at)) && IsScored;

    bool IsBehindDash(int at) => at > 1 && tokens[at - 1].Folded is "-" or ":" && tokens[at - 2].Kind == TokenKind.Number && tokens[at - 2].End == tokens[at - 1].Start;

    bool IsScored => _isScored ??= tokens.Any(token => words.Bare.Scores.Contains(token.Folded));

    /// <summary>"17 out of 84 members".</summary>
    FoundHeads? SomeOf(int at, int end, CountReading number)
    {
        if (Lists.OutOf(end) is not { } whole || whole.Value.Value <= number.Value)
        {
            return null;
        }

        var behind = EndOf(tokens.From(end, whole.Start), whole);
        var of = Nouns.At(behind);
        return of is null && Things.AreSomeOf(at, end, behind) ? null : new FoundHeads(new HeadReading(number.Value, HeadKind.Everybody, of?.Noun.IsYoung == true, number.IsApproximate), at, end, of?.Noun);
    }

    /// <summary>"Adults: 12, kids: 20".</summary>
    FoundHeads? Listed(int at, int end, CountReading number) => Lists.Before(at) is { } listed
        ? new FoundHeads(new HeadReading(number.Value, listed.Kind, listed.IsYoung, number.IsApproximate) { IsFemale = listed.IsFemale, IsMale = listed.IsMale }, at, end, listed)
        : null;

    /// <summary>"42 singers from Mainz", "12 pupils of each town".</summary>
    FoundHeads? Named(int at, int end, CountReading said, CountReading number)
    {
        if (People(said, end) is not { } people || Things.ArePairs(people.End))
        {
            return null;
        }

        var noun = people.Noun.Kind == HeadKind.Everybody && words.Bare.Audience.At(tokens, people.End) is not null ? people.Noun with { Kind = HeadKind.Some } : people.Noun;
        var each = words.Each.At(tokens, people.End);
        var persons = number.Value * (Enumerable.Range(end + 1, Math.Max(0, people.End - end)).Any(last => words.AreCouples(tokens, last)) ? 2 : 1);
        var from = _origins.Called(people.End) ?? _origins.From(people.End);
        var isOurs = noun is { Side: HeadSide.Ours, Kind: not HeadKind.Everybody };
        return new FoundHeads(new HeadReading(persons, noun.Kind, noun.IsYoung, number.IsApproximate, people.Place ?? from.Place, people.Country, isOurs) { IsFemale = noun.IsFemale, IsMale = noun.IsMale }, at, each?.End ?? from.End, noun)
        {
            IsOfEach = each is not null || IsBehindEach(at),
            IsOfSide = words.At(tokens, end) is { Noun.Side: not HeadSide.Any },
        };
    }

    /// <summary>"20 from Mainz", "20 were from Mainz", "Mainz: 20".</summary>
    FoundHeads? OfPlace(int at, int end, CountReading number, bool arePlaced) =>
        _origins.BehindVerbs(end) is var from && _origins.From(from) is var origin && origin.End > from ? Bare(number, at, origin.End, origin.Place) with { IsOfEach = origin.Place is null && IsBehindEach(at) }
        : tokens.IsOneOf(end, words.NoPeople) ? null
        : (_origins.Beside(at, end, arePlaced) ?? _origins.Before(at, end, arePlaced)) is { } beside ? Called(Bare(number, at, beside.End, beside.Place), end)
        : null;

    /// <summary>"Neun Solingerinnen" are women.</summary>
    FoundHeads Called(FoundHeads found, int name) =>
        _origins.Inhabitants(name) is not null && words.IsFeminine(tokens[name].Folded) ? found with { Head = found.Head with { IsFemale = true } } : found;

    /// <summary>"Eight each", "we were 14", the 3 of "16 pupils + 3", and "15 in the library", but not the age of "3 of them over 70".</summary>
    FoundHeads? Unnamed(int at, int end, CountReading said, CountReading number)
    {
        var each = words.Each.At(tokens, end)?.End;
        var isPrice = tokens.IsOneOf(at - 1, words.NoPeople) || tokens.IsOneOf(at - 1, words.Bare.Inside) || tokens.IsOneOf(at - 1, words.Bare.For);
        if ((each is not null && !isPrice) || (IsBehindEach(at) && !tokens.IsOneOf(end, words.NoPeople)))
        {
            return Bare(number, at, each ?? end) with { IsOfEach = true };
        }

        var bare = new BareHeads(tokens, book, words, numbers, places.Count > 0);
        var isOnTop = tokens.IsMark(at - 1, "+") && at - 1 == _lastEnd && book.NamesNothing(tokens, end);
        return bare.BeforeAbout(at) is var about && about < at && about == _lastEnd ? null
            : isOnTop ? new FoundHeads(new HeadReading(number.Value, HeadKind.Some), at, end, new HeadNoun(HeadKind.Some, false))
            : _isBehindUs && book.NamesNothing(tokens, end) && _origins.CalledBefore(at) is not null ? Bare(number, at, end)
            : Teams(at) > 1 || Lists.IsRest(at) || AreSent(at, end) || bare.Are(at, end, said) ? Bare(number, at, end)
            : bare.AreInRoom(at, end) ? new FoundHeads(new HeadReading(number.Value, HeadKind.Some, IsApproximate: number.IsApproximate), at, end, null)
            : null;
    }

    /// <summary>"Lens had sent eleven", "Lens hatte elf geschickt", but no "Lens had 3".</summary>
    bool AreSent(int at, int end) => _origins.Sending(at) is not null && ((book.NamesNothing(tokens, end) && !tokens.IsOneOf(at - 1, words.Bare.Had)) || book.Tenses.IsPast(tokens, end));

    static FoundHeads Bare(CountReading number, int at, int end, PlaceReading? from = null) =>
        new(new HeadReading(number.Value, HeadKind.Everybody, IsApproximate: number.IsApproximate, From: from), at, end, null);

    /// <summary>The 4 of "4 teams of 6", "4 Mannschaften zu je 6"; one for anything else.</summary>
    long Teams(int at)
    {
        const int mostBetween = 2;
        var behind = Enumerable.Range(0, mostBetween + 1).Select(back => at - back).FirstOrDefault(team => team > 0 && words.Teams.Contains(tokens[team - 1].Folded), -1);
        return behind > 1 && Enumerable.Range(behind, at - behind).All(MayStandBehindTeams)
            && counts.FirstOrDefault(count => count.Start + count.Length == tokens[behind - 2].End) is { } teams ? teams.Value.Value : 1;
    }

    /// <summary>The "of", the "zu je" between teams and how many they are.</summary>
    bool MayStandBehindTeams(int at) => tokens.IsOneOf(at, words.From) || tokens.IsOneOf(at, words.Before) || tokens.IsOneOf(at, words.EachBefore) || tokens.IsOneOf(at, words.To);

    /// <summary>"Je acht", "each town sent six".</summary>
    bool IsBehindEach(int at) => Teams(at) == 1 && (tokens.IsOneOf(at - 1, words.EachBefore) || Enumerable.Range(1, Math.Min(LongestEach, at)).Any(back => IsEverySide(at - back, at)));

    bool IsEverySide(int from, int end) => words.Bare.EverySide.At(tokens, from) is { } every && (every.End == end || words.Sends.At(tokens, every.End)?.End == end);

    /// <summary>"A few hundred".</summary>
    bool IsVague(int at, CountReading number) => number.Value % Hundred == 0 && words.Bare.Vague.EndBefore(tokens, at, LongestVague);

    /// <summary>Whom a number counts: "42 musicians", "1 musician", "six of our recycling team".</summary>
    (HeadNoun Noun, int End, string? Country, PlaceReading? Place)? People(CountReading number, int at) =>
        (number.Value == 1 && words.Bare.Single.At(tokens, at) is { } one ? (one.Meaning, one.End, null, null) : Nouns.At(at)) ?? (EndOfOthers(number, at) is { } end ? (new HeadNoun(HeadKind.Some, false), end, null, null) : null);

    /// <summary>One more who is named by a word of which more are known, or some of a group.</summary>
    int? EndOfOthers(CountReading number, int at) =>
        number.Value != 1 ? Nouns.EndOfOurGroup(at)
        : _hasOthers ? Single.EndOfSingular(at)
        : null;

    /// <summary>"40 to 50" counts as its middle.</summary>
    (CountReading Number, int End) Range(int at, Mention<CountReading> count)
    {
        var end = EndOf(at, count);
        end = tokens.IsMark(end, "-") && tokens.IsOneOf(end + 1, words.To) ? end + 1 : end;
        var isTo = tokens.IsMark(end, "-") || tokens.IsOneOf(end, words.To) || (IsBehindBetween(at) && tokens.IsOneOf(end, book.And));
        return isTo && end + 1 < tokens.Count && _counts.TryGetValue(tokens[end + 1].Start, out var upper) && upper.Value.Value > count.Value.Value
            ? (new CountReading((count.Value.Value + upper.Value.Value) / 2, true), EndOf(end + 1, upper))
            : (count.Value, end);
    }

    /// <summary>"Between", "tussen de".</summary>
    bool IsBehindBetween(int at) => tokens.IsOneOf(at - 1, words.Between) || (tokens.IsOneOf(at - 2, words.Between) && tokens.IsOneOf(at - 1, book.Articles));

    int EndOf(int at, Mention<CountReading> count) => tokens.From(at, count.Start + count.Length);

    /// <summary>The 12 of "room 12", but not of "in the bus 12 pensioners".</summary>
    bool IsName(int at, int end) => tokens[at].Kind == TokenKind.Number && tokens.IsOneOf(at - 1, words.Bare.Numbered) && Nouns.At(end) is null;
}
