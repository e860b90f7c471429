using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Channels.BotFramework;
using TwinBot.Conversation;
using TwinBot.Storage;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Teams;

/// <summary>Cards that clients fetch anew when they show them.</summary>
public sealed class CardRefreshTests
{
    const string Card = "application/vnd.microsoft.card.adaptive";
    const string Word = "application/vnd.microsoft.activity.message";
    const string Asking = "log a concert in Dijon on 3 May 2025 with 42 people";

    [Fact]
    public async Task A_question_is_fetched_anew_by_whom_it_is_for_and_by_nobody_else()
    {
        await using var room = await StartAsync();
        await room.SendAsync(room.Personal(Asking));
        await room.SendAsync(room.Said("log an activity", person: "2"));
        await room.SendAsync(room.Said("list the partnerships", person: "3"));
        var sent = await room.SentAsync(3);
        Assert.Equal(
            ["29:1", "29:2"],
            sent.Select(one => Shown(one.Activity)?["refresh"]).OfType<JsonNode>().Select(refresh => Assert.Single(refresh["userIds"]?.AsArray() ?? [])?.GetValue<string>()).Order());
        Assert.All(sent, one => Assert.Equal(one.Activity.Text("channelData.twinbot.asks").Length > 0 && Shown(one.Activity)?["actions"] is not null, Shown(one.Activity)?["refresh"] is not null));
    }

    [Fact]
    public async Task An_open_question_comes_back_as_it_was_sent_and_nothing_is_written()
    {
        await using var room = await StartAsync();
        var (id, card) = await AskedAsync(room, room.Personal(Asking), 1);
        var store = room.Bot.Services.GetRequiredService<IStore>();
        var before = store.Conversation("msteams|a%3A1|aad-1");
        var fetch = Fetch(room.Personal(""), card, id);
        var answer = await InvokeAsync(room, fetch);
        Assert.Equal(("200", Card), (answer.Text("statusCode"), answer.Text("type")));
        Assert.True(JsonNode.DeepEquals(card, answer["value"]), $"{answer["value"]}");
        await InvokeAsync(room, fetch);
        Assert.NotNull(before);
        Assert.Equal(before, store.Conversation("msteams|a%3A1|aad-1"));
        Assert.Single(await room.SentAsync(1));
    }

    [Fact]
    public async Task A_question_that_was_answered_comes_back_without_its_buttons_while_the_next_is_open()
    {
        await using var room = await StartAsync();
        var (id, card) = await AskedAsync(room, room.Personal(Asking), 1);
        var fetch = Fetch(room.Personal(""), card, id);
        await room.SendAsync(room.Personal("").Without("text").With("value", card["actions"]?[0]?["data"]?.DeepClone()));
        await room.SentAsync(3);
        var answer = await InvokeAsync(room, fetch);
        Assert.Equal(("200", Card), (answer.Text("statusCode"), answer.Text("type")));
        Assert.DoesNotContain("Action.Execute", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains($"✓ {card["actions"]?[0].Text("title")}", answer["value"]?["body"]?.AsArray().Select(block => block.Text()) ?? []);
        Assert.Equal(3, (await room.SentAsync(3)).Count);
    }

    [Fact]
    public async Task What_is_told_as_a_button_is_no_tap()
    {
        await using var room = await StartAsync();
        var (id, card) = await AskedAsync(room, room.Personal(Asking), 1);
        var fetch = Fetch(room.Personal(""), card, id);
        (fetch["value"]?["action"] ?? throw new InvalidOperationException("No action."))["data"] = card["actions"]?[0]?["data"]?.DeepClone();
        Assert.True(JsonNode.DeepEquals(card, (await InvokeAsync(room, fetch))["value"]));
        Assert.Single(await room.SentAsync(1));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData(null)]
    public async Task A_card_that_is_not_known_is_answered_with_a_word(string? id)
    {
        await using var room = await StartAsync();
        var (_, card) = await AskedAsync(room, room.Personal(Asking), 1);
        var answer = await InvokeAsync(room, Fetch(room.Personal(""), card, id));
        Assert.Equal(("200", Word, "That one is closed already; nothing was altered."), (answer.Text("statusCode"), answer.Text("type"), answer.Text("value")));
    }

    [Fact]
    public async Task Somebody_elses_question_in_a_group_is_not_shown()
    {
        await using var room = await StartAsync();
        var (id, card) = await AskedAsync(room, room.Said("log an activity"), 1);
        var others = await InvokeAsync(room, Fetch(room.Said("", mention: false, person: "2"), card, id));
        Assert.Equal(Word, others.Text("type"));
        Assert.StartsWith("That is somebody else’s", others.Text("value"), StringComparison.Ordinal);
        Assert.Equal(Card, (await InvokeAsync(room, Fetch(room.Said("", mention: false), card, id))).Text("type"));
    }

    [Theory]
    [InlineData("msteams", false, true)]
    [InlineData("msteams", true, false)]
    [InlineData("webchat", false, false)]
    public void What_is_confidential_is_kept_nowhere(string channel, bool isConfidential, bool isKept) =>
        Assert.Equal(isKept, Screens.Asks(
            new Reply("How was it?") { Marker = new Marker("evaluation", "how", null), Choices = [new Choice("Good", new Button("answer", "f", "how", 5))], IsConfidential = isConfidential },
            channel));

    /// <summary>A room in which every message has an id of its own.</summary>
    static async Task<Room> StartAsync()
    {
        var room = await Room.StartAsync();
        var count = 0;
        room.Connector.Behave = (_, activity) => Task.FromResult<IResult?>(activity.Text("type") == "message"
            ? Results.Text($"{{\"id\":\"r{Interlocked.Increment(ref count).ToString(CultureInfo.InvariantCulture)}\"}}", "application/json")
            : null);
        return room;
    }

    /// <summary>Says something that is answered with a card that asks: the message's id, and the card.</summary>
    static async Task<(string Id, JsonNode Card)> AskedAsync(Room room, JsonObject said, int messages)
    {
        await room.SendAsync(said);
        var sent = await room.SentAsync(messages);
        return ($"r{messages.ToString(CultureInfo.InvariantCulture)}", Shown(sent[messages - 1].Activity) ?? throw new InvalidOperationException("No card."));
    }

    static JsonNode? Shown(JsonNode activity) => activity["attachments"]?[0]?["content"];

    /// <summary>What a client sends when it shows the card: the action as the card has it.</summary>
    static JsonObject Fetch(JsonObject from, JsonNode card, string? id) => from.Without("text").With("type", "invoke").With("name", "adaptiveCard/action").With("replyToId", id)
        .With("value", new JsonObject { ["action"] = card["refresh"]?["action"]?.DeepClone(), ["trigger"] = "automatic" });

    static async Task<JsonNode> InvokeAsync(Room room, JsonObject invoke)
    {
        using var response = await room.Bot.SendAsync(invoke.ToJsonString());
        Assert.Equal(200, (int)response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync()) ?? throw new InvalidOperationException("No body.");
    }
}
