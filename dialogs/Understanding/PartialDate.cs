using System.Globalization;

namespace TwinBot.Understanding;

/// <summary>A date as precise as people know it: a year, a month of a year, or a day. Written as ISO 8601: <c>1957</c>, <c>1957-06</c>, <c>1957-06-03</c>.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    public int Year { get; }

    /// <summary>1 to 12; null when only the year is known.</summary>
    public int? Month { get; }

    /// <summary>1 to 31; null when the day is not known.</summary>
    public int? Day { get; }

    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (!Exists(year, month, day))
        {
            throw new ArgumentOutOfRangeException(nameof(day), "No such date.");
        }

        (Year, Month, Day) = (year, month, day);
    }

    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    public static bool Exists(int year, int? month, int? day) =>
        year is >= 1 and <= 9999
        && (month is null ? day is null : month is >= 1 and <= 12)
        && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year, month ?? 1)));

    /// <summary>The first day that this date can mean.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that this date can mean.</summary>
    public DateOnly Last => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    public int CompareTo(PartialDate other) => First.CompareTo(other.First);

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>Reads the ISO form; false for anything else, a 31 February included.</summary>
    public static bool TryParse(string? iso, out PartialDate date)
    {
        date = default;
        var parts = iso?.Split('-') ?? [];
        if (parts.Length is < 1 or > 3 || parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length != 2))
        {
            return false;
        }

        var numbers = new int[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return false;
            }
        }

        int? month = parts.Length > 1 ? numbers[1] : null;
        int? day = parts.Length > 2 ? numbers[2] : null;
        if (!Exists(numbers[0], month, day))
        {
            return false;
        }

        date = new PartialDate(numbers[0], month, day);
        return true;
    }

    public override string ToString() => (Month, Day) switch
    {
        (null, _) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}"),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };
}
