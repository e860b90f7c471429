namespace TwinBot.Understanding.Dates;

/// <summary>A day of which the month was said before: "in October we had …, on Friday the 3rd", "off on the 12th of June …, back on the 15th".</summary>
static class LentMonths
{
    public static IReadOnlyList<Found> Of(IReadOnlyList<Found> found)
    {
        List<Found> lent = [];
        foreach (var date in found)
        {
            lent.Add(IsBareDay(date) && lent is [.., var before] && CanLend(before, date.Fields.Day) ? Within(before.Fields, date) : date);
        }

        return lent;
    }

    static bool IsBareDay(Found date) => date is { To: null, Fields: { Meaning: Meaning.LoneDay, Day: not null, Month: null } };

    static Found Within(Fields month, Found day) => day with { Fields = day.Fields with { Meaning = Meaning.Calendar, Month = month.Month, Year = month.Year } };

    static bool CanLend(Found month, int? day) =>
        month is { To: null, Fields: { Month: not null, Count: null, Meaning: Meaning.Calendar or Meaning.LoneMonth or Meaning.MonthFirst or Meaning.Digits } fields }
        && (fields.Day is null || fields.Day < day);

    /// <summary>The days of "in November between the 19th and the 20th", "next month from 4 to 23"; null beside anything but a month.</summary>
    public static Fields? DaysOf(Fields month, Fields day) => (month, day.Meaning) switch
    {
        ({ Month: { } named, Day: null, Weekday: null, Count: null }, Meaning.PartOfRange or Meaning.LoneDay) => day with { Meaning = Meaning.Calendar, Month = named, Year = month.Year },
        ({ Unit: Unit.Month, Count: null }, Meaning.PartOfRange or Meaning.LoneDay) => month.Meaning switch
        {
            Meaning.LastUnit => day with { Meaning = Meaning.DayOfLastMonth },
            Meaning.ThisUnit => day with { Meaning = Meaning.DayOfThisMonth },
            Meaning.NextUnit => day with { Meaning = Meaning.DayOfNextMonth },
            _ => null,
        },
        _ => null,
    };
}
