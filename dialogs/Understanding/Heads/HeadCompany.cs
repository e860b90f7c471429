namespace TwinBot.Understanding;

/// <summary>Those who are counted beside others: who came along with people of a town is from there too, and guests of a town come on top of those who are named before them.</summary>
sealed class HeadCompany(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words)
{
    /// <summary>Fewer than that go along with a mayor.</summary>
    const int LeastCompany = 10;

    /// <summary>Young people to each of those who came with them: "30 pupils from Lens, led by three teachers".</summary>
    const int LeastPerStaff = 4;

    /// <summary>Tokens between pupils and their teachers: "flanqués de leurs".</summary>
    const int MostBetween = 4;

    public List<FoundHeads> Of(List<FoundHeads> heads)
    {
        for (var i = 1; i < heads.Count; i++)
        {
            var (before, found) = (heads[i - 1], heads[i]);
            if (before.Head.From is { } from && !HeadOrigins.IsPlaced(found) && (IsInRow(before, found) || AreStaff(before, found)))
            {
                heads[i] = found with { Head = found.Head with { From = from } };
            }
        }

        return [.. heads.Select((found, i) => i > 0 && AreMore(heads[i - 1], found, heads) ? found with { Head = found.Head with { IsOnTop = true } } : found)];
    }

    /// <summary>"The mayor of Gouda, his secretary and two aldermen": who is named in a row with one from a town; but not "a speaker from Mainz and nine listeners".</summary>
    bool IsInRow(FoundHeads before, FoundHeads found) => before.Head.Count == 1 && IsStaff(found) && found.Head.Count < LeastCompany
        && (tokens.IsOneOf(before.End, book.And) || tokens.IsMark(before.End, ",")) && found.Start - before.End <= 2 && !words.Bare.LookingOn.Contains(tokens[found.End - 1].Folded);

    /// <summary>"30 pupils from Lens, led by three teachers".</summary>
    bool AreStaff(FoundHeads before, FoundHeads found) => before.Head.IsYoung && IsStaff(found) && found.Head.Count * LeastPerStaff <= before.Head.Count
        && found.Start - before.End is > 0 and <= MostBetween && Enumerable.Range(before.End, found.Start - before.End).Any(at => words.With.Contains(tokens[at].Folded));

    static bool IsStaff(FoundHeads found) => found is { Head: { Kind: HeadKind.Some, IsYoung: false }, Noun.Side: HeadSide.Any };

    /// <summary>"35 onlookers and four from Namur" are 39, "40 people, 20 of them from Bath" 40.</summary>
    bool AreMore(FoundHeads before, FoundHeads found, List<FoundHeads> heads) => before is { Head.From: null, Noun.Side: HeadSide.Any } && found.Head.From is not null
        && before.IsAddedTo(found, tokens, book) && before.Head.Count >= found.Head.Count && heads.Count(other => !HeadOrigins.IsPlaced(other)) == 1;
}
