using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Channels.Authentication;
using TwinBot.Tests.Lint;

namespace TwinBot.Tests.Throttling;

/// <summary>Whoever asks for more than people do is refused with a sentence, and nobody else is.</summary>
public sealed class LimitsTests
{
    [Fact]
    public async Task Too_many_messages_of_one_person_are_refused_and_they_are_told_once()
    {
        var all = await AuthenticatedBot.StartAsync("--TwinBot:Limits:MessagesPerPerson=3");
        try
        {
            var statuses = new List<int>();
            for (var i = 0; i < 6; i++)
            {
                statuses.Add(await SendAsync(all, "anna", $"line {i}"));
            }

            Assert.Equal([202, 202, 202, 429, 429, 429], statuses);
            Assert.Equal(202, await SendAsync(all, "ben", "hello"));
            var texts = await all.Connector.TextsAsync(5);
            Assert.Single(texts, text => text.StartsWith("U bent sneller dan ik kan lezen.", StringComparison.Ordinal));
            Assert.Equal(4, all.Engine.Turns);
        }
        finally
        {
            await all.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_person_on_the_page_is_told_in_their_language_and_when_to_go_on()
    {
        await using var bot = await Bots.EchoAsync(args: ["--TwinBot:Limits:MessagesPerPerson=2", "--TwinBot:Languages:Default=de"]);
        var line = await DirectLine.StartAsync(bot, "de");
        await line.SayAsync("eins");
        await line.SayAsync("zwei");
        using var refused = await line.SendAsync(HttpMethod.Post, $"/directline/conversations/{line.Conversation}/activities", new JsonObject { ["type"] = "message", ["text"] = "drei" });
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.StartsWith("Sie sind schneller, als ich lesen kann.", JsonNode.Parse(await refused.Content.ReadAsStringAsync()).Text("error.message"), StringComparison.Ordinal);
        Assert.DoesNotContain(await line.TextsAsync(), text => text.Contains("drei", StringComparison.Ordinal));
        await (await DirectLine.StartAsync(bot)).SayAsync("somebody else");
    }

    [Fact]
    public async Task Too_many_requests_of_one_address_are_refused_in_the_shape_that_was_asked_for()
    {
        await using var bot = await Bots.EchoAsync(args: "--TwinBot:Limits:RequestsPerAddress=3");
        for (var i = 0; i < 3; i++)
        {
            using var missing = await bot.Client.GetAsync("/files/none");
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }

        using var refused = await bot.Client.GetAsync("/calendar/none.ics");
        Assert.Equal((HttpStatusCode.TooManyRequests, "TooManyRequests"), (refused.StatusCode, JsonNode.Parse(await refused.Content.ReadAsStringAsync()).Text("error.code")));
        using var page = await PageAsync(bot);
        var html = await page.Content.ReadAsStringAsync();
        Assert.All(Forms.Languages.All, speech => Assert.Contains($"<p lang=\"{speech.Language.Code}\">", html, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
        Assert.NotNull(page.Headers.RetryAfter?.Delta);
    }

    /// <summary>A watcher that is throttled sees nothing; channels call for many people from one address.</summary>
    [Fact]
    public async Task Health_and_the_channels_door_are_never_counted_by_address()
    {
        await using var bot = await Bots.EchoAsync(args: ["--TwinBot:Limits:RequestsPerAddress=1", "--TwinBot:Limits:MessagesPerPerson=1"]);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("ready", await bot.Client.GetStringAsync("/health/ready"));
            Assert.Single(await bot.AskAsync(Activities.Message($"line {i}")));
        }
    }

    [Theory]
    [InlineData("", "203.0.113.1", "203.0.113.2", false)]
    [InlineData("127.0.0.1", "203.0.113.1", "203.0.113.2", true)]
    [InlineData("127.0.0.1", "203.0.113.1, 198.51.100.7", "203.0.113.2, 198.51.100.7", false)]
    [InlineData("127.0.0.1", "2001:db8::1", "2001:db8::2", false)]
    [InlineData("127.0.0.1", "2001:db8:0:1::1", "2001:db8:0:2::1", true)]
    [InlineData("127.0.0.1", "rubbish", "nonsense", false)]
    public async Task Only_a_known_proxy_is_believed_about_who_called(string proxies, string first, string second, bool areTwo)
    {
        string[] own = proxies.Length > 0 ? [$"--TwinBot:Limits:Proxies:0={proxies}"] : [];
        await using var bot = await Bots.EchoAsync(args: ["--TwinBot:Limits:RequestsPerAddress=1", .. own]);
        Assert.Equal(HttpStatusCode.NotFound, await CallAsync(bot, first));
        Assert.Equal(areTwo ? HttpStatusCode.NotFound : HttpStatusCode.TooManyRequests, await CallAsync(bot, second));
        Assert.Equal(HttpStatusCode.TooManyRequests, await CallAsync(bot, first));
    }

    [Theory]
    [InlineData("--TwinBot:Limits:ConversationsPerAddress=2")]
    [InlineData("--TwinBot:Limits:Conversations=2")]
    public async Task Conversations_are_not_begun_without_end_and_those_that_are_open_go_on(string limit)
    {
        await using var bot = await Bots.EchoAsync(args: limit);
        var line = await DirectLine.StartAsync(bot);
        await DirectLine.StartAsync(bot);
        var third = new DirectLine(bot);
        third.Read(await third.PostAsync("/directline/tokens/generate", null));
        using var refused = await third.SendAsync(HttpMethod.Post, "/directline/conversations");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter?.Delta);
        line.Read(await line.PostAsync("/directline/conversations", new JsonObject()));
        await line.SayAsync("still here");
    }

    [Fact]
    public async Task Pages_do_not_listen_without_end()
    {
        await using var bot = await Bots.EchoAsync(args: "--TwinBot:Limits:SocketsPerAddress=1");
        var line = await DirectLine.StartAsync(bot);
        using (await DirectLine.OpenAsync(line.StreamUrl))
        {
            await Assert.ThrowsAsync<WebSocketException>(() => DirectLine.OpenAsync(line.StreamUrl));
        }

        // The server notices that the line is gone a moment later.
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var next = await DirectLine.OpenAsync(line.StreamUrl);
                return;
            }
            catch (WebSocketException) when (attempt < 200)
            {
                await Task.Delay(20);
            }
        }
    }

    [Theory]
    [InlineData("--TwinBot:Limits:Proxies:0=proxy.example.org", "Proxies")]
    [InlineData("--TwinBot:Limits:Conversations=-1", "whole numbers")]
    public async Task Limits_that_make_no_sense_stop_the_start(string arg, string named)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => Bots.EchoAsync(args: arg));
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    static async Task<int> SendAsync(AuthenticatedBot all, string person, string text)
    {
        var draft = all.Teams();
        draft.Activity.With("id", Guid.NewGuid().ToString()).With("text", text).With("locale", "nl")
            .With("from", new JsonObject { ["id"] = $"29:{person}", ["aadObjectId"] = person })
            .With("conversation", new JsonObject { ["id"] = $"a:{person}", ["conversationType"] = "personal", ["tenantId"] = LocalIssuer.Tenant });
        return await draft.SendAsync(all.Bot);
    }

    static async Task<HttpResponseMessage> PageAsync(RunningBot bot)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/papers/none");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        return await bot.Client.SendAsync(request);
    }

    static async Task<HttpStatusCode> CallAsync(RunningBot bot, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/files/none");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwardedFor);
        using var response = await bot.Client.SendAsync(request);
        return response.StatusCode;
    }
}
