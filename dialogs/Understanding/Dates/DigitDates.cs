namespace TwinBot.Understanding.Dates;

/// <summary>Dates in digits: 3-6-1957, 3.6.57, 1957-06-03, 06/1957, 3/6, 31.11. The day stands before the month, unless that cannot be.</summary>
static class DigitDates
{
    static readonly string[] Separators = ["/", ".", "-"];

    /// <param name="isAlone">True when a day and a month without a year may be read: nothing else is said, or a word before wants a date.</param>
    /// <param name="isLinked">True behind the dash of a range, which is no part of the date.</param>
    public static (Fields Fields, int End)? At(DateParts parts, int at, bool isAlone, bool isLinked)
    {
        if (!parts.IsNumber(at) || (!isLinked && IsInside(parts, at)))
        {
            return null;
        }

        var groups = Groups(parts, at);
        return groups switch
        {
            { Count: 3 } => Three(parts, at, groups),
            { Count: 2 } => Two(parts, at, groups, isAlone),
            { Count: 1 } => Spaced(parts, at),
            _ => null,
        };
    }

    /// <summary>A month and a year with spaces round the mark: "05 / 2016", "2016 - 05".</summary>
    static (Fields, int)? Spaced(DateParts parts, int at)
    {
        var isMarked = at + 1 < parts.Tokens.Count && Array.IndexOf(Separators, parts.Tokens[at + 1].Folded) >= 0;
        if (!isMarked || parts.Digits(at, 4) is not { } first || parts.Digits(at + 2, 4) is not { } second || parts.IsTight(at + 3) || Array.IndexOf(Separators, at > 0 ? parts.Tokens[at - 1].Folded : "") >= 0)
        {
            return null;
        }

        var (year, month, isWritten) = first > second ? (first, second, parts.Tokens[at + 2].Length == 2) : (second, first, parts.Tokens[at].Length == 2);
        return isWritten && year is >= 1000 and < 2200 && month is > 0 and <= 12 ? (new Fields { Meaning = Meaning.Digits, Month = month, Year = year }, at + 3) : null;
    }

    /// <summary>The tokens of the groups of digits tied by one and the same mark.</summary>
    static List<int> Groups(DateParts parts, int at)
    {
        var groups = new List<int> { at };
        var separator = at + 1 < parts.Tokens.Count ? parts.Tokens[at + 1].Folded : "";
        if (Array.IndexOf(Separators, separator) < 0)
        {
            return groups;
        }

        var next = at + 1;
        while (groups.Count < 4 && parts.IsMark(next, separator) && parts.IsTight(next) && parts.IsTight(next + 1) && parts.IsNumber(next + 1))
        {
            groups.Add(next + 1);
            next += 2;
        }

        return IsCutByDigits(parts, next, separator) ? [] : groups;
    }

    static (Fields, int)? Three(DateParts parts, int at, List<int> groups)
    {
        if (parts.Digits(groups[0], 4) is not { } first || parts.Digits(groups[1], 2) is not { } second || parts.Digits(groups[2], 4) is not { } third)
        {
            return null;
        }

        if (parts.Tokens[at].Length == 4)
        {
            return parts.Tokens[groups[2]].Length > 2 ? null : (Of(first, second, third), groups[2] + 1);
        }

        if (parts.Tokens[at].Length > 2 || parts.Tokens[groups[2]].Length is not (2 or 4))
        {
            return null;
        }

        var year = parts.Tokens[groups[2]].Length == 2 ? parts.Century(third) : third;
        return (Ordered(year, first, second), groups[2] + 1);
    }

    static (Fields, int)? Two(DateParts parts, int at, List<int> groups, bool isAlone)
    {
        var second = parts.Tokens[groups[1]];
        if (parts.Digits(at, 2) is not ({ } first and > 0))
        {
            return YearFirst(parts, at, groups);
        }

        if (second.Length == 4 && parts.Digits(groups[1], 4) is { } year and >= 1000 and < 2200 && first <= 12)
        {
            return (new Fields { Meaning = Meaning.Digits, Month = first, Year = year }, groups[1] + 1);
        }

        if (parts.Digits(groups[1], 2) is not ({ } month and > 0 and <= 31) || first > 31
            || (month > 12 && (first > 12 || !(parts.IsMark(groups[1] - 1, "/") || (isAlone && parts.IsMark(groups[1] - 1, "-"))))))
        {
            return null;
        }

        // Unmistakably American: 4/22.
        (first, month) = month > 12 ? (month, first) : (first, month);

        var end = groups[1] + 1;
        if (CommaYear(parts, end) is { } late)
        {
            return (Of(late.Year, month, first), late.End);
        }

        if (parts.IsMark(end, parts.Tokens[at + 1].Folded) && parts.Year(end + 1) is { } shortened && parts.IsMark(end + 1, "'"))
        {
            return (Of(shortened.Value, month, first), shortened.End);
        }

        var isClosed = parts.IsMark(groups[1] - 1, ".") && parts.IsMark(end, ".") && parts.IsTight(end);
        var isDashed = parts.DashesDays && parts.IsMark(groups[1] - 1, "-") && MayBeDashed(parts, at, end, first);
        return isAlone || isClosed || isDashed || IsPlain(parts, groups, first) || IsBeforeCompany(parts, groups, end) || (parts.IsMark(groups[1] - 1, "/") && parts.IsMark(at - 1, ",") && parts.IsMark(end, ","))
            ? (new Fields { Meaning = Meaning.Digits, Day = first, Month = month }, isClosed ? end + 1 : end)
            : null;
    }

    /// <summary>"Woensdag 11-2, 18 vakmensen", "12-4, 15 kinderen", "bestuursvergadering 14-4, 7 personen", and "…, 21-3"; a score stands elsewhere.</summary>
    static bool MayBeDashed(DateParts parts, int at, int end, int first)
    {
        var isEnd = end >= parts.Tokens.Count || parts.IsMark(end, ",") || parts.IsMark(end, ".");
        var isBeforeCount = parts.IsMark(end, ",") && parts.IsNumber(end + 1);
        var isOpening = at == 0 || (at == 1 && first > 12) || (parts.IsWord(at - 1) && parts.AnyWeekday(at - 1) is not null);
        return (first > 12 && isEnd && parts.IsMark(at - 1, ",")) || (isBeforeCount && isOpening);
    }

    /// <summary>1957-06, 1957/6.</summary>
    static (Fields, int)? YearFirst(DateParts parts, int at, List<int> groups) =>
        parts.Tokens[at].Length == 4 && parts.Digits(at, 4) is { } year and >= 1000 and < 2200
        && parts.Digits(groups[1], 2) is { } month and > 0 and <= 12
            ? (new Fields { Meaning = Meaning.Digits, Month = month, Year = year }, groups[1] + 1)
            : null;

    /// <summary>The year of "12/08,2015" and "12-08, 2015".</summary>
    static (int Year, int End)? CommaYear(DateParts parts, int at) =>
        parts.IsMark(at, ",") && parts.IsTight(at) && parts.Digits(at + 1, 4) is { } year && ((parts.Tokens[at + 1].Length == 4 && !parts.IsMoney(at + 1)) || (parts.Tokens[at + 1].Length == 2 && parts.IsTight(at + 1)))
            ? (parts.Tokens[at + 1].Length == 2 ? parts.Century(year) : year, at + 2)
            : null;

    /// <summary>False for what is rather a half, a price or a score: "1/2", "24/7", "2.5", "3-1".</summary>
    static bool IsPlain(DateParts parts, List<int> groups, int first)
    {
        var second = parts.Digits(groups[1], 2) ?? 0;
        return parts.Tokens[groups[0] + 1].Folded switch
        {
            "/" => !((first == 1 && second is 2 or 3 or 4) || (first is 2 or 3 && second is 3 or 4) || (first == 24 && second == 7)),
            "." => parts.Tokens[groups[0]].Length == 2 && parts.Tokens[groups[1]].Length == 2 && !parts.IsMark(groups[1] + 1, "%"),
            _ => false,
        };
    }

    /// <summary>"Zoom 3/3 w Lens", "Pflanzaktion 18.4, 11 Leute": no fraction and no sum stands before "with", nor before a mark and a count; where the second group of "18.40" has two digits it may be the hour.</summary>
    static bool IsBeforeCompany(DateParts parts, List<int> groups, int end) =>
        (parts.IsMark(groups[0] + 1, "/") || (parts.IsMark(groups[0] + 1, ".") && parts.Tokens[groups[1]].Length == 1))
        && (parts.IsCompany(end) || ((parts.IsMark(end, ",") || parts.IsMark(end, "/") || parts.IsMark(end, ":")) && !parts.IsTight(end + 1) && parts.IsNumber(end + 1)));

    static Fields Ordered(int year, int first, int second) =>
        second > 12 && first <= 12 ? Of(year, first, second) : Of(year, second, first);

    static Fields Of(int year, int month, int day) => new() { Meaning = Meaning.Digits, Year = year, Month = month, Day = day };

    static bool IsInside(DateParts parts, int at) =>
        parts.IsTight(at) && (parts.IsWord(at - 1) || (IsChain(parts, at - 1) && parts.IsTight(at - 1) && parts.IsNumber(at - 2)));

    static bool IsChain(DateParts parts, int at) => parts.IsMark(at, ".") || parts.IsMark(at, "/") || parts.IsMark(at, ":") || parts.IsMark(at, "-");

    /// <summary>True when the digits go on in another way: "0470/12.34.56", "3.5:2". A hyphen may lead to another date.</summary>
    static bool IsCutByDigits(DateParts parts, int at, string separator) =>
        parts.IsTight(at)
        && (parts.IsWord(at)
            || (IsChain(parts, at) && parts.IsTight(at + 1) && parts.IsNumber(at + 1) && !(parts.IsMark(at, "-") && separator != "-") && !(parts.IsMark(at, "/") && separator == ".")));
}
