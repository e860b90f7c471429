using System.Text.Json.Nodes;

namespace TwinBot.Tests.Channels;

public sealed class RenderingTests
{
    [Fact]
    public async Task Teams_gets_text_and_choices_on_one_card_that_executes_with_a_fall_back()
    {
        await using var bot = await Bots.EchoAsync();
        var reply = (await bot.AskAsync(Activities.Message("ask", channel: "msteams")))[0];
        var card = reply?["attachments"]?[0]?["content"];
        Assert.Equal(("", "What kind of partnership is it?", "1.5"), (reply.Text(), card.Text("body.0.text"), card.Text("version")));
        var action = card?["actions"]?[3];
        Assert.Equal(("Action.Execute", "Action.Submit", "A project"), (action.Text("type"), action.Text("fallback.type"), action.Text("title")));
        Assert.Equal(action?["data"]?.ToJsonString(), action?["fallback"]?["data"]?.ToJsonString());
    }

    [Fact]
    public async Task A_channel_of_words_gets_everything_in_words()
    {
        await using var bot = await Bots.EchoAsync();
        Assert.Equal(
            "What kind of partnership is it?\n\n1. A twinning by deed\n2. A friendship\n3. A contact\n4. A project",
            (await bot.AskAsync(Activities.Message("ask", channel: "sms")))[0].Text());
        var card = (await bot.AskAsync(Activities.Message("card", channel: "sms")))[0];
        Assert.Contains("Phone: +31 6 12345678", card.Text(), StringComparison.Ordinal);
        Assert.Null(card?["attachments"]);
        Assert.Contains($"{bot.Url}/directline/exports/", (await bot.AskAsync(Activities.Message("export", channel: "sms")))[0].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_can_be_read_aloud_and_opens_only_what_is_safe()
    {
        await using var bot = await Bots.EchoAsync();
        var reply = (await bot.AskAsync(Activities.Message("card").With("locale", "nl")))[0];
        var card = reply?["attachments"]?[0]?["content"] ?? new JsonObject();
        Assert.Equal(("This is on record:", "nl"), (reply.Text("summary"), card.Text("lang")));
        Assert.StartsWith("Gouda – Solingen", card.Text("speak"), StringComparison.Ordinal);
        Assert.Equal(card.Text("speak"), card.Text("fallbackText"));
        Assert.Contains("Communities wijzigen", card.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", card.ToJsonString(), StringComparison.Ordinal);
    }
}
