namespace TwinBot.Understanding.Dates;

/// <summary>Finds the dates and the ranges of dates in a text, from left to right, the longest first.</summary>
sealed class DateScan(DateParts parts, DateWords words)
{
    const int LongestSeries = 10;

    static readonly Fields Nothing = new();

    readonly Dictionary<int, (Fields Fields, int End)?> _read = [];

    public List<Found> Run()
    {
        var found = new List<Found>();
        for (var at = 0; at < parts.Tokens.Count;)
        {
            if (MayStart(at) && At(at) is { } date)
            {
                Add(found, date);
                at = date.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>"Next year in June" and "3 June last year" are one date.</summary>
    void Add(List<Found> found, Found date)
    {
        if (found.Count > 0 && IsOnlyFiller(found[^1].End, date.First) && Together(found[^1], date) is { } one)
        {
            found[^1] = one;
            return;
        }

        found.Add(date);
    }

    Found? Together(Found one, Found other) => (one.Fields, other.Fields) switch
    {
        _ when one.To is not null || other.To is not null => null,
        ({ } year, { Month: not null, Year: null } date) when parts.CountedYear(year) is { } said => new Found(one.First, other.End, date with { Year = said }),
        ({ Month: not null, Year: null } date, { } year) when parts.CountedYear(year) is { } said => new Found(one.First, other.End, date with { Year = said }),
        _ => null,
    };

    bool IsOnlyFiller(int from, int to) => Enumerable.Range(from, to - from).All(at => parts.IsIn(words.Ins, at) || parts.IsIn(words.Articles, at) || parts.IsIn(words.From, at));

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
        if (at >= parts.Tokens.Count || parts.IsTaken(at) || (parts.Tokens[at].Kind == TokenKind.Mark && !parts.IsMark(at, "'")))
        {
            return null;
        }

        var digits = DigitDates.At(parts, at, DateAcceptance.IsAlone(at, parts, words), isLinked);
        var phrase = Phrase(at);
        var best = phrase?.End > (digits?.End ?? at) ? phrase : digits ?? Bare(at);
        return best is { } found ? WithLateYear(new Found(at, found.End, found.Fields)) : null;
    }

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
        (Fields Fields, int End)? best = null;
        var opens = words.Openings.Select(opening => opening.Read(parts, at, Nothing) is not null).ToArray();
        foreach (var pattern in words.Patterns)
        {
            if (pattern.Openings.Any(place => opens[place]) && pattern.At(parts, at) is { } read && read.End > (best?.End ?? at))
            {
                best = read;
            }
        }

        return best;
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

    /// <summary>The year of "mai 68", and that of "3 mei 57" when nothing follows.</summary>
    Found WithLateYear(Found found)
    {
        if (found.Fields is { Meaning: Meaning.MonthFirst, Day: > 31 and { } year, Year: null })
        {
            return found with { Fields = found.Fields with { Meaning = Meaning.Calendar, Day = null, Year = parts.Century(year) } };
        }

        return found.Fields is { Meaning: Meaning.Calendar, Day: not null, Month: not null, Year: null }
            && parts.Digits(found.End, 2) is { } late && parts.Tokens[found.End].Length == 2
            && (found.End + 1 == parts.Tokens.Count || DateAcceptance.IsWhole(found.First, found.End + 1, parts, words))
                ? found with { End = found.End + 1, Fields = found.Fields with { Year = parts.Century(late) } }
                : found;
    }

    /// <summary>What stands between two dates: a "to", or else an "and" or a comma.</summary>
    (bool IsTo, int End)? Link(int behind)
    {
        var at = parts.IsMark(behind, ".") && parts.IsTight(behind) ? behind + 1 : behind;
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
