using TwinBot.Understanding.Numbers;

namespace TwinBot.Understanding;

/// <summary>Finds those who are counted without a number of their own: the mayor of "the mayor and three aldermen", "zu dritt", a delegation that is "siebenköpfig".</summary>
sealed class SingleHeads(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words, NumberWords numbers, HeadPlaces origins, Func<int, (int Start, int End)?> counted)
{
    /// <summary>Words before somebody who does something with others: "our mayor".</summary>
    const int MostBefore = 2;

    static readonly HeadNoun s_somebody = new(HeadKind.Some, false);

    /// <param name="before">Those who were found last; null for none.</param>
    public FoundHeads? At(int at, FoundHeads? before) => One(at) ?? Together(at) ?? Strong(at) ?? (before is null ? null : Another(at, before));

    /// <summary>Somebody and a number of others: "the mayor and three aldermen", "the mayor, two aldermen and the clerk", "onze beiaardier en vier trompettisten", "our mayor went with two councillors".</summary>
    FoundHeads? One(int at)
    {
        if (EndOfOne(at) is not { } end)
        {
            return null;
        }

        var from = origins.From(end);
        var isJoined = from.End + 1 < tokens.Count && counted(from.End + 1) is { } others
            && (book.And.Contains(tokens[from.End].Folded) || (words.One.At(tokens, at) is not null && tokens[from.End].Is(",") && others.End < tokens.Count && book.And.Contains(tokens[others.End].Folded)));
        return isJoined || (at <= MostBefore && words.One.At(tokens, at) is not null && HasCompany(end)) ? new FoundHeads(new HeadReading(1, HeadKind.Some, From: from.Place), at, from.End, s_somebody) : null;
    }

    /// <summary>True where the next people who are counted stand behind "with".</summary>
    bool HasCompany(int from)
    {
        for (var at = from; at < tokens.Count; at++)
        {
            if (counted(at) is not null)
            {
                return words.With.Contains(tokens[at - 1].Folded);
            }
        }

        return false;
    }

    /// <summary>"Zu dritt".</summary>
    FoundHeads? Together(int at) => words.Together.At(tokens, at) is { } found ? new FoundHeads(new HeadReading(found.Meaning, HeadKind.Everybody), at, found.End, null) : null;

    /// <summary>"A 12-strong delegation", "eine siebenköpfige Abordnung".</summary>
    FoundHeads? Strong(int at)
    {
        var isDigits = tokens[at].Kind == TokenKind.Number && at + 2 < tokens.Count && tokens[at + 2].Joined && tokens[at].Length < 5;
        if (isDigits && Array.Exists(words.Strong, tokens[at + 2].Folded.StartsWith))
        {
            return Found(long.Parse(tokens[at].Folded, System.Globalization.CultureInfo.InvariantCulture), at + 3);
        }

        if (tokens[at].Kind != TokenKind.Word)
        {
            return null;
        }

        if (at + 2 < tokens.Count && tokens[at + 2].Joined && Array.Exists(words.Strong, tokens[at + 2].Folded.StartsWith) && numbers.Of(tokens[at].Folded) is { } said)
        {
            return Found(said, at + 3);
        }

        var strong = Array.Find(words.Strong, strong => tokens[at].Folded.IndexOf(strong, StringComparison.Ordinal) > 1);
        return strong is not null && numbers.Of(tokens[at].Folded[..tokens[at].Folded.IndexOf(strong, StringComparison.Ordinal)]) is { } count ? Found(count, at + 1) : null;

        FoundHeads Found(long people, int end)
        {
            var group = end < tokens.Count && tokens[end].Kind == TokenKind.Word ? end + 1 : end;
            var from = origins.From(group);
            return new FoundHeads(new HeadReading(people, HeadKind.Everybody, From: from.Place), at, from.Place is null ? end : from.End, null);
        }
    }

    /// <summary>The one more of "41 pensioners and a nurse", "24 gamins et la maîtresse".</summary>
    FoundHeads? Another(int at, FoundHeads before)
    {
        if (before.Noun is null || before.End != at || at + 2 >= tokens.Count || !book.And.Contains(tokens[at].Folded) || counted(at + 1) is not null)
        {
            return null;
        }

        var isSmall = IsSmall(at + 1);
        var (noun, end) = isSmall ? words.At(tokens, at + 2) ?? (s_somebody, EndOfOne(at + 1) ?? EndOfOne(at + 2) ?? -1) : (s_somebody, -1);
        if (end < 0)
        {
            return null;
        }

        var from = origins.From(end);
        return new FoundHeads(new HeadReading(1, noun.Kind, noun.IsYoung, From: from.Place), at + 1, from.End, noun);
    }

    /// <summary>True for what stands before one person: "a", "our", "their".</summary>
    bool IsSmall(int at) => book.Articles.Contains(tokens[at].Folded) || book.StopWords.Contains(tokens[at].Folded) || words.Possessives.Contains(tokens[at].Folded);

    /// <summary>The token behind somebody who is one: "the mayor", "a roofer".</summary>
    int? EndOfOne(int at)
    {
        if (words.One.At(tokens, at) is { } one)
        {
            return one.End;
        }

        return IsSmall(at) && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word ? EndOfSingular(at + 1) : null;
    }

    /// <summary>"Roofer", of which more are "roofers"; "tree surgeon".</summary>
    int? EndOfSingular(int at) => IsSmall(at) ? null
        : Array.Exists(words.Plurals, plural => words.Names(tokens[at].Folded + plural)) ? at + 1
        : at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word && Array.Exists(words.Plurals, plural => words.Names(tokens[at + 1].Folded + plural)) ? at + 2
        : null;
}
