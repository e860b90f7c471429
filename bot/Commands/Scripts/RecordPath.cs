using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TwinBot.Commands.Scripts;

/// <summary>A place in an export: <c>contacts[name=Jan Peeters].phone</c>, <c>partnerships[0].themes</c>.</summary>
sealed partial class RecordPath
{
    readonly ImmutableArray<Func<JsonNode?, JsonNode?>> _steps;

    RecordPath(ImmutableArray<Func<JsonNode?, JsonNode?>> steps) => _steps = steps;

    /// <summary>Null when no place is written like that.</summary>
    public static RecordPath? Read(string written) => Whole().Match(written) is { Success: true } whole
        ? new RecordPath([.. whole.Groups["step"].Captures.Select(step => Step(step.Value))])
        : null;

    /// <summary>What stands there; null for nothing.</summary>
    public JsonNode? In(JsonNode? records) => _steps.Aggregate(records, (node, step) => step(node));

    static Func<JsonNode?, JsonNode?> Step(string written)
    {
        if (written[0] != '[')
        {
            var name = written.TrimStart('.');
            return node => (node as JsonObject)?[name];
        }

        var inside = written[1..^1];
        if (int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
        {
            return node => node is JsonArray list && at < list.Count ? list[at] : null;
        }

        var (key, value) = (inside[..inside.IndexOf('=', StringComparison.Ordinal)], inside[(inside.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        return node => (node as JsonArray)?.FirstOrDefault(item => item?[key]?.ToString() == value);
    }

    [GeneratedRegex(@"^(?<step>\w+)(?<step>\.\w+|\[\d+\]|\[\w+=[^\]]+\])*$")]
    private static partial Regex Whole();
}

static class ScriptJson
{
    /// <summary>Accents as they are.</summary>
    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
