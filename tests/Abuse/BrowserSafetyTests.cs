using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Links;

namespace TwinBot.Tests.Abuse;

/// <summary>What browsers are told, and what pages from elsewhere get.</summary>
public sealed class BrowserSafetyTests
{
    static readonly string[] s_everywhere = ["/", "/page/chat.js", "/page/texts.json", "/favicon.ico", "/e/nothing", "/papers/x", "/files/x", "/calendar/x.ics", "/directline/exports/x", "/directline/conversations/x", "/e/line/conversations/x", "/health/live", "/health/ready", "/metrics", "/api/messages", "/nothing/here"];

    [Fact]
    public async Task Every_answer_lets_nothing_run_and_nobody_frame_it()
    {
        await using var bot = await Respondents.StartAsync(args: "--TwinBot:Telemetry:Metrics=true");
        foreach (var path in s_everywhere.Append(await bot.LinkAsync("k-anna")))
        {
            using var response = await GetAsync(bot, path);
            Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, path);
            var policy = Header(response, "Content-Security-Policy");
            Assert.True(policy.StartsWith("default-src 'none'", StringComparison.Ordinal) && policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal) && policy.Contains("base-uri 'none'", StringComparison.Ordinal), $"{path}: {policy}");
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal((path, "nosniff", "DENY", "no-referrer", "same-origin"), (path, Header(response, "X-Content-Type-Options"), Header(response, "X-Frame-Options"), Header(response, "Referrer-Policy"), Header(response, "Cross-Origin-Resource-Policy")));
            Assert.Equal((path, "", "", ""), (path, Header(response, "Set-Cookie"), Header(response, "Access-Control-Allow-Origin"), Header(response, "Server")));
            Assert.Equal((path, ""), (path, Header(response, "Strict-Transport-Security")));
        }
    }

    [Fact]
    public async Task Where_it_is_published_encrypted_browsers_keep_to_that()
    {
        await using var bot = await Bots.EchoAsync(args: "--TwinBot:PublicUrl=https://twinning.example.org");
        using var response = await bot.Client.GetAsync("/health/live");
        Assert.Equal("max-age=31536000", Header(response, "Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/directline/tokens/generate")]
    [InlineData("/api/messages")]
    public async Task Nobody_else_is_let_in_by_a_preflight(string path)
    {
        await using var bot = await Bots.EchoAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.TryAddWithoutValidation("Origin", "https://evil.example.org");
        request.Headers.TryAddWithoutValidation("Access-Control-Request-Method", "POST");
        using var response = await bot.Client.SendAsync(request);
        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        Assert.False(response.IsSuccessStatusCode);
    }

    public static TheoryData<string, string> Foreign
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (name, value) in (ReadOnlySpan<(string, string)>)
                [("Origin", "https://evil.example.org"), ("Origin", "null"), ("Origin", "file://"), ("Origin", "http://localhost.evil.example.org"), ("Origin", "http://127.0.0.1@evil.example.org"), ("Host", "evil.example.org"), ("Host", "localhost.evil.example.org:3978"), ("Host", "169.254.169.254")])
            {
                cases.Add(name, value);
            }

            return cases;
        }
    }

    /// <summary>A web page elsewhere can open a socket to this machine, and a name elsewhere can be made to point here.</summary>
    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task Pages_from_elsewhere_reach_neither_line_nor_page_nor_socket(string header, string value)
    {
        await using var bot = await Bots.EchoAsync();
        var line = await DirectLine.StartAsync(bot);
        foreach (var (method, path) in new[] { (HttpMethod.Get, "/"), (HttpMethod.Post, "/directline/tokens/generate"), (HttpMethod.Post, "/directline/conversations"), (HttpMethod.Get, $"/directline/conversations/{line.Conversation}/activities"), (HttpMethod.Get, "/directline/exports/x"), (HttpMethod.Post, "/api/messages"), (HttpMethod.Get, "/e/x") })
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.TryAddWithoutValidation(header, value);
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {line.Token}");
            using var response = await bot.Client.SendAsync(request);
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, response.StatusCode));
        }

        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader(header, value);
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(line.StreamUrl), CancellationToken.None));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>What a request says of where it came from lets nobody in.</summary>
    [Theory]
    [InlineData("X-Forwarded-Host")]
    [InlineData("X-Forwarded-For")]
    [InlineData("X-Forwarded-Proto")]
    [InlineData("Forwarded")]
    [InlineData("X-Original-URL")]
    [InlineData("X-HTTP-Method-Override")]
    public async Task Forwarded_headers_change_nothing(string header)
    {
        await using var bot = await Bots.EchoAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(Activities.Message("export", channel: "sms").With("deliveryMode", "expectReplies").ToJsonString(), null, "application/json") };
        request.Headers.TryAddWithoutValidation(header, "evil.example.org");
        using var response = await bot.Client.SendAsync(request);
        var said = await response.Content.ReadAsStringAsync();
        Assert.Contains($"{bot.Url}/directline/exports/", said, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_and_papers_are_saved_under_a_name_and_never_run()
    {
        await using var bot = await Bots.EchoAsync();
        var line = await DirectLine.StartAsync(bot);
        await Channels.FilesTests.UploadAsync(line, "x", ("a; filename=evil.exe;\u202Egnp.pdf", "text/html", Contents.Pdf));
        var link = (await line.PollAsync()).Activities.Select(activity => activity.Text("attachments.0.contentUrl")).First(url => url.Length > 0);
        using var served = await bot.Client.GetAsync(link);
        var named = served.Content.Headers.ContentDisposition;
        Assert.Equal(("attachment", "application/pdf", "cross-origin"), (named?.DispositionType, served.Content.Headers.ContentType?.MediaType, Header(served, "Cross-Origin-Resource-Policy")));
        Assert.EndsWith(".pdf", named?.FileNameStar, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', named?.FileNameStar ?? "");
        Assert.Contains("sandbox", Header(served, "Content-Security-Policy"), StringComparison.Ordinal);

        await line.SayAsync("export");
        using var export = await bot.Client.GetAsync((await line.PollAsync()).Activities[^1].Text("attachments.0.contentUrl"));
        Assert.Equal(("attachment", "twinbot-export.json"), (export.Content.Headers.ContentDisposition?.DispositionType, export.Content.Headers.ContentDisposition?.FileName));
    }

    static async Task<HttpResponseMessage> GetAsync(RunningBot bot, string path)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(bot.Url) };
        return await client.GetAsync(path);
    }

    static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(',', values) : "";
}
