namespace TwinBot.Understanding.Dates;

/// <summary>Arithmetic of days.</summary>
static class Calendar
{
    public const int DaysAWeek = 7;

    /// <summary>Monday.</summary>
    public static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysAWeek));

    /// <summary>The day of that name in the week, Monday to Sunday, of <paramref name="day"/>.</summary>
    public static DateOnly InWeekOf(DateOnly day, DayOfWeek weekday) => WeekOf(day).AddDays(((int)weekday + 6) % DaysAWeek);

    /// <summary>The last such day strictly before <paramref name="day"/>.</summary>
    public static DateOnly Before(DateOnly day, DayOfWeek weekday)
    {
        var back = ((int)day.DayOfWeek - (int)weekday + DaysAWeek) % DaysAWeek;
        return day.AddDays(back == 0 ? -DaysAWeek : -back);
    }

    /// <summary>The first such day strictly after <paramref name="day"/>.</summary>
    public static DateOnly After(DateOnly day, DayOfWeek weekday)
    {
        var ahead = ((int)weekday - (int)day.DayOfWeek + DaysAWeek) % DaysAWeek;
        return day.AddDays(ahead == 0 ? DaysAWeek : ahead);
    }

    /// <summary>The nth such day of a month; null when the month has not so many.</summary>
    public static DateOnly? Nth(int year, int month, DayOfWeek weekday, int nth)
    {
        var day = After(new DateOnly(year, month, 1).AddDays(-1), weekday).AddDays((nth - 1) * DaysAWeek);
        return day.Month == month ? day : null;
    }

    public static DateOnly Last(int year, int month, DayOfWeek weekday) =>
        Before(new DateOnly(year, month, 1).AddMonths(1), weekday);

    public static DateOnly On(Holiday holiday, int year)
    {
        var day = holiday.FromEaster is { } days ? Easter(year).AddDays(days) : new DateOnly(year, holiday.Month, holiday.Day);
        return holiday.OnOrAfter is { } weekday ? After(day.AddDays(-1), weekday) : day;
    }

    /// <summary>Easter Sunday of the Gregorian calendar, by Oudin's rule.</summary>
    public static DateOnly Easter(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var correction = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var moon = correction - (correction / 28 * (1 - (29 / (correction + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % DaysAWeek;
        var sunday = moon - weekday;
        var month = 3 + ((sunday + 40) / 44);
        return new DateOnly(year, month, sunday + 28 - (31 * (month / 4)));
    }
}
