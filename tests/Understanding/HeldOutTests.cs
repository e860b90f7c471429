using System.Text.Json.Nodes;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;
using Xunit.Abstractions;

namespace TwinBot.Tests.Understanding;

/// <summary>Sentences written before the phrases, by somebody who saw neither them nor the code: looked at for scoring only.</summary>
public sealed class HeldOutTests(ITestOutputHelper output)
{
    static readonly Understander s_understander = new(Languages.Load());

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    public void MostIntentsAreRight(string language)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "heldout", $"{language}.jsonl"));
        var context = new HearingContext(new NoRecords(), new DateOnly(2026, 5, 12));
        var (right, strangers, taken) = (0, 0, 0);
        foreach (var line in lines)
        {
            var wanted = JsonNode.Parse(line)?["intent"]?.GetValue<string>() ?? "";
            var text = JsonNode.Parse(line)?["text"]?.GetValue<string>() ?? "";
            var intent = s_understander.Hear(text, new Language(language), context).Intent;
            var got = intent.Confidence >= 0.5 ? intent.Intent : "none";
            right += got == wanted ? 1 : 0;
            strangers += wanted == "none" ? 1 : 0;
            taken += wanted == "none" && got != "none" ? 1 : 0;
            if (got != wanted && Environment.GetEnvironmentVariable("TWINBOT_SHOW_MISSES") == "1")
            {
                output.WriteLine($"{wanted} ≠ {got} ({intent.Confidence}): {text}");
            }
        }

        output.WriteLine($"{language}: {right} of {lines.Length} intents right; {taken} of {strangers} sentences that are none of its business taken for a task");
        Assert.True(right >= lines.Length * 0.8, $"{language}: {right} of {lines.Length}");
    }
}
