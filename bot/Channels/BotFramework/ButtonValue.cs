using System.Text.Json;
using System.Text.Json.Nodes;
using TwinBot.Conversation;

namespace TwinBot.Channels.BotFramework;

/// <summary>A button on the wire: <c>{"twinbot": {"do", "form", "asks", "value"}}</c>.</summary>
static class ButtonValue
{
    const string Key = "twinbot";

    public static JsonObject Of(Button button)
    {
        var inner = new JsonObject { ["do"] = button.Do };
        if (button.Form is not null)
        {
            inner["form"] = button.Form;
        }

        inner["asks"] = button.Asks;
        if (button.Value is not null)
        {
            inner["value"] = button.Value.DeepClone();
        }

        return new JsonObject { [Key] = inner };
    }

    /// <summary>Null for whatever is no button of ours; what a client sends is never trusted to be one.</summary>
    public static Button? In(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } outer
            || !outer.TryGetProperty(Key, out var inner)
            || inner.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var carried = inner.TryGetProperty("value", out var raw) ? JsonNode.Parse(raw.GetRawText()) : null;
        return (Text(inner, "do"), Text(inner, "asks")) is ({ } does and ("answer" or "command" or "start"), { } asks)
            ? new Button(does, Text(inner, "form"), asks, carried)
            : null;
    }

    static string? Text(JsonElement inner, string name) =>
        inner.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
}
