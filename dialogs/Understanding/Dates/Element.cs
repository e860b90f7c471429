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
        if (inner[0] == '{')
        {
            return new Element(inner, isOptional, Slot(inner[1..^1], words)) { FirstWords = FirstWordsOf(inner[1..^1], words) };
        }

        var phrases = new Phrases<int>();
        foreach (var word in inner.Split('|'))
        {
            phrases.Add(word, 0);
        }

        return new Element(inner, isOptional, InClass(phrases)) { FirstWords = phrases.FirstWords };
    }

    static IReadOnlyCollection<string>? FirstWordsOf(string name, DateWords words) => name switch
    {
        "ws" => words.ShortWeekdays.FirstWords,
        "relative" => words.Relative.FirstWords,
        "unit" or "period" or "monthOrYear" => words.Units.FirstWords,
        "season" => words.Seasons.FirstWords,
        "holiday" => words.Holidays.FirstWords,
        _ => words.Class(name)?.FirstWords,
    };

    static Func<DateParts, int, Fields, (Fields, int)?> Slot(string name, DateWords words) => name switch
    {
        "d" => (parts, at, fields) => parts.Day(at) is { } found ? (fields with { Day = found.Value }, found.End) : null,
        "dth" => (parts, at, fields) => parts.OrdinalDay(at) is { } found ? (fields with { Day = found.Value }, found.End) : null,
        "m" => (parts, at, fields) => parts.Month(at) is { } found ? (fields with { Month = found.Value }, found.End) : null,
        "y" => (parts, at, fields) => parts.Year(at) is { } found ? (fields with { Year = found.Value }, found.End) : null,
        "w" => (parts, at, fields) => parts.Weekday(at) is { } found ? (fields with { Weekday = (DayOfWeek)(found.Value % 7) }, found.End) : null,
        "wa" => (parts, at, fields) => parts.AnyWeekday(at) is { } found ? (fields with { Weekday = (DayOfWeek)(found.Value % 7) }, found.End) : null,
        "ws" => (parts, at, fields) => words.ShortWeekdays.At(parts.Tokens, at) is { } found ? (fields with { Weekday = (DayOfWeek)(found.Meaning % 7) }, found.End) : null,
        "n" => (parts, at, fields) => parts.Count(at) is { } found ? (fields with { Count = found.Value }, found.End) : null,
        "nth" => (parts, at, fields) => parts.Ordinal(at) is { } found ? (fields with { Count = found.Value }, found.End) : null,
        "relative" => (parts, at, fields) => words.Relative.At(parts.Tokens, at) is { } found ? (fields with { Count = found.Meaning }, found.End) : null,
        "unit" => (parts, at, fields) => words.Units.At(parts.Tokens, at) is { } found ? (fields with { Unit = found.Meaning }, found.End) : null,
        "period" => (parts, at, fields) => words.Units.At(parts.Tokens, at) is { Meaning: not Unit.Day } found ? (fields with { Unit = found.Meaning }, found.End) : null,
        "monthOrYear" => (parts, at, fields) => words.Units.At(parts.Tokens, at) is { Meaning: Unit.Month or Unit.Year } found ? (fields with { Unit = found.Meaning }, found.End) : null,
        "more" => (parts, at, fields) => More(parts, at, fields, words),
        "season" => (parts, at, fields) => words.Seasons.At(parts.Tokens, at) is { } found ? (fields with { Season = found.Meaning }, found.End) : null,
        "holiday" => (parts, at, fields) => words.Holidays.At(parts.Tokens, at) is { } found ? (fields with { Holiday = found.Meaning }, found.End) : null,
        _ => InClass(words.Class(name) ?? throw new KeyNotFoundException($"A pattern names '{{{name}}}', which is neither a part of a date nor a class under knows.dates.classes.")),
    };

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

    static Func<DateParts, int, Fields, (Fields, int)?> InClass(Phrases<int> phrases) =>
        (parts, at, fields) => phrases.At(parts.Tokens, at) is { } found ? (fields, found.End) : null;
}
