using System.Net;
using System.Text.Json.Nodes;

namespace TwinBot.Tests.Channels;

/// <summary>Who may come into a conversation of the chat page.</summary>
public sealed class TokensTests
{
    [Theory]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData("nonsense", HttpStatusCode.Unauthorized)]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoieCIsInVzZXIiOiJkbF94In0.", HttpStatusCode.Unauthorized)]
    public async Task Only_tokens_of_the_service_open_anything(string token, HttpStatusCode status)
    {
        await using var bot = await Bots.EchoAsync();
        var line = await DirectLine.StartAsync(bot);
        line.Token = token;
        foreach (var (method, path) in new[] { (HttpMethod.Post, "activities"), (HttpMethod.Get, "activities"), (HttpMethod.Post, "upload"), (HttpMethod.Get, "stream") })
        {
            using var response = await line.SendAsync(method, $"/directline/conversations/{line.Conversation}/{path}");
            Assert.Equal(status, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_token_opens_its_own_conversation_only()
    {
        await using var bot = await Bots.EchoAsync();
        var (mine, yours) = (await DirectLine.StartAsync(bot), await DirectLine.StartAsync(bot));
        using var other = await mine.SendAsync(HttpMethod.Get, $"/directline/conversations/{yours.Conversation}/activities");
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
    }

    [Fact]
    public async Task An_expired_token_opens_nothing_but_is_renewed()
    {
        var clock = new MovedClock();
        await using var bot = await Bots.EchoAsync(time: clock, args: "--TwinBot:LocalChat:TokenLife=00:30");
        var line = await DirectLine.StartAsync(bot);
        clock.Move(TimeSpan.FromMinutes(29));
        Assert.Single(await line.TextsAsync());
        clock.Move(TimeSpan.FromMinutes(1));
        using (var late = await line.SendAsync(HttpMethod.Get, $"/directline/conversations/{line.Conversation}/activities"))
        {
            Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (late.StatusCode, JsonNode.Parse(await late.Content.ReadAsStringAsync()).Text("error.code")));
        }

        var conversation = line.Conversation;
        line.Read(await line.PostAsync("/directline/tokens/refresh", null));
        Assert.Equal(conversation, line.Conversation);
        Assert.Single(await line.TextsAsync());
    }

    [Fact]
    public async Task Tokens_are_in_no_log()
    {
        using var log = new KeptLog();
        await using var bot = await Bots.EchoAsync(log: log);
        var line = await DirectLine.StartAsync(bot);
        using (var socket = await DirectLine.OpenAsync(line.StreamUrl))
        {
            await DirectLine.ReadUntilAsync(socket, "Welcome. What shall we do?");
        }

        await bot.StopAsync();
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, entry => entry.Contains(line.Token, StringComparison.Ordinal));
    }
}
