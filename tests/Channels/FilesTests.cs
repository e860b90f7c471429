using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TwinBot.Tests.Channels;

/// <summary>Files that come along, over both doors, and the way back to them.</summary>
public sealed class FilesTests
{
    [Fact]
    public async Task An_upload_is_on_disk_under_its_hash_and_served_by_its_link_alone()
    {
        await using var bot = await Bots.EchoAsync();
        var line = await DirectLine.StartAsync(bot);
        await UploadAsync(line, "see photo", ("../../party.png", "image/png", Contents.Png));
        var (activities, _) = await line.PollAsync();
        Assert.Equal("party.png (image/png, 70): see photo", activities[^1].Text());
        var hash = Convert.ToHexStringLower(SHA256.HashData(Contents.Png));
        Assert.Equal(Contents.Png, await File.ReadAllBytesAsync(Path.Combine(bot.Folder, "twinbot.db.files", hash)));
        Assert.Single(Directory.GetFiles(Path.Combine(bot.Folder, "twinbot.db.files")));

        var link = activities[^2].Text("attachments.0.contentUrl");
        using var served = await bot.Client.GetAsync(link);
        Assert.Equal(Contents.Png, await served.Content.ReadAsByteArrayAsync());
        Assert.Equal(("image/png", "nosniff", true), (served.Content.Headers.ContentType?.MediaType, served.Headers.GetValues("X-Content-Type-Options").Single(), served.Headers.CacheControl?.NoStore));
        foreach (var wrong in new[] { $"/files/{hash}", $"/files/{line.Token}", link[..^3] + "abc", "/files/..%2Ftwinbot.db" })
        {
            using var refused = await bot.Client.GetAsync(wrong);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_not_kept_is_told_and_the_rest_is_kept()
    {
        await using var bot = await Bots.EchoAsync(args: ["--TwinBot:Files:LargestSize=2000", "--TwinBot:Files:MostAtOnce=4"]);
        var line = await DirectLine.StartAsync(bot);
        await UploadAsync(
            line,
            "five",
            ("big.pdf", "application/pdf", [.. Contents.Pdf, .. new byte[2000]]),
            ("page.png", "image/png", Contents.Text("<script>")),
            ("none.txt", "text/plain", []),
            ("minutes.pdf", "image/png", Contents.Pdf),
            ("fifth.pdf", "application/pdf", Contents.Pdf));
        Assert.Equal("big.pdf TooLarge, page.png UnknownType, none.txt Empty, minutes.pdf (application/pdf, 15), fifth.pdf TooMany: five", (await line.TextsAsync())[^1]);
        Assert.Single(Directory.GetFiles(Path.Combine(bot.Folder, "twinbot.db.files")));
    }

    /// <summary>Without words the two would look like one message that a client sent twice.</summary>
    [Fact]
    public async Task Two_photos_without_words_are_two_messages()
    {
        await using var bot = await Bots.EchoAsync();
        var line = await DirectLine.StartAsync(bot);
        await UploadAsync(line, "", ("a.png", "image/png", Contents.Png));
        await UploadAsync(line, "", ("b.pdf", "application/pdf", Contents.Pdf));
        var texts = await line.TextsAsync();
        Assert.Contains("a.png (image/png, 70): ", texts);
        Assert.Contains("b.pdf (application/pdf, 15): ", texts);
    }

    [Fact]
    public async Task An_attachment_is_fetched_from_where_it_may_lie()
    {
        await using var bot = await Bots.EchoAsync(args: ["--TwinBot:Files:LargestSize=2000"]);
        await using var host = await Host.StartAsync();
        var png = $"data:image/png;base64,{Convert.ToBase64String(Contents.Png)}";
        Assert.Equal("a.png (image/png, 70): x", await FetchedAsync(bot, png));
        Assert.Equal("a.png (image/png, 70): x", await FetchedAsync(bot, $"{host.Url}/photo"));
        Assert.Equal("a.png TooLarge: x", await FetchedAsync(bot, $"{host.Url}/endless"));
        string[] unreachable =
        [
            $"{host.Url}/moved", $"{host.Url}/missing", "http://127.0.0.1:1/refused", "https://example.org/a.png", "http://169.254.169.254/latest/meta-data",
            "http://localhost.example.org/a.png", "http://user@127.0.0.1/a.png", "file:///etc/passwd", "data:image/png,abc", "data:image/png;base64,%%%", "x", "",
        ];
        foreach (var address in unreachable)
        {
            Assert.Equal((address, "a.png Unreachable: x"), (address, await FetchedAsync(bot, address)));
        }

        Assert.Equal(["/photo", "/endless", "/moved", "/missing"], host.Asked);
    }

    [Fact]
    public async Task A_file_of_Teams_lies_where_its_content_says()
    {
        await using var bot = await Bots.EchoAsync();
        await using var host = await Host.StartAsync();
        var file = new JsonObject { ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = "a.png", ["contentUrl"] = "https://example.org/", ["content"] = new JsonObject { ["downloadUrl"] = $"{host.Url}/photo" } };
        Assert.Equal("a.png (image/png, 70): x", (await bot.AskAsync(Activities.Message("x").With("attachments", new JsonArray(file))))[0].Text());
    }

    static async Task<string> FetchedAsync(RunningBot bot, string address)
    {
        var attachment = new JsonObject { ["contentType"] = "image/png", ["name"] = "a.png", ["contentUrl"] = address };
        return (await bot.AskAsync(Activities.Message("x", conversation: Guid.NewGuid().ToString()).With("attachments", new JsonArray(attachment))))[0].Text();
    }

    internal static async Task UploadAsync(DirectLine line, string text, params (string Name, string Type, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        var activity = new StringContent(new JsonObject { ["type"] = "message", ["text"] = text, ["channelData"] = new JsonObject { ["clientActivityID"] = Guid.NewGuid().ToString() } }.ToJsonString());
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        foreach (var (name, type, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue(type);
            form.Add(part, "file", name);
        }

        using var response = await line.SendAsync(HttpMethod.Post, $"/directline/conversations/{line.Conversation}/upload?userId=x", content: form);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>A host of attachments on this machine.</summary>
    sealed class Host(WebApplication app) : IAsyncDisposable
    {
        public List<string> Asked { get; } = [];

        public string Url => app.Urls.First();

        public static async Task<Host> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var host = new Host(app);
            app.Run(host.AnswerAsync);
            await app.StartAsync();
            return host;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        async Task AnswerAsync(HttpContext context)
        {
            var path = context.Request.Path.Value ?? "";
            Asked.Add(path);
            switch (path)
            {
                case "/photo":
                    await context.Response.Body.WriteAsync(Contents.Png);
                    break;
                case "/endless":
                    await WriteForeverAsync(context);
                    break;
                case "/moved":
                    context.Response.Redirect("/photo");
                    break;
                default:
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    break;
            }
        }

        static async Task WriteForeverAsync(HttpContext context)
        {
            try
            {
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await context.Response.Body.WriteAsync(Contents.Pdf, context.RequestAborted);
                }
            }
            catch (OperationCanceledException)
            {
                // The bot has read enough.
            }
        }
    }
}
