using System.Text.Json.Nodes;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Lint;

/// <summary>The language files, as they are written.</summary>
static class TextFiles
{
    static readonly Understander s_understander = new(Forms.Languages);

    static readonly Dictionary<string, Dictionary<string, string>> s_says = Load();

    /// <summary>A text with its slots; empty where the language has none.</summary>
    public static string Template(Speech speech, string key) => s_says[speech.Language.Code].GetValueOrDefault(key, "");

    public static IReadOnlyList<string> Names(Speech speech, params string[] path) =>
        path.Aggregate((JsonNode?)speech.Knows, (node, name) => node?[name]) is JsonObject found ? [.. found.Select(entry => entry.Key)] : [];

    /// <summary>The names in the slots of a text, slots in slots included.</summary>
    public static IReadOnlyList<string> Slots(string text) =>
        [.. Bodies(text).SelectMany(Named).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What stands behind the colon in slots that have one.</summary>
    public static IEnumerable<string> Plurals(string text) =>
        Bodies(text).Where(body => body.Contains(':', StringComparison.Ordinal)).Select(body => body[(body.IndexOf(':', StringComparison.Ordinal) + 1)..]);

    public static string WithoutSlots(string text) =>
        Bodies(text).Aggregate(text, (rest, body) => rest.Replace($"{{{body}}}", "", StringComparison.Ordinal));

    /// <summary>True when the label of a value, typed, means that value and no other.</summary>
    public static bool Understands(Speech speech, string vocabulary, string value)
    {
        var said = s_understander.Hear(Template(speech, $"{vocabulary}.{value}"), speech.Language, new HearingContext(new NoRecords(), new DateOnly(2026, 5, 12)));
        return said.Words(vocabulary).Select(word => word.Value).Distinct().SequenceEqual([value]);
    }

    static IEnumerable<string> Named(string body)
    {
        var colon = body.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? [body] : [$"{body[..colon]}:", .. Slots(body[(colon + 1)..])];
    }

    /// <summary>What stands between outermost braces.</summary>
    static IEnumerable<string> Bodies(string text)
    {
        var (depth, from) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '{' && depth++ == 0)
            {
                from = at + 1;
            }
            else if (text[at] == '}' && --depth == 0)
            {
                yield return text[from..at];
            }
        }
    }

    static Dictionary<string, Dictionary<string, string>> Load()
    {
        var says = Forms.Languages.All.ToDictionary(speech => speech.Language.Code, _ => new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var file in Repository.Files.Where(file => file.StartsWith("dialogs/Texts/", StringComparison.Ordinal) && file.EndsWith(".json", StringComparison.Ordinal)))
        {
            var code = Path.GetFileName(file).Split('.')[0];
            if (code != Languages.Shared)
            {
                Flatten("", JsonNode.Parse(Repository.Read(file))?["says"] as JsonObject ?? [], says[code]);
            }
        }

        return says;
    }

    static void Flatten(string prefix, JsonObject branch, Dictionary<string, string> into)
    {
        foreach (var (key, value) in branch)
        {
            if (value is JsonObject deeper)
            {
                Flatten($"{prefix}{key}.", deeper, into);
            }
            else
            {
                into[$"{prefix}{key}"] = value?.GetValue<string>() ?? "";
            }
        }
    }
}
