using TwinBot.Texts;
using TwinBot.Understanding;
using TwinBot.Understanding.Dates;

namespace TwinBot.Tests.Understanding;

/// <summary>Tables of phrases: <c>phrase = 2026-05-09</c>, a range as <c>from..to</c>, more dates by commas, nothing as <c>-</c>. Today is Tuesday 12 May 2026.</summary>
static class DateTable
{
    public static readonly DateOnly Today = new(2026, 5, 12);

    static readonly Languages Languages = Languages.Load();

    public static Speech In(string language) => Languages[new Language(language)];

    public static TheoryData<string, string> Of(string table)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#'))
        {
            var cut = line.LastIndexOf('=');
            data.Add(line[..cut].Trim(), line[(cut + 1)..].Trim());
        }

        return data;
    }

    /// <summary>Four tables as one, each line with its language.</summary>
    public static TheoryData<string, string, string> Of(TheoryData<string, string> english, TheoryData<string, string> dutch, TheoryData<string, string> french, TheoryData<string, string> german)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (language, table) in new[] { ("en", english), ("nl", dutch), ("fr", french), ("de", german) })
        {
            foreach (object[] line in table)
            {
                data.Add(language, (string)line[0], (string)line[1]);
            }
        }

        return data;
    }

    public static string Read(string phrase, string language, Tense tense) => Written(new DateReader(phrase, In(language), Today).Read(tense));

    public static string Written(IReadOnlyList<Mention<DateReading>> dates) =>
        dates.Count == 0 ? "-" : string.Join(", ", dates.Select(date => Written(date.Value)));

    static string Written(DateReading date) => date.To is { } to ? $"{date.From}..{to}" : date.From.ToString();
}
