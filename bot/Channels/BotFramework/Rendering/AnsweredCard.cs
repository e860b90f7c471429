using System.Text.Json.Nodes;
using TwinBot.Conversation;

namespace TwinBot.Channels.BotFramework.Rendering;

/// <summary>A card that was answered: what it said, and what was tapped, with nothing left to tap.</summary>
static class AnsweredCard
{
    const string Own = "Action.Execute";

    /// <param name="message">The message that the card came in, as JSON; it is changed.</param>
    /// <param name="tapped">The button that was tapped; null where words answered it.</param>
    /// <returns>The card; null for a message without one.</returns>
    public static JsonObject? Close(JsonObject message, Button? tapped)
    {
        if (message["attachments"]?[0]?["content"] is not JsonObject card)
        {
            return null;
        }

        var label = tapped is null ? null : Label(card["actions"] as JsonArray, ButtonValue.Of(tapped));
        card.Remove("actions");
        card.Remove("refresh");
        StripTaps(card);
        if (label is not null && card["body"] is JsonArray body)
        {
            body.Add(new JsonObject { ["type"] = "TextBlock", ["text"] = $"✓ {Markdown.Escape(label)}", ["wrap"] = true, ["color"] = "Accent" });
        }

        return card;
    }

    static string? Label(JsonArray? actions, JsonObject data) =>
        actions?.FirstOrDefault(action => JsonNode.DeepEquals(action?["data"], data))?["title"]?.GetValue<string>();

    /// <summary>A column that is there to be tapped goes whole; what else can be tapped stays as it looks. Links stay.</summary>
    static void StripTaps(JsonNode? node)
    {
        foreach (var column in (node as JsonArray ?? []).Where(one => IsTap(one) && one?["type"]?.GetValue<string>() == "Column").ToList())
        {
            node?.AsArray().Remove(column);
        }

        if (IsTap(node))
        {
            node?.AsObject().Remove("selectAction");
        }

        foreach (var child in Children(node))
        {
            StripTaps(child);
        }
    }

    static IEnumerable<JsonNode?> Children(JsonNode? node) => node switch
    {
        JsonArray all => all,
        JsonObject one => one.Select(part => part.Value),
        _ => [],
    };

    static bool IsTap(JsonNode? node) => (node as JsonObject)?["selectAction"]?["type"]?.GetValue<string>() == Own;
}
