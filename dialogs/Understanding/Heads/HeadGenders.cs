namespace TwinBot.Understanding;

/// <summary>Women and men who are counted by two words of one stem: "9 danseressen en 7 dansers", "12 chanteuses, 8 chanteurs", "14 Sängerinnen und 9 Sänger". Without the women the other word is for anybody.</summary>
sealed class HeadGenders(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words)
{
    /// <summary>Letters that two words of one stem share at least.</summary>
    const int ShortestStem = 3;

    /// <summary>Letters of a masculine word behind what it shares with the other: "-teurs" beside "-trices".</summary>
    const int LongestEnding = 4;

    public List<FoundHeads> Of(List<FoundHeads> heads)
    {
        for (var i = 1; i < heads.Count; i++)
        {
            var (before, found) = (heads[i - 1], heads[i]);
            if (book.IsAnd(tokens[found.Start - 1]) || tokens[found.Start - 1].Is(","))
            {
                (heads[i - 1], heads[i]) = AreWomen(before) && AreTheMenOf(before, found) ? (AsSome(before), AsMen(found, before))
                    : AreWomen(found) && AreTheMenOf(found, before) && book.IsAnd(tokens[found.Start - 1]) ? (AsMen(before, found), AsSome(found))
                    : (before, found);
            }
        }

        return heads;
    }

    static bool AreWomen(FoundHeads found) => found.Head.IsFemale || found.Head.Kind == HeadKind.Women;

    /// <summary>True for a word of the same stem, said of people of whom nothing else is told; "Jugendliche" are no men beside "Jugendleiterinnen".</summary>
    bool AreTheMenOf(FoundHeads women, FoundHeads found) =>
        found is { Noun.Side: HeadSide.Any, Head: { Kind: HeadKind.Some or HeadKind.Everybody, IsFemale: false, IsMale: false, IsPart: false } }
        && !women.Head.IsPart && found.Head.IsYoung == women.Head.IsYoung && WordOf(women) is { } feminine && WordOf(found) is { } masculine
        && feminine.AsSpan().CommonPrefixLength(masculine) >= Math.Max(ShortestStem, masculine.Length - LongestEnding);

    /// <summary>The last word for people of those that are counted.</summary>
    string? WordOf(FoundHeads found) =>
        Enumerable.Range(found.Start + 1, Math.Max(0, found.End - found.Start - 1)).Where(at => words.At(tokens, at) is not null).Select(at => Plain(tokens[at].Folded)).LastOrDefault();

    /// <summary>Without doubled letters: "loopsters" and "lopers", "zwemsters" and "zwemmers" are of one stem.</summary>
    static string Plain(string word) => string.Concat(word.Where((letter, at) => at == 0 || letter != word[at - 1]));

    static FoundHeads AsMen(FoundHeads found, FoundHeads women) => women.Head.Kind == HeadKind.Women
        ? found with { Head = found.Head with { Kind = HeadKind.Men, IsYoung = found.Head.IsYoung || women.Head.IsYoung } }
        : found with { Head = AsSome(found).Head with { IsMale = true } };

    /// <summary>"12 deelneemsters en 8 deelnemers": neither are everybody.</summary>
    static FoundHeads AsSome(FoundHeads found) => found.Head.Kind == HeadKind.Everybody ? found with { Head = found.Head with { Kind = HeadKind.Some } } : found;
}
