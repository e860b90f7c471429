using System.Text.Json.Nodes;
using TwinBot.Understanding;
using TwinBot.Understanding.Dates;
using Xunit.Abstractions;

namespace TwinBot.Tests.Understanding;

/// <summary>Phrases that we did not write; where they come from, and what differs by design, says <c>phrases/README.md</c>.</summary>
public sealed class DayPhrasesTests(ITestOutputHelper output)
{
    const int PerCent = 95;

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en.fresh")]
    [InlineData("nl.fresh")]
    [InlineData("fr.fresh")]
    public void Most_days_are_right(string file)
    {
        var language = file[..2];
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "phrases", $"{file}.jsonl"));
        var (right, exact) = (0, 0);
        foreach (var line in lines.Select(line => JsonNode.Parse(line) ?? throw new FormatException(line)))
        {
            var (text, expected) = (Field(line, "text"), Field(line, "expect"));
            var ours = line["ours"] is null ? expected : Field(line, "ours");
            var read = Read(line, text, language);
            exact += read.TrueForAll(dates => dates == expected) ? 1 : 0;
            right += read.TrueForAll(dates => dates == ours) ? 1 : 0;
            if (!read.TrueForAll(dates => dates == ours))
            {
                output.WriteLine($"  {text} ({line["tense"]}): {string.Join(" | ", read)}, not {ours}");
            }
        }

        output.WriteLine($"{file}: {right} of {lines.Length} by our policy, {exact} as the source has it");
        Assert.True(right * 100 >= lines.Length * PerCent, $"{file}: {right} of {lines.Length}");
    }

    /// <summary>In the one tense, or in both where they shall not differ.</summary>
    static List<string> Read(JsonNode line, string text, string language)
    {
        var today = DateOnly.ParseExact(Field(line, "now"), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Tense[] tenses = line["tense"] is { } tense ? [Enum.Parse<Tense>(tense.GetValue<string>(), ignoreCase: true)] : [Tense.Past, Tense.Future];
        return [.. tenses.Select(each => DateTable.Written(new DateReader(text, DateTable.In(language), today).Read(each)))];
    }

    static string Field(JsonNode line, string name) => line[name]?.GetValue<string>() ?? throw new FormatException(line.ToJsonString());
}
