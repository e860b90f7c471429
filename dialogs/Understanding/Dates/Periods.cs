using System.Globalization;

namespace TwinBot.Understanding.Dates;

/// <summary>Days, weeks, weekends and seasons as readings.</summary>
static class Periods
{
    public static DateReading Day(DateOnly day) => new(PartialDate.Of(day));

    public static DateReading Week(DateOnly day) => Days(Calendar.WeekOf(day), Calendar.WeekOf(day).AddDays(6));

    /// <summary>A week by its number; without a year the last one that began, or the first that is not over. Null for none.</summary>
    public static DateReading? NumberedWeek(DateOnly today, bool isPast, int number, int? year)
    {
        const int most = 53;
        if (number is < 1 or > most)
        {
            return null;
        }

        var monday = Monday(year ?? today.Year);
        var other = year is not null ? 0 : isPast && monday > today ? -1 : !isPast && monday.AddDays(Calendar.DaysAWeek) <= today ? 1 : 0;
        return Week(other == 0 ? monday : Monday(today.Year + other));

        DateOnly Monday(int of) => DateOnly.FromDateTime(ISOWeek.ToDateTime(of, number, DayOfWeek.Monday));
    }

    public static DateReading Weekend(DateOnly sunday) => Days(sunday.AddDays(-1), sunday);

    public static DateReading HolidayIn(Holiday holiday, int year) =>
        holiday.Until is { } until ? Days(Calendar.On(holiday, year), Calendar.On(until, year)) : Day(Calendar.On(holiday, year));

    /// <summary>So many units up to yesterday, or from tomorrow on; null where the calendar ends.</summary>
    public static DateReading? Units(DateOnly today, Unit? unit, int count)
    {
        const int most = 1500;
        if (count == 0 || Math.Abs(count) > most)
        {
            return null;
        }

        var far = unit switch
        {
            Unit.Day => today.AddDays(count),
            Unit.Month => today.AddMonths(count),
            Unit.Year => today.AddYears(count),
            _ => today.AddDays(count * Calendar.DaysAWeek),
        };
        return count < 0 ? Days(far, today.AddDays(-1)) : Days(today.AddDays(1), far);
    }

    public static DateReading RestOf(DateOnly today, Unit? unit) => Days(today, unit switch
    {
        Unit.Month => new DateOnly(today.Year, today.Month, DateTime.DaysInMonth(today.Year, today.Month)),
        Unit.Year => new DateOnly(today.Year, 12, 31),
        _ => Calendar.WeekOf(today).AddDays(Calendar.DaysAWeek - 1),
    });

    static DateReading Days(DateOnly from, DateOnly to) => new(PartialDate.Of(from), from == to ? null : PartialDate.Of(to));

    public static DateReading SeasonOf(int year, int first) => new(new PartialDate(year, first), first == 12 ? new PartialDate(year + 1, 2) : new PartialDate(year, first + 2));

    /// <summary>Last weekend is the last that is over; on a Saturday or a Sunday "this weekend" is now.</summary>
    public static DateReading CountedWeekend(DateOnly today, bool isPast, int count)
    {
        var sunday = Calendar.InWeekOf(today, DayOfWeek.Sunday);
        var isNow = today >= sunday.AddDays(-1);
        return count switch
        {
            0 when isPast && !isNow => Weekend(sunday.AddDays(-Calendar.DaysAWeek)),
            > 0 when !isNow => Weekend(sunday.AddDays((count - 1) * Calendar.DaysAWeek)),
            _ => Weekend(sunday.AddDays(count * Calendar.DaysAWeek)),
        };
    }
}
