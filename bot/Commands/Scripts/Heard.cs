using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace TwinBot.Commands.Scripts;

/// <summary>What the bot answered, as it stands on the wire, and the records after it.</summary>
/// <param name="Records">As an export writes them; null when they were not asked for.</param>
sealed record Heard(ImmutableArray<JsonObject> Replies, JsonNode? Records)
{
    /// <summary>The question at the end, as <c>dialog.field</c>; null for none.</summary>
    public string? Asks => Replies.Select(Marker).LastOrDefault(marker => marker?["asks"] is not null) is { } marker ? $"{marker["dialog"]}.{marker["asks"]}" : null;

    /// <summary>Every dialog that ended, as <c>dialog saved</c>.</summary>
    public IEnumerable<string> Ended => Replies.Select(Marker).Where(marker => marker?["ended"] is not null).Select(marker => $"{marker?["dialog"]} {marker?["ended"]}");

    /// <summary>What can be tapped on the last reply, by its label.</summary>
    public IReadOnlyList<string> Choices => Replies is [.., var last] ? [.. Choosable(last).Select(tap => tap.Label)] : [];

    public IEnumerable<string> Languages => Replies.Select(reply => reply["locale"]?.ToString() ?? "");

    public IEnumerable<string> OnCards => Replies.SelectMany(reply => Strings(reply["attachments"]));

    public IEnumerable<string> Told => Replies.Select(reply => reply["text"]?.ToString() ?? "").Concat(OnCards).Concat(Replies.SelectMany(Choosable).Select(choice => choice.Label));

    /// <summary>The choices of a reply, each with what a tap on it sends.</summary>
    public static IEnumerable<(string Label, JsonNode Value)> Choosable(JsonObject reply) =>
        from action in reply["suggestedActions"]?["actions"]?.AsArray() ?? []
        let value = action["value"]
        where value is not null
        select (action["title"]?.ToString() ?? "", value);

    /// <summary>All that can be tapped on a reply, what is on its cards included.</summary>
    public static IEnumerable<(string Label, JsonNode Value)> Tappable(JsonObject reply) =>
        Choosable(reply).Concat(OnCard(reply["attachments"]));

    static IEnumerable<(string Label, JsonNode Value)> OnCard(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(OnCard),
        JsonObject map when map["type"]?.ToString() == "Action.Submit" && map["data"] is { } data => [(map["title"]?.ToString() ?? "", data)],
        JsonObject map => map.SelectMany(item => OnCard(item.Value)),
        _ => [],
    };

    static JsonNode? Marker(JsonObject reply) => reply["channelData"]?["twinbot"];

    static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Strings),
        JsonObject map => map.SelectMany(item => Strings(item.Value)),
        JsonValue value when value.TryGetValue<string>(out var text) => [text.Replace("\\", "", StringComparison.Ordinal)],
        _ => [],
    };
}
