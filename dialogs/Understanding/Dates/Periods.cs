namespace TwinBot.Understanding.Dates;

/// <summary>Days, weeks, weekends and seasons as readings.</summary>
static class Periods
{
    public static DateReading Day(DateOnly day) => new(PartialDate.Of(day));

    public static DateReading Week(DateOnly day) => Days(Calendar.WeekOf(day), Calendar.WeekOf(day).AddDays(6));

    public static DateReading Weekend(DateOnly sunday) => Days(sunday.AddDays(-1), sunday);

    static DateReading Days(DateOnly from, DateOnly to) => new(PartialDate.Of(from), PartialDate.Of(to));

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
