using TwinBot.Texts;

namespace TwinBot.Understanding.Dates;

/// <summary>Reads the dates of a text. What counts as one, and as which one, is written down in <c>dialogs/Understanding/README.md</c>.</summary>
/// <param name="today">The day on which it is said.</param>
public sealed class DateReader(string text, Speech speech, DateOnly today)
{
    readonly DateParts _parts = new(text, DateWords.Of(speech), today);
    IReadOnlyList<Found>? _found;

    /// <summary>Where dates stand, whichever way they are meant: looked for once.</summary>
    IReadOnlyList<Found> Found => _found ??= new DateScan(_parts, DateWords.Of(speech)).Run();

    /// <param name="tense">Which way a weekday or a day without a year is meant, where the words do not say.</param>
    public IReadOnlyList<Mention<DateReading>> Read(Tense tense)
    {
        var resolver = new DateResolver(today, tense);
        var dates = new List<Mention<DateReading>>();
        foreach (var found in Found)
        {
            if (resolver.Resolve(found) is { } reading)
            {
                Add(dates, new Mention<DateReading>(reading, StartOf(found), EndOf(found) - StartOf(found)));
            }
        }

        return dates.Count == 0 && RecognizedDates.Read(text, speech, _parts, today, tense) is { } other ? [other] : dates;
    }

    /// <summary>A date that does not exist ("31 February", "30/02/2020"), as typed; null when there is none.</summary>
    public string? Impossible() =>
        Found.FirstOrDefault(date => DateResolver.IsImpossible(date.Fields) || (date.To is { } to && DateResolver.IsImpossible(to))) is { } found ? text[StartOf(found)..EndOf(found)] : null;

    /// <summary>A weekday beside its own day is one date: "last Saturday, 9 May".</summary>
    void Add(List<Mention<DateReading>> dates, Mention<DateReading> next)
    {
        if (dates.Count > 0 && dates[^1].Value with { IsWeekday = next.Value.IsWeekday } == next.Value && IsOnlyComma(dates[^1], next))
        {
            dates[^1] = dates[^1] with { Length = next.Start + next.Length - dates[^1].Start };
            return;
        }

        dates.Add(next);
    }

    bool IsOnlyComma(Mention<DateReading> one, Mention<DateReading> next) =>
        text.AsSpan(one.Start + one.Length, next.Start - one.Start - one.Length).Trim(" ,(").IsEmpty;

    int StartOf(Found found) => _parts.Tokens[found.First].Start;

    int EndOf(Found found) => _parts.Tokens[found.End - 1].End;
}
