using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace TwinBot.Commands.Scripts;

/// <summary>A person of a script, in a conversation of their own, with what they sent and heard.</summary>
sealed class ScriptPerson(string id, string? language)
{
    /// <summary>A picture of one point.</summary>
    const string Photo = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    readonly List<JsonObject> _sent = [];
    readonly List<JsonObject> _heard = [];
    int _count;

    /// <summary>What the person's client sends; null when there is nothing to do it with.</summary>
    public JsonObject? Activity(Doing doing) => doing.Deed switch
    {
        Deed.Say => Sent(Activity("message", doing.Text)),
        Deed.File => Activity("message", "", ("attachments", new JsonArray(new JsonObject { ["contentType"] = "application/pdf", ["name"] = "minutes.pdf" }))),
        Deed.Photo => Activity("message", doing.Text, ("attachments", new JsonArray(new JsonObject { ["contentType"] = "image/png", ["name"] = "photo.png", ["contentUrl"] = Photo }))),
        Deed.Choose => Activity("event", null, ("name", "twinbot/language"), ("value", doing.Text)),
        Deed.Again => Message(1)?.DeepClone().AsObject(),
        Deed.Edit when Message(doing.Back) is { } message => Activity("messageUpdate", doing.Text, ("id", message["id"]?.DeepClone())),
        Deed.Tap when Tap(doing) is { } value => Activity("message", doing.Text, ("value", value)),
        _ => null,
    };

    public void Hear(ImmutableArray<JsonObject> replies) => _heard.AddRange(replies);

    JsonObject? Message(int back) => back <= _sent.Count ? _sent[^back] : null;

    JsonNode? Tap(Doing doing)
    {
        var buttons =
            from reply in _heard.AsEnumerable().Reverse()
            let tap = Heard.Tappable(reply).FirstOrDefault(tap => tap.Label == doing.Text).Value
            where tap is not null
            select tap.DeepClone();
        return buttons.ElementAtOrDefault(doing.Back - 1);
    }

    JsonObject Sent(JsonObject message)
    {
        _sent.Add(message);
        return message;
    }

    JsonObject Activity(string type, string? text, params ReadOnlySpan<(string Name, JsonNode? Value)> more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"{id}-{++_count}"),
            ["timestamp"] = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture),
            ["channelId"] = "test",
            ["deliveryMode"] = "expectReplies",
            ["from"] = new JsonObject { ["id"] = id },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = id },
            ["text"] = text,
            ["locale"] = language,
        };
        foreach (var (name, value) in more)
        {
            activity[name] = value;
        }

        return activity;
    }
}
