using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Storage;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Teams;

/// <summary>Cards once they are answered, messages taken back, the bot removed, the client's own clock.</summary>
public sealed class CardsTests
{
    [Fact]
    public async Task A_question_that_is_answered_loses_its_buttons_and_shows_what_was_tapped()
    {
        await using var room = await Room.StartAsync();
        var card = await AskedAsync(room);
        var action = card["actions"]?[0];
        await room.SendAsync(room.Personal("").Without("text").With("value", action?["data"]?.DeepClone()));
        var replaced = (await room.SentAsync(3))[1];
        Assert.Equal("/v3/conversations/a%3A1/activities/r1", replaced.Path);
        var content = replaced.Activity["attachments"]?[0]?["content"];
        Assert.Null(content?["actions"]);
        Assert.DoesNotContain("Action.Execute", content?.ToJsonString() ?? "", StringComparison.Ordinal);
        Assert.Contains($"✓ {action.Text("title")}", content?["body"]?.AsArray().Select(block => block.Text()) ?? []);
    }

    [Fact]
    public async Task Words_close_a_question_too()
    {
        await using var room = await Room.StartAsync();
        await AskedAsync(room);
        await room.SendAsync(room.Personal("cancel"));
        var replaced = (await room.SentAsync(3))[1];
        Assert.Equal(("/v3/conversations/a%3A1/activities/r1", null), (replaced.Path, replaced.Activity["attachments"]?[0]?["content"]?["actions"]));
        await room.SendAsync(room.Personal("thanks"));
        Assert.Equal(4, (await room.SentAsync(4)).Count);
    }

    [Fact]
    public async Task A_tap_is_answered_with_the_card_as_it_looks_then()
    {
        await using var room = await Room.StartAsync();
        var card = await AskedAsync(room);
        var tap = room.Personal("").Without("text").With("type", "invoke").With("name", "adaptiveCard/action").With("replyToId", "r1")
            .With("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "twinbot", ["data"] = card["actions"]?[0]?["data"]?.DeepClone() } });
        using var response = await room.Bot.SendAsync(tap.ToJsonString());
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(("200", "application/vnd.microsoft.card.adaptive", null), (answer.Text("statusCode"), answer.Text("type"), answer?["value"]?["actions"]));
        using var again = await room.Bot.SendAsync(tap.With("id", "later").With("replyToId", "another").ToJsonString());
        Assert.Equal("application/vnd.microsoft.activity.message", JsonNode.Parse(await again.Content.ReadAsStringAsync()).Text("type"));
    }

    [Fact]
    public async Task A_message_taken_back_takes_its_answer_back()
    {
        await using var room = await Room.StartAsync();
        await room.SendAsync(room.Personal("set up a partnership"));
        await room.SentAsync(1);
        await room.SendAsync(room.Personal("Gouda and Solingen").With("id", "towns"));
        var asked = (await room.SentAsync(2))[1].Activity.Text("channelData.twinbot.asks");
        await room.SendAsync(room.Personal("").Without("text").With("type", "messageDelete").With("id", "towns"));
        var sent = await room.SentAsync(3);
        Assert.NotEqual("communities", asked);
        Assert.Equal("communities", sent[^1].Activity.Text("channelData.twinbot.asks"));
        await room.SendAsync(room.Personal("").Without("text").With("type", "messageDelete").With("id", "never said"));
        await room.SendAsync(room.Personal("thanks"));
        Assert.StartsWith("You", (await room.SentAsync(sent.Count + 1))[sent.Count].Activity.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_removes_the_bot_is_not_spoken_to_until_they_come_again()
    {
        await using var room = await Room.StartAsync();
        await room.SendAsync(room.Personal("hello"));
        await room.SentAsync(1);
        var store = room.Bot.Services.GetRequiredService<IStore>();
        Assert.NotNull(store.Reference("msteams|aad-1"));
        await room.SendAsync(room.Personal("").With("type", "installationUpdate").With("action", "remove"));
        Assert.Null(store.Reference("msteams|aad-1"));
        await room.SendAsync(room.Personal("").With("type", "installationUpdate").With("action", "add"));
        Assert.NotNull(store.Reference("msteams|aad-1"));
    }

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Pacific/Pago_Pago")]
    [InlineData("Nowhere/Else")]
    public async Task Today_is_today_where_the_person_is(string zone)
    {
        await using var room = await Room.StartAsync();
        var client = new JsonObject { ["type"] = "clientInfo", ["locale"] = "de-DE", ["country"] = "DE", ["timezone"] = zone };
        var known = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");
        var before = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, known).Date;
        await room.SendAsync(room.Personal("Konzert heute in Dijon mit 42 Personen").Without("locale").With("entities", new JsonArray(client)));
        var shown = (await room.SentAsync(1))[0].Activity.ToJsonString();
        var after = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, known).Date;
        Assert.Contains("\"locale\":\"de\"", shown, StringComparison.Ordinal);
        Assert.Contains(new[] { before, after }, day => shown.Contains($"{day.Day}. ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("BE", "add Bert Klein, 0475 12 34 56", "+32 475 12 34 56")]
    [InlineData("be", "add Bert Klein, 0475 12 34 56", "+32 475 12 34 56")]
    [InlineData("BE", "add Bert Klein, mayor of Mainz, 06131 123457", "+49 6131 123457")]
    [InlineData("DE", "add Bert Klein, mayor of Dijon, 03 80 74 51 51", "+33 3 80 74 51 51")]
    [InlineData("Belgium", "add Bert Klein, 0475 12 34 56", null)]
    [InlineData("XX", "add Bert Klein, 0475 12 34 56", null)]
    public async Task A_phone_number_is_of_the_persons_country_where_the_contacts_is_not_known(string country, string text, string? number)
    {
        await using var room = await Room.StartAsync();
        var client = new JsonObject { ["type"] = "clientInfo", ["country"] = country };
        await room.SendAsync(room.Personal(text).With("entities", new JsonArray(client.DeepClone())));
        await room.SendAsync(room.Personal("what have you understood so far?").With("entities", new JsonArray(client)));
        var shown = string.Concat((await room.SentAsync(2)).SelectMany(one => one.Activity["attachments"]?[0]?["content"]?["body"]?.AsArray().Select(block => $"{block?.ToJsonString()}\n") ?? [one.Activity.Text()]));
        Assert.Contains("Bert Klein", shown, StringComparison.Ordinal);
        Assert.Equal(number, Regex.Match(shown.Replace("\\u002B", "+", StringComparison.Ordinal), @"\+[0-9][0-9 ]*[0-9]") is { Success: true } found ? found.Value : null);
    }

    /// <summary>The card of a question with buttons, in the personal chat.</summary>
    static async Task<JsonNode> AskedAsync(Room room)
    {
        await room.SendAsync(room.Personal("log a concert in Dijon on 3 May 2025 with 42 people"));
        var card = (await room.SentAsync(1))[0].Activity["attachments"]?[0]?["content"];
        Assert.NotNull(card?["actions"]);
        return card;
    }
}
