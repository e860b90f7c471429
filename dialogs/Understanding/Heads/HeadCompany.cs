namespace TwinBot.Understanding;

/// <summary>Those who are counted beside others: who came along with people of a town is from there too, and guests of a town come on top of those who are named before them.</summary>
sealed class HeadCompany(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words)
{
    /// <summary>Fewer than that go along with a mayor.</summary>
    public const int LeastCompany = 10;

    /// <summary>Young people to each of those who came with them: "30 pupils from Lens, led by three teachers".</summary>
    public const int LeastPerStaff = 4;

    /// <summary>Tokens between pupils and their teachers: "flanqués de leurs".</summary>
    const int MostBetween = 4;

    public List<FoundHeads> Of(List<FoundHeads> heads)
    {
        var joined = Joined(heads, i => IsInRow(heads, i) || AreStaff(heads[i - 1], heads[i]));
        return [.. joined.Select((found, i) => i > 0 && AreMore(joined[i - 1], found, joined) ? found with { Head = found.Head with { IsOnTop = true } } : found)];
    }

    /// <summary>Who belongs to those who are counted right before, and of whom nothing is said, is from where they are.</summary>
    public static List<FoundHeads> Joined(List<FoundHeads> heads, Predicate<int> belong)
    {
        for (var i = 1; i < heads.Count; i++)
        {
            var (before, found) = (heads[i - 1], heads[i]);
            heads[i] = before.Head.From is { } from && !HeadOrigins.IsPlaced(found) && belong(i) ? found.Of(from) : found;
        }

        return heads;
    }

    /// <summary>"The mayor of Kongsberg, accompanied by three councillors": few who are with somebody from a town are from there.</summary>
    public List<FoundHeads> Accompanying(List<FoundHeads> heads) => heads is [{ Head: { Count: 1, From: { } from } }, { Head: { Count: < LeastCompany, Kind: HeadKind.Some, IsYoung: false }, Noun.Side: HeadSide.Any } few, ..] && !HeadOrigins.IsPlaced(few) && tokens.IsBehindOneOf(few.Start, words.With, 2)
        ? [heads[0], few.Of(from), .. heads.Skip(2)]
        : heads;

    /// <summary>"The mayor of Gouda, two aldermen and an interpreter", "mayor of Gouda + 2": who is named in a row with one from a town; but not "a speaker from Mainz and nine listeners".</summary>
    bool IsInRow(List<FoundHeads> heads, int i)
    {
        var (before, found) = (heads[i - 1], heads[i]);
        var isOpened = before.Head.Count == 1 || (before.Head.Count < LeastCompany && i > 1 && heads[i - 2].Head.Count == 1 && heads[i - 2].Head.From == before.Head.From);
        return isOpened && IsStaff(found) && found.Head.Count < LeastCompany && IsNext(before, found) && !words.Bare.LookingOn.Contains(tokens[found.End - 1].Folded);
    }

    /// <summary>True behind "and", a comma or a plus.</summary>
    bool IsNext(FoundHeads before, FoundHeads found) => found.Start - before.End is 1 or 2 && (tokens.IsOneOf(before.End, book.And) || tokens[before.End].Folded is "," or "+");

    /// <summary>"The mayor of Leuven and two aldermen here on 3 May": where they were, and not whose they are.</summary>
    public List<FoundHeads> Visiting(List<FoundHeads> heads) =>
        [.. heads.Select((found, i) => i > 0 && found.Noun is { IsHere: true } noun && heads[i - 1].Head is { Count: 1, From: not null } && found.Start - heads[i - 1].End is 1 or 2 && (IsNext(heads[i - 1], found) || tokens.IsOneOf(found.Start - 1, words.With))
            ? found with { Head = found.Head with { IsOfOneSide = false }, Noun = noun with { Side = HeadSide.Any } }
            : found)];

    /// <summary>"30 pupils from Lens, led by three teachers".</summary>
    bool AreStaff(FoundHeads before, FoundHeads found) => before.Head.IsYoung && IsStaff(found) && found.Head.Count * LeastPerStaff <= before.Head.Count
        && found.Start - before.End is > 0 and <= MostBetween && Enumerable.Range(before.End, found.Start - before.End).Any(at => words.With.Contains(tokens[at].Folded));

    static bool IsStaff(FoundHeads found) => found is { Head: { Kind: HeadKind.Some, IsYoung: false }, Noun.Side: HeadSide.Any };

    /// <summary>"35 onlookers and four from Namur" are 39, "40 people, 20 of them from Bath" 40.</summary>
    bool AreMore(FoundHeads before, FoundHeads found, List<FoundHeads> heads) => before is { Head.From: null, Noun.Side: HeadSide.Any } && found.Head.From is not null
        && before.IsAddedTo(found, tokens, book) && before.Head.Count >= found.Head.Count && heads.Count(other => !HeadOrigins.IsPlaced(other)) == 1;
}
