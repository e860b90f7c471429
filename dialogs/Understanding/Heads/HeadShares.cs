using TwinBot.Understanding.Numbers;

namespace TwinBot.Understanding;

/// <summary>People who are told as a share of others: "40 kids, half of them from Tours", "eight from Gouda and the rest from Lens", "as many from Bath".</summary>
sealed class HeadShares(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words, IReadOnlyDictionary<int, Mention<CountReading>> counts, HeadPlaces origins, Func<int, (HeadNoun Noun, int End, string? Country, PlaceReading? Place)?> people)
{
    /// <summary>Words of "of the", "van onze", and of "have come".</summary>
    const int MostBetween = 3;

    HeadShare? _open;
    int _openEnd;

    /// <summary>Those of a share that is told at a token; how many they are is open until all are found. Null for none.</summary>
    public FoundHeads? At(int at)
    {
        // "A third group from Lens" is no third of anybody.
        if (words.Bare.Shares.At(tokens, at) is not { } found || (!found.Meaning.IsAll && words.EndOfGroup(tokens, found.End) is not null))
        {
            return null;
        }

        if (IsOfCounted(found.End))
        {
            (_open, _openEnd) = (found.Meaning, found.End);
            return null;
        }

        return found.Meaning.IsAll && !IsInsertion(at) ? null : Whose(found.Meaning, at, found.End, isDirect: found.End == at + 1);
    }

    /// <summary>True behind a share of those who are counted next.</summary>
    public bool IsOpen => _open is not null;

    /// <summary>True within the words of a share that opens: the two of "two thirds of the 40".</summary>
    public bool IsOpening(int at) => at < _openEnd;

    /// <summary>Those of "half of the 40 volunteers came from Bath", with the 40; the same where no share is told of them.</summary>
    public IReadOnlyList<FoundHeads> Opened(FoundHeads whole)
    {
        var open = _open;
        _open = null;
        if (open is not { } share || whole.Start - _openEnd > MostBetween)
        {
            return [whole];
        }

        var alone = Without(whole);
        return Whose(share, alone.End, alone.End, isDirect: false) is { } some ? [alone, some] : [whole];
    }

    /// <summary>"Half of our 20 singers were women": the last word for people is said of the half.</summary>
    FoundHeads Without(FoundHeads whole)
    {
        for (var at = whole.End - 1; at > whole.Start; at--)
        {
            if (words.At(tokens, at) is { } last && last.End == whole.End && words.At(tokens, at - 1) is { } first && first.End == at)
            {
                return whole with { Head = new HeadReading(whole.Head.Count, first.Noun.Kind, first.Noun.IsYoung, whole.Head.IsApproximate), End = at, Noun = first.Noun };
            }
        }

        return whole;
    }

    /// <summary>"Of the 40", "unserer 20", but not "half seven".</summary>
    bool IsOfCounted(int end)
    {
        var at = end;
        while (at < end + MostBetween && (tokens.IsOneOf(at, words.From) || tokens.IsOneOf(at, book.Articles) || tokens.IsOneOf(at, words.Our) || tokens.IsOneOf(at, words.Possessives)))
        {
            at++;
        }

        return at < tokens.Count && (at > end || tokens.IsOneOf(end - 1, words.From)) && counts.ContainsKey(tokens[at].Start);
    }

    /// <summary>"…, all of them pupils", but not "30 helpers and all children".</summary>
    bool IsInsertion(int at) => at > 0 && tokens[at - 1].Folded is "," or "(" or "-" or ";";

    /// <param name="isDirect">True where no word may stand before the people: "half adults", but no "half marathon runners".</param>
    FoundHeads? Whose(HeadShare share, int at, int end, bool isDirect)
    {
        end = origins.BehindVerbs(end);
        if (origins.From(end) is { Place: { } place, End: var behind })
        {
            return Open(new HeadReading(0, HeadKind.Everybody, From: place), behind, null);
        }

        if (origins.Inhabitants(end) is { } called)
        {
            return Open(new HeadReading(0, HeadKind.Everybody, From: called.Place), called.End, null);
        }

        if ((isDirect && words.At(tokens, end) is null && words.At(tokens, BehindSmall(end)) is null) || people(end) is not { } who)
        {
            return null;
        }

        // "As many people as last year" are no more people.
        if (tokens.IsOneOf(who.End, words.Bare.Than))
        {
            return share.IsSame && words.At(tokens, BehindSmall(who.End + 1)) is { } other ? Open(ReadingOf(who.Noun, null), other.End, who.Noun, other.Noun) : null;
        }

        var from = origins.Called(who.End) ?? origins.From(who.End);
        return share.IsAll && !EndsClause(from.End) ? null : Open(ReadingOf(who.Noun, who.Place ?? from.Place), from.End, who.Noun);

        FoundHeads Open(HeadReading head, int last, HeadNoun? noun, HeadNoun? second = null) => new(head, at, last, noun) { Share = second is null ? share : share with { Beside = second } };
    }

    static HeadReading ReadingOf(HeadNoun noun, PlaceReading? from) =>
        new(0, noun.Kind == HeadKind.Everybody ? HeadKind.Some : noun.Kind, noun.IsYoung, From: from, IsOfOneSide: noun.Side == HeadSide.Ours) { IsFemale = noun.IsFemale, IsMale = noun.IsMale };

    /// <summary>The "des" of "tous des jeunes".</summary>
    int BehindSmall(int at) => tokens.IsOneOf(at, words.From) ? at + 1 : at;

    bool EndsClause(int end) => end >= tokens.Count || tokens[end].Kind == TokenKind.Mark || book.IsAnd(tokens[end]);

    /// <summary>How many the shares are, now that all are found; without those of whom nobody knows of how many they are.</summary>
    public static List<FoundHeads> Counted(List<FoundHeads> heads)
    {
        if (!heads.Exists(found => found.Share is not null))
        {
            return heads;
        }

        var wholes = heads.FindAll(found => found.Share is null);
        return [.. heads.SelectMany((found, i) => found.Share is not { } share ? [found] : share.IsSame ? Same(found, share, heads.Take(i)) : Parts(found, share, wholes))];
    }

    static IEnumerable<FoundHeads> Same(FoundHeads found, HeadShare share, IEnumerable<FoundHeads> before)
    {
        if (before.LastOrDefault(other => other.Share is null) is not { } last)
        {
            return [];
        }

        // "40 kids, as many girls as boys": half of them each.
        return share.Beside is not { } beside ? [found with { Head = found.Head with { Count = last.Head.Count * share.Parts, IsOnTop = true }, Noun = found.Noun ?? last.Noun }]
            : last.Head.Count % 2 == 0 ? [Part(found, last.Head.Count / 2, last), Part(found with { Head = ReadingOf(beside, null), Noun = beside }, last.Head.Count / 2, last)]
            : [];
    }

    /// <summary>A share that is no whole number of people is none.</summary>
    static IEnumerable<FoundHeads> Parts(FoundHeads found, HeadShare share, List<FoundHeads> wholes)
    {
        if (share.IsRest)
        {
            var before = wholes.FindAll(other => other.Start < found.Start);
            return Enumerable.Range(0, before.Count).Select(i => (Whole: before[i], Left: before[i].Head.Count - before.Skip(i + 1).Sum(other => other.Head.Count))).FirstOrDefault(part => part.Left > 0 && part.Whole != before[^1]) is { Whole: { } all } rest
                ? [Part(found, rest.Left, all)] : [];
        }

        return (wholes.FindLast(other => other.Start < found.Start) ?? wholes.Find(other => other.Start > found.Start)) is { } whole && whole.Head.Count * share.Parts % share.Of == 0
            ? [Part(found, whole.Head.Count * share.Parts / share.Of, whole)] : [];
    }

    /// <summary>"36 women, all of them students": nobody is a woman twice.</summary>
    static FoundHeads Part(FoundHeads found, long count, FoundHeads whole)
    {
        var isCounted = whole.Head.IsFemale || whole.Head.Kind == found.Head.Kind;
        return found with { Head = found.Head with { Count = count, IsPart = true, IsFemale = found.Head.IsFemale && !isCounted && whole.Head.Kind != HeadKind.Women, IsMale = found.Head.IsMale && !whole.Head.IsMale } };
    }
}
