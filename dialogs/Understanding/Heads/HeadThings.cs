using TwinBot.Understanding.Numbers;

namespace TwinBot.Understanding;

/// <summary>Numbers that count no people: money, ages, classes, pairs of boots, those whom a statue shows.</summary>
sealed class HeadThings(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words, NumberWords numbers, HeadPlaces origins)
{
    /// <summary>True for a number that is told to count no people by what stands right beside it.</summary>
    public bool AreCounted(int at, int end) => IsAmount(at, end) || IsOfUnit(at, end) || IsJoined(at, end) || IsClass(at, end) || IsOfWork(at) || AreThem(at, end);

    /// <summary>"45 pairs of wellies", "45 Paar Stiefel".</summary>
    public bool ArePairs(int end)
    {
        var next = tokens.IsOneOf(end, words.From) ? end + 1 : end;
        next = tokens.IsMark(next, "'") ? next + 1 : next;
        var isThing = next < tokens.Count && tokens[next].Kind == TokenKind.Word && words.At(tokens, next) is null && !origins.Begins(next) && !tokens.IsOneOf(next, book.StopWords);
        return tokens.IsOneOf(end - 1, words.Couples) && isThing && (next > end || words.NoPeople.Contains(tokens[next].Folded));
    }

    /// <summary>"11 days out of the 14", "11 of the 14 days", "2 of the 3 coaches" and "a 7 out of 10": some of other things, or a mark.</summary>
    public bool AreSomeOf(int at, int end, int behind) => words.EndOfGroup(tokens, behind) is not null || tokens.IsOneOf(end, words.NoPeople) || tokens.IsOneOf(behind, words.NoPeople)
        || tokens.IsOneOf(at - 1, book.Articles) || tokens.IsOneOf(behind, words.Bare.For);

    /// <summary>"The statue of the two sisters".</summary>
    bool IsOfWork(int at)
    {
        const int mostBetween = 3;
        var isNamed = tokens.IsOneOf(at - 1, book.Articles) || tokens.IsOneOf(at - 1, words.From);
        return isNamed && tokens.IsBehindOneOf(at, words.Bare.Works, mostBetween);
    }

    /// <summary>"Food parcels, 80 of them", but not "all week, nine of them".</summary>
    bool AreThem(int at, int end) => tokens.IsOneOf(at - 2, words.NoPeople) && !tokens.IsOneOf(at - 2, words.Bare.Times) && tokens[at - 1].Folded is "," or "(" && words.At(tokens, end) is { Noun: { Side: HeadSide.Theirs, IsThere: false } };

    /// <summary>"€20", "42 %".</summary>
    bool IsAmount(int at, int end) => tokens.IsMark(end, "%") || tokens.IsMark(end, "€") || tokens.IsMark(at - 1, "€") || tokens.IsMark(at - 1, "$") || tokens.IsMark(at - 1, "£");

    /// <summary>The second 45 of "45 minutes of German, then 45 of French": what the number before it counted.</summary>
    bool IsOfUnit(int at, int end)
    {
        const int mostBetween = 8;
        return tokens.IsOneOf(at - 1, words.Bare.Then) && words.At(tokens, end) is null && !origins.Begins(end)
            && Enumerable.Range(1, Math.Min(mostBetween, at)).Any(back => IsNumber(at - back) && tokens.IsOneOf(at - back + 1, words.NoPeople));
    }

    bool IsNumber(int at) => tokens[at].Kind == TokenKind.Number || numbers.Of(tokens[at].Folded) is not null;

    /// <summary>True for the 12 of "12-year-old", of "U12" and of "under-12".</summary>
    bool IsJoined(int at, int end) => IsRightBehindWord(at) || (tokens.IsMark(at - 1, "-") && IsRightBehindWord(at - 1) && tokens[at - 1].End == tokens[at].Start) || IsBeforeJoined(end);

    bool IsRightBehindWord(int at) => at > 0 && tokens[at - 1].Kind == TokenKind.Word && tokens[at - 1].End == tokens[at].Start;

    /// <summary>The 8 of "the 8B pupils".</summary>
    bool IsClass(int at, int end) => end == at + 1 && end < tokens.Count && tokens[end].Start == tokens[at].End && tokens[end].Folded is ['a' or 'b' or 'c' or 'd' or 'f'];

    bool IsBeforeJoined(int end) => tokens.IsMark(end, "-") && end + 1 < tokens.Count
        && tokens[end + 1] is { Kind: TokenKind.Word, Joined: true } && numbers.EndOfAbout(tokens, end + 1) is null;
}
