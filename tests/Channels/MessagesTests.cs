using System.Net;
using System.Text.Json.Nodes;

namespace TwinBot.Tests.Channels;

public sealed class MessagesTests
{
    [Fact]
    public async Task Only_post_is_answered()
    {
        await using var bot = await Bots.EchoAsync();
        using var get = await bot.Client.GetAsync("/api/messages");
        using var put = await bot.Client.PutAsync("/api/messages", null);
        Assert.Equal([HttpStatusCode.MethodNotAllowed, HttpStatusCode.MethodNotAllowed], [get.StatusCode, put.StatusCode]);
    }

    public static TheoryData<string, int> Malformed => new()
    {
        { "", 400 },
        { "not json", 400 },
        { "null", 400 },
        { "[]", 400 },
        { "42", 400 },
        { "{\"type\":", 400 },
        { "{}", 400 },
        { Activities.Message("x").Without("type").ToJsonString(), 400 },
        { Activities.Message("x").With("type", "").ToJsonString(), 400 },
        { Activities.Message("x").With("type", 7).ToJsonString(), 400 },
        { Activities.Message("x").With("text", new JsonArray(1)).ToJsonString(), 400 },
        { Activities.Message("x").Without("channelId").ToJsonString(), 400 },
        { Activities.Message("x").Without("conversation").ToJsonString(), 400 },
        { Activities.Message("x").With("conversation", new JsonObject()).ToJsonString(), 400 },
        { Activities.Message("x").With("conversation", "c1").ToJsonString(), 400 },
        { Activities.Message("x").Without("from").ToJsonString(), 400 },
        { Activities.Message("x").With("from", new JsonObject { ["id"] = null }).ToJsonString(), 400 },
        { Activities.Message("x").Without("serviceUrl").ToJsonString(), 400 },
        { Activities.Message("x").With("id", new string('x', 2000)).ToJsonString(), 400 },
        { Activities.Message("x").With("id", "1\nfail: forged").ToJsonString(), 400 },
        { Activities.Message("x").With("from", new JsonObject { ["id"] = "u1", ["name"] = new string('x', 2000) }).ToJsonString(), 400 },
        { Activities.Message("x").With("type", "conversationUpdate").With("membersAdded", new JsonArray(new JsonObject { ["id"] = "a\r\nb" })).ToJsonString(), 400 },
        { Activities.Message("x", serviceUrl: "https://example.org/").ToJsonString(), 403 },
        { Activities.Message("x", serviceUrl: "http://2130706433.example.org/").ToJsonString(), 403 },
        { Activities.Message("x", serviceUrl: "http://[::ffff:169.254.169.254]/").ToJsonString(), 403 },
        { Activities.Message("x", serviceUrl: "http://0xA9FEA9FE/").ToJsonString(), 403 },
        { Activities.Message("x", serviceUrl: "http://0.0.0.0/").ToJsonString(), 403 },
        { Activities.Message("x", serviceUrl: "http://127.0.0.1/?to=x").ToJsonString(), 403 },
        { Activities.Message("x", serviceUrl: "gopher://127.0.0.1/").ToJsonString(), 403 },
        { Activities.Message("x", serviceUrl: "http://127.0.0.1@example.org/").ToJsonString(), 403 },
        { Activities.Message("x", serviceUrl: "http://localhost.example.org/").ToJsonString(), 403 },
        { Activities.Message("x", serviceUrl: "http://169.254.169.254/").ToJsonString(), 403 },
        { Activities.Message("x", serviceUrl: "file:///etc/passwd").ToJsonString(), 403 },
        { Activities.Message("x", serviceUrl: "nonsense").ToJsonString(), 403 },
        { Activities.Message("\uE000").ToJsonString().Replace("\\uE000", "\\ud83d", StringComparison.OrdinalIgnoreCase), 400 },
        { Activities.Message("x").With("value", "HALF").ToJsonString().Replace("HALF", "\\ud800", StringComparison.Ordinal), 400 },
        { Activities.Message("x").With("channelData", new JsonObject { ["HALF"] = 1 }).ToJsonString().Replace("HALF", "\\ud800", StringComparison.Ordinal), 400 },
        { $"{{\"type\":\"message\",\"value\":{new string('[', 100)}{new string(']', 100)}}}", 400 },
        { Activities.Message(new string('x', 1100 * 1024)).ToJsonString(), 413 },
        { Activities.Message("x").With("type", "invoke").With("name", "task/fetch").ToJsonString(), 501 },
        { Activities.Message("x").With("type", "invoke").With("name", "adaptiveCard/action").With("value", "rubbish").ToJsonString(), 501 },
        { Activities.Message("x").With("type", "invoke").ToJsonString(), 400 },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_cannot_be_taken_is_refused_and_no_turn_is_made(string body, int status)
    {
        var engine = new EchoEngine();
        await using var bot = await Bots.EchoAsync(engine: engine);
        using var response = await bot.SendAsync(body);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(0, engine.Turns);
    }

    public static TheoryData<string> Ignored => new()
    {
        Activities.Message("x").With("type", "somethingNew").ToJsonString(),
        Activities.Message("x").With("type", "typing").ToJsonString(),
        Activities.Message("x").With("type", "messageReaction").With("reactionsAdded", new JsonArray(new JsonObject { ["type"] = "like" })).ToJsonString(),
        Activities.Message("x").With("type", "event").With("name", "unknown").ToJsonString(),
        Activities.Message("x").With("type", "event").With("name", "twinbot/language").With("value", new JsonObject()).ToJsonString(),
        Activities.Message("x").With("type", "installationUpdate").With("action", "remove").ToJsonString(),
        Activities.Message("x").With("type", "conversationUpdate").With("membersAdded", new JsonArray(new JsonObject { ["id"] = "bot" })).ToJsonString(),
        Activities.Message("x").With("type", "conversationUpdate").With("membersAdded", new JsonArray(null, new JsonObject())).ToJsonString(),
        Activities.Message("x").With("conversation", new JsonObject { ["id"] = "c1", ["isGroup"] = true }).ToJsonString(),
        Activities.Message("x").With("conversation", new JsonObject { ["id"] = "c1", ["conversationType"] = "channel" }).ToJsonString(),
        Activities.Message("x").With("type", "conversationUpdate").With("membersRemoved", new JsonArray(new JsonObject { ["id"] = "u1" })).ToJsonString(),
    };

    [Theory]
    [MemberData(nameof(Ignored))]
    public async Task What_is_none_of_the_bots_business_is_accepted_and_ignored(string body)
    {
        var engine = new EchoEngine();
        await using var bot = await Bots.EchoAsync(engine: engine);
        using var response = await bot.SendAsync(body);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Equal(0, engine.Turns);
    }

    [Fact]
    public async Task Only_json_that_says_so_is_read()
    {
        await using var bot = await Bots.EchoAsync();
        using var response = await bot.SendAsync(Activities.Message("x").ToJsonString(), "text/plain");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://example.org", 403)]
    [InlineData("Origin", "http://localhost:5000", 202)]
    [InlineData("Host", "rebound.example.org", 403)]
    public async Task Pages_from_elsewhere_do_not_reach_the_local_bot(string header, string value, int status)
    {
        await using var bot = await Bots.EchoAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(Activities.Message("nothing").ToJsonString(), null, "application/json") };
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await bot.Client.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Replies_come_inline_where_they_are_expected()
    {
        await using var connector = await RecordingConnector.StartAsync();
        await using var bot = await Bots.EchoAsync();
        var replies = await bot.AskAsync(Activities.Message("two", id: "m1", serviceUrl: connector.Url));
        Assert.Equal(["One.", "Two."], replies.Select(reply => reply.Text()));
        Assert.Equal(("plain", "m1", "u1", "bot", "c1"), (replies[0].Text("textFormat"), replies[0].Text("replyToId"), replies[0].Text("recipient.id"), replies[0].Text("from.id"), replies[0].Text("conversation.id")));
        Assert.Equal((0, 0), (bot.Undelivered(), connector.Calls));
    }

    [Theory]
    [InlineData("<at>TwinBot</at>&nbsp;hello&#160;\u00A0 there\u200B\r\n", "hello there")]
    [InlineData("R&amp;D \u2060in &lt;Gent&gt;", "R&D in <Gent>")]
    [InlineData("<at>Somebody Else</at> called", "Somebody Else called")]
    public async Task Text_comes_without_what_channels_wrap_round_it(string text, string said)
    {
        await using var bot = await Bots.EchoAsync();
        var mention = new JsonObject { ["type"] = "mention", ["text"] = null, ["mentioned"] = new JsonObject { ["id"] = "bot", ["name"] = "TwinBot" } };
        var other = new JsonObject { ["type"] = "mention", ["text"] = "<at>Somebody Else</at>", ["mentioned"] = new JsonObject { ["id"] = "u7", ["name"] = "Somebody Else" } };
        var replies = await bot.AskAsync(Activities.Message(text).With("entities", new JsonArray(7, "x", new JsonObject { ["type"] = "mention", ["mentioned"] = 3 }, mention, other)));
        Assert.Equal($"Heard: {said}", replies[0].Text());
    }

    [Theory]
    [InlineData("{\"twinbot\":{\"do\":\"answer\",\"form\":\"f1\",\"asks\":\"kind\",\"value\":{\"a\":1}}}", "You tapped answer f1/kind = {\"a\":1}")]
    [InlineData("{\"twinbot\":{\"do\":\"start\",\"asks\":\"help\"}}", "You tapped start /help = ")]
    [InlineData("{\"twinbot\":{\"do\":\"erase\",\"asks\":\"help\"}}", "Heard: words")]
    [InlineData("{\"twinbot\":{\"do\":1,\"asks\":{}}}", "Heard: words")]
    [InlineData("{\"twinbot\":[]}", "Heard: words")]
    [InlineData("[]", "Heard: words")]
    [InlineData("\"twinbot\"", "Heard: words")]
    [InlineData("null", "Heard: words")]
    public async Task Values_are_buttons_only_when_they_are_ours(string value, string said)
    {
        await using var bot = await Bots.EchoAsync();
        var activity = Activities.Message("words").With("deliveryMode", "expectReplies").With("value", "VALUE").ToJsonString().Replace("\"VALUE\"", value, StringComparison.Ordinal);
        using var response = await bot.SendAsync(activity);
        Assert.Equal(said, JsonNode.Parse(await response.Content.ReadAsStringAsync()).Text("activities.0.text"));
    }

    [Fact]
    public async Task The_copy_of_a_formatted_message_is_no_file()
    {
        await using var bot = await Bots.EchoAsync();
        var html = new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>x</p>" };
        var photo = new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "http://127.0.0.1/x.png" };
        var one = await bot.AskAsync(Activities.Message("hello").With("attachments", new JsonArray(html)));
        var two = await bot.AskAsync(Activities.Message("photo").With("attachments", new JsonArray(html.DeepClone(), photo, null)));
        Assert.Equal(["Heard: hello", "file Unreachable: photo"], [one[0].Text(), two[0].Text()]);
    }

    [Fact]
    public async Task A_person_is_welcomed_once_however_their_coming_is_told()
    {
        await using var connector = await RecordingConnector.StartAsync();
        await using var bot = await Bots.EchoAsync();
        var members = new JsonArray(new JsonObject { ["id"] = "bot" }, new JsonObject { ["id"] = "u1" });
        var update = Activities.Message("", serviceUrl: connector.Url).With("type", "conversationUpdate").With("membersAdded", members);
        var install = Activities.Message("", serviceUrl: connector.Url).With("type", "installationUpdate").With("action", "add");
        await Task.WhenAll(bot.PostAsync(update), bot.PostAsync(install), bot.PostAsync(install.DeepClone()));
        await Eventually.True(() => bot.Undelivered() == 0, "an empty outbox");
        Assert.Single(connector.Received);
    }

    [Fact]
    public async Task An_edited_message_is_an_edit_and_each_new_wording_counts()
    {
        await using var bot = await Bots.EchoAsync();
        await bot.AskAsync(Activities.Message("first", id: "m1"));
        var edit = Activities.Message("second", id: "m1").With("type", "messageUpdate").With("timestamp", "2026-05-12T10:00:00Z");
        Assert.Equal("Edited m1: second", (await bot.AskAsync(edit))[0].Text());
        Assert.Empty(await bot.AskAsync(edit));
        Assert.Equal("Edited m1: third", (await bot.AskAsync(edit.With("text", "third").With("timestamp", "2026-05-12T10:00:09Z")))[0].Text());
    }

    [Fact]
    public async Task Three_copies_at_once_are_one()
    {
        var engine = new EchoEngine();
        await using var connector = await RecordingConnector.StartAsync();
        await using var bot = await Bots.EchoAsync(engine: engine);
        var message = Activities.Message("hello", id: "same", serviceUrl: connector.Url);
        await Task.WhenAll(bot.PostAsync(message), bot.PostAsync(message), bot.PostAsync(message));
        await Eventually.True(() => bot.Undelivered() == 0, "an empty outbox");
        Assert.Equal((1, 1), (engine.Turns, connector.Received.Count));
    }

    [Fact]
    public async Task The_same_words_twice_are_two_answers_once_the_first_was_answered()
    {
        await using var bot = await Bots.EchoAsync();
        Assert.Single(await bot.AskAsync(Activities.Message("yes")));
        Assert.Single(await bot.AskAsync(Activities.Message("yes")));
    }

    [Fact]
    public async Task A_double_tap_before_any_answer_is_one()
    {
        await using var bot = await Bots.EchoAsync(time: new MovedClock());
        var both = await Task.WhenAll(bot.AskAsync(Activities.Message("yes")), bot.AskAsync(Activities.Message("yes")));
        Assert.Equal(1, both.Sum(replies => replies.Count));
    }

    [Fact]
    public async Task A_whole_sentence_again_within_seconds_is_one()
    {
        await using var bot = await Bots.EchoAsync();
        const string Sentence = "We had a youth exchange in Dijon last Saturday with 42 people";
        Assert.Single(await bot.AskAsync(Activities.Message(Sentence)));
        Assert.Empty(await bot.AskAsync(Activities.Message(Sentence)));
        await bot.AskAsync(Activities.Message("no"));
        Assert.Single(await bot.AskAsync(Activities.Message(Sentence)));
    }

    [Fact]
    public async Task Overlapping_turns_of_a_conversation_lose_nothing()
    {
        await using var bot = await Bots.EchoAsync();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => bot.AskAsync(Activities.Message($"text {i}"))));
        Assert.Equal("202", (await bot.AskAsync(Activities.Message("count")))[0].Text());
    }

    [Fact]
    public async Task A_conflict_takes_the_turn_again()
    {
        await using var bot = await Bots.EchoAsync(troubles: new Troubles { Conflicts = 3 });
        Assert.Equal("Heard: hello", (await bot.AskAsync(Activities.Message("hello")))[0].Text());
    }

    [Fact]
    public async Task What_the_disk_refused_is_not_acknowledged_and_may_come_again()
    {
        await using var bot = await Bots.EchoAsync(troubles: new Troubles { Refusals = 1 });
        var message = Activities.Message("hello", id: "m1");
        using (var refused = await bot.SendAsync(message.With("deliveryMode", "expectReplies").ToJsonString()))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        }

        Assert.Equal("Heard: hello", (await bot.AskAsync(message))[0].Text());
    }

    [Theory]
    [InlineData("nl-BE", "Sorry, er ging")]
    [InlineData("de", "Entschuldigung")]
    [InlineData("xx", "Sorry, something")]
    public async Task A_failed_turn_apologises_in_the_persons_language_and_saves_nothing(string locale, string beginning)
    {
        await using var bot = await Bots.EchoAsync();
        var sorry = await bot.AskAsync(Activities.Message("fail").With("locale", locale));
        Assert.StartsWith(beginning, sorry[0].Text(), StringComparison.Ordinal);
        Assert.Equal("2", (await bot.AskAsync(Activities.Message("count")))[0].Text());
    }

    [Fact]
    public async Task Execute_is_answered_at_once_and_replied_to_through_the_outbox()
    {
        await using var connector = await RecordingConnector.StartAsync();
        await using var bot = await Bots.EchoAsync();
        var data = new JsonObject { ["twinbot"] = new JsonObject { ["do"] = "answer", ["form"] = "f1", ["asks"] = "kind", ["value"] = 2 } };
        var invoke = Activities.Message("", channel: "msteams", serviceUrl: connector.Url).With("type", "invoke").With("name", "adaptiveCard/action")
            .With("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "twinbot", ["data"] = data } });
        using var response = await bot.SendAsync(invoke.ToJsonString());
        Assert.Equal("application/vnd.microsoft.activity.message", JsonNode.Parse(await response.Content.ReadAsStringAsync()).Text("type"));
        Assert.Equal(["You tapped answer f1/kind = 2"], await connector.TextsAsync(1));
    }

    [Fact]
    public async Task Health_is_told()
    {
        await using var bot = await Bots.EchoAsync();
        Assert.Equal(["live", "ready"], [await bot.Client.GetStringAsync("/health/live"), await bot.Client.GetStringAsync("/health/ready")]);
    }
}
