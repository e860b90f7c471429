using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Channels.WebChat;

namespace TwinBot.Tests.Channels;

public sealed class DirectLineTests
{
    [Fact]
    public async Task A_conversation_by_polling()
    {
        await using var bot = await Bots.EchoAsync();
        var line = await DirectLine.StartAsync(bot, "nl-BE");
        var (welcome, watermark) = await line.PollAsync();
        Assert.Equal(("Welcome. What shall we do?", "nl", "bot"), (welcome[0].Text(), welcome[0].Text("locale"), welcome[0].Text("from.role")));

        var id = await line.SayAsync("hello", "client-1");
        var (said, _) = await line.PollAsync(watermark);
        Assert.Equal(["hello", "Heard: hello"], said.Select(activity => activity.Text()));
        Assert.Equal((id, "client-1", "user"), (said[0].Text("id"), said[0].Text("channelData.clientActivityID"), said[0].Text("from.role")));
        Assert.StartsWith("dl_", said[0].Text("from.id"), StringComparison.Ordinal);
        Assert.Equal((id, "plain"), (said[1].Text("replyToId"), said[1].Text("textFormat")));
    }

    [Fact]
    public async Task The_same_sent_again_is_taken_once()
    {
        await using var bot = await Bots.EchoAsync();
        var line = await DirectLine.StartAsync(bot);
        Assert.Equal(await line.SayAsync("hello", "same"), await line.SayAsync("hello", "same"));
        Assert.Equal(3, (await line.TextsAsync()).Count);
    }

    [Fact]
    public async Task A_socket_gets_what_came_before_what_comes_and_typing()
    {
        var clock = new MovedClock();
        await using var bot = await Bots.EchoAsync(engine: new EchoEngine { Meanwhile = () => clock.Move(TimeSpan.FromSeconds(1)) }, time: clock);
        var line = await DirectLine.StartAsync(bot);
        using var socket = await DirectLine.OpenAsync(line.StreamUrl);
        Assert.Single(await DirectLine.ReadUntilAsync(socket, "Welcome. What shall we do?"));
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, CancellationToken.None);
        var slow = line.SayAsync("slow");
        var frames = await DirectLine.ReadUntilAsync(socket, "That took a while.");
        await slow;
        Assert.Equal(["typing", "message", "message"], frames.Select(activity => activity.Text("type")));
        Assert.DoesNotContain((await line.PollAsync()).Activities, activity => activity.Text("type") == "typing");
    }

    [Fact]
    public async Task Two_pages_of_one_conversation_both_see_it()
    {
        await using var bot = await Bots.EchoAsync();
        var line = await DirectLine.StartAsync(bot);
        using var one = await DirectLine.OpenAsync(line.StreamUrl);
        using var two = await DirectLine.OpenAsync(line.StreamUrl);
        await line.SayAsync("hello");
        Assert.Equal(3, (await DirectLine.ReadUntilAsync(one, "Heard: hello")).Count);
        Assert.Equal(3, (await DirectLine.ReadUntilAsync(two, "Heard: hello")).Count);
    }

    [Fact]
    public async Task A_dropped_line_is_taken_up_at_its_watermark_after_a_restart_too()
    {
        await using var bot = await Bots.EchoAsync();
        var line = await DirectLine.StartAsync(bot);
        await line.SayAsync("before");
        var (_, watermark) = await line.PollAsync();
        using (var dropped = await DirectLine.OpenAsync(line.StreamUrl))
        {
            dropped.Abort();
        }

        await bot.RestartAsync();
        await line.SayAsync("after");
        using var response = await line.SendAsync(HttpMethod.Get, $"/directline/conversations/{line.Conversation}?watermark={watermark}");
        line.Read(JsonNode.Parse(await response.Content.ReadAsStringAsync()));
        using var socket = await DirectLine.OpenAsync(line.StreamUrl);
        var missed = await DirectLine.ReadUntilAsync(socket, "Heard: after");
        Assert.Equal(["after", "Heard: after"], missed.Select(activity => activity.Text()));
    }

    [Fact]
    public async Task A_long_conversation_is_replayed_whole()
    {
        await using var bot = await Bots.EchoAsync(args: "--TwinBot:Limits:MessagesPerPerson=0");
        var line = await DirectLine.StartAsync(bot);
        for (var i = 0; i < 130; i++)
        {
            await line.SayAsync($"line {i}");
        }

        using var socket = await DirectLine.OpenAsync(line.StreamUrl);
        var all = await DirectLine.ReadUntilAsync(socket, "Heard: line 129");
        Assert.Equal(261, all.Count);
        Assert.Equal(261, all.DistinctBy(activity => activity.Text("id")).Count());
    }

    [Fact]
    public async Task A_tap_arrives_as_a_button_and_markers_go_out()
    {
        await using var bot = await Bots.EchoAsync();
        var line = await DirectLine.StartAsync(bot);
        await line.SayAsync("ask");
        var question = (await line.PollAsync()).Activities[^1];
        Assert.Equal("{\"twinbot\":{\"dialog\":\"setUpPartnership\",\"asks\":\"kind\"}}", question["channelData"]?.ToJsonString());
        var choice = question["suggestedActions"]?["actions"]?[1];
        Assert.Equal(("messageBack", "A friendship", "expectingInput"), (choice.Text("type"), choice.Text("displayText"), question.Text("inputHint")));
        await line.SayAsync("A friendship", value: choice?["value"]?.DeepClone());
        var done = (await line.PollAsync()).Activities[^1];
        Assert.Equal("You tapped answer f1/kind = 1", done.Text());
        Assert.Equal("{\"twinbot\":{\"dialog\":\"echo\",\"ended\":\"saved\"}}", done["channelData"]?.ToJsonString());
    }

    [Fact]
    public async Task The_export_is_fetched_by_its_link_alone_and_other_links_are_none()
    {
        await using var bot = await Bots.EchoAsync();
        var line = await DirectLine.StartAsync(bot);
        await line.SayAsync("export");
        var url = (await line.PollAsync()).Activities[^1].Text("attachments.0.contentUrl");
        Assert.Equal("{\"schema\":\"twinbot/1\"}", await bot.Client.GetStringAsync(url));
        using var wrong = await bot.Client.GetAsync($"/directline/exports/{line.Token}");
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_not_found()
    {
        await using var bot = await Bots.EchoAsync();
        var line = new DirectLine(bot) { Token = bot.Services.GetRequiredService<Seats>().Token(LocalChat.NewSeat(null)) };
        using var refresh = await line.SendAsync(HttpMethod.Post, "/directline/tokens/refresh");
        Assert.Equal(HttpStatusCode.NotFound, refresh.StatusCode);
    }

    [Theory]
    [InlineData("", "application/json")]
    [InlineData("{", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("{\"text\":\"x\"}", "application/json")]
    [InlineData("{\"type\":\"message\"}", "text/plain")]
    [InlineData("{\"type\":\"message\",\"channelData\":{\"\\ud800\":1}}", "application/json")]
    public async Task What_does_not_read_is_refused(string body, string type)
    {
        await using var bot = await Bots.EchoAsync();
        var line = await DirectLine.StartAsync(bot);
        using var response = await line.SendAsync(HttpMethod.Post, $"/directline/conversations/{line.Conversation}/activities", content: new StringContent(body, Encoding.UTF8, type));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_chat_can_be_switched_off()
    {
        await using var bot = await Bots.EchoAsync(args: "--TwinBot:LocalChat:Enabled=false");
        using var page = await bot.Client.GetAsync("/");
        using var line = await bot.Client.PostAsync("/directline/tokens/generate", null);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [page.StatusCode, line.StatusCode]);
    }

    [Fact]
    public async Task The_key_is_the_services_own()
    {
        await using var bot = await Bots.EchoAsync();
        await DirectLine.StartAsync(bot);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(bot.Folder, "links.key")));
        }
    }

    [Fact]
    public async Task The_page_lets_nothing_else_in()
    {
        await using var bot = await Bots.EchoAsync();
        using var page = await bot.Client.GetAsync("/");
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
        using var again = await bot.Client.GetAsync("/");
        Assert.NotEqual(policy, Assert.Single(again.Headers.GetValues("Content-Security-Policy")));
    }
}
