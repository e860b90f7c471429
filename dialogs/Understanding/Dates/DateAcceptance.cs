namespace TwinBot.Understanding.Dates;

/// <summary>Tells dates from what only looks like one: "in May 20 people came", "every Saturday", "with 2000 people".</summary>
static class DateAcceptance
{
    public static bool IsDate(Found found, DateParts parts, DateWords words) => found.Fields.Meaning switch
    {
        Meaning.PartOfRange => false,
        Meaning.LoneYear => IsYear(found, parts, words),
        Meaning.LoneMonth => IsMonth(found, parts, words),
        Meaning.LoneWeekday => !parts.IsIn(words.Every, found.First - 1) && !IsHabitOfPeople(found, parts, words) && !IsLostShort(found, parts, words),
        Meaning.LoneDay => IsDay(found, parts, words),
        Meaning.WeekNumber => parts.IsNumber(found.End - 1) && !parts.AreHeads(found.End) && !parts.IsTight(found.End - 1) && !IsBrokenWeek(found, parts),
        Meaning.LoneHoliday => IsHoliday(found, parts, words),
        Meaning.Calendar or Meaning.MonthFirst when found.Fields is { Day: > 31, Year: null } => !IsShy(found.End - 1, parts, words) || IsWhole(found.First, found.End, parts, words),
        Meaning.MonthFirst => found.Fields.Year is not null
            || !(parts.IsIn(words.Ins, found.First - 1) || parts.AreHeads(found.End)),
        _ => true,
    };

    /// <summary>"A wild week, 11-17 April": the number is no number of a week.</summary>
    static bool IsBrokenWeek(Found found, DateParts parts) => parts.IsMark(found.End - 2, ",") || parts.IsMark(found.End, "-");

    /// <summary>A weekday and its day need nothing else; where they do not fit each other, the day is one only where it is written as a position, or nothing follows it.</summary>
    static bool IsDay(Found found, DateParts parts, DateWords words) => parts.IsDayOfWeekday(found)
        || (IsClosed(found, parts, words) && !IsOfSomething(found, parts, words) && !(parts.IsTight(found.End) && parts.IsTight(found.End + 1) && parts.IsNumber(found.End + 1)));

    /// <summary>True when nothing but the date is said.</summary>
    public static bool IsWhole(int first, int end, DateParts parts, DateWords words)
    {
        for (var at = 0; at < parts.Tokens.Count; at++)
        {
            if ((at < first || at >= end) && parts.Tokens[at].Kind != TokenKind.Mark && !words.Leads.Contains(parts.Tokens[at].Folded))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when a day and a month in digits can be nothing else: they are the whole message, or a word before wants a date.</summary>
    public static bool IsAlone(int at, DateParts parts, DateWords words) =>
        parts.IsIn(words.DayCues, at - 1) || (parts.Tokens.Count <= at + 6 && IsWhole(at, at + 3, parts, words));

    /// <summary>"Onze peintres du dimanche": what they do on Sundays, and not on the last one.</summary>
    static bool IsHabitOfPeople(Found found, DateParts parts, DateWords words) => parts.IsIn(words.NoDates.Habits, found.First - 1) && parts.AreHeads(found.First - 2);

    /// <summary>"Built in four days, 20 to 23 April": how long it took, right before the days that it took.</summary>
    public static bool IsLengthOf(Found length, Found days, DateParts parts) =>
        length is { To: null, Fields: { Meaning: Meaning.Ahead, Unit: Unit.Day } } && days is { To: not null, Fields: { Day: not null, Month: not null } }
        && (days.First == length.End || (days.First == length.End + 1 && (parts.IsMark(length.End, ",") || parts.IsMark(length.End, "(") || parts.IsMark(length.End, ":") || parts.IsMark(length.End, "-"))));

    /// <summary>
    /// "5.–7. sept. 25, bleiben in guter Erinnerung": more likely a year of these than what a comma parts from its noun; so is that of "2–9 August 25, 33 youngsters",
    /// of whom there are more, while those of "op 12 mei 26, 14 uit Gouda" are among the 26.
    /// </summary>
    public static bool IsRecentBeforeComma(int end, int year, DateParts parts)
    {
        const int earliest = 20;
        const int latest = 29;
        return parts.IsMark(end, ",") && year is >= earliest and <= latest && !(parts.IsNumber(end + 1) && !(parts.Digits(end + 1, 4) > year));
    }

    static bool IsYear(Found found, DateParts parts, DateWords words)
    {
        if (IsWhole(found.First, found.End, parts, words))
        {
            return true;
        }

        var isNear = found.Fields.Year is >= 1800 and < 2100;
        // "2019 40 Jahre gefeiert": a year that begins a sentence may stand before a count.
        var isBeforeNumber = parts.IsNumber(found.End) && !(found.First == 0 && parts.Digits(found.End, 2) is not null && parts.IsWord(found.End + 1) && !parts.IsTight(found.End + 1));
        var isAmongDigits = parts.IsNumber(found.First - 1) || isBeforeNumber || (parts.IsTight(found.First) && !parts.IsMark(found.First - 1, "("));

        // Who asks "wie viele waren 2026 dabei?" knows no number yet.
        var isCount = (parts.IsIn(words.CountCues, found.First - 1) && !parts.IsMark(parts.Tokens.Count - 1, "?")) || parts.IsCounted(found.End);
        return isNear && !isAmongDigits && !isCount && parts.IsNumber(found.End - 1);
    }

    static bool IsMonth(Found found, DateParts parts, DateWords words) =>
        !IsShy(found.First, parts, words) || IsWhole(found.First, found.End, parts, words) || IsYearCounted(found.End, parts, words);

    /// <summary>True before "next year".</summary>
    static bool IsYearCounted(int at, DateParts parts, DateWords words) =>
        ((string[])["last", "next", "this"]).Any(name => words.Class(name)?.At(parts.Tokens, at) is { } counted && words.Units.At(parts.Tokens, counted.End) is { Meaning: Unit.Year });

    static bool IsShy(int at, DateParts parts, DateWords words) => parts.IsIn(words.ShyMonths, at) || parts.IsIn(words.ShortMonths, at);

    static bool IsHoliday(Found found, DateParts parts, DateWords words) =>
        IsWhole(found.First, found.End, parts, words)
        || IsEveningOf(found, parts, words)
        || (!parts.IsIn(words.HolidayParts, found.First - 1) && (IsParty(found, parts, words) || IsDayOfHoliday(found, parts, words) || words.HolidaysAreFused || IsClosed(found, parts, words) || IsYearCounted(found.End, parts, words)));

    /// <summary>"On the evening of Shrove Tuesday", "le soir de mardi gras".</summary>
    static bool IsEveningOf(Found found, DateParts parts, DateWords words) => parts.IsIn(words.TimesOfDay, found.First - 1) || (parts.IsIn(words.HolidayParts, found.First - 1) && parts.IsIn(words.TimesOfDay, found.First - 2));

    /// <summary>"Hogmanay party": of feasts that nobody keeps on another day, as they do Christmas.</summary>
    static bool IsParty(Found found, DateParts parts, DateWords words) => parts.IsIn(words.Parties, found.End) && found.Fields.Holiday is { OnOrAfter: null, Until: null } feast
        && (feast.Month, feast.Day, feast.FromEaster) is (12, 31, null) or (10, 31, null) or (11, 5, null) or (1, 25, null) or (2, 14, null) or (3, 17, null) or (4, 30, null) or (_, _, -47 or -48);

    /// <summary>"Christmas Eve", "jeudi de l'Ascension": a day by its name, whatever follows.</summary>
    static bool IsDayOfHoliday(Found found, DateParts parts, DateWords words) =>
        Enumerable.Range(found.First, found.End - found.First).Any(at => parts.IsIn(words.HolidayDays, at));

    /// <summary>"Sat" in the middle of a sentence is a word; before a mark, or at the end, it is a day: "boules sat, 14 players".</summary>
    static bool IsLostShort(Found found, DateParts parts, DateWords words) =>
        found.End == found.First + 1 && words.ShortWeekdays.StartsWith(parts.Tokens[found.First].Folded) && words.Weekdays.Of(parts.Tokens[found.First].Folded) == 0
        && (parts.IsWord(found.End) || (parts.IsNumber(found.End) && !parts.IsMoney(found.End)) || parts.IsIn(words.NoShortDays, found.First - 1) || parts.IsIn(words.NoShortDays, found.First));

    /// <summary>"The thirtieth of the twinning", "zum Dreißigsten der Partnerschaft": so many years, and no day.</summary>
    static bool IsOfSomething(Found found, DateParts parts, DateWords words) =>
        parts.IsWord(found.End - 1) && parts.IsIn(words.OfSomething, found.End) && parts.IsWord(found.End + 1)
        && Enumerable.Range(found.End + 1, 2).All(at => words.Units.At(parts.Tokens, at) is null);

    /// <summary>True when no name or thing follows that the words could belong to: "the 2nd concert", "Christmas market".</summary>
    static bool IsClosed(Found found, DateParts parts, DateWords words) =>
        !parts.IsNumber(found.End) && (!parts.IsWord(found.End) || (words.NounsAreCapital && parts.IsSmall(found.End)) || (words.Leads.Contains(parts.Tokens[found.End].Folded) && !parts.IsCounted(found.End)));
}
