using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TwinBot.Storage;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Conversations;
using TwinBot.Tests.Links;
using Xunit.Abstractions;

namespace TwinBot.Tests.Fuzzing;

/// <summary>The running service, at every door: it never fails, goes on to answer, and opens its store again.</summary>
[Collection(nameof(Fuzz))]
public sealed class DoorsTests(ITestOutputHelper output) : IDisposable
{
    const int OfARound = 10;

    /// <summary>What is refused for being too much is not tried.</summary>
    static readonly string[] s_unlimited = ["--TwinBot:Limits:MessagesPerPerson=0", "--TwinBot:Limits:RequestsPerAddress=0", "--TwinBot:Limits:ConversationsPerAddress=0", "--TwinBot:Limits:Conversations=0"];

    readonly Alarms _alarms = new();

    [Fact]
    public async Task Messages()
    {
        await using var connector = await RecordingConnector.StartAsync();
        await using var bot = await StartAsync();
        var fuzz = new Fuzz("/api/messages", 0.08, output);
        await fuzz.RunAsync(async hostile =>
        {
            var bodies = new Bodies(hostile, connector.Url);
            for (var i = 0; i < OfARound; i++)
            {
                var body = hostile.Chance(15) ? hostile.Write(bodies.Any()) : hostile.Write(hostile.Spoil(bodies.Any()));
                await fuzz.TakeAsync(System.Text.Encoding.UTF8.GetString(body), async () => Judged(fuzz, await PostAsync(bot, "/api/messages", body)));
            }

            await fuzz.TakeAsync("help", async () => (await bot.SayAsync("help", Bodies.Conversation)).Count > 0 ? null : "help is not answered");
            connector.Received.Clear();
        });
        await OpensAgainAsync(bot);
    }

    [Fact]
    public async Task The_direct_line()
    {
        await using var bot = await StartAsync();
        var fuzz = new Fuzz("/directline", 0.04, output);
        await fuzz.RunAsync(async hostile =>
        {
            var line = await DirectLine.StartAsync(bot, "nl");
            var token = line.Token;
            for (var i = 0; i < OfARound; i++)
            {
                var (method, path, content) = Request(hostile, line.Conversation);
                line.Token = hostile.Chance(10) ? Header(hostile.Mutated(token)) : token;
                await fuzz.TakeAsync($"{method} {path}", async () => Judged(fuzz, await TryAsync(() => line.SendAsync(method, path, content: content))));
            }

            line.Token = token;
            if (hostile.Chance(20))
            {
                await fuzz.TakeAsync("socket", () => SocketAsync(hostile, line));
            }

            await fuzz.TakeAsync("help", async () =>
            {
                await line.SayAsync("help");
                return (await line.PollAsync()).Activities.Count > 0 ? null : "help is not answered";
            });
        });
        await OpensAgainAsync(bot);
    }

    /// <summary>Pages, links, papers, files, calendars, and a guest's line.</summary>
    [Fact]
    public async Task Links_and_pages()
    {
        await using var bot = await Respondents.StartAsync(adjust: services => services.AddSingleton<ILoggerProvider>(_alarms), args: s_unlimited);
        var good = await bot.LinkAsync("k-anna");
        var guest = await GuestBrowser.OpenAsync(bot, good);
        string[] paths = [good, "/", "/page/chat.js", $"/files/{guest.Token}", $"/papers/{guest.Token}", $"/papers/{guest.Token}/renew/0", "/calendar/cC1nb3VkYQ.secret.ics", "/directline/exports/x", "/health/ready", "/metrics", "/favicon.ico", $"/e/line/conversations/{guest.Conversation}/activities?watermark=0"];
        var fuzz = new Fuzz("links and pages", 0.03, output);
        await fuzz.RunAsync(async hostile =>
        {
            var path = Escaped(hostile, hostile.Chance(80) ? hostile.Mutated(hostile.One(paths)) : hostile.One(paths) + hostile.Text());
            await fuzz.TakeAsync(path, async () => Judged(fuzz, await TryAsync(() => guest.SendAsync(hostile.Chance(80) ? HttpMethod.Get : HttpMethod.Post, path))));
            if (hostile.Chance(10))
            {
                var body = hostile.Write(hostile.Spoil(new Bodies(hostile, "").Said()));
                await fuzz.TakeAsync(System.Text.Encoding.UTF8.GetString(body), async () => Judged(fuzz, await PostAsync(bot, $"/e/line/conversations/{guest.Conversation}/activities", body, guest.Token)));
            }
        });
        using var page = await bot.Client.GetAsync(good);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        await OpensAgainAsync(bot);
    }

    public void Dispose() => _alarms.Dispose();

    async Task<RunningBot> StartAsync()
    {
        var bot = await RunningBot.StartAsync(services => services.AddSingleton<ILoggerProvider>(_alarms), ["--TwinBot:Delivery:FirstWait=00:00:00.05", .. s_unlimited]);
        await StoredRecords.AddAsync(bot, Path.Combine(AppContext.BaseDirectory, "conversations", "records", "activities.json"));
        return bot;
    }

    static (HttpMethod Method, string Path, HttpContent? Content) Request(Hostile hostile, string conversation)
    {
        var bodies = new Bodies(hostile, "");
        var line = hostile.Chance(85) ? $"/directline/conversations/{conversation}" : $"/directline/conversations/{Escaped(hostile, hostile.Mutated(conversation))}";
        return hostile.Next(9) switch
        {
            0 => (HttpMethod.Get, $"{line}/activities?watermark={Escaped(hostile, hostile.Number())}", null),
            1 => (HttpMethod.Get, $"{line}?watermark={Escaped(hostile, hostile.Text())}", null),
            2 => (HttpMethod.Post, "/directline/tokens/generate", Json(hostile.Write(hostile.Spoil(new JsonObject { ["user"] = new JsonObject { ["id"] = "dl_x" }, ["locale"] = "nl" })))),
            3 => (HttpMethod.Post, hostile.One(["/directline/tokens/refresh", "/directline/conversations"]), Json(hostile.Write(hostile.Spoil(new JsonObject { ["user"] = new JsonObject(), ["locale"] = hostile.Value() })))),
            4 => (HttpMethod.Post, $"{line}/upload?userId=x", Upload(hostile, bodies)),
            5 => (HttpMethod.Get, $"{line}/stream?t={Escaped(hostile, hostile.Text())}", null),
            _ => (HttpMethod.Post, $"{line}/activities", Json(hostile.Write(hostile.Chance(40) ? bodies.Said() : hostile.Spoil(bodies.Said())))),
        };
    }

    static MultipartFormDataContent Upload(Hostile hostile, Bodies bodies)
    {
        var form = new MultipartFormDataContent();
        if (hostile.Chance(80))
        {
            form.Add(Json(hostile.Write(hostile.Spoil(bodies.Said()))), "activity", "blob");
        }

        for (var files = hostile.Next(4); files > 0; files--)
        {
            var file = new ByteArrayContent(hostile.Damaged(hostile.One<byte[]>([Contents.Png, Contents.Pdf, Contents.Text("Name;Town\nAnna;Mainz"), Contents.Zip(("xl/workbook.xml", "<w/>"))])));
            form.Add(file, "file", hostile.One(["list.csv", "../../x.png", "CON", "a\u202Egnp.exe", "q.json", "b.xlsx", "é.pdf"]));
        }

        return form;
    }

    /// <summary>A page that sends rubbish over its socket, and one that goes without a word.</summary>
    static async Task<string?> SocketAsync(Hostile hostile, DirectLine line)
    {
        using var socket = await DirectLine.OpenAsync(line.StreamUrl);
        await socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(hostile.Text()), WebSocketMessageType.Binary, hostile.Chance(50), CancellationToken.None);
        socket.Abort();
        return null;
    }

    string? Judged(Fuzz fuzz, (HttpStatusCode Status, string Body)? answer)
    {
        fuzz.Note(answer is { } given ? $"× {(int)given.Status}" : "× not sent");
        return answer is { Status: >= HttpStatusCode.InternalServerError and not HttpStatusCode.NotImplemented } failed ? $"{(int)failed.Status} {failed.Body} {_alarms.Take()}" : _alarms.Take();
    }

    static Task<(HttpStatusCode Status, string Body)?> PostAsync(RunningBot bot, string path, byte[] body, string? token = null) => TryAsync(() =>
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Json(body) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return bot.Client.SendAsync(request);
    });

    /// <summary>Null for what this client cannot send, or the server cut off.</summary>
    static async Task<(HttpStatusCode Status, string Body)?> TryAsync(Func<Task<HttpResponseMessage>> send)
    {
        try
        {
            using var response = await send();
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
        catch (Exception unsent) when (unsent is FormatException or UriFormatException or InvalidOperationException or NotSupportedException or HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Not a line is lost: the store opens, is read whole, and the bot speaks.</summary>
    static async Task OpensAgainAsync(RunningBot bot)
    {
        await bot.RestartAsync();
        Assert.NotNull(await StoredRecords.ExportAsync(bot));
        await bot.Services.GetRequiredService<LiteDbStore>().BackupAsync(Path.Combine(bot.Folder, "after.backup"));
        Assert.NotEmpty(await bot.SayAsync("help", "afterwards"));
    }

    static ByteArrayContent Json(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    static string Escaped(Hostile hostile, string text) => hostile.Chance(70) ? Uri.EscapeDataString(text.Length > 3000 ? text[..3000] : text).Replace("%2F", "/", StringComparison.Ordinal) : text.Length > 3000 ? text[..3000] : text;

    static string Header(string text) => new([.. text.Where(letter => letter is > ' ' and < '\u007f')]);
}
