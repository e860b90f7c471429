namespace TwinBot.Understanding;

/// <summary>Which of the people counted in a message are all of them, and which come on top.</summary>
sealed class HeadWholes(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words)
{
    public List<FoundHeads> Of(List<FoundHeads> all)
    {
        var heads = all.Exists(found => found.Noun is not { IsSeats: true }) ? all.FindAll(found => found.Noun is not { IsSeats: true }) : all;
        return
        [
            .. (AreInARow(heads) ? heads.ConvertAll(AsPart) : heads).Select((found, i) => (i > 0 && (IsWithOne(heads[i - 1], found) || AreOfUs(heads[i - 1], found))) || IsFurther(found) ? AsSome(found) : i + 1 < heads.Count ? Beside(found, heads[i + 1]) : found),
        ];
    }

    FoundHeads Beside(FoundHeads found, FoundHeads next) =>
        IsFurther(next) ? AsSome(found) :
        found is { Head: { Kind: HeadKind.Some, IsYoung: false }, Noun.Side: HeadSide.Any } && found.Head.Count >= next.Head.Count && (words.AreParted(tokens, found.End) || next.Noun is { IsPart: true }) ? found with { Head = found.Head with { Kind = HeadKind.Everybody } }
        : found is { Head: { Kind: HeadKind.Everybody, From: null } } && found.Noun is null or { Side: HeadSide.Any } && (IsOnTop(found, next) || AreOfUs(found, next)) ? AsSome(found)
        : found;

    /// <summary>Who is with others and from elsewhere comes on top: "14 children baked with two ladies from Mainz".</summary>
    public static List<FoundHeads> WithCompany(IReadOnlyList<Token> tokens, HeadWords words, List<FoundHeads> heads) =>
        [.. heads.Select((found, i) => i > 0 && found.Head.From is not null && heads[i - 1].Head.From is null && found.Start > 0 && words.With.Contains(tokens[found.Start - 1].Folded)
            && (found.Noun is { Side: HeadSide.Any } || heads[i - 1].Noun is { Side: HeadSide.Ours }) ? found with { Head = found.Head with { IsOnTop = true } } : found)];

    /// <summary>"The mayor and 12 people" are 13.</summary>
    bool IsWithOne(FoundHeads one, FoundHeads found) =>
        one is { Head.Kind: HeadKind.Some, Noun: { Side: HeadSide.Any, IsPart: false } } && found is { Head: { Kind: HeadKind.Everybody, From: null, Country: null }, Noun.Side: HeadSide.Any } && found.Start == one.End + 1 && book.IsAnd(tokens[one.End]);

    /// <summary>"18 guests and 6 of us" are 24.</summary>
    bool AreOfUs(FoundHeads found, FoundHeads next) =>
        found is { Head.Kind: HeadKind.Everybody, Noun.Side: HeadSide.Any } && next.Noun is { Side: HeadSide.Ours } && next.Start == found.End + 1 && book.IsAnd(tokens[found.End]);

    /// <summary>"A further four joined us".</summary>
    bool IsFurther(FoundHeads found) => found.Head.Kind == HeadKind.Everybody && found.Start > 0 && words.Bare.Further.Contains(tokens[found.Start - 1].Folded);

    static FoundHeads AsSome(FoundHeads found) => found.Head.Kind != HeadKind.Everybody ? found : found with { Head = found.Head with { Kind = HeadKind.Some } };

    /// <summary>"14 ladies, 9 gentlemen and 3 coaches", which are 26; but "20 runners, 8 women and 12 men" are 20.</summary>
    bool AreInARow(List<FoundHeads> heads)
    {
        var gendered = heads.FindAll(found => found.Head.Kind is HeadKind.Women or HeadKind.Men);
        return gendered.Count > 0 && heads.Exists(found => found.Head.Kind == HeadKind.Some)
            && heads.TrueForAll(found => found.Head is { Kind: not HeadKind.Everybody, From: null, Country: null } && found.Noun is { Side: HeadSide.Any, IsPart: false })
            && heads.Zip(heads.Skip(1)).All(pair => pair.Second.Start == pair.First.End + 1 && (book.IsAnd(tokens[pair.First.End]) || tokens[pair.First.End].Is(",")))
            && (gendered.Contains(heads[0]) || book.IsAnd(tokens[heads[0].End]) || heads[0].Head.Count < gendered.Sum(found => found.Head.Count));
    }

    static FoundHeads AsPart(FoundHeads found) => found.Head.Kind switch
    {
        HeadKind.Women => found with { Head = found.Head with { Kind = HeadKind.Some, IsFemale = true } },
        HeadKind.Men => found with { Head = found.Head with { Kind = HeadKind.Some, IsMale = true } },
        _ => found,
    };

    /// <summary>"62 guests and 4 pipers" are 66, "62 guests and 4 of them from Bath" 62.</summary>
    bool IsOnTop(FoundHeads found, FoundHeads next) =>
        (next.Start == found.End + 1 || (next.Start == found.End + 2 && words.Possessives.Contains(tokens[found.End + 1].Folded))) && book.IsAnd(tokens[found.End])
        && next is { Head: { Kind: HeadKind.Some, From: null, Country: null }, Noun: { Side: HeadSide.Any, IsPart: false } };
}
