namespace TwinBot.Understanding.Dates;

/// <summary>Makes one range of dates that stand side by side; each lends the others what they leave unsaid.</summary>
static class DateRanges
{
    /// <returns>Null when they are no range: "3 May and 5 June" are two dates.</returns>
    public static Found? Join(List<Found> series, List<bool> isTo, bool isOpened, DateParts parts, DateWords words)
    {
        if (isTo[0])
        {
            return Pair(series[0], series[1], isOpened, parts, words);
        }

        for (var count = series.Count; count > 1; count--)
        {
            if (!isTo.Take(count - 1).Any(to => to) && AreDaysInARow(series.Take(count).ToList()) is { } row)
            {
                return row;
            }
        }

        return null;
    }

    static Found? Pair(Found left, Found right, bool isOpened, DateParts parts, DateWords words)
    {
        var (start, to, end) = (left.Fields, right.Fields, right.End);
        if (IsBare(start) && IsBare(to))
        {
            return (isOpened && parts.IsIn(words.StrongFrom, left.First - 1)) || (start.Meaning == Meaning.LoneDay && !parts.IsMark(left.End, "/") && !parts.AreHeads(end))
                ? new Found(left.First, end, start with { Meaning = Meaning.LoneDay }, to with { Meaning = Meaning.LoneDay })
                : new Found(left.First, end, start with { Meaning = Meaning.PartOfRange }, to with { Meaning = Meaning.PartOfRange });
        }

        if (IsBare(to))
        {
            (to, end) = WithYearBehind(start with { Day = to.Day, Weekday = null }, end, parts);
            return start is { Day: not null, Month: not null } && !parts.AreHeads(end)
                ? new Found(left.First, end, start with { Year = to.Year }, to)
                : null;
        }

        if (IsBare(start))
        {
            return CanLendMonth(to) ? new Found(left.First, end, to with { Day = start.Day, Weekday = null }, to) : null;
        }

        return AreAlike(start, to) || IsUpToWeekday(start, to) || (IsWithFeast(start, to) && !parts.IsMark(left.End, "-")) ? new Found(left.First, end, WithYearOf(start, to), to) : null;
    }

    /// <summary>"From Ascension Day to Sunday", "vom 1. Mai bis Sonntag".</summary>
    static bool IsUpToWeekday(Fields start, Fields to) => to is { Meaning: Meaning.LoneWeekday, Weekday: not null, Day: null } && start is { Holiday: not null } or { Day: not null, Month: not null };

    /// <summary>"From Ascension Day to Sunday 17 May", "du 1er mai à la Pentecôte"; of "Easter Monday – 6 April" both are one day.</summary>
    static bool IsWithFeast(Fields start, Fields to) => (start.Holiday is not null && IsDay(to)) || (IsDay(start) && to.Holiday is not null);

    static bool IsDay(Fields date) => date is { Day: not null, Month: not null };

    /// <summary>The start of "28 December to 3 January 2025" is of the year before.</summary>
    static Fields WithYearOf(Fields start, Fields to) =>
        start is { Month: { } month, Year: null } && to is { Month: { } last, Year: { } year }
            ? start with { Year = (month, start.Day ?? 0).CompareTo((last, to.Day ?? 0)) > 0 ? year - 1 : year }
            : start;

    static bool IsBare(Fields date) => date.Meaning is Meaning.PartOfRange or Meaning.LoneDay;

    static (Fields, int) WithYearBehind(Fields to, int end, DateParts parts)
    {
        var at = parts.IsMark(end, ",") ? end + 1 : end;
        return to.Year is null && parts.Year(at) is { } year ? (to with { Year = year.Value }, year.End) : (to, end);
    }

    static bool CanLendMonth(Fields date) =>
        date.Day is not null && (date.Month is not null || date.Meaning is Meaning.DayOfLastMonth or Meaning.DayOfThisMonth or Meaning.DayOfNextMonth);

    /// <summary>Both days, both months, both years, both weekdays or both counted from today.</summary>
    static bool AreAlike(Fields start, Fields to) =>
        (start.Day is null) == (to.Day is null)
        && (start.Month is null) == (to.Month is null)
        && (start.Month is not null || (start.Year is null) == (to.Year is null))
        && (start.Meaning is Meaning.Relative or Meaning.LoneWeekday || start.Year is not null || start.Month is not null || start.Meaning == to.Meaning);

    static Found? AreDaysInARow(List<Found> series)
    {
        var (first, last) = (series[0], series[^1]);
        if (series.TrueForAll(date => date.Fields is { Weekday: not null, Day: null, Meaning: Meaning.LoneWeekday or Meaning.LastWeekday or Meaning.NextWeekday }))
        {
            var inARow = series.Zip(series.Skip(1)).All(pair => ((int?)pair.First.Fields.Weekday + 1) % 7 == (int?)pair.Second.Fields.Weekday);
            return inARow ? new Found(first.First, last.End, first.Fields, last.Fields) : null;
        }

        if (series.TrueForAll(date => date.Fields is { Month: not null, Day: null, Year: null, Weekday: null, Meaning: Meaning.Calendar or Meaning.LoneMonth }))
        {
            return series.Zip(series.Skip(1)).All(pair => pair.First.Fields.Month + 1 == pair.Second.Fields.Month) ? new Found(first.First, last.End, first.Fields, last.Fields) : null;
        }

        if (first.Fields is { Meaning: Meaning.LoneDay, Weekday: null } && series.TrueForAll(date => IsBare(date.Fields)))
        {
            return series.Zip(series.Skip(1)).All(pair => pair.First.Fields.Day + 1 == pair.Second.Fields.Day) ? new Found(first.First, last.End, first.Fields, last.Fields with { Meaning = Meaning.LoneDay }) : null;
        }

        var lender = series.Find(date => CanLendMonth(date.Fields));
        var isBare = series.Count(date => IsBare(date.Fields)) == series.Count - 1;
        var inRow = series.Zip(series.Skip(1)).All(pair => pair.First.Fields.Day + 1 == pair.Second.Fields.Day);
        var isLentRightly = lender is not null && (lender == last || (lender == first && lender.Fields.Meaning == Meaning.MonthFirst));
        return lender is not null && isBare && inRow && isLentRightly
            ? new Found(first.First, last.End, lender.Fields with { Day = first.Fields.Day, Weekday = null }, lender.Fields with { Day = last.Fields.Day, Weekday = null })
            : null;
    }
}
