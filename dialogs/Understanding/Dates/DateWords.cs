using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using TwinBot.Texts;
using TwinBot.Understanding.Numbers;

namespace TwinBot.Understanding.Dates;

/// <summary>The words of a language that dates are made of: <c>knows.dates</c> of its file.</summary>
sealed class DateWords
{
    static readonly ConditionalWeakTable<Speech, DateWords> Known = [];

    readonly Dictionary<string, Phrases<int>> _classes = new(StringComparer.Ordinal);

    DateWords(JsonObject knows)
    {
        var dates = knows["dates"]?.AsObject() ?? [];
        Numbers = new NumberWords(knows["numbers"]);
        Heads = new HeadWords(knows["heads"]);
        Ordinals = Ranked(knows["ordinals"]?["words"], 1);
        OrdinalEndings = Words.Set(knows["ordinals"]?["endings"]);
        Months = Ranked(dates["months"], 1);
        Weekdays = Ranked(dates["weekdays"], 1);
        ShortWeekdays = Ranked(dates["shortWeekdays"], 1);
        Seasons = Ranked(dates["seasons"], 0);
        Relative = Keyed(dates["relative"], NumberOf);
        Counts = Keyed(dates["counts"], NumberOf);
        Units = Keyed(dates["units"], UnitOf);
        Holidays = Keyed(dates["holidays"], HolidayOf);
        ShyMonths = Words.Set(dates["shyMonths"]);
        ShortMonths = Words.Set(dates["shortMonths"]);
        DayParts = [.. Words.Set(dates["dayParts"])];
        NoShortDays = Words.Set(dates["noShortDays"]);
        PluralWeekdays = Ranked(dates["pluralWeekdays"], 1);
        WeekendEndings = [.. Words.Set(dates["weekendEndings"])];
        MonthPartEndings = [.. Words.Set(dates["monthPartEndings"])];
        HolidayDays = Words.Set(dates["holidayDays"]);
        Leads = Words.Set(dates["leads"]);
        Company = Words.Set(dates["company"]);
        TimesOfDay = Words.Set(dates["timesOfDay"]);
        Parties = Words.Set(dates["parties"]);
        Ins = Words.Set(dates["ins"]);
        NoDates = new NoDateWords(dates);
        DashesDays = dates["dashesDays"]?.GetValue<bool>() ?? false;
        Counted = Words.Set(knows["numbers"]?["counted"]);
        Every = Words.Set(dates["every"]);
        To = Plain(dates["to"]);
        And = Plain(dates["and"]);
        From = Words.Set(dates["from"]);
        Between = Words.Set(dates["between"]);
        Articles = Words.Set(dates["articles"]);
        StrongFrom = Words.Set(dates["strongFrom"]);
        DayCues = Words.Set(dates["dayCues"]);
        OfSomething = Words.Set(dates["ofSomething"]);
        CountCues = Words.Set(dates["countCues"]);
        HolidayParts = Words.Set(dates["holidayParts"]);
        NounsAreCapital = dates["nounsAreCapital"]?.GetValue<bool>() ?? false;
        HolidaysAreFused = dates["holidaysAreFused"]?.GetValue<bool>() ?? false;
        foreach (var (name, phrases) in dates["classes"]?.AsObject() ?? [])
        {
            _classes[name] = Plain(phrases);
        }

        var openings = new List<Element>();
        Patterns = [.. PatternsOf(dates["patterns"]?.AsObject() ?? [], openings)];
        Openings = new Openings(openings);
    }

    public NumberWords Numbers { get; }

    /// <summary>Words for people.</summary>
    public HeadWords Heads { get; }

    /// <summary>Positions from 1.</summary>
    public Phrases<int> Ordinals { get; }

    /// <summary>What makes digits a position: the "rd" of "3rd".</summary>
    public HashSet<string> OrdinalEndings { get; }

    public Phrases<int> Months { get; }

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public Phrases<int> Weekdays { get; }

    /// <summary>Weekdays in short, which count beside a day of a month only.</summary>
    public Phrases<int> ShortWeekdays { get; }

    /// <summary>Those in short that alone are rather another word (the Dutch "zo"), and words behind which any is ("we sat").</summary>
    public HashSet<string> NoShortDays { get; }

    /// <summary>"Two Saturdays ago".</summary>
    public Phrases<int> PluralWeekdays { get; }

    public Phrases<int> Seasons { get; }

    /// <summary>Days from today.</summary>
    public Phrases<int> Relative { get; }

    /// <summary>Small counts said without a number: "a couple of".</summary>
    public Phrases<int> Counts { get; }

    public Phrases<Unit> Units { get; }

    public Phrases<Holiday> Holidays { get; }

    /// <summary>Months whose word means other things as well.</summary>
    public HashSet<string> ShyMonths { get; }

    public HashSet<string> ShortMonths { get; }

    /// <summary>What can be written on to a weekday: the "avond" of "zaterdagavond".</summary>
    public IReadOnlyList<string> DayParts { get; }

    /// <summary>What can be written on to a month: the "wochenende" of "Aprilwochenende".</summary>
    public IReadOnlyList<string> WeekendEndings { get; }

    /// <summary>The same for a part of it: the "woche" of "Augustwoche".</summary>
    public IReadOnlyList<string> MonthPartEndings { get; }

    /// <summary>Words that make a holiday's name that of its day, whatever follows: the "eve" of "Christmas Eve carols".</summary>
    public HashSet<string> HolidayDays { get; }

    /// <summary>Words that may stand round a date that is the whole message.</summary>
    public HashSet<string> Leads { get; }

    /// <summary>"With", however short it is written.</summary>
    public HashSet<string> Company { get; }

    /// <summary>"Evening", "night": that of a feast is on its day.</summary>
    public HashSet<string> TimesOfDay { get; }

    /// <summary>"Party", "do": that of a feast that is kept on its day only.</summary>
    public HashSet<string> Parties { get; }

    /// <summary>True where a day and its month are written with a dash between.</summary>
    public bool DashesDays { get; }

    public NoDateWords NoDates { get; }

    /// <summary>Words that go before a month and not before a day: the "in" of "in May 20 people came".</summary>
    public HashSet<string> Ins { get; }

    /// <summary>Words for what is counted: a number before them is no year.</summary>
    public HashSet<string> Counted { get; }

    public HashSet<string> Every { get; }

    public Phrases<int> To { get; }

    public Phrases<int> And { get; }

    public HashSet<string> From { get; }

    public HashSet<string> Between { get; }

    public HashSet<string> Articles { get; }

    /// <summary>Words that open a range even of bare days: "du 12 au 14".</summary>
    public HashSet<string> StrongFrom { get; }

    /// <summary>Words behind which a day and a month in digits need no year.</summary>
    public HashSet<string> DayCues { get; }

    /// <summary>What makes a position one of a thing: the "of" of "the thirtieth of the twinning".</summary>
    public HashSet<string> OfSomething { get; }

    /// <summary>Words behind which a number counts: "with 2000".</summary>
    public HashSet<string> CountCues { get; }

    /// <summary>Words before a holiday that make it part of a name: the "de" of "marché de Noël".</summary>
    public HashSet<string> HolidayParts { get; }

    /// <summary>True where a small letter shows that the next word is no name of a thing.</summary>
    public bool NounsAreCapital { get; }

    /// <summary>True where a name made with a holiday is one word: "Weihnachtsmarkt".</summary>
    public bool HolidaysAreFused { get; }

    public IReadOnlyList<Pattern> Patterns { get; }

    public Openings Openings { get; }

    public static DateWords Of(Speech speech) => Known.GetValue(speech, known => new DateWords(known.Knows));

    /// <summary>Words that mean the same in a pattern: <c>{last}</c>; null when the language has no such class.</summary>
    public Phrases<int>? Class(string name) => _classes.GetValueOrDefault(name);

    IEnumerable<Pattern> PatternsOf(JsonObject patterns, List<Element> openings) =>
        from meaning in patterns
        from pattern in Words.List(meaning.Value)
        select new Pattern(Enum.Parse<Meaning>(meaning.Key, ignoreCase: true), pattern, this, openings);

    static Phrases<int> Ranked(JsonNode? lists, int first)
    {
        var phrases = new Phrases<int>();
        foreach (var list in lists?.AsArray() ?? [])
        {
            phrases.AddAll(list, first++);
        }

        return phrases;
    }

    static Phrases<int> Plain(JsonNode? list)
    {
        var phrases = new Phrases<int>();
        phrases.AddAll(list, 0);
        return phrases;
    }

    /// <summary>Lists under what they mean.</summary>
    static Phrases<T> Keyed<T>(JsonNode? lists, Func<string, T> meaning)
    {
        var phrases = new Phrases<T>();
        foreach (var (key, list) in lists?.AsObject() ?? [])
        {
            phrases.AddAll(list, meaning(key));
        }

        return phrases;
    }

    static int NumberOf(string key) => int.Parse(key, CultureInfo.InvariantCulture);

    static Unit UnitOf(string key) => Enum.Parse<Unit>(key, ignoreCase: true);

    /// <summary>
    /// Keys are <c>12-25</c> for a month and a day, <c>easter+39</c> for days from Easter, <c>11-22&gt;4</c> for the first Thursday from
    /// 22 November on, and two of them, as <c>easter-1..easter+1</c>, for days in a row.
    /// </summary>
    static Holiday HolidayOf(string key)
    {
        const string easter = "easter";
        if (key.Split("..") is [var first, var last])
        {
            return HolidayOf(first) with { Until = HolidayOf(last) };
        }

        if (key.StartsWith(easter, StringComparison.Ordinal))
        {
            return new Holiday(0, 0, int.Parse(key[easter.Length..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }

        var numbers = key.Split('-', '>').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return new Holiday(numbers[0], numbers[1], OnOrAfter: numbers.Count > 2 ? (DayOfWeek)(numbers[2] % 7) : null);
    }
}
