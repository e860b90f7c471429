using System.Text.Json.Nodes;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Fuzzing;

/// <summary>Activities of every kind, as channels send them.</summary>
sealed class Bodies(Hostile hostile, string connector)
{
    public const string Conversation = "fuzzed";

    static readonly string[] s_kinds = ["personal", "personal", "personal", "groupChat", "channel"];

    public JsonObject Any() => hostile.Next(16) switch
    {
        0 => Of("conversationUpdate").With("membersAdded", new JsonArray(Account("bot"), Account("29:new"))),
        1 => Of("installationUpdate").With("action", hostile.One(["add", "add-upgrade", "remove"])),
        2 => Of("messageUpdate").With("text", Text()).With("timestamp", "2026-05-12T10:00:00Z"),
        3 => Of("messageDelete").With("channelData", new JsonObject { ["eventType"] = "softDeleteMessage" }),
        4 => Of("messageReaction").With("reactionsAdded", new JsonArray(new JsonObject { ["type"] = "like" })).With("replyToId", "r1"),
        5 => Of("event").With("name", "twinbot/language").With("value", hostile.One(["nl", "fr", "xx"])),
        6 => Invoke("adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = hostile.One(["twinbot", "twinbot.refresh"]), ["data"] = Button() }, ["trigger"] = "manual" }).With("replyToId", "r1"),
        7 => Invoke("composeExtension/query", new JsonObject { ["commandId"] = "contacts", ["parameters"] = new JsonArray(new JsonObject { ["name"] = "search", ["value"] = Text() }), ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 } }),
        8 => Invoke("composeExtension/fetchTask", new JsonObject { ["commandId"] = "log", ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = $"<div>{Text()}</div>" } } }),
        9 => Invoke("fileConsent/invoke", new JsonObject { ["type"] = "fileUpload", ["action"] = "accept", ["context"] = new JsonObject { ["twinbot"] = "token" }, ["uploadInfo"] = new JsonObject { ["uploadUrl"] = "http://127.0.0.1:9/put", ["contentUrl"] = "http://127.0.0.1:9/get", ["name"] = Text(), ["uniqueId"] = "u", ["fileType"] = "json" } }),
        10 => Of("message").With("attachments", new JsonArray(File(), new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>x</p>" })).With("text", Text()),
        11 => Of("message").With("value", Button()).With("replyToId", "r1"),
        _ => Of("message").With("text", Text()),
    };

    /// <summary>What a page sends over its line.</summary>
    public JsonObject Said() => new()
    {
        ["type"] = hostile.One(["message", "message", "message", "event", "typing"]),
        ["text"] = Text(),
        ["textFormat"] = "plain",
        ["locale"] = hostile.One(["nl-BE", "fr", "en-GB", "xx"]),
        ["value"] = hostile.Chance(30) ? Button() : null,
        ["channelData"] = new JsonObject { ["clientActivityID"] = $"c{hostile.Next(int.MaxValue)}", ["attachmentSizes"] = new JsonArray() },
        ["localTimestamp"] = "2026-05-12T10:00:00+02:00",
    };

    JsonObject Button() => new()
    {
        ["twinbot"] = new JsonObject
        {
            ["do"] = hostile.One(["answer", "command", "start"]),
            ["form"] = "f1",
            ["asks"] = hostile.One(["kind", "save", "cancel", "logActivity", "findContact", "importList", "showPartnership"]),
            ["value"] = hostile.Chance(50) ? hostile.Value() : new JsonObject { ["partnership"] = "p-dijon", ["contact"] = "k-anna" },
        },
    };

    JsonObject File() => new()
    {
        ["contentType"] = hostile.One(["image/png", "text/csv", "application/vnd.microsoft.teams.file.download.info"]),
        ["name"] = Text(),
        ["contentUrl"] = $"data:text/csv;base64,{Convert.ToBase64String(hostile.Damaged(Contents.Text("Name;Town;E-mail\nAnna;Mainz;a@example.org")))}",
        ["content"] = new JsonObject { ["downloadUrl"] = "http://127.0.0.1:1/none", ["fileType"] = "csv" },
    };

    JsonObject Invoke(string name, JsonObject value) => Of("invoke").With("name", name).With("value", value);

    JsonObject Of(string type)
    {
        var kind = hostile.One(s_kinds);
        var activity = Activities.Message("", channel: hostile.One(["msteams", "msteams", "test", "webchat", "sms"]), serviceUrl: connector, conversation: kind == "personal" ? Conversation : $"19:{kind}")
            .With("type", type)
            .With("locale", hostile.One(["nl-BE", "fr", "en-GB", "de"]))
            .With("timestamp", "2026-05-12T10:00:00Z")
            .With("entities", new JsonArray(
                new JsonObject { ["type"] = "clientInfo", ["locale"] = "nl-BE", ["country"] = "BE", ["timezone"] = "Europe/Brussels" },
                new JsonObject { ["type"] = "mention", ["text"] = "<at>TwinBot</at>", ["mentioned"] = Account("bot") }))
            .With("channelData", new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t1" } });
        activity["conversation"]?.AsObject().With("conversationType", kind).With("isGroup", kind != "personal").With("tenantId", "t1");
        return hostile.Chance(50) && kind == "personal" && type != "invoke" ? activity.With("deliveryMode", "expectReplies") : activity;
    }

    string Text() => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(hostile.Text()));

    static JsonObject Account(string id) => new() { ["id"] = id, ["name"] = "TwinBot", ["aadObjectId"] = $"oid-{id}" };
}
