using System.Text.Json.Nodes;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Teams;

/// <summary>What people reach from where they write messages.</summary>
public sealed class MessageExtensionTests
{
    [Theory]
    [InlineData("An")]
    [InlineData("anna me")]
    [InlineData("Meier")]
    [InlineData("Mai")]
    [InlineData("the mayor of Mainz")]
    public async Task Contacts_are_found_while_their_name_or_town_is_typed(string typed)
    {
        await using var room = await Room.StartAsync();
        var found = (await QueryAsync(room, new JsonObject { ["commandId"] = "contacts", ["parameters"] = new JsonArray(new JsonObject { ["name"] = "name", ["value"] = typed }) }))["composeExtension"];
        Assert.Equal(("result", "list", 1), (found.Text("type"), found.Text("attachmentLayout"), found?["attachments"]?.AsArray().Count));
        var one = found?["attachments"]?[0];
        Assert.Equal(
            ("application/vnd.microsoft.card.adaptive", "application/vnd.microsoft.card.thumbnail", "Anna Meyer"),
            (one.Text("contentType"), one.Text("preview.contentType"), one.Text("preview.content.title")));
        Assert.Contains("6131", one.Text("content"), StringComparison.Ordinal);
        Assert.Equal(0, room.Bot.Undelivered());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"commandId\":\"contacts\",\"parameters\":[{\"name\":\"initialRun\",\"value\":\"true\"}]}")]
    [InlineData("{\"parameters\":[{\"value\":\"\"}]}")]
    [InlineData("{\"parameters\":\"x\",\"queryOptions\":7}")]
    public async Task Before_anything_is_typed_the_contacts_of_the_partnerships_are_offered(string value)
    {
        await using var room = await Room.StartAsync();
        Assert.Equal("Anna Meyer", (await QueryAsync(room, JsonNode.Parse(value))).Text("composeExtension.attachments.0.preview.content.title"));
    }

    [Fact]
    public async Task Nobody_found_is_said()
    {
        await using var room = await Room.StartAsync();
        var found = await QueryAsync(room, new JsonObject { ["parameters"] = new JsonArray(new JsonObject { ["value"] = "Xyzzy" }) });
        Assert.Equal(("message", "Nobody found. Type a name or a town."), (found.Text("composeExtension.type"), found.Text("composeExtension.text")));
    }

    [Fact]
    public async Task An_activity_is_begun_aside_with_what_a_message_says()
    {
        await using var room = await Room.StartAsync();
        await room.SendAsync(room.Personal("hello"));
        await room.SentAsync(1);
        var answer = await InvokeAsync(room, Fetch(room, "<p>We had a <b>concert</b> in Dijon&nbsp;on 3 May 2025</p><p>with 42 people</p>"));
        Assert.Equal(("message", "I have begun it in our own chat. Have a look there."), (answer.Text("task.type"), answer.Text("task.value")));
        var (path, activity) = (await room.SentAsync(2))[1];
        Assert.Equal("/v3/conversations/a%3A1/activities", path);
        Assert.Equal("logActivity", activity.Text("channelData.twinbot.dialog"));
        Assert.NotEqual("startsOn", activity.Text("channelData.twinbot.asks"));
        await room.SendAsync(room.Personal("what is still open?"));
        await room.SendAsync(room.Personal("show me the summary"));
        Assert.Contains((await room.SentAsync(3)).Skip(1), one => one.Activity.ToJsonString().Contains("42", StringComparison.Ordinal) || one.Activity.ToJsonString().Contains("Dijon", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_no_chat_is_told_how_to_open_one()
    {
        await using var room = await Room.StartAsync();
        var answer = await InvokeAsync(room, Fetch(room, "A concert"));
        Assert.Contains("Open a chat with me alone", answer.Text("task.value"), StringComparison.Ordinal);
        Assert.Empty(await room.SentAsync(0));
    }

    static JsonObject Fetch(Room room, string html) => room.Said("", mention: false).Without("text").With("type", "invoke").With("name", "composeExtension/fetchTask").With("value", new JsonObject
    {
        ["commandId"] = "log",
        ["commandContext"] = "message",
        ["messagePayload"] = new JsonObject { ["id"] = "1", ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html } },
    });

    static Task<JsonNode> QueryAsync(Room room, JsonNode? value) =>
        InvokeAsync(room, room.Said("", mention: false).Without("text").With("type", "invoke").With("name", "composeExtension/query").With("value", value));

    static async Task<JsonNode> InvokeAsync(Room room, JsonObject invoke)
    {
        using var response = await room.Bot.SendAsync(invoke.ToJsonString());
        Assert.Equal(200, (int)response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync()) ?? throw new InvalidOperationException("No body.");
    }
}
