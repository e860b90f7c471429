using System.Text.Json;
using System.Text.Json.Nodes;

namespace TwinBot.Channels.Teams;

/// <summary>Reads what an invoke carries; a client may have written anything.</summary>
static class JsonText
{
    /// <summary>Null where there is none such.</summary>
    public static JsonElement? Part(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } whole && whole.TryGetProperty(name, out var part) ? part : null;

    /// <summary>Null for what is no text.</summary>
    public static string? Text(JsonElement? of) => of is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
