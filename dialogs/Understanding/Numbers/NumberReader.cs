using System.Globalization;
using System.Runtime.CompilerServices;
using TwinBot.Texts;
using TwinBot.Understanding.Addresses;

namespace TwinBot.Understanding.Numbers;

/// <summary>Reads whole numbers, in digits and in words. Articles are none: "un échange", "ein paar", "een concert".</summary>
public static class NumberReader
{
    static readonly ConditionalWeakTable<Speech, NumberWords> Known = [];

    /// <param name="taken">Where nothing is read: dates, phone numbers, names.</param>
    public static IReadOnlyList<Mention<long>> Read(string text, Speech speech, IReadOnlyList<(int Start, int Length)> taken) =>
        [.. ReadCounts(text, speech, taken).Select(count => new Mention<long>(count.Value.Value, count.Start, count.Length))];

    /// <summary>The numbers, each with whether it was only about right.</summary>
    public static IReadOnlyList<Mention<CountReading>> ReadCounts(string text, Speech speech, IReadOnlyList<(int Start, int Length)> taken)
    {
        var tokens = Tokens.Of(text);
        var masked = AddressSpans.In(tokens);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            masked[at] |= taken.Any(span => token.Start < span.Start + span.Length && token.End > span.Start);
        }

        return new NumberScan(text, tokens, masked, WordsOf(speech)).Run();
    }

    internal static NumberWords WordsOf(Speech speech) => Known.GetValue(speech, known => new NumberWords(known.Knows["numbers"]));
}

/// <summary>A number of a message.</summary>
/// <param name="IsApproximate">"About 40", "une trentaine", "40 of zo".</param>
public sealed record CountReading(long Value, bool IsApproximate);

/// <summary>One pass over one text.</summary>
sealed class NumberScan(string text, IReadOnlyList<Token> tokens, bool[] masked, NumberWords words)
{
    const int MostDigits = 12;
    const int Thousand = 1000;

    readonly bool _isOneWord = tokens.Count(token => token.Kind != TokenKind.Mark) == 1;

    public IReadOnlyList<Mention<CountReading>> Run()
    {
        var numbers = new List<Mention<CountReading>>();
        var about = About();
        for (var at = 0; at < tokens.Count;)
        {
            var (value, end) = masked[at] ? (null, at + 1) : At(at);
            if (value is { } number)
            {
                var (start, behind) = (tokens[at].Start, tokens[end - 1].End);
                var isApproximate = about.Contains(at) || (at > 0 && tokens[at - 1].Folded is "±" or "~") || words.IsAboutBehind(tokens, Glue.Behind(tokens, end)) || Enumerable.Range(at, end - at).Any(part => words.IsRound(tokens[part].Folded));
                numbers.Add(new Mention<CountReading>(new CountReading(number, isApproximate), start, behind - start));
            }

            at = end;
        }

        return numbers;
    }

    /// <summary>The tokens behind "about", articles skipped: "about a hundred", "environ une trentaine".</summary>
    HashSet<int> About()
    {
        var about = new HashSet<int>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (words.About.At(tokens, at) is { } found)
            {
                about.Add(found.End);
                if (found.End < tokens.Count && tokens[found.End].Is("."))
                {
                    about.Add(found.End + 1);
                }

                if (found.End < tokens.Count && words.IsArticle(tokens[found.End]))
                {
                    about.Add(found.End + 1);
                }
            }
        }

        return about;
    }

    (long? Value, int End) At(int at) => tokens[at].Kind switch
    {
        TokenKind.Number => InDigits(at),
        TokenKind.Word => InWords(at),
        _ => (null, at + 1),
    };

    (long? Value, int End) InDigits(int at)
    {
        var (digits, end) = Grouped(at);
        var whole = EndOfChain(end);
        if (whole > end || digits.Length > MostDigits || IsInsideWord(at) || IsPosition(end) || IsTime(end))
        {
            return (null, whole);
        }

        var value = long.Parse(digits, CultureInfo.InvariantCulture);
        return end < tokens.Count && !masked[end] && words.Of(tokens[end].Folded) is Thousand or Thousand * Thousand && words.At(tokens, end, value) is { } scaled
            ? (scaled.Value, scaled.End)
            : Multiplied(value, end);
    }

    /// <summary>The digits of "1.250", "1,250", "1 250" or "1'250".</summary>
    (string Digits, int End) Grouped(int at)
    {
        var digits = tokens[at].Folded;
        var end = at + 1;
        if (digits.Length > 3 || digits[0] == '0')
        {
            return (digits, end);
        }

        var mark = end < tokens.Count && tokens[end].Kind == TokenKind.Mark && tokens[end].Folded is "." or "," or "'" ? tokens[end].Folded : null;
        while (NextGroup(end, mark) is { } group && digits.Length < MostDigits)
        {
            digits += tokens[group].Folded;
            end = group + 1;
        }

        return (digits, end);
    }

    int? NextGroup(int at, string? mark)
    {
        var group = mark is null ? at : at + 1;
        if (group >= tokens.Count || masked[group] || tokens[group] is not { Kind: TokenKind.Number, Length: 3 })
        {
            return null;
        }

        var isBeside = mark is null
            ? tokens[group].Start == tokens[at - 1].End + 1
            : tokens[at].Is(mark) && tokens[at].Start == tokens[at - 1].End && tokens[group].Start == tokens[at].End;
        return isBeside ? group : null;
    }

    /// <summary>The token behind digits that go on: "2.5", "10:30", "3/4" are no whole numbers.</summary>
    int EndOfChain(int at)
    {
        while (at + 1 < tokens.Count && tokens[at] is { Kind: TokenKind.Mark, Folded: "." or "," or ":" or "/" }
            && tokens[at].Start == tokens[at - 1].End && tokens[at + 1].Kind == TokenKind.Number && tokens[at + 1].Start == tokens[at].End)
        {
            at += 2;
        }

        return at;
    }

    bool IsInsideWord(int at) => at > 0 && tokens[at - 1].End == tokens[at].Start && tokens[at - 1].Kind == TokenKind.Word;

    bool IsPosition(int end) => end < tokens.Count && tokens[end].Start == tokens[end - 1].End && words.IsPosition(tokens[end].Folded);

    bool IsTime(int end) => end < tokens.Count && words.IsTime(tokens[end].Folded);

    (long? Value, int End) InWords(int at)
    {
        if (words.Multiples.At(tokens, at) is { } dozen && dozen.End > at + 1)
        {
            return (dozen.Meaning, dozen.End);
        }

        if (words.At(tokens, at) is not { } read || Array.IndexOf(masked, true, at, read.End - at) >= 0)
        {
            return (null, at + 1);
        }

        return IsName(at, read.End) || (read.End == at + 1 && read.Value == 1 && IsNoCount(at)) ? (null, read.End) : Multiplied(read.Value, read.End);
    }

    (long? Value, int End) Multiplied(long value, int end) =>
        end < tokens.Count && words.Multiples.At(tokens, end) is { } dozen ? (value * dozen.Meaning, dozen.End) : (value, end);

    /// <summary>A one that is an article, unless it is all that is said or has its accents: "één".</summary>
    bool IsNoCount(int at)
    {
        var word = tokens[at];
        if (_isOneWord)
        {
            return false;
        }

        var isStressed = words.IsArticle(word) && text.AsSpan(word.Start, word.Length).ContainsAnyExceptInRange('\0', '\u007F');
        return (words.IsArticle(word) && !isStressed) || words.IsOneAmong(at > 0 ? tokens[at - 1].Folded : "", word.Folded, at + 1 < tokens.Count ? tokens[at + 1].Folded : "");
    }

    /// <summary>True for the parts of "Trois-Rivières" and "Saint-Neuf", not for "thirty-odd".</summary>
    bool IsName(int at, int end) =>
        (Glue.Behind(tokens, end) is var next && next > end && tokens[next].Kind == TokenKind.Word && tokens[end].Is("-") && !words.IsAboutBehind(tokens, next))
        || (tokens[at].Joined && tokens[at - 2].Kind == TokenKind.Word);
}
