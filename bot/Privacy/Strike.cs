using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TwinBot.Records;

namespace TwinBot.Privacy;

/// <summary>Takes somebody's name and addresses out of what others wrote: each stands for a gap there afterwards.</summary>
sealed class Strike
{
    const string Gap = "…";

    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);
    static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly ImmutableArray<Regex> _words;

    /// <param name="words">Whole names, e-mail addresses, phone numbers; a name of one word is too many people's, and is left.</param>
    public Strike(IEnumerable<string> words) =>
        _words = [.. words.Select(word => word.Trim()).Where(IsTelling).Select(word => new Regex($@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(word)}(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, s_patience))];

    public T In<T>(T record)
        where T : Record => In(RecordJson.Write(record)) is { } cleared ? (T)RecordJson.Read(RecordChange.KindOf(record), cleared) : record;

    /// <summary>The JSON without them; null where they are not in it.</summary>
    public string? In(string json)
    {
        if (_words.IsEmpty || JsonNode.Parse(json) is not { } node)
        {
            return null;
        }

        var found = false;
        var cleared = Cleared(node, ref found);
        return found ? cleared?.ToJsonString(s_readable) : null;
    }

    public bool IsIn(string text) => _words.Any(word => word.IsMatch(text));

    static bool IsTelling(string word) => word.Length > 4 && (word.Contains(' ', StringComparison.Ordinal) || word.Contains('@', StringComparison.Ordinal) || word.Count(char.IsAsciiDigit) > 5);

    JsonNode? Cleared(JsonNode? node, ref bool found)
    {
        switch (node)
        {
            case JsonObject fields:
                var rest = new JsonObject();
                foreach (var (name, value) in fields)
                {
                    rest[name] = Cleared(value, ref found);
                }

                return rest;
            case JsonArray items:
                var all = new JsonArray();
                foreach (var item in items)
                {
                    all.Add(Cleared(item, ref found));
                }

                return all;
            case JsonValue text when text.GetValueKind() == JsonValueKind.String:
                return JsonValue.Create(Cleared(text.GetValue<string>(), ref found));
            default:
                return node?.DeepClone();
        }
    }

    /// <summary>Messages lie as JSON within JSON.</summary>
    string Cleared(string text, ref bool found)
    {
        if (text is ['{' or '[', ..] && Nested(text) is { } node)
        {
            return Cleared(node, ref found)?.ToJsonString(s_readable) ?? "";
        }

        var cleared = _words.Aggregate(text, (rest, word) => word.Replace(rest, Gap));
        found |= cleared != text;
        return cleared;
    }

    static JsonNode? Nested(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
