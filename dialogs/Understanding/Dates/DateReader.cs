using TwinBot.Texts;

namespace TwinBot.Understanding.Dates;

/// <summary>Reads the dates of a text. What counts as one, and as which one, is written down in <c>dialogs/Understanding/README.md</c>.</summary>
public static class DateReader
{
    /// <param name="tense">Which way a weekday or a day without a year is meant, where the words do not say.</param>
    public static IReadOnlyList<Mention<DateReading>> Read(string text, Speech speech, DateOnly today, Tense tense)
    {
        var parts = new DateParts(text, DateWords.Of(speech), today.Year);
        var resolver = new DateResolver(today, tense);
        var dates = new List<Mention<DateReading>>();
        foreach (var found in new DateScan(parts, DateWords.Of(speech)).Run())
        {
            if (resolver.Resolve(found) is { } reading)
            {
                Add(dates, new Mention<DateReading>(reading, StartOf(parts, found), EndOf(parts, found) - StartOf(parts, found)), text);
            }
        }

        return dates;
    }

    /// <summary>A date that does not exist ("31 February", "30/02/2020"), as typed; null when there is none.</summary>
    public static string? Impossible(string text, Speech speech)
    {
        const int anyYear = 2000;
        var words = DateWords.Of(speech);
        var parts = new DateParts(text, words, anyYear);
        var found = new DateScan(parts, words).Run()
            .Find(date => DateResolver.IsImpossible(date.Fields) || (date.To is { } to && DateResolver.IsImpossible(to)));
        return found is null ? null : text[StartOf(parts, found)..EndOf(parts, found)];
    }

    /// <summary>A weekday beside its own day is one date: "last Saturday, 9 May".</summary>
    static void Add(List<Mention<DateReading>> dates, Mention<DateReading> next, string text)
    {
        if (dates.Count > 0 && dates[^1].Value == next.Value && IsOnlyComma(text, dates[^1], next))
        {
            dates[^1] = dates[^1] with { Length = next.Start + next.Length - dates[^1].Start };
            return;
        }

        dates.Add(next);
    }

    static bool IsOnlyComma(string text, Mention<DateReading> one, Mention<DateReading> next) =>
        text.AsSpan(one.Start + one.Length, next.Start - one.Start - one.Length).Trim(" ,(").IsEmpty;

    static int StartOf(DateParts parts, Found found) => parts.Tokens[found.First].Start;

    static int EndOf(DateParts parts, Found found) => parts.Tokens[found.End - 1].End;
}
