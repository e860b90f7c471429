using static TwinBot.Understanding.Dates.Periods;

namespace TwinBot.Understanding.Dates;

/// <summary>Completes what was said by today and by the tense. Words win: "last Saturday" is past whatever the tense.</summary>
sealed class DateResolver(DateOnly today, Tense tense)
{
    /// <summary>For 29 February: the next leap year is at most eight years away.</summary>
    const int FurthestYear = 8;

    /// <summary>How far back a weekday that does not fit may move a day without a year. Ahead it does not: there it is a slip.</summary>
    const int WeekdayYears = 1;

    bool IsPast => tense == Tense.Past;

    /// <summary>Null for what does not exist.</summary>
    public DateReading? Resolve(Found found)
    {
        if (Resolve(found.Fields) is not { } from)
        {
            return null;
        }

        return found.To is not { } to ? from
            : RightOf(found.Fields, from, to) is { } end ? Range(from, end)
            : null;
    }

    /// <summary>True for a day that its month, or its year, does not have.</summary>
    public static bool IsImpossible(Fields fields) =>
        fields is { Day: { } day, Month: { } month } && (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(fields.Year is >= 1 and < 10_000 ? fields.Year.Value : 2000, month));

    static DateReading? Range(DateReading from, DateReading to)
    {
        var end = to.To ?? to.From;
        return end < from.From || end == from.From ? null : new DateReading(from.From, end);
    }

    /// <summary>The end of a range: the first such date from its start on. When only the end has a year, the start is the last before it.</summary>
    DateReading? RightOf(Fields left, DateReading from, Fields to)
    {
        if (to.Weekday is { } weekday && to.Day is null && from.From.Day is not null && to.Meaning is Meaning.LoneWeekday or Meaning.NextWeekday)
        {
            return Day(Calendar.After(from.From.First, weekday));
        }

        if (to is { Month: { } month, Year: null } && left.Year is null && !IsImpossible(to))
        {
            var year = from.From.Year;
            return Exists(year, month, to.Day) is { } same && same >= from.From ? new DateReading(same)
                : Exists(year + 1, month, to.Day) is { } next ? new DateReading(next) : null;
        }

        return Resolve(to);
    }

    public DateReading? Resolve(Fields fields) => IsImpossible(fields) ? null : fields.Meaning switch
    {
        Meaning.Calendar or Meaning.MonthFirst or Meaning.Digits or Meaning.LoneMonth or Meaning.LoneYear => OfCalendar(fields),
        Meaning.LastCalendar => new DateResolver(today, Tense.Past).OfCalendar(fields),
        Meaning.NextCalendar => new DateResolver(today, Tense.Future).OfCalendar(fields),
        Meaning.LoneDay => OfLoneDay(fields),
        Meaning.Relative => Day(today.AddDays(fields.Count ?? 0)),
        Meaning.Ago => Shifted(fields, -1),
        Meaning.Ahead => Shifted(fields, 1),
        Meaning.LastUnits => Units(today, fields.Unit, -(fields.Count ?? 1)),
        Meaning.NextUnits => Units(today, fields.Unit, fields.Count ?? 1),
        Meaning.RestOfUnit => RestOf(today, fields.Unit),
        Meaning.HolidayOf or Meaning.LoneHoliday or Meaning.LastHoliday or Meaning.NextHoliday => OfHoliday(fields),
        Meaning.Season or Meaning.LastSeason or Meaning.NextSeason => OfSeason(fields),
        Meaning.ThisMonth => new DateReading(new PartialDate(today.Year, fields.Month)),
        Meaning.LastMonth or Meaning.NextMonth => OfNamedMonth(fields),
        Meaning.DayOfLastMonth => OfMonth(fields, -1),
        Meaning.DayOfThisMonth => OfMonth(fields, 0),
        Meaning.DayOfNextMonth => OfMonth(fields, 1),
        Meaning.NthWeekday or Meaning.LastWeekdayOf or Meaning.LastDayOf => OfOrdinal(fields),
        Meaning.NthWeekend => OfOrdinal(fields with { Meaning = Meaning.NthWeekday, Weekday = DayOfWeek.Saturday })?.From is { } saturday ? Weekend(saturday.First.AddDays(1)) : null,
        Meaning.LastWeekendOf => OfOrdinal(fields with { Meaning = Meaning.LastWeekdayOf, Weekday = DayOfWeek.Saturday })?.From is { } saturday ? Weekend(saturday.First.AddDays(1)) : null,
        Meaning.BeforeHoliday => OfFeast(fields) is { } holiday ? Beside(holiday.From.First, fields, -1) : null,
        Meaning.AfterHoliday => OfFeast(fields) is { } holiday ? Beside((holiday.To ?? holiday.From).Last, fields, 1) : null,
        Meaning.WeekOf or Meaning.WeekendOf => Around(fields),
        Meaning.WeekNumber => NumberedWeek(today, IsPast, fields.Count ?? 0, fields.Year),
        Meaning.LoneWeekend => Weekend(IsPast ? Calendar.Before(today, DayOfWeek.Sunday) : Calendar.InWeekOf(today, DayOfWeek.Sunday)),
        Meaning.LastUnit or Meaning.ThisUnit or Meaning.NextUnit or Meaning.UnitBeforeLast or Meaning.UnitAfterNext => OfUnit(fields),
        _ => OfWeekday(fields),
    };

    DateReading? OfCalendar(Fields fields)
    {
        if (fields.Year is { } year)
        {
            return Exists(year, fields.Month, fields.Day) is { } exact ? new DateReading(exact) : null;
        }

        return fields.Month is { } month ? Nearest(month, fields.Day, fields.Weekday) : null;
    }

    /// <summary>The last one up to today, or the first one from today on.</summary>
    DateReading? Nearest(int month, int? day, DayOfWeek? weekday)
    {
        var step = IsPast ? -1 : 1;
        var candidates = Enumerable.Range(0, FurthestYear + 1)
            .Select(years => Exists(today.Year + (years * step), month, day))
            .Where(date => date is { } known && (IsPast ? known.First <= today : known.Last >= today))
            .Select(date => date.GetValueOrDefault())
            .ToList();
        var fitting = candidates.FindIndex(0, Math.Min(IsPast ? WeekdayYears + 1 : 0, candidates.Count), date => day is not null && date.First.DayOfWeek == weekday);
        if (candidates.Count == 0)
        {
            return null;
        }

        var nearest = candidates[Math.Max(fitting, 0)];
        return new DateReading(nearest) { IsSlip = weekday is not null && day is not null && nearest.First.DayOfWeek != weekday };
    }

    DateReading? OfLoneDay(Fields fields)
    {
        var months = Enumerable.Range(0, 4).Select(back => new DateOnly(today.Year, today.Month, 1).AddMonths(IsPast ? -back : back));
        var day = months.Select(month => Exists(month.Year, month.Month, fields.Day)).FirstOrDefault(date => date is { } known && (IsPast ? known.First <= today : known.First >= today));
        return day is { } found ? new DateReading(found) { IsSlip = fields.Weekday is { } weekday && found.First.DayOfWeek != weekday } : null;
    }

    DateReading? OfMonth(Fields fields, int months)
    {
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(months);
        return Exists(month.Year, month.Month, fields.Day) is { } date ? new DateReading(date) : null;
    }

    /// <summary>Days, weeks and months ago are days; years are a year, since nobody means the day.</summary>
    DateReading? Shifted(Fields fields, int direction)
    {
        var count = (fields.Count ?? 1) * direction;
        var (months, days) = fields.Besides ?? (0, 0);
        var day = today.AddMonths(months * direction).AddDays(days * direction);
        return fields.Unit switch
        {
            _ when Math.Abs(count) > 1500 && fields.Unit is Unit.Year or Unit.Month => null,
            Unit.Day => Day(day.AddDays(count)),
            Unit.Week => Day(day.AddDays(count * Calendar.DaysAWeek)),
            Unit.Weekend => Weekend(Calendar.InWeekOf(day.AddDays(count * Calendar.DaysAWeek), DayOfWeek.Sunday)),
            Unit.Month => Day(day.AddMonths(count)),
            Unit.Year when fields.Besides is not null => Day(day.AddYears(count)),
            _ => new DateReading(new PartialDate(today.Year + count)),
        };
    }

    DateReading? OfHoliday(Fields fields)
    {
        if (fields.Holiday is not { } holiday)
        {
            return null;
        }

        var isPast = fields.Meaning == Meaning.LastHoliday || (IsPast && fields.Meaning != Meaning.NextHoliday);
        var step = isPast ? -1 : 1;
        var year = fields.Year ?? today.Year;
        var isOver = isPast ? Calendar.On(holiday, year) > today : Calendar.On(holiday.Until ?? holiday, year) < today;
        return HolidayIn(holiday, fields.Year is null && isOver ? today.Year + step : year) with { IsHoliday = true };
    }

    /// <summary>"Le lendemain de la Toussaint", and "le lendemain du 11 novembre".</summary>
    DateReading? OfFeast(Fields fields) => fields.Holiday is null ? OfCalendar(fields with { Weekday = null }) : OfHoliday(fields);

    static DateReading? Beside(DateOnly holiday, Fields fields, int direction) => (fields.Weekday, fields.Unit) switch
    {
        ({ } weekday, _) => Day(direction < 0 ? Calendar.Before(holiday, weekday) : Calendar.After(holiday, weekday)),
        (_, Unit.Weekend) => Weekend(direction < 0 ? Calendar.Before(holiday, DayOfWeek.Sunday) : Calendar.After(holiday, DayOfWeek.Saturday).AddDays(1)),
        (_, Unit.Week) => Week(holiday.AddDays(direction * Calendar.DaysAWeek)),
        (_, Unit.Month or Unit.Year) => null,
        _ => Day(holiday.AddDays(direction)),
    };

    /// <summary>Seasons of whole months: spring is March to May; a winter ends in the year after.</summary>
    DateReading? OfSeason(Fields fields)
    {
        var first = ((fields.Season ?? 0) * 3) + 3;
        if (fields.Year is { } year)
        {
            return SeasonOf(year, first);
        }

        var isPast = fields.Meaning == Meaning.LastSeason || (IsPast && fields.Meaning != Meaning.NextSeason);
        var seasons = Enumerable.Range(-2, 5).Select(years => SeasonOf(today.Year + years, first));
        return isPast
            ? seasons.Last(season => fields.Meaning == Meaning.LastSeason ? season.To?.Last < today : season.From.First <= today)
            : seasons.First(season => fields.Meaning == Meaning.NextSeason ? season.From.First > today : season.To?.Last >= today);
    }

    DateReading? OfNamedMonth(Fields fields)
    {
        var month = fields.Month ?? 1;
        var year = fields.Meaning == Meaning.LastMonth
            ? today.Year - (month < today.Month ? 0 : 1)
            : today.Year + (month > today.Month ? 0 : 1);
        return new DateReading(new PartialDate(year, month));
    }

    /// <summary>"First Wednesday of October 2014".</summary>
    DateReading? OfOrdinal(Fields fields)
    {
        var month = fields.Month ?? today.Month;
        var years = fields.Year is { } said ? [said] : fields.Month is null ? [today.Year] : Enumerable.Range(-1, 3).Select(offset => today.Year + offset);
        var days = years.Where(year => year is >= 1 and < 9999).Select(year => OfOrdinal(fields, year, month)).OfType<DateOnly>().ToList();
        return days.Count == 0 ? null
            : days.Count == 1 ? Day(days[0])
            : Day(IsPast ? days.FindLast(day => day <= today) : days.Find(day => day >= today));
    }

    static DateOnly? OfOrdinal(Fields fields, int year, int month) => (fields.Meaning, fields.Weekday) switch
    {
        (Meaning.NthWeekday, { } weekday) => Calendar.Nth(year, month, weekday, fields.Count ?? 1),
        (Meaning.LastWeekdayOf, { } weekday) => Calendar.Last(year, month, weekday),
        _ => new DateOnly(year, month, DateTime.DaysInMonth(year, month)),
    };

    /// <summary>The week that a day belongs to, or the weekend that is nearest to it.</summary>
    DateReading? Around(Fields fields)
    {
        if (OfCalendar(fields) is not { From.Day: not null } day)
        {
            return null;
        }

        return fields.Meaning == Meaning.WeekOf ? Week(day.From.First) : Weekend(Calendar.InWeekOf(day.From.First.AddDays(-2), DayOfWeek.Sunday));
    }

    DateReading? OfUnit(Fields fields)
    {
        var count = fields.Meaning switch
        {
            Meaning.LastUnit => -1,
            Meaning.NextUnit => 1,
            Meaning.UnitBeforeLast => -2,
            Meaning.UnitAfterNext => 2,
            _ => 0,
        };
        return fields.Unit switch
        {
            Unit.Day => Day(today.AddDays(count)),
            Unit.Week => Week(today.AddDays(count * Calendar.DaysAWeek)),
            Unit.Weekend => CountedWeekend(today, IsPast, count),
            Unit.Month => new DateReading(MonthOf(today.AddMonths(count))),
            _ => new DateReading(new PartialDate(today.Year + count)),
        };
    }

    DateReading? OfWeekday(Fields fields)
    {
        if (fields.Weekday is not { } weekday)
        {
            return null;
        }

        var week = Calendar.InWeekOf(today, weekday);
        var weeks = (fields.Count ?? 1) * Calendar.DaysAWeek;
        var day = Day(fields.Meaning switch
        {
            Meaning.LastWeekday => Calendar.Before(today, weekday),
            Meaning.NextWeekday => Calendar.After(today, weekday),
            Meaning.WeekdayBeforeLast => Calendar.Before(today, weekday).AddDays(-Calendar.DaysAWeek),
            Meaning.WeekdayLastWeek => week.AddDays(-Calendar.DaysAWeek),
            Meaning.WeekdayThisWeek => week,
            Meaning.WeekdayNextWeek => week.AddDays(Calendar.DaysAWeek),
            Meaning.WeekdayWeekLater => Calendar.After(today, weekday).AddDays(Calendar.DaysAWeek),
            Meaning.WeekdayTwoWeeksLater => Calendar.After(today, weekday).AddDays(2 * Calendar.DaysAWeek),
            Meaning.WeekdayWeeksAhead => Calendar.After(today, weekday).AddDays(weeks),
            Meaning.WeekdayWeeksAgo => week.AddDays(-weeks),
            Meaning.WeekdaysAgo => Calendar.Before(today, weekday).AddDays(Calendar.DaysAWeek - weeks),
            _ => IsPast ? Calendar.Before(today, weekday) : Calendar.After(today, weekday),
        });
        return day with { IsWeekday = fields.Meaning == Meaning.LoneWeekday };
    }

    static PartialDate? Exists(int year, int? month, int? day) => PartialDate.Exists(year, month, day) ? new PartialDate(year, month, day) : null;

    static PartialDate MonthOf(DateOnly day) => new(day.Year, day.Month);
}
