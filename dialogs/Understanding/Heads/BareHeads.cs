using TwinBot.Understanding.Numbers;

namespace TwinBot.Understanding;

/// <summary>Numbers that count people though no word for them and no place follows.</summary>
sealed class BareHeads(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words, NumberWords numbers)
{
    /// <summary>True for the number from one token to another: "90 in all", "we were 14", "forty or so".</summary>
    public bool Are(int at, int end, bool isApproximate) => words.Total.At(tokens, end) is not null || IsBehindTotal(at) || StandAlone(at, end, isApproximate);

    /// <summary>A number behind "with" or "we were" with nothing behind it that it could count, or "forty or so" at the end of a clause.</summary>
    bool StandAlone(int at, int end, bool isApproximate)
    {
        var isEnd = end >= tokens.Count || tokens[end].Kind == TokenKind.Mark;
        if (isApproximate && (isEnd || numbers.EndOfAbout(tokens, end) is { } about && (about >= tokens.Count || tokens[about].Kind == TokenKind.Mark)))
        {
            return true;
        }

        var before = BeforeAbout(at) - 1;
        var isBehindCue = before >= 0 && words.Before.Contains(tokens[before].Folded);
        return isBehindCue && (isEnd
            || (book.StopWords.Contains(tokens[end].Folded) && !words.NoPeople.Contains(tokens[end].Folded)) || book.BeforePlaces.Contains(tokens[end].Folded));
    }

    bool IsBehindTotal(int at) => Enumerable.Range(1, Math.Min(3, at)).Any(back => words.Total.At(tokens, at - back)?.End == at);

    /// <summary>Where "about 40" and "een veertigtal" begin.</summary>
    int BeforeAbout(int at)
    {
        while (at > 0)
        {
            var step = book.Articles.Contains(tokens[at - 1].Folded) ? 1 : Enumerable.Range(1, Math.Min(3, at)).FirstOrDefault(back => numbers.About.At(tokens, at - back)?.End == at);
            if (step == 0)
            {
                break;
            }

            at -= step;
        }

        return at;
    }
}
