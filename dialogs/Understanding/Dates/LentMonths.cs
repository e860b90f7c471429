namespace TwinBot.Understanding.Dates;

/// <summary>A day of which the month was said before: "in October we had …, on Friday the 3rd", "off on the 12th of June …, back on the 15th".</summary>
static class LentMonths
{
    public static IReadOnlyList<Found> Of(IReadOnlyList<Found> found)
    {
        List<Found> lent = [];
        foreach (var date in found)
        {
            var isBare = date is { To: null, Fields: { Meaning: Meaning.LoneDay, Day: not null, Month: null } };
            lent.Add(isBare && lent.Count > 0 && CanLend(lent[^1], date.Fields.Day) ? date with { Fields = date.Fields with { Meaning = Meaning.Calendar, Month = lent[^1].Fields.Month, Year = lent[^1].Fields.Year } } : date);
        }

        return lent;
    }

    static bool CanLend(Found month, int? day) => month is { To: null, Fields: { Month: not null, Count: null, Meaning: Meaning.Calendar or Meaning.LoneMonth or Meaning.MonthFirst or Meaning.Digits } fields } && (fields.Day is null || fields.Day < day);
}
