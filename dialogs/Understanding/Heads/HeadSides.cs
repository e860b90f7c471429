namespace TwinBot.Understanding;

/// <summary>Who is counted on either side: "eight each", "five of us and seven of them", "we were nine, those from Lens ten".</summary>
sealed class HeadSides(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words, IReadOnlyList<Mention<PlaceReading>> places, HeadPlaces beside)
{
    /// <summary>Words between those who are named and their number: "they were 7", "die van Lens waren met tien".</summary>
    const int MostBetween = 3;

    public List<FoundHeads> Of(List<FoundHeads> heads) => BothSides(Pronouns(Called([.. heads.SelectMany(OfEachSide)])));

    /// <summary>"Eight each", of two towns, are eight of the one and eight of the other; of one, as many of those who speak; of sides that are not named, twice eight.</summary>
    IEnumerable<FoundHeads> OfEachSide(FoundHeads found)
    {
        const int bothSides = 2;
        var sides = found.IsOfEach ? beside.Sides() : [];
        return !found.IsOfEach ? [found]
            : sides.Count >= bothSides ? sides.Select(side => found.Of(side))
            : places.DistinctBy(place => place.Value.Candidates[0].Name).ToList() is [{ Value: { Candidates: [{ CommunityId: not null }, ..] } guests }]
                ? [found.Of(guests), found with { Head = found.Head with { IsOurs = true }, Noun = (found.Noun ?? new HeadNoun(HeadKind.Some, false)) with { Side = HeadSide.Ours } }]
            : [found with { Head = found.Head with { Count = found.Head.Count * bothSides } }];
    }

    /// <summary>"We were eight, those from Lens were ten", "die van Lens met tien": a number with no word for people, right behind those of a town.</summary>
    List<FoundHeads> Called(List<FoundHeads> heads)
    {
        var called = heads.ConvertAll(found => found is { Noun: null, IsOfEach: false, Head.From: null } && CalledBefore(found.Start) is { } from ? found.Of(from) : found);
        return called.Zip(heads).Any(pair => pair.First.Head.From != pair.Second.Head.From)
            ? called.ConvertAll(found => found is { Noun: null, Head.From: null } && IsBehindPronoun(found.Start, words.FirstPerson) ? OfSide(found, HeadSide.Ours) with { Head = found.Head with { Kind = HeadKind.Some, IsOurs = true } } : found)
            : heads;
    }

    /// <summary>The town of the people who are named right before a number, with no more than a verb or "with" between.</summary>
    PlaceReading? CalledBefore(int at)
    {
        var behind = at;
        while (at - behind < MostBetween - 1 && (tokens.IsOneOf(behind - 1, words.Before) || tokens.IsOneOf(behind - 1, words.Doing)))
        {
            behind--;
        }

        var place = behind < at ? places.FirstOrDefault(place => behind > 0 && place.Start + place.Length == tokens[behind - 1].End) : null;
        var first = place is null ? 0 : tokens.From(0, place.Start);
        return place is { Value.Candidates: [{ CommunityId: not null }, ..] } && ((tokens.IsOneOf(first - 1, words.From) && tokens.IsOneOf(first - 2, words.Bare.Those)) || tokens.IsOneOf(first - 1, words.Called)) ? place.Value : null;
    }

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

    static FoundHeads OfSide(FoundHeads found, HeadSide side) => found with { Head = found.Head with { Kind = HeadKind.Some }, Noun = new HeadNoun(HeadKind.Some, false, side) };

    /// <summary>"They 7", "zij waren met 11".</summary>
    bool IsBehindPronoun(int at, HashSet<string> pronouns) => tokens.IsBehindOneOf(at, pronouns, MostBetween);

    /// <summary>"8 of us and 6 of them" are 14, "45 people, 20 of them from Bath" 45.</summary>
    List<FoundHeads> BothSides(List<FoundHeads> heads) =>
        heads.Exists(found => found.Noun?.Side == HeadSide.Theirs) || heads.Zip(heads.Skip(1)).Any(pair => pair.First.IsAddedTo(pair.Second, tokens, book) && (pair.First.Noun?.Side == HeadSide.Ours || (pair.Second.Noun?.Side == HeadSide.Ours && IsPlaced(pair.First))))
        ? [.. heads.Select(found => found is { Noun.Side: HeadSide.Ours, Head.Kind: HeadKind.Everybody } ? found with { Head = found.Head with { Kind = HeadKind.Some, IsOurs = true } } : found)]
        : heads;

    static bool IsPlaced(FoundHeads found) => HeadOrigins.IsPlaced(found);
}
