namespace TwinBot.Understanding.Dates;

/// <summary>One place of a pattern: a word, a class of words or a part of a date.</summary>
sealed record Element(string Written, bool IsOptional, Func<DateParts, int, Fields, (Fields Fields, int End)?> Read)
{
    /// <summary>The words that it can begin with; null where that has to be worked out.</summary>
    public IReadOnlyCollection<string>? FirstWords { get; private init; }

    public static Element Of(string written, DateWords words)
    {
        var isOptional = written[0] == '(';
        var inner = isOptional ? written[1..^1] : written;
        return (inner[0] == '{' ? Slot(inner[1..^1], words) : Literal(inner)) with { Written = inner, IsOptional = isOptional };
    }

    static Element Literal(string written)
    {
        var phrases = new Phrases<int>();
        foreach (var word in written.Split('|'))
        {
            phrases.Add(word, 0);
        }

        return Said(phrases, (fields, _) => fields);
    }

    static Element Slot(string name, DateWords words) => name switch
    {
        "d" => Worked((parts, at, fields) => parts.Day(at) is { } found ? (fields with { Day = found.Value }, found.End) : null),
        "dth" => Worked((parts, at, fields) => parts.OrdinalDay(at) is { } found ? (fields with { Day = found.Value }, found.End) : null),
        "m" => Worked((parts, at, fields) => parts.Month(at) is { } found ? (fields with { Month = found.Value }, found.End) : null),
        "mw" => Worked((parts, at, fields) => parts.MonthOfWeekend(at) is { } month ? (fields with { Month = month }, at + 1) : null),
        "mp" => Worked((parts, at, fields) => parts.MonthOfPart(at) is { } month ? (fields with { Month = month }, at + 1) : null),
        "y" => Worked((parts, at, fields) => parts.Year(at) is { } found ? (fields with { Year = found.Value }, found.End) : null),
        "w" => Worked((parts, at, fields) => parts.Weekday(at) is { } found ? (fields with { Weekday = (DayOfWeek)(found.Value % 7) }, found.End) : null),
        "wa" => Worked((parts, at, fields) => parts.AnyWeekday(at) is { } found ? (fields with { Weekday = (DayOfWeek)(found.Value % 7) }, found.End) : null),
        "ws" => Said(words.ShortWeekdays, (fields, weekday) => fields with { Weekday = (DayOfWeek)(weekday % 7) }),
        "wp" => Said(words.PluralWeekdays, (fields, weekday) => fields with { Weekday = (DayOfWeek)(weekday % 7) }),
        "n" => Worked((parts, at, fields) => parts.Count(at) is { } found ? (fields with { Count = found.Value }, found.End) : null),
        "nth" => Worked((parts, at, fields) => parts.Ordinal(at) is { } found ? (fields with { Count = found.Value }, found.End) : null),
        "relative" => Said(words.Relative, (fields, days) => fields with { Count = days }),
        "unit" => Said(words.Units, (fields, unit) => fields with { Unit = unit }),
        "period" => Said(words.Units, (fields, unit) => unit == Unit.Day ? null : fields with { Unit = unit }),
        "monthOrYear" => Said(words.Units, (fields, unit) => unit is Unit.Month or Unit.Year ? fields with { Unit = unit } : null),
        "more" => Worked((parts, at, fields) => More(parts, at, fields, words)),
        "season" => Said(words.Seasons, (fields, season) => fields with { Season = season }),
        "holiday" => Said(words.Holidays, (fields, holiday) => fields with { Holiday = holiday }),
        _ => Said(words.Class(name) ?? throw new KeyNotFoundException($"A pattern names '{{{name}}}', which is neither a part of a date nor a class under knows.dates.classes."), (fields, _) => fields),
    };

    /// <summary>What can begin with any word.</summary>
    static Element Worked(Func<DateParts, int, Fields, (Fields, int)?> read) => new("", false, read);

    /// <summary>One of some phrases.</summary>
    /// <param name="with">What it adds; null where that phrase does not count.</param>
    static Element Said<T>(Phrases<T> phrases, Func<Fields, T, Fields?> with) =>
        new("", false, (parts, at, fields) => phrases.At(parts.Tokens, at) is { } found && with(fields, found.Meaning) is { } more ? (more, found.End) : null) { FirstWords = phrases.FirstWords };

    /// <summary>The "2 years," and "1 month and" before "21 days ago".</summary>
    static (Fields, int)? More(DateParts parts, int at, Fields fields, DateWords words)
    {
        if (parts.Count(at) is not { Value: <= 1500 } count || words.Units.At(parts.Tokens, count.End) is not { } unit)
        {
            return null;
        }

        var (months, days) = fields.Besides ?? (0, 0);
        var besides = unit.Meaning switch
        {
            Unit.Year => (months + (count.Value * 12), days),
            Unit.Month => (months + count.Value, days),
            Unit.Day => (months, days + count.Value),
            _ => (months, days + (count.Value * Calendar.DaysAWeek)),
        };
        return (fields with { Besides = besides }, words.And.At(parts.Tokens, unit.End)?.End ?? unit.End);
    }
}
