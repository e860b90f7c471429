namespace TwinBot.Understanding;

/// <summary>Who is counted on either side: "eight each", "five of us and seven of them", "we were nine, those from Lens ten".</summary>
sealed class HeadSides(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words, IReadOnlyList<Mention<PlaceReading>> places, HeadPlaces beside)
{
    /// <summary>Words between those who are named and their number: "they were 7", "die van Lens waren met tien".</summary>
    const int MostBetween = 3;

    public List<FoundHeads> Of(List<FoundHeads> heads) => BothSides(Pronouns(InRooms(Owned(Selves(Against(Called([.. heads.SelectMany(OfEachSide)])))))));

    /// <summary>"Eight each", of two towns, are eight of the one and eight of the other; of one, as many of those who speak; of sides that are not named, twice eight.</summary>
    IEnumerable<FoundHeads> OfEachSide(FoundHeads found)
    {
        const int bothSides = 2;
        var sides = found.IsOfEach ? beside.Sides() : [];
        return !found.IsOfEach ? [found]
            : sides.Count >= bothSides ? sides.Select(side => found.Of(side))
            : places.DistinctBy(place => place.Value.Candidates[0].Name).ToList() is [{ Value: { Candidates: [{ CommunityId: not null }, ..] } guests }]
                ? [found.Of(guests), found with { Head = found.Head with { IsOfOneSide = true }, Noun = (found.Noun ?? new HeadNoun(HeadKind.Some, false)) with { Side = HeadSide.Ours } }]
            : [found with { Head = found.Head with { Count = found.Head.Count * bothSides } }];
    }

    /// <summary>"We were eight, those from Lens were ten", "die van Lens met tien": a number with no word for people, right behind those of a town.</summary>
    List<FoundHeads> Called(List<FoundHeads> heads)
    {
        var called = heads.ConvertAll(found => found is { Noun: null, IsOfEach: false, Head.From: null } && beside.CalledBefore(found.Start) is { } from ? found.Of(from) : found);
        return called.Zip(heads).Any(pair => pair.First.Head.From != pair.Second.Head.From)
            ? called.ConvertAll(found => found is { Noun: null, Head.From: null } && IsBehindPronoun(found.Start, words.FirstPerson) ? OfSide(found, HeadSide.Ours) : found)
            : heads;
    }

    /// <summary>"Our 8 against 8 from Lens", "the two of us plus four from Bruges": those of a town are others.</summary>
    List<FoundHeads> Against(List<FoundHeads> heads) =>
        [.. heads.Select((found, i) => i + 1 < heads.Count && !IsPlaced(found) && IsPlaced(heads[i + 1]) && AreOpposed(found, heads[i + 1]) ? AsOurs(found) : found)];

    bool AreOpposed(FoundHeads found, FoundHeads next)
    {
        var isOurs = tokens.IsOneOf(found.Start - 1, words.Our) || found.Noun is { Side: HeadSide.Ours };
        var areWe = found.Noun is null && (IsBehindPronoun(found.Start, words.FirstPerson) || words.Together.At(tokens, found.Start) is not null);
        return next.Start - found.End is > 0 and < MostBetween && ((isOurs && tokens.IsOneOf(found.End, book.Versus)) || ((isOurs || areWe) && (book.IsAnd(tokens[found.End]) || (tokens[found.End].Is("plus") && !tokens.IsOneOf(found.End, book.Versus)))));
    }

    /// <summary>"Our committee of nine met with the five from Gouda", and "mit neun aus Lens …, wir selber waren zu zwölft": the others are no part of them.</summary>
    List<FoundHeads> Selves(List<FoundHeads> heads)
    {
        const int longestGroup = 3;
        for (var i = 0; i < heads.Count; i++)
        {
            var found = heads[i];
            var isOfOurs = found.Noun is null && i + 1 < heads.Count && IsPlaced(heads[i + 1]) && (IsWith(heads[i + 1]) || tokens.IsOneOf(heads[i + 1].Start - 1, book.Articles)) && tokens.IsBehindOneOf(found.Start, words.Our, longestGroup);
            var areSelves = found.Noun is null && i > 0 && heads.Take(i).All(IsPlaced) && tokens.IsBehindOneOf(found.Start, words.Bare.Selves, MostBetween);
            heads[i] = !IsPlaced(found) && (isOfOurs || areSelves) ? AsOurs(found) : found;
        }

        return heads;
    }

    /// <summary>"Twenty firemen and twelve volunteers of ours", "nine men and two women from here" are all ours, where nobody from elsewhere is counted.</summary>
    List<FoundHeads> Owned(List<FoundHeads> heads)
    {
        if (heads.Exists(found => IsPlaced(found) || found.Noun is null or { Side: HeadSide.Theirs }))
        {
            return heads;
        }

        for (var i = heads.Count - 1; i > 0; i--)
        {
            var (before, found) = (heads[i - 1], heads[i]);
            heads[i - 1] = found is { Noun.Side: HeadSide.Ours, IsOfSide: false } && before is { Noun.Side: HeadSide.Any, Head.IsPart: false } && before.IsAddedTo(found, tokens, book) ? AsOurs(before) : before;
        }

        return heads;
    }

    bool IsWith(FoundHeads found) => tokens.IsBehindOneOf(found.Start, words.With, 2);

    static FoundHeads AsOurs(FoundHeads found) => found with { Head = found.Head with { Kind = found.Head.Kind == HeadKind.Everybody ? HeadKind.Some : found.Head.Kind, IsOfOneSide = true }, Noun = (found.Noun ?? new HeadNoun(HeadKind.Some, false)) with { Side = HeadSide.Ours } };

    /// <summary>"Four here and five in Bruges", "vier bei uns und fünf in Brügge": who sits in a town is of it, where others sit with us.</summary>
    List<FoundHeads> InRooms(List<FoundHeads> heads)
    {
        if (heads is not [var one, var other] || !(IsAtHome(one) || IsAtHome(other)))
        {
            return heads;
        }

        var placed = heads.ConvertAll(found => Room(found) is { } room ? found.Of(room) : found);
        return placed.Exists(IsPlaced) ? placed.ConvertAll(found => IsAtHome(found) ? AsOurs(found) : found) : heads;
    }

    PlaceReading? Room(FoundHeads found) => found.Noun is null && !IsPlaced(found) && tokens.IsOneOf(found.End, words.Bare.Rooms)
        && beside.PlaceAt(found.End + 1) is { Place: { Candidates: [{ CommunityId: not null }, ..] } room } ? room : null;

    /// <summary>"Six in our town hall", "four of us".</summary>
    bool IsAtHome(FoundHeads found) => found is { Noun: { Side: HeadSide.Ours }, Head.From: null } || (found.Noun is null && tokens.IsOneOf(found.End, words.Bare.Rooms) && (tokens.IsOneOf(found.End + 1, words.Our) || tokens.IsOneOf(found.End + 1, words.FirstPerson)));

    /// <summary>"We were 5 and they 7", "wir zu fünft, die zu siebt", "12 of us to their 10" are all of them.</summary>
    List<FoundHeads> Pronouns(List<FoundHeads> heads)
    {
        if (heads is not [{ IsOfEach: false } one, { IsOfEach: false } other])
        {
            return heads;
        }

        return (SideOf(one), SideOf(other)) switch
        {
            (HeadSide.Any or HeadSide.Ours, HeadSide.Theirs) when one.Noun is null || other.Noun is null => [AsSide(one, HeadSide.Ours), AsSide(other, HeadSide.Theirs)],
            (HeadSide.Theirs, HeadSide.Ours) when one.Noun is null || other.Noun is null => [AsSide(one, HeadSide.Theirs), AsSide(other, HeadSide.Ours)],
            _ => heads,
        };
    }

    /// <summary>Whose a number of people is by the word before it; those of somewhere, and people with another word for them, are of neither side.</summary>
    HeadSide? SideOf(FoundHeads found) => found switch
    {
        { Head.From: not null } => null,
        { Noun.Side: not HeadSide.Any } => found.IsOfSide ? found.Noun.Side : null,
        { Noun: not null } => null,
        _ when IsBehindPronoun(found.Start, words.TheirsBefore) => HeadSide.Theirs,
        _ when IsBehindPronoun(found.Start, words.FirstPerson) => HeadSide.Ours,
        _ => HeadSide.Any,
    };

    static FoundHeads AsSide(FoundHeads found, HeadSide side) => found.Noun is null ? OfSide(found, side) : found;

    static FoundHeads OfSide(FoundHeads found, HeadSide side) => found with { Head = found.Head with { Kind = HeadKind.Some, IsOfOneSide = true }, Noun = new HeadNoun(HeadKind.Some, false, side) };

    /// <summary>"They 7", "zij waren met 11".</summary>
    bool IsBehindPronoun(int at, HashSet<string> pronouns) => tokens.IsBehindOneOf(at, pronouns, MostBetween);

    /// <summary>"8 of us and 6 of them" are 14, "45 people, 20 of them from Bath" 45.</summary>
    List<FoundHeads> BothSides(List<FoundHeads> heads) =>
        heads.Exists(found => found.Noun?.Side == HeadSide.Theirs) || AreAdded(heads) || heads.Zip(heads.Skip(1)).Any(pair => pair.First.IsAddedTo(pair.Second, tokens, book) && (pair.First.Noun?.Side == HeadSide.Ours || (pair.Second.Noun?.Side == HeadSide.Ours && IsPlaced(pair.First))))
        ? [.. heads.Select(found => found is { Noun.Side: HeadSide.Ours, Head.Kind: HeadKind.Everybody } ? found with { Head = found.Head with { Kind = HeadKind.Some, IsOfOneSide = true } } : found)]
        : heads;

    /// <summary>"Three from Gouda, two from Lens, four of us" are nine; "30 of us, 12 from Gouda, 9 from Lens" are 30.</summary>
    static bool AreAdded(List<FoundHeads> heads) => heads.Exists(found => found is { Noun.Side: HeadSide.Ours, Head.Kind: HeadKind.Everybody } && heads.FindAll(IsPlaced) is { Count: > 1 } placed
        && (placed[0].Start < found.Start || placed.Sum(other => other.Head.Count) > found.Head.Count) && heads.Count == placed.Count + 1);

    static bool IsPlaced(FoundHeads found) => HeadOrigins.IsPlaced(found);
}
