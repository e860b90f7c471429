namespace TwinBot.Understanding;

/// <summary>Which of the people counted in a message are all of them, and which come on top.</summary>
sealed class HeadWholes(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words)
{
    public List<FoundHeads> Of(List<FoundHeads> all)
    {
        var people = all.FindAll(found => found.Noun is not { IsSeats: true });
        var heads = people.Count > 0 ? people : all;
        var parts = AreItemised(heads) ? [heads[0], .. heads.Skip(1).Select(found => found with { Head = found.Head with { IsPart = true } })] : AreInARow(heads) ? heads.ConvertAll(AsPart) : heads;
        return Parts([.. Summed(parts).Select((found, i) =>
            IsFurther(found) || (i > 0 && (ComesOnTop(heads[i - 1], found) || AreTwoGroups(heads[i - 1], found))) ? AsSome(found)
            : i + 1 < heads.Count ? Beside(found, heads[i + 1])
            : found)]);
    }

    /// <summary>"24 pupils from Bruges and 24 of ours, 48 in all": the last is what the others add up to; "nine of us among sixty listeners".</summary>
    List<FoundHeads> Summed(List<FoundHeads> heads)
    {
        const int mostBetween = 2;
        if (heads.Count < 2)
        {
            return heads;
        }

        var (others, last) = (heads.Take(heads.Count - 1).ToList(), heads[^1]);
        var isTold = words.Total.At(tokens, last.End) is not null || words.Total.EndBefore(tokens, last.Start, mostBetween);
        var isSum = others.Count > 1 && isTold && others.Sum(found => found.Head.Count) == last.Head.Count;
        var isAmong = tokens.IsOneOf(last.Start - 1, words.Bare.Among) && others is [var some] && some.Head.Count < last.Head.Count;
        return isSum || isAmong ? [.. others.Select(found => found with { Head = found.Head with { IsPart = true } }), last] : heads;
    }

    /// <summary>"16 volunteers, 3 of them over 70", but not "five of us and seven of them".</summary>
    bool IsOfThem(FoundHeads before, FoundHeads found) => found.Noun is { Side: HeadSide.Theirs, IsThere: false } && (before.Noun is { Side: HeadSide.Any } || (before.Noun is { Side: HeadSide.Ours } && found.Head.From is not null)) && before.Head.From is null && tokens.IsMark(found.Start - 1, ",");

    /// <summary>"24 cyclists at the start, of whom 7 ladies": the words stand right before the part, wherever the whole was told.</summary>
    bool IsOfWhom(FoundHeads before, FoundHeads found)
    {
        const int longest = 2;
        return words.Bare.OfWhom.EndBefore(tokens, found.Start, Math.Min(longest, found.Start - before.End));
    }

    /// <summary>Marks those who are among the others: "40 people, of whom 12 girls and 10 boys", and "12 of them were young", where the others were counted before.</summary>
    List<FoundHeads> Parts(List<FoundHeads> heads)
    {
        if (heads is [{ Noun: { Side: HeadSide.Theirs, IsPart: true } } only])
        {
            return [only with { Head = only.Head with { IsPart = true } }];
        }

        var (left, isOpen) = (0L, false);
        for (var i = 1; i < heads.Count; i++)
        {
            var (before, found) = (heads[i - 1], heads[i]);
            var opens = before.Head.Count >= found.Head.Count && (found.Noun is { IsPart: true } || words.AreParted(tokens, before.End) || IsOfWhom(before, found) || IsOfThem(before, found));
            left = opens && !isOpen ? before.Head.Count - found.Head.Count : left - found.Head.Count;
            isOpen = (opens || (isOpen && Follows(before, found))) && left >= 0;
            heads[i] = isOpen ? found with { Head = found.Head with { IsPart = true } } : found;
        }

        return heads;
    }

    /// <summary>True for the second of "the mayor and 12 people", and of "18 guests and 6 of us".</summary>
    bool ComesOnTop(FoundHeads before, FoundHeads found) => IsWithOne(before, found) || AreOfUs(before, found);

    FoundHeads Beside(FoundHeads found, FoundHeads next) =>
        IsFurther(next) ? AsSome(found)
        : AreAllOf(found, next) ? found with { Head = found.Head with { Kind = HeadKind.Everybody } }
        : IsEverybody(found) && (IsOnTop(found, next) || AreTwoGroups(found, next) || AreOfUs(found, next) || AreInTwoRooms(found, next)) ? AsSome(found)
        : found;

    /// <summary>"35 volunteers, of whom 12 are women", "35 volunteers, 12 under 16".</summary>
    bool AreAllOf(FoundHeads found, FoundHeads next) =>
        found is { Head: { Kind: HeadKind.Some, IsYoung: false }, Noun.Side: HeadSide.Any } && found.Head.Count >= next.Head.Count && (words.AreParted(tokens, found.End) || next.Noun is { IsPart: true });

    static bool IsEverybody(FoundHeads found) => found is { Head: { Kind: HeadKind.Everybody, From: null } } && found.Noun is null or { Side: HeadSide.Any };

    /// <summary>Who is with others and from elsewhere comes on top: "14 children baked with two ladies from Mainz", "wir waren zu zweit mit dreien aus Gouda".</summary>
    public static List<FoundHeads> WithCompany(IReadOnlyList<Token> tokens, HeadWords words, List<FoundHeads> heads) =>
        [.. heads.Select((found, i) => i > 0 && (AreCompany(heads[i - 1], found) || (found.Head.From is not null && words.Together.At(tokens, heads[i - 1].Start) is not null)) && tokens.IsOneOf(found.Start - 1, words.With) ? found with { Head = found.Head with { IsOnTop = true } } : found)];

    static bool AreCompany(FoundHeads before, FoundHeads found) =>
        found.Head.From is not null && before.Head.From is null && (found.Noun is { Side: HeadSide.Any } || before.Noun is { Side: HeadSide.Ours });

    /// <summary>"30 people in the hall and 22 on Teams", "5 Leute am Tisch, 3 zugeschaltet".</summary>
    bool AreInTwoRooms(FoundHeads found, FoundHeads next)
    {
        var isInRoom = tokens.IsOneOf(found.End, words.Bare.Rooms) || words.Total.At(tokens, found.End) is not null;
        return isInRoom && next.Head is { Kind: HeadKind.Some, From: null } && Enumerable.Range(next.Start, Math.Min(next.End + 2, tokens.Count) - next.Start).Any(at => words.Bare.Screens.Contains(tokens[at].Folded));
    }

    /// <summary>"The mayor and 12 people" are 13.</summary>
    bool IsWithOne(FoundHeads one, FoundHeads found) =>
        one is { Head.Kind: HeadKind.Some, Noun: { Side: HeadSide.Any, IsPart: false } }
        && found is { Head: { Kind: HeadKind.Everybody, From: null, Country: null }, Noun.Side: HeadSide.Any }
        && one.IsAddedTo(found, tokens, book);

    /// <summary>"18 guests and 6 of us" are 24.</summary>
    bool AreOfUs(FoundHeads found, FoundHeads next) =>
        found is { Head.Kind: HeadKind.Everybody, Noun.Side: HeadSide.Any } && next.Noun is { Side: HeadSide.Ours } && found.IsAddedTo(next, tokens, book);

    /// <summary>"A cast of 18 and a crew of five" are 23.</summary>
    bool AreTwoGroups(FoundHeads found, FoundHeads next)
    {
        const int mostBetween = 4;
        return book.IsAnd(tokens[Math.Min(found.End, tokens.Count - 1)]) && next.Start - found.End <= mostBetween && IsOfGroup(found) && IsOfGroup(next);
    }

    /// <summary>The 18 of "a cast of 18".</summary>
    bool IsOfGroup(FoundHeads found) => found is { Noun: null, Head.From: null } && words.Groups.AreBefore(tokens, found.Start);

    /// <summary>"A further four joined us".</summary>
    bool IsFurther(FoundHeads found) => found.Head.Kind == HeadKind.Everybody && tokens.IsOneOf(found.Start - 1, words.Bare.Further);

    static FoundHeads AsSome(FoundHeads found) => found.Head.Kind != HeadKind.Everybody ? found : found with { Head = found.Head with { Kind = HeadKind.Some } };

    /// <summary>"24 singers: 15 women, 8 men and a child": the first are what the others add up to.</summary>
    static bool AreItemised(List<FoundHeads> heads)
    {
        var others = heads.Skip(1).ToList();
        return others.Count > 1 && heads[0].Head.Kind is HeadKind.Everybody or HeadKind.Some && heads[0].Noun is not { Side: not HeadSide.Any }
            && others.Exists(found => found.Head.Kind is HeadKind.Women or HeadKind.Men)
            && others.TrueForAll(found => !HeadOrigins.IsPlaced(found) && found.Noun is { Side: HeadSide.Any }) && others.Sum(found => found.Head.Count) == heads[0].Head.Count;
    }

    /// <summary>"14 ladies, 9 gentlemen and 3 coaches", which are 26; but "20 runners, 8 women and 12 men" are 20.</summary>
    bool AreInARow(List<FoundHeads> heads)
    {
        var gendered = heads.FindAll(found => found.Head.Kind is HeadKind.Women or HeadKind.Men);
        return gendered.Count > 0 && heads.Exists(found => found.Head.Kind == HeadKind.Some)
            && heads.TrueForAll(IsPlainPart)
            && heads.Zip(heads.Skip(1)).All(pair => Follows(pair.First, pair.Second))
            && (gendered.Contains(heads[0]) || book.IsAnd(tokens[heads[0].End]) || heads[0].Head.Count < gendered.Sum(found => found.Head.Count));
    }

    static bool IsPlainPart(FoundHeads found) => found is { Head: { Kind: not HeadKind.Everybody, From: null, Country: null, IsPart: false }, Noun: { Side: HeadSide.Any, IsPart: false } };

    /// <summary>True where only an "and" or a comma stands between.</summary>
    bool Follows(FoundHeads found, FoundHeads next) => found.IsAddedTo(next, tokens, book) || (next.Start == found.End + 1 && tokens[found.End].Is(","));

    static FoundHeads AsPart(FoundHeads found) => found.Head.Kind switch
    {
        HeadKind.Women => found with { Head = found.Head with { Kind = HeadKind.Some, IsFemale = true } },
        HeadKind.Men => found with { Head = found.Head with { Kind = HeadKind.Some, IsMale = true } },
        _ => found,
    };

    /// <summary>"62 guests and 4 pipers" are 66, "62 guests and 4 of them from Bath" 62.</summary>
    bool IsOnTop(FoundHeads found, FoundHeads next) =>
        (found.IsAddedTo(next, tokens, book) || (next.Start == found.End + 2 && book.IsAnd(tokens[found.End]) && words.Possessives.Contains(tokens[found.End + 1].Folded)))
        && next is { Head: { Kind: HeadKind.Some, From: null, Country: null }, Noun: { Side: HeadSide.Any, IsPart: false } };
}
