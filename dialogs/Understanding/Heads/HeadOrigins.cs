namespace TwinBot.Understanding;

/// <summary>A number of people, the tokens that say it, and the word for them; null where there is none ("20 from Mainz").</summary>
sealed record FoundHeads(HeadReading Head, int Start, int End, HeadNoun? Noun)
{
    /// <summary>"Eight each": so many of every side.</summary>
    public bool IsOfEach { get; init; }

    /// <summary>"17 of us": nothing is said of them but whose they are.</summary>
    public bool IsOfSide { get; init; }

    /// <summary>"Half of them": how many that are is open until all are found.</summary>
    public HeadShare? Share { get; init; }

    /// <summary>The same people, told where they are from.</summary>
    public FoundHeads Of(PlaceReading? from) => this with { Head = Head with { From = from } };

    /// <summary>"20 of us and 15 from Ghent" are more; "45 of us, 20 from Bath" are 45.</summary>
    public bool IsAddedTo(FoundHeads next, IReadOnlyList<Token> tokens, PhraseBook book) => next.Start == End + 1 && book.IsAnd(tokens[End]);
}

/// <summary>Where people come from when it is not said right behind their number: before it, further on, or of the group that they are.</summary>
sealed class HeadOrigins(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words, IReadOnlyList<Mention<PlaceReading>> places, HeadPlaces beside)
{
    /// <summary>Words between "from Mainz" and the number, or between the people and "from Mainz".</summary>
    const int MostBetween = 4;

    public List<FoundHeads> Of(List<FoundHeads> heads)
    {
        var company = new HeadCompany(tokens, book, words);
        heads = company.Visiting(heads);
        var sided = new HeadSides(tokens, book, words, places, beside).Of(new HeadWholes(tokens, book, words).Of(heads is [var only] ? [Described(only)] : new HeadGenders(tokens, book, words).Of(heads)));
        var placed = company.Of(Theirs(Shared(Alike(OfCountries([.. sided.Select((found, i) => WithPlace(found, i, sided))])))));
        return Young(HeadWholes.WithCompany(tokens, words, placed.Exists(IsPlaced) ? company.Accompanying(placed) : new HeadGroups(tokens, book, words, places, beside).Of(placed)));
    }

    /// <summary>"15 from there" are of the one town that is named, or else, beside our own, of the only one on record that nobody was in.</summary>
    List<FoundHeads> Theirs(List<FoundHeads> heads) => heads.Exists(found => found.Noun is { Side: HeadSide.Theirs }) && There(heads) is { } there
        ? [.. heads.Select(found => found.Noun is { Side: HeadSide.Theirs } whose && (whose.IsThere || !whose.IsPart) && !IsPlaced(found) && (heads.Count > 1 || whose.IsThere) ? found.Of(there) : found)]
        : heads;

    PlaceReading? There(List<FoundHeads> heads)
    {
        var named = places.DistinctBy(place => place.Value.Candidates[0].Name).ToList();
        var others = named.FindAll(place => place.Value.IsOnRecord && !tokens.IsOneOf(FirstOf(place) - 1, words.Bare.Inside));
        return named is [var only] ? only.Value : heads.Exists(found => found.Noun is { Side: HeadSide.Ours }) && others is [var other] ? other.Value : null;
    }

    /// <summary>"Our pupils go to Nice, 22 of them": who is counted is young where nobody else is named.</summary>
    List<FoundHeads> Young(List<FoundHeads> heads)
    {
        if (heads.Count == 0 || heads.Exists(found => found.Head.IsYoung || found.Head.Kind is not (HeadKind.Everybody or HeadKind.Some) || !(found.Noun is null or { Side: HeadSide.Theirs })))
        {
            return heads;
        }

        var named = Named(heads).Where(noun => noun is { Kind: not HeadKind.Everybody, Side: HeadSide.Any }).ToList();
        return named.Count > 0 && named.TrueForAll(noun => noun.IsYoung) ? heads.ConvertAll(found => found with { Head = found.Head with { IsYoung = true } }) : heads;
    }

    /// <summary>"Our lady gymnasts, fourteen in number": those of whom a number tells how many they are.</summary>
    FoundHeads Described(FoundHeads found)
    {
        const int mostBefore = 3;
        if (found is not { Head: { Kind: HeadKind.Everybody or HeadKind.Some, IsFemale: false }, Noun: null or { Side: HeadSide.Theirs, IsPart: false } } || !tokens.IsMark(found.Start - 1, ","))
        {
            return found;
        }

        var named = Enumerable.Range(2, mostBefore).Select(back => found.Start - back).Where(at => at >= 0).Where(at => at == 0 || !book.IsAnd(tokens[at - 1])).Select(at => words.At(tokens, at)).FirstOrDefault(who => who?.End == found.Start - 1);
        return named is { } people && people.Noun.Kind != HeadKind.Everybody ? found with { Head = found.Head with { Kind = people.Noun.Kind, IsYoung = people.Noun.IsYoung, IsFemale = people.Noun.IsFemale, IsMale = people.Noun.IsMale } } : found;
    }

    /// <summary>The people who are named beside those that are counted.</summary>
    IEnumerable<HeadNoun> Named(List<FoundHeads> heads)
    {
        for (var at = 0; at < tokens.Count;)
        {
            var found = heads.Exists(head => at >= head.Start && at < head.End) ? null : words.At(tokens, at);
            if (found is { } people)
            {
                yield return people.Noun;
            }

            at = found?.End ?? at + 1;
        }
    }

    FoundHeads WithPlace(FoundHeads found, int i, List<FoundHeads> all) =>
        IsPlaced(found) || found.Noun is { Side: HeadSide.Ours } ? found
        : beside.Sending(found.Start) is { } sending ? found.Of(sending)
        : found.Noun is null ? found
        : (Before(found.Start, i == 0 ? 0 : all[i - 1].End) ?? Behind(found.End, i + 1 < all.Count ? all[i + 1].Start : tokens.Count) ?? BehindInsertion(found.End) ?? BesideBrackets(found)) is { } place ? found.Of(place)
        : found;

    /// <summary>"From Mainz 22 people came", "uit Mainz kwamen 22 mensen", "aus Mainz waren 22 Leute da": at the beginning of a clause, or right before the number.</summary>
    PlaceReading? Before(int start, int least)
    {
        for (var at = start - 1; at > least; at--)
        {
            var place = places.FirstOrDefault(place => place.Covers(tokens[at].Start));
            if (place is not null)
            {
                var first = FirstOf(place);
                var isFrom = first > 0 && words.From.Contains(tokens[first - 1].Folded);
                var begins = first == 1 || (first > 1 && (tokens[first - 2].Kind == TokenKind.Mark || book.And.Contains(tokens[first - 2].Folded)));
                return isFrom && (begins || at == start - 1) ? place.Value : null;
            }

            if (start - at > 2 * MostBetween || (tokens[at].Kind == TokenKind.Mark && !IsOfDate(at)) || words.With.Contains(tokens[at].Folded) || book.And.Contains(tokens[at].Folded))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The full stop of "25. April".</summary>
    bool IsOfDate(int at) => tokens[at].Is(".") && at > 0 && tokens[at - 1].Kind == TokenKind.Number;

    /// <summary>"35 singers had come over from Bruges", "25 élèves du lycée de Lens", but not "45 listeners in the library of Gouda".</summary>
    PlaceReading? Behind(int end, int most)
    {
        for (var at = end; at < Math.Min(end + MostBetween, most - 1); at++)
        {
            if ((words.From.Contains(tokens[at].Folded) || words.EndOfGroup(tokens, at) == at + 1) && (beside.PlaceAt(at + 1) ?? (tokens[at + 1].Is("'") ? beside.PlaceAt(at + 2) : null)) is { } from)
            {
                return from.Place;
            }

            if (beside.OfSchool(at) is { } school)
            {
                return school;
            }

            if ((tokens[at].Kind != TokenKind.Word && !IsClass(at) && !IsAge(at)) || beside.Begins(at) || (book.BeforePlaces.Contains(tokens[at].Folded) && !words.From.Contains(tokens[at].Folded)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"The pupils (11 girls, 9 boys) from Mainz".</summary>
    PlaceReading? BesideBrackets(FoundHeads found)
    {
        var bracket = Next(tokens.IsMark(found.End, "(") ? found.End + 1 : found.End, "(", ")");
        return !tokens.IsMark(bracket, ")") ? null
            : beside.From(bracket + 1).Place ?? (found.Start > 1 && tokens.IsMark(found.Start - 1, "(") ? places.FirstOrDefault(place => place.Start + place.Length == tokens[found.Start - 2].End && IsHome(FirstOf(place)))?.Value : null);
    }

    /// <summary>"Of Lens", "Rotary Leuven".</summary>
    bool IsHome(int at) => tokens.IsOneOf(at - 1, words.From) || (at > 0 && words.EndOfGroup(tokens, at - 1) == at);

    /// <summary>"Two teachers, Anna and Bruno, from Mainz".</summary>
    PlaceReading? BehindInsertion(int end) => tokens.IsMark(end, ",") && Next(end + 1, ",", ".") is var comma && tokens.IsMark(comma, ",") && tokens.IsOneOf(comma + 1, words.From) ? beside.From(comma + 1).Place : null;

    /// <summary>Where one of two marks stands next, not far on; -1 for nowhere.</summary>
    int Next(int from, string one, string other)
    {
        const int mostBetween = 8;
        return Enumerable.Range(from, Math.Max(0, Math.Min(mostBetween, tokens.Count - from))).FirstOrDefault(at => tokens[at].Is(one) || tokens[at].Is(other), -1);
    }

    /// <summary>The 5 of "élèves de 5e", "Schüler der 10b".</summary>
    bool IsClass(int at) => tokens[at].Kind == TokenKind.Number && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word && tokens[at + 1].Start == tokens[at].End;

    /// <summary>The 10 of "enfants de 10 ans de Gouda".</summary>
    bool IsAge(int at) => tokens[at].Kind == TokenKind.Number && tokens.IsOneOf(at + 1, words.NoPeople);

    /// <summary>"14 young people from Gouda and 12 from Solingen", "17 youngsters from there and 17 of us" are all young; "six Hebammen from Nice and seven of ours" are all women where the word says so.</summary>
    List<FoundHeads> Alike(List<FoundHeads> heads)
    {
        for (var i = 1; i < heads.Count; i++)
        {
            var (before, found) = (heads[i - 1], heads[i]);
            if ((found is { Noun: null, Head.From: not null } || found.IsOfSide) && before.Noun is { } noun && (noun.IsYoung || noun.IsFemale) && (before.Head.From is not null || noun.Side != HeadSide.Any) && IsJoined(before, found))
            {
                heads[i] = found with { Head = found.Head with { Kind = noun.Kind, IsYoung = noun.IsYoung, IsFemale = noun.IsFemale }, Noun = noun with { Side = found.Noun?.Side ?? noun.Side } };
            }
        }

        return heads;
    }

    /// <summary>"18 British and 18 French pupils", "18 élèves belges et 18 français": both are pupils.</summary>
    List<FoundHeads> OfCountries(List<FoundHeads> heads)
    {
        for (var i = 1; i < heads.Count; i++)
        {
            var (before, found) = (heads[i - 1], heads[i]);
            if (before.Head.Country is not null && found.Head.Country is not null && IsJoined(before, found) && before.Head.Kind == HeadKind.Everybody != (found.Head.Kind == HeadKind.Everybody))
            {
                var (named, open, at) = before.Head.Kind == HeadKind.Everybody ? (found, before, i - 1) : (before, found, i);
                heads[at] = open with { Head = open.Head with { Kind = named.Head.Kind, IsYoung = named.Head.IsYoung }, Noun = named.Noun };
            }
        }

        return heads;
    }

    bool IsJoined(FoundHeads found, FoundHeads next) => Follows(found, next) && (book.IsAnd(tokens[found.End]) || tokens[found.End].Is(","));

    /// <summary>The guests of "the mayor of Lens and 300 guests", who need not be from there.</summary>
    bool AreGuests(FoundHeads one, FoundHeads next) => one.Head.Count == 1 && next.Head.Count >= HeadCompany.LeastCompany && words.Audience.Contains(tokens[next.End - 1].Folded);

    /// <summary>"A class from Mainz and their 2 teachers".</summary>
    bool IsTheirs(FoundHeads found) => found.Start > 0 && words.Possessives.Contains(tokens[found.Start - 1].Folded) && !words.Our.Contains(tokens[found.Start - 1].Folded);

    /// <summary>True when one token stands between, or two with a "their".</summary>
    bool Follows(FoundHeads found, FoundHeads next) => next.Start == found.End + 1 || (next.Start == found.End + 2 && (words.Possessives.Contains(tokens[found.End + 1].Folded) || book.Articles.Contains(tokens[found.End + 1].Folded)));

    /// <summary>"12 pupils and 3 teachers from Mainz", "6 men and 2 women from Mainz" are all from there; so are "the mayor of Mainz, her clerk and three councillors".</summary>
    List<FoundHeads> Shared(List<FoundHeads> heads)
    {
        var pairs = Math.Max(0, heads.Count - 1);
        foreach (var i in Enumerable.Range(0, pairs).Reverse().Concat(Enumerable.Range(0, pairs)))
        {
            var (found, next) = (heads[i], heads[i + 1]);
            var areStaff = found.Head.IsYoung && IsPlaced(found) && next.Head is { Kind: HeadKind.Some, IsYoung: false } && next.Head.Count * HeadCompany.LeastPerStaff <= found.Head.Count;
            var isRow = i + 2 < heads.Count && tokens.IsMark(found.End, ",") && IsJoined(next, heads[i + 2]) && heads[i + 2].Noun is { Side: HeadSide.Any };
            var isPair = found.IsAddedTo(next, tokens, book) && !words.Before.Contains(tokens[found.End].Folded) && found.Head.Kind == HeadKind.Some && next.Head.Kind == HeadKind.Some;
            var isParty = isRow || isPair || found.Head.IsYoung || found.Head.Kind is HeadKind.Women or HeadKind.Men || next.Head.IsYoung || found.Head.Count == 1 || next.Head.Count == 1;
            if (IsJoined(found, next) && (isParty || IsTheirs(next)) && (found.Noun is { Side: HeadSide.Any } || IsTheirs(next)) && next.Noun is { Side: HeadSide.Any })
            {
                heads[i] = IsPlaced(found) || next.Head.IsPart ? found : found.Of(next.Head.From);
                heads[i + 1] = IsPlaced(next) || AreGuests(found, next) || (found.Head.Count > 1 && !IsTheirs(next) && !(areStaff && found.IsAddedTo(next, tokens, book))) ? next : next.Of(found.Head.From);
            }
        }

        return heads;
    }

    int FirstOf(Mention<PlaceReading> place) => tokens.From(0, place.Start);

    public static bool IsPlaced(FoundHeads found) => found.Head.From is not null || found.Head.Country is not null;
}
