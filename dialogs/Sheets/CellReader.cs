using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Texts;
using TwinBot.Understanding;
using TwinBot.Understanding.Addresses;
using TwinBot.Understanding.Dates;
using TwinBot.Understanding.Numbers;

namespace TwinBot.Sheets;

/// <summary>What one cell says: a value, or what is wrong with it; both null for nothing.</summary>
readonly record struct CellValue<T>(T? Value, DoubtKind? Doubt)
{
    public static implicit operator CellValue<T>(T value) => new(value, null);

    public static implicit operator CellValue<T>(DoubtKind doubt) => new(default, doubt);
}

/// <summary>Reads cells in the language of their sheet, and in the others where that one says nothing.</summary>
sealed partial class CellReader(ImmutableArray<Speech> tongues, Understander understander, HearingContext context)
{
    /// <summary>Days that spreadsheets count from the end of 1899: 1950 to 2050.</summary>
    const int FirstSerial = 18264;
    const int LastSerial = 54788;

    const int MostHeads = 10_000_000;
    const int MostHeard = 4000;

    /// <summary>What stands in a cell for a day, a number, a role or a town is short; a story is kept, and heard no further.</summary>
    const int LongestHeard = 300;

    readonly Dictionary<(string Text, Language Language), Utterance> _heard = [];

    /// <summary>The language to tell doubts in.</summary>
    public required Speech Asked { get; init; }

    Speech Speech => tongues[0];

    /// <summary>The cell as a message in the language of its sheet.</summary>
    public Utterance Hear(string text) => Hear(text, Speech);

    /// <summary>The values of a vocabulary that a cell names: the whole cell in any language, or else words of it.</summary>
    public ImmutableArray<T> Words<T>(string vocabulary, string text)
        where T : struct, Enum
    {
        if (EnumNames.TryParse<T>(text, out var named))
        {
            return [named];
        }

        var heard = tongues.Select(tongue => Hear(text, tongue).Words(vocabulary)).ToList();
        var whole = heard.Find(words => words.Count > 0 && words.All(word => word.Length == text.Length));
        return [.. (whole ?? heard.Find(words => words.Count > 0) ?? []).Select(word => EnumNames.TryParse<T>(word.Value, out var value) ? value : (T?)null).OfType<T>().Distinct()];
    }

    /// <summary>Languages as ISO 639-1.</summary>
    public ImmutableArray<string> Languages(string text)
    {
        var parts = text.Split([',', ';', '/', '+', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length > 0 && Array.TrueForAll(parts, part => part.Length == 2 && Speech.Has($"spoken.{Folding.Fold(part)}")))
        {
            return [.. parts.Select(Folding.Fold).Distinct()];
        }

        return [.. tongues.Select(tongue => Hear(text, tongue).Words("spokenLanguage")).FirstOrDefault(words => words.Count > 0)?.Select(word => word.Value).Distinct() ?? []];
    }

    /// <summary>A country by its name in any language, its code, or what its cars show.</summary>
    public string? Country(string text)
    {
        var code = text.ToUpperInvariant();
        if (PhraseBook.Of(Speech).CountryCodes.Contains(code))
        {
            return code;
        }

        return ColumnNames.Of(Speech).Plates.GetValueOrDefault(code)
            ?? tongues.Select(tongue => Hear(text, tongue).Countries).FirstOrDefault(countries => countries.Count > 0)?[0].Value;
    }

    /// <summary>A date or a range. A day without its year would be a guess, and is none.</summary>
    public CellValue<DateReading> Date(string written)
    {
        var text = WithoutTime(Short(written));
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial)
        {
            return new DateReading(PartialDate.Of(new DateOnly(1899, 12, 30).AddDays(serial)));
        }

        if (PartialDate.TryParse(text, out var iso))
        {
            return new DateReading(iso);
        }

        var readers = tongues.Select(tongue => new DateReader(text, tongue, context.Today)).ToList();
        if (readers.Exists(reader => reader.Impossible() is not null))
        {
            return DoubtKind.ImpossibleDate;
        }

        // The language that makes most of it: to a Dutch reader "le 3 mai 2024" is the year only.
        var dates = readers.Select(reader => reader.Read(Tense.Past)).MaxBy(found => found.Sum(date => date.Length)) ?? [];
        return dates switch
        {
            [] => DoubtKind.NoDate,
            [var only] => SaysYear(text, only.Value) ? only.Value : DoubtKind.NoYear,
            _ => DoubtKind.SeveralDates,
        };
    }

    /// <summary>How many people: "42", "1.250", "about 40", "een veertigtal".</summary>
    public CellValue<int?> Heads(string text)
    {
        var plain = Grouped().IsMatch(text) ? new string([.. text.Where(char.IsAsciiDigit)]) : text;
        if (int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var exact))
        {
            return exact <= MostHeads ? exact : DoubtKind.NoNumber;
        }

        var counts = tongues.Select(tongue => NumberReader.ReadCounts(text, tongue, [])).FirstOrDefault(found => found.Count > 0) ?? [];
        return counts is [{ Value.Value: >= 0 and <= MostHeads } only] && !text.StartsWith('-') ? (int)only.Value.Value : DoubtKind.NoNumber;
    }

    public static CellValue<string> Email(string text) => EmailReader.Read(Short(text)) switch
    {
        [] => DoubtKind.NoEmail,
        [var only] => only.Value.ToLowerInvariant(),
        _ => DoubtKind.SeveralEmails,
    };

    /// <summary>As E.164. The nought that a spreadsheet took from a number is put back.</summary>
    public static CellValue<string> Phone(string text, string country)
    {
        text = Short(text);
        var phones = PhoneReader.Read(text, country);
        if (phones.Count == 0 && text.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '.' or '/' or '-'))
        {
            phones = PhoneReader.Read($"0{text}", country);
        }

        return phones switch
        {
            [] => DoubtKind.NoPhone,
            [var only] => only.Value,
            _ => DoubtKind.SeveralPhones,
        };
    }

    /// <summary>Lists say the same again and again: what was heard once is kept for a while.</summary>
    Utterance Hear(string text, Speech tongue)
    {
        text = Short(text);
        if (_heard.TryGetValue((text, tongue.Language), out var heard))
        {
            return heard;
        }

        if (_heard.Count >= MostHeard)
        {
            _heard.Clear();
        }

        return _heard[(text, tongue.Language)] = understander.Hear(text, tongue.Language, context);
    }

    /// <summary>So much of a cell as is heard.</summary>
    public static string Short(string text) => text.Length <= LongestHeard ? text : text[..LongestHeard];

    static string WithoutTime(string text) => Clock().Replace(text, "").Trim();

    static bool SaysYear(string text, DateReading date) =>
        text.Contains(date.From.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        || ShortYear().Matches(text).Any(year => int.Parse(year.Value, CultureInfo.InvariantCulture) == date.From.Year % 100);

    [GeneratedRegex(@"(?<=\d)[ T]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?( ?[AaPp][Mm])?$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^\d{1,3}([.,' \u00A0\u202F]\d{3})+$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"(?<!\d)\d{2}$")]
    private static partial Regex ShortYear();
}
