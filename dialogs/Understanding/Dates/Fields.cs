namespace TwinBot.Understanding.Dates;

enum Unit
{
    Day,
    Week,
    Weekend,
    Month,
    Year,
}

/// <summary>What the words of one date say, before today and the tense complete it.</summary>
sealed record Fields
{
    public Meaning Meaning { get; init; }

    public int? Day { get; init; }

    public int? Month { get; init; }

    public int? Year { get; init; }

    public DayOfWeek? Weekday { get; init; }

    /// <summary>How many units, or how many days from today.</summary>
    public int? Count { get; init; }

    public Unit? Unit { get; init; }

    /// <summary>Months and days counted besides: the "1 month" of "1 month and 21 days ago".</summary>
    public (int Months, int Days)? Besides { get; init; }

    /// <summary>0 for spring to 3 for winter.</summary>
    public int? Season { get; init; }

    public Holiday? Holiday { get; init; }
}

/// <summary>A day, or some days, that come every year.</summary>
/// <param name="FromEaster">Days from Easter Sunday; null for one that does not hang on it.</param>
/// <param name="OnOrAfter">The first such weekday from the month and day on; null where it is that day.</param>
/// <param name="Until">The last day of several; null for one.</param>
sealed record Holiday(int Month, int Day, int? FromEaster = null, DayOfWeek? OnOrAfter = null, Holiday? Until = null);

/// <summary>What a pattern of words means. The names are the keys under <c>knows.dates.patterns</c>.</summary>
enum Meaning
{
    /// <summary>A day, a month or a year by name and number.</summary>
    Calendar,

    /// <summary>A day without a year that words put before today, or after it.</summary>
    LastCalendar,
    NextCalendar,

    /// <summary>A calendar day with the day behind the month.</summary>
    MonthFirst,

    /// <summary>A month alone, whose word can mean other things.</summary>
    LoneMonth,

    /// <summary>A day of the month alone.</summary>
    LoneDay,

    /// <summary>A weekday alone: before or after today by tense.</summary>
    LoneWeekday,

    Relative,
    Ago,
    Ahead,
    LastWeekday,
    NextWeekday,

    /// <summary>"The Saturday before last": a week before the last one.</summary>
    WeekdayBeforeLast,
    WeekdayLastWeek,
    WeekdayThisWeek,
    WeekdayNextWeek,
    WeekdayWeekLater,
    WeekdayTwoWeeksLater,
    WeekdayWeeksAhead,
    WeekdayWeeksAgo,

    /// <summary>"Two Saturdays ago".</summary>
    WeekdaysAgo,

    /// <summary>"The last three weeks", up to yesterday; "the next three", from tomorrow.</summary>
    LastUnits,
    NextUnits,

    /// <summary>From today to the end of the week, the month or the year.</summary>
    RestOfUnit,
    LastUnit,
    ThisUnit,
    NextUnit,
    UnitBeforeLast,
    UnitAfterNext,
    LoneWeekend,
    WeekendOf,
    WeekOf,

    /// <summary>"KW 18", by the calendar of ISO 8601.</summary>
    WeekNumber,
    Season,
    LastSeason,
    NextSeason,
    ThisMonth,
    LastMonth,
    NextMonth,
    DayOfLastMonth,
    DayOfThisMonth,
    DayOfNextMonth,
    NthWeekday,
    LastWeekdayOf,

    /// <summary>"The first weekend in April": that of the first Saturday.</summary>
    NthWeekend,
    LastWeekendOf,
    LastDayOf,
    HolidayOf,

    /// <summary>A holiday alone, which can be part of another name.</summary>
    LoneHoliday,

    /// <summary>A number that may be a year.</summary>
    LoneYear,

    /// <summary>A day of the month that is nothing without the date beside it: the 12 of "12 to 14 April".</summary>
    PartOfRange,

    /// <summary>A date in digits.</summary>
    Digits,
    LastHoliday,
    NextHoliday,

    /// <summary>"The Monday after Easter", "the weekend before Christmas"; without a weekday or a unit the day itself: "the eve of All Saints".</summary>
    BeforeHoliday,
    AfterHoliday,
}
