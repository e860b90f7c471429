using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using TwinBot.Texts;

namespace TwinBot.Understanding.Dates;

/// <summary>
/// Microsoft's recogniser, for a short message in which our grammar finds nothing though it counts days, weeks, months or years
/// ("die nächsten 3 Tage"). Nowhere else: it is right there, and costs too much and errs too often elsewhere; figures in the README.
/// </summary>
static class RecognizedDates
{
    const int LongestText = 80;
    const int MostTokens = 14;
    const int MostDays = 400;
    const int TimeoutSeconds = 1;

    /// <summary>It keeps every text that it ever read, some 8 kB each: after so many it is not asked any more.</summary>
    const int MostTexts = 2000;

    static readonly ConcurrentDictionary<string, Lazy<IModel?>> Models = new(System.StringComparer.Ordinal);
    static readonly ConcurrentDictionary<(string Text, string Language, DateOnly Today), IReadOnlyList<ModelResult>> Answers = new();

    public static Mention<DateReading>? Read(string text, Speech speech, DateParts parts, DateOnly today, Tense tense)
    {
        if (!IsWorthAsking(text, parts, DateWords.Of(speech)))
        {
            return null;
        }

        foreach (var result in Ask(text, speech.Language.Code, today))
        {
            if (result.Text.Any(char.IsDigit) && Reading(result, today, tense) is { } reading)
            {
                return new Mention<DateReading>(reading, result.Start, result.End - result.Start + 1);
            }
        }

        return null;
    }

    static bool IsWorthAsking(string text, DateParts parts, DateWords words)
    {
        if (text.Length > LongestText || parts.Tokens.Count > MostTokens)
        {
            return false;
        }

        var places = Enumerable.Range(0, parts.Tokens.Count).ToList();
        return places.Exists(at => words.Units.At(parts.Tokens, at) is not null)
            && places.Count(at => parts.Digits(at, 3) is not null) == 1
            && !places.Exists(parts.IsTaken);
    }

    static IReadOnlyList<ModelResult> Ask(string text, string language, DateOnly today)
    {
        if (Answers.TryGetValue((text, language, today), out var known))
        {
            return known;
        }

        if (Answers.Count >= MostTexts || Models.GetOrAdd(language, code => new Lazy<IModel?>(() => ModelOf(code))).Value is not DateTimeModel model)
        {
            return [];
        }

        return Answers.GetOrAdd((text, language, today), [.. model.Parse(text, today.ToDateTime(TimeOnly.MinValue))]);
    }

    /// <summary>Null for a language that it does not have. The time limits hold only if they are set everywhere before the first use.</summary>
    static DateTimeModel? ModelOf(string language)
    {
        var culture = language switch
        {
            "en" => "en-gb",
            "nl" => "nl-nl",
            "fr" => "fr-fr",
            "de" => "de-de",
            _ => null,
        };
        if (culture is null)
        {
            return null;
        }

        var numbers = culture == "en-gb" ? "en-us" : culture;
        _ = new NumberRecognizer(numbers, NumberOptions.None, true, TimeoutSeconds);
        _ = new NumberWithUnitRecognizer(numbers, NumberWithUnitOptions.None, true, TimeoutSeconds);
        return new DateTimeRecognizer(culture, DateTimeOptions.None, false, TimeoutSeconds).GetDateTimeModel(culture, false);
    }

    static DateReading? Reading(ModelResult result, DateOnly today, Tense tense)
    {
        if (result.Resolution?.GetValueOrDefault("values") is not List<Dictionary<string, string>> values)
        {
            return null;
        }

        var readings = values.Select(ReadingOf).OfType<DateReading>().OrderBy(reading => reading.From).ToList();
        return tense == Tense.Past
            ? readings.LastOrDefault(reading => reading.From.First <= today) ?? readings.FirstOrDefault()
            : readings.Find(reading => reading.From.First >= today) ?? readings.LastOrDefault();
    }

    static DateReading? ReadingOf(Dictionary<string, string> value)
    {
        if (Day(value.GetValueOrDefault("value")) is { } day)
        {
            return value.GetValueOrDefault("type") == "date" ? new DateReading(PartialDate.Of(day)) : null;
        }

        // The end of its ranges is the first day after.
        return Day(value.GetValueOrDefault("start")) is { } start && Day(value.GetValueOrDefault("end"))?.AddDays(-1) is { } end
            && end > start && end.DayNumber - start.DayNumber <= MostDays
                ? new DateReading(PartialDate.Of(start), PartialDate.Of(end))
                : null;
    }

    static DateOnly? Day(string? iso) => DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
