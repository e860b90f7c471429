using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>Reads lists of words out of a language file.</summary>
static class Words
{
    public static IEnumerable<string> List(JsonNode? node) => (node?.AsArray() ?? []).Select(item => item?.GetValue<string>() ?? "");

    /// <summary>Folded.</summary>
    public static HashSet<string> Set(JsonNode? node) => new(List(node).Select(Tokens.Fold), StringComparer.Ordinal);
}
