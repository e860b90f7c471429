namespace TwinBot.Understanding.Dates;

/// <summary>Finds the dates and the ranges of dates in a text, from left to right, the longest first.</summary>
sealed class DateScan(DateParts parts, DateWords words)
{
    const int LongestSeries = 10;

    public List<Found> Run()
    {
        var found = new List<Found>();
        for (var at = 0; at < parts.Tokens.Count;)
        {
            if (MayStart(at) && At(at) is { } date)
            {
                found.Add(date);
                at = date.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

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

        return Series(at, false);
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
        if (at >= parts.Tokens.Count || parts.IsTaken(at))
        {
            return null;
        }

        var best = DigitDates.At(parts, at, DateAcceptance.IsAlone(at, parts, words), isLinked);
        foreach (var pattern in words.Patterns)
        {
            if (pattern.At(parts, at) is { } read && read.End > (best?.End ?? at))
            {
                best = read;
            }
        }

        var plain = best is null ? Bare(at) : null;
        return (best ?? plain) is { } found ? WithLateYear(new Found(at, found.End, found.Fields)) : null;
    }

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

    /// <summary>The year of "mai 68", and that of "3 mei 57" when nothing else is said.</summary>
    Found WithLateYear(Found found)
    {
        if (found.Fields is { Meaning: Meaning.MonthFirst, Day: > 31 and { } year, Year: null })
        {
            return found with { Fields = found.Fields with { Meaning = Meaning.Calendar, Day = null, Year = parts.Century(year) } };
        }

        return found.Fields is { Meaning: Meaning.Calendar, Day: not null, Month: not null, Year: null }
            && parts.Digits(found.End, 2) is { } late && parts.Tokens[found.End].Length == 2
            && DateAcceptance.IsWhole(found.First, found.End + 1, parts, words)
                ? found with { End = found.End + 1, Fields = found.Fields with { Year = parts.Century(late) } }
                : found;
    }

    /// <summary>What stands between two dates: a "to", or else an "and" or a comma.</summary>
    (bool IsTo, int End)? Link(int at)
    {
        if (words.To.At(parts.Tokens, at) is { } to)
        {
            return (true, SkipArticle(to.End));
        }

        if (parts.IsMark(at, "-") || (parts.IsMark(at, "/") && parts.IsTight(at)))
        {
            return (true, SkipArticle(at + 1));
        }

        var and = parts.IsMark(at, ",") ? (0, at + 1) : words.And.At(parts.Tokens, at);
        return and is { } found ? (false, SkipArticle(found.Item2)) : null;
    }

    int SkipArticle(int at) => parts.IsIn(words.Articles, at) ? at + 1 : at;
}
