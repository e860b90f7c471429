using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Texts;

namespace TwinBot.Channels.BotFramework.Rendering;

/// <summary>Writes a card as an Adaptive Card 1.5, the newest that Teams knows.</summary>
static class CardRenderer
{
    /// <summary>What Teams shows of a card's actions before it folds the others.</summary>
    const int PrimaryActions = 6;

    /// <param name="lead">Text above the card's own content; null for none.</param>
    /// <param name="choices">Shown as the card's actions; empty where the channel shows them otherwise.</param>
    public static JsonObject Render(Card? card, string? lead, IReadOnlyList<Choice> choices, ChannelLook look, Speech speech, Art art)
    {
        var body = new JsonArray();
        if (lead is { Length: > 0 })
        {
            body.Add(Block(Markdown.Escape(lead)));
        }

        if (card is not null)
        {
            AddContent(body, card, look, speech);
            CardArt.AddFiles(body, card.Files, art);
        }

        if (art.Picture is { } picture)
        {
            body.Add(CardArt.Image(picture.Address, picture.Alt, "Stretch"));
        }

        var words = string.Join('\n', new[] { lead, card?.AsText(speech), art.Picture?.Alt }.Where(part => part is { Length: > 0 }));
        var rendered = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["lang"] = speech.Language.Code,
            ["speak"] = words,
            ["fallbackText"] = words,
            ["body"] = body,
        };
        if (choices.Count > 0)
        {
            rendered["actions"] = Actions(choices, look);
        }

        return rendered;
    }

    static void AddContent(JsonArray body, Card card, ChannelLook look, Speech speech)
    {
        var title = Block(Markdown.Escape(card.Title));
        title["size"] = "Medium";
        title["weight"] = "Bolder";
        title["style"] = "heading";
        body.Add(title);
        if (card.Subtitle is { Length: > 0 } subtitle)
        {
            body.Add(Subtle(subtitle));
        }

        for (var i = 0; i < card.Facts.Length; i++)
        {
            body.Add(Fact(card.Facts[i], i == 0 ? "Medium" : "Small", look, speech));
        }

        foreach (var row in card.Rows)
        {
            body.Add(Row(row, look));
        }
    }

    /// <summary>The label stands above its value: side by side, long words of four languages break on a phone.</summary>
    static JsonObject Fact(Fact fact, string spacing, ChannelLook look, Speech speech)
    {
        var label = Subtle(fact.Label);
        label["size"] = "Small";
        var value = Block(Markdown.Link(fact.Value, fact.Link));
        value["spacing"] = "None";
        var columns = new JsonArray { Column("stretch", label, value) };
        if (fact.Change is { } change)
        {
            var affordance = Block(Markdown.Escape(speech.Say("service.change")));
            affordance["size"] = "Small";
            affordance["color"] = "Accent";
            affordance["wrap"] = false;
            var column = Column("auto", affordance);
            column["verticalContentAlignment"] = "Center";
            column["selectAction"] = Action(speech.Say("service.changeOf", ("label", fact.Label)), change, look);
            columns.Add(column);
        }

        return new JsonObject { ["type"] = "ColumnSet", ["spacing"] = spacing, ["columns"] = columns };
    }

    static JsonObject Row(Row row, ChannelLook look)
    {
        var title = Block(Markdown.Escape(row.Title));
        var items = new JsonArray { title };
        if (row.Detail is { Length: > 0 } detail)
        {
            var below = Subtle(detail);
            below["spacing"] = "None";
            below["size"] = "Small";
            items.Add(below);
        }

        var container = new JsonObject { ["type"] = "Container", ["separator"] = true, ["spacing"] = "Small", ["items"] = items };
        if (row.Open is { } open)
        {
            title["color"] = "Accent";
            container["selectAction"] = Action(row.Title, open, look);
        }

        return container;
    }

    static JsonArray Actions(IReadOnlyList<Choice> choices, ChannelLook look)
    {
        var actions = new JsonArray();
        foreach (var choice in choices)
        {
            var action = Action(choice.Label, choice.Button, look);
            if (actions.Count >= PrimaryActions)
            {
                action["mode"] = "secondary";
            }

            actions.Add(action);
        }

        return actions;
    }

    static JsonObject Action(string title, Button button, ChannelLook look)
    {
        var submit = new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = ButtonValue.Of(button) };
        return look.Executes
            ? new JsonObject { ["type"] = "Action.Execute", ["title"] = title, ["verb"] = "twinbot", ["data"] = ButtonValue.Of(button), ["fallback"] = submit }
            : submit;
    }

    static JsonObject Column(string width, params JsonNode[] blocks) => new()
    {
        ["type"] = "Column",
        ["width"] = width,
        ["items"] = new JsonArray(blocks),
    };

    static JsonObject Subtle(string text)
    {
        var block = Block(Markdown.Escape(text));
        block["isSubtle"] = true;
        return block;
    }

    static JsonObject Block(string markdown) => new() { ["type"] = "TextBlock", ["text"] = markdown, ["wrap"] = true };
}
