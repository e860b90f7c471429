using System.Globalization;
using TwinBot.Understanding.Numbers;

namespace TwinBot.Understanding;

/// <summary>Finds those whose number is part of a word: "zu dritt", "met z'n 3en", a delegation that is "siebenköpfig".</summary>
sealed class TogetherHeads(IReadOnlyList<Token> tokens, HeadWords words, NumberWords numbers, HeadPlaces origins, Func<int, long> teams)
{
    public FoundHeads? At(int at) => InDigits(at) ?? InWords(at) ?? Strong(at);

    /// <summary>"Met z'n 3en".</summary>
    FoundHeads? InDigits(int at)
    {
        const int mostBetween = 4;
        var ending = at + 1 < tokens.Count && tokens[at + 1].Is("'") ? at + 2 : at + 1;
        return tokens[at].Kind == TokenKind.Number && tokens[at].Length < 4 && tokens.IsOneOf(ending, words.Bare.TogetherEnds) && tokens[ending].Start - tokens[at].End == ending - at - 1
            && Enumerable.Range(1, Math.Min(mostBetween, at)).Any(back => words.Before.Contains(tokens[at - back].Folded))
                ? new FoundHeads(new HeadReading(long.Parse(tokens[at].Folded, CultureInfo.InvariantCulture), HeadKind.Everybody), at, ending + 1, null) : null;
    }

    /// <summary>"Zu dritt".</summary>
    FoundHeads? InWords(int at) => words.Together.At(tokens, at) is { } found && !(at > 0 && words.Bare.Bonds.Contains(tokens[at - 1].Folded)) ? new FoundHeads(new HeadReading(found.Meaning * teams(at), HeadKind.Everybody), at, found.End, null) : null;

    /// <summary>"A 12-strong delegation", "eine siebenköpfige Abordnung".</summary>
    FoundHeads? Strong(int at)
    {
        var isDigits = tokens[at].Kind == TokenKind.Number && at + 2 < tokens.Count && tokens[at + 2].Joined && tokens[at].Length < 5;
        if (isDigits && Array.Exists(words.Strong, tokens[at + 2].Folded.StartsWith))
        {
            return Found(long.Parse(tokens[at].Folded, CultureInfo.InvariantCulture), at + 3);
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
}
