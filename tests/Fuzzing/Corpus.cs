using System.Text.Json.Nodes;

namespace TwinBot.Tests.Fuzzing;

/// <summary>What people really say to the bot, as far as the tests know it.</summary>
static class Corpus
{
    const int Longest = 200;

    static readonly Lazy<string[]> s_sentences = new(() => [.. Said().Concat(Scored()).Where(text => text.Length is > 0 and < Longest).Distinct(StringComparer.Ordinal)]);

    public static IReadOnlyList<string> Sentences => s_sentences.Value;

    /// <summary>What the people of the conversation scripts say.</summary>
    static IEnumerable<string> Said() =>
        from file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "conversations"), "*.chat", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        from line in File.ReadLines(file)
        where line.Length > 0 && char.IsAsciiLetterUpper(line[0]) && line.Contains(": ", StringComparison.Ordinal)
        let said = line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]
        where !said.StartsWith('[')
        select said;

    /// <summary>The sentences that understanding is scored with.</summary>
    static IEnumerable<string> Scored() =>
        from file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Understanding"), "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        from line in File.ReadLines(file)
        let text = JsonNode.Parse(line)?["text"]?.GetValue<string>()
        where text is not null
        select text;
}
