namespace TwinBot.Understanding.Dates;

/// <summary>Finds the dates and the ranges of dates in a text, from left to right, the longest first.</summary>
sealed class DateScan(DateParts parts, DateWords words)
{
    const int LongestSeries = 10;

    readonly Dictionary<int, (Fields Fields, int End)?> _read = [];

    public IReadOnlyList<Found> Run()
    {
        var found = new List<Found>();
        for (var at = 0; at < parts.Tokens.Count;)
        {
            if (MayStart(at) && At(at) is { } date && Add(found, date))
            {
                at = date.End;
            }
            else
            {
                at++;
            }
        }

        return LentMonths.Of(found);
    }

    /// <summary>"Next year in June", "3 June last year" and "the weekend of 3 and 4 May" are one date.</summary>
    /// <returns>False for bare days ("from 4 to 22") that no month stands beside.</returns>
    bool Add(List<Found> found, Found date)
    {
        if (found.Count > 0 && DateAcceptance.IsLengthOf(found[^1], date, parts))
        {
            found[^1] = date;
            return true;
        }

        if (found.Count > 0 && IsOnlyFiller(found[^1].End, date.First) && Together(found[^1], date) is { } one)
        {
            found[^1] = one;
            return true;
        }

        if (date.Fields.Meaning != Meaning.PartOfRange)
        {
            found.Add(date);
        }

        return date.Fields.Meaning != Meaning.PartOfRange;
    }

    Found? Together(Found one, Found other) => (one.Fields, other.Fields) switch
    {
        ({ Meaning: Meaning.LoneWeekend }, { Day: not null, Meaning: Meaning.Calendar }) => other with { First = one.First },
        ({ } month, { Day: not null, Month: null } day) when one.To is null && !parts.AreHeads(other.End) && LentMonths.DaysOf(month, day) is { } from => new Found(one.First, other.End, from, other.To is null ? null : LentMonths.DaysOf(month, other.To)),
        ({ Month: not null, Year: null } start, { } year) when one.To is { Year: null } to && parts.CountedYear(year) is { } said => new Found(one.First, other.End, start with { Year = said }, to with { Year = said }),
        ({ } year, { Month: not null, Year: null } start) when other.To is { Year: null } to && parts.CountedYear(year) is { } said => new Found(one.First, other.End, start with { Year = said }, to with { Year = said }),
        _ when one.To is not null || other.To is not null => null,
        ({ Holiday: not null, Year: null } holiday, { } year) when parts.CountedYear(year) is { } said => new Found(one.First, other.End, holiday with { Meaning = Meaning.HolidayOf, Year = said }),
        ({ } year, { Month: not null, Year: null } date) when parts.CountedYear(year) is { } said => new Found(one.First, other.End, date with { Year = said }),
        ({ Month: not null, Year: null } date, { } year) when parts.CountedYear(year) is { } said => new Found(one.First, other.End, date with { Year = said }),
        _ => null,
    };

    bool IsOnlyFiller(int from, int to) => Enumerable.Range(from, to - from).All(at => (to - from == 1 && parts.IsIn(words.Leads, at)) || parts.IsIn(words.Ins, at) || parts.IsIn(words.Articles, at) || parts.IsIn(words.From, at));

    /// <summary>Nothing starts within "Saint-Mars", nor in an address.</summary>
    bool MayStart(int at) =>
        !parts.IsTaken(at) && !(parts.Tokens[at].Joined && parts.IsWord(at) && parts.IsWord(at - 2));

    Found? At(int at)
    {
        var opens = parts.IsIn(words.From, at) || parts.IsIn(words.Between, at);
        if (opens && Series(SkipArticle(at + 1), true) is { To: not null } range)
        {
            return range with { First = at };
        }

        var found = Series(at, false);
        return found is { Fields.Day: null, To: null } && !parts.IsIn(words.Ins, at) && Series(at + 1, false) is { Fields: { Day: not null } or { Weekday: not null, Month: not null } or { Holiday: not null } } day && day.End > found.End ? null : found;
    }

    /// <summary>One date, or more of them joined: "3-5 May", "12, 13 et 14 avril", "Friday to Sunday".</summary>
    Found? Series(int start, bool isOpened)
    {
        if (Part(start, false) is not { } first)
        {
            return null;
        }

        var links = new List<bool>();
        var series = new List<Found> { first };
        while (series.Count < LongestSeries && Link(series[^1].End) is { } link && Part(link.End, true) is { } next)
        {
            links.Add(link.IsTo || (isOpened && parts.IsIn(words.Between, start - 1)) || (isOpened && IsBetween(start)));
            series.Add(next);
        }

        return (series.Count > 1 ? DateRanges.Join(series, links, isOpened, parts, words) : null)
            ?? (DateAcceptance.IsDate(first, parts, words) ? first : null);
    }

    bool IsBetween(int start) => parts.IsIn(words.Between, start - 1) || parts.IsIn(words.Between, start - 2);

    /// <summary>The best reading at a place, be it only a day of the month that needs another date beside it.</summary>
    Found? Part(int at, bool isLinked)
    {
        if (at >= parts.Tokens.Count || parts.IsTaken(at) || (parts.Tokens[at].Kind == TokenKind.Mark && !parts.IsMark(at, "'")))
        {
            return null;
        }

        var digits = WeekdayInDigits(at) ?? DigitDates.At(parts, at, DateAcceptance.IsAlone(at, parts, words), isLinked);
        var phrase = Phrase(at);
        var best = isLinked && WeekdayBefore(at) is > 0 and var behind && Bare(behind) is { } day && day.End > (phrase?.End ?? at) && day.Fields.Meaning == Meaning.PartOfRange && !parts.AreHeads(day.End) ? day
            : phrase?.End > (digits?.End ?? at) ? phrase
            : digits ?? Bare(at);
        return best is { } found ? WithLateYear(new Found(at, found.End, found.Fields)) : null;
    }

    /// <summary>"Sa 11.10.", "Monday 16/2", but neither "Saturday 3-1" nor "samedi 14.30 h".</summary>
    (Fields Fields, int End)? WeekdayInDigits(int at)
    {
        if (!parts.IsWord(at) || parts.AnyWeekday(at) is not { } weekday)
        {
            return null;
        }

        var day = SkipArticle(parts.Skip(weekday.End));
        return DigitDates.At(parts, day, !parts.IsMark(day + 1, "-"), isLinked: false) is { } digits && !(parts.IsWord(digits.End) && words.Numbers.IsTime(parts.Tokens[digits.End].Folded))
            ? (digits.Fields with { Weekday = (DayOfWeek)(weekday.Value % Calendar.DaysAWeek) }, digits.End)
            : null;
    }

    /// <summary>The token behind the weekday of "Saturday 2", where the month stands further on: "Friday 1, Saturday 2 and Sunday 3 May"; 0 for no weekday.</summary>
    int WeekdayBefore(int at) => parts.IsWord(at) && parts.AnyWeekday(at) is { } weekday ? parts.Skip(weekday.End) : 0;

    (Fields Fields, int End)? Phrase(int at)
    {
        if (!_read.TryGetValue(at, out var known))
        {
            _read[at] = known = ReadPhrase(at);
        }

        return known;
    }

    /// <summary>The longest pattern that fits.</summary>
    (Fields Fields, int End)? ReadPhrase(int at)
    {
        if (words.Openings.At(parts, at) is not { } opens)
        {
            return null;
        }

        (Fields Fields, int End)? best = null;
        foreach (var pattern in words.Patterns)
        {
            if (pattern.OpensWith(opens) && pattern.At(parts, at) is { } read && read.End > (best?.End ?? at)
                && !(read.Fields.Meaning == Meaning.LoneDay && (parts.AreHeads(read.End) || IsCutByComma(at, read.End) || IsOfWhatFollows(at, read)))
                && !(read.Fields.Meaning == Meaning.WeekNumber && IsCutByComma(at, read.End))
                && !(read.Fields.Meaning is Meaning.LastCalendar or Meaning.NextCalendar or Meaning.LastWeekday or Meaning.NextWeekday && words.Units.At(parts.Tokens, read.End) is { Meaning: Unit.Year } && IsCounted(read.End - 1))
                && !(read.Fields is { Day: not null, Month: not null, Year: null } && IsCountBehindComma(read.End)))
            {
                best = read;
            }
        }

        return best;
    }

    /// <summary>"Jeudi, quatre tables", "samedi, 24": the four are none of the month; those of "Donnerstag, 4." and "Thursday, 4th" are.</summary>
    bool IsCutByComma(int at, int end) => Enumerable.Range(at, end - at).Any(inside => parts.IsMark(inside, ",")) && !parts.IsMark(end - 1, ".") && !(parts.IsWord(end - 1) && parts.IsNumber(end - 2));

    /// <summary>"On Saturday 60 trees": a number behind a weekday that has no such day, and before what it may count.</summary>
    bool IsOfWhatFollows(int at, (Fields Fields, int End) day) => day.Fields.Weekday is not null && parts.OrdinalDay(day.End - 1) is null && parts.IsNumber(day.End - 1)
        && parts.IsWord(day.End) && !parts.IsDayOfWeekday(new Found(at, day.End, day.Fields));

    /// <summary>The "last" of "12 April last year" is of the year.</summary>
    bool IsCounted(int at) => words.Class("last")?.At(parts.Tokens, at) is not null || words.Class("next")?.At(parts.Tokens, at) is not null;

    /// <summary>"January to March, 16 enrolled", "Anfang März, zwei Dutzend Helfer": no 16 and no 2 March.</summary>
    bool IsCountBehindComma(int end) => parts.Day(end - 1) is not null && parts.IsMark(end - 2, ",") && parts.IsWord(end);

    (Fields Fields, int End)? Bare(int at)
    {
        if (parts.Year(at) is { } year)
        {
            return (new Fields { Meaning = Meaning.LoneYear, Year = year.Value }, year.End);
        }

        var from = SkipArticle(at);
        return parts.Day(from) is { Value: < 32 } day
            ? (new Fields { Meaning = Meaning.PartOfRange, Day = day.Value }, parts.IsMark(day.End, ".") && parts.IsTight(day.End) ? day.End + 1 : day.End)
            : null;
    }

    bool IsEndOfClause(int at) => at == parts.Tokens.Count || parts.IsMark(at, ".") || parts.IsMark(at, "!") || parts.IsMark(at, "?");

    /// <summary>The year of "mai 68", and that of "3 mei 57" when nothing follows.</summary>
    Found WithLateYear(Found found)
    {
        if (found.Fields is { Meaning: Meaning.MonthFirst, Day: > 31 and { } year, Year: null })
        {
            return found with { Fields = found.Fields with { Meaning = Meaning.Calendar, Day = null, Year = parts.Century(year) } };
        }

        if (found.Fields is { Meaning: Meaning.Calendar or Meaning.LoneMonth, Day: null, Month: not null, Year: null } && parts.Digits(found.End, 2) is > 31 and { } behind && IsEndOfClause(found.End + 1))
        {
            return found with { End = found.End + 1, Fields = found.Fields with { Meaning = Meaning.Calendar, Year = parts.Century(behind) } };
        }

        return found.Fields is { Meaning: Meaning.Calendar, Day: not null, Month: not null, Year: null }
            && parts.Digits(found.End, 2) is { } late && parts.Tokens[found.End].Length == 2
            && (found.End + 1 == parts.Tokens.Count || DateAcceptance.IsRecentBeforeComma(found.End + 1, late, parts) || DateAcceptance.IsWhole(found.First, found.End + 1, parts, words))
                ? found with { End = found.End + 1, Fields = found.Fields with { Year = parts.Century(late) } }
                : found;
    }

    /// <summary>What stands between two dates: a "to", or else an "and" or a comma.</summary>
    (bool IsTo, int End)? Link(int behind)
    {
        var end = parts.IsMark(behind, ".") && parts.IsTight(behind) ? behind + 1 : behind;
        var at = parts.IsMark(end, ",") && words.To.At(parts.Tokens, end + 1) is not null ? end + 1 : end;
        if (words.To.At(parts.Tokens, at) is { } to)
        {
            // The last full stop of "t.e.m." is its own.
            return (true, SkipArticle(parts.IsMark(to.End, ".") && parts.IsTight(to.End) && parts.IsMark(to.End - 2, ".") ? to.End + 1 : to.End));
        }

        if (parts.IsMark(at, "-") || (parts.IsMark(at, "/") && parts.IsTight(at)))
        {
            return (true, SkipArticle(at + 1));
        }

        var and = parts.IsMark(at, ",") || parts.IsMark(at, "+") || parts.IsMark(at, "&") ? (0, at + 1) : words.And.At(parts.Tokens, at);
        return and is { } found ? (false, SkipArticle(found.Item2)) : null;
    }

    int SkipArticle(int at) => parts.IsIn(words.Articles, at) ? at + 1 : at;
}
