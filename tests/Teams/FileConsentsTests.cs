using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Teams;

/// <summary>Files that the bot gives: asked first, then put where Teams says.</summary>
public sealed class FileConsentsTests
{
    [Fact]
    public async Task Who_agrees_finds_the_file_in_their_own_store()
    {
        await using var place = await PlaceAsync();
        await using var room = await Room.StartAsync();
        var asked = await AskedAsync(room);
        Assert.Equal(("twinbot-export.json", ""), (asked.Text("name"), asked.Text("content.declineContext.twinbot")));
        await AnswerAsync(room, place, "accept", asked?["content"]?["acceptContext"]);
        var sent = await room.SentAsync(3);
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", sent[2].Activity.Text("attachments.0.contentType"));
        Assert.Equal(("https://town.example.org/x", "u1", "json"), (sent[2].Activity.Text("attachments.0.contentUrl"), sent[2].Activity.Text("attachments.0.content.uniqueId"), sent[2].Activity.Text("attachments.0.content.fileType")));
        Assert.Contains("Anna Meyer", Encoding.UTF8.GetString(place.Stored), StringComparison.Ordinal);
        Assert.Equal($"bytes 0-{place.Stored.Length - 1}/{place.Stored.Length}", place.Range);
        Assert.Contains(room.Connector.Received, one => one.Path.EndsWith("/activities/consent1", StringComparison.Ordinal) && one.Activity.Text("type") == "DELETE");
    }

    [Fact]
    public async Task Who_declines_gets_nothing()
    {
        await using var place = await PlaceAsync();
        await using var room = await Room.StartAsync();
        var asked = await AskedAsync(room);
        await AnswerAsync(room, place, "decline", asked?["content"]?["declineContext"]);
        Assert.Equal(2, (await room.SentAsync(2)).Count);
        Assert.Empty(place.Stored);
    }

    [Theory]
    [InlineData("{\"twinbot\":\"forged\"}", null)]
    [InlineData("{}", null)]
    [InlineData(null, "https://elsewhere.example.org/")]
    public async Task Nobody_gets_what_they_were_not_offered_nor_elsewhere(string? context, string? uploadUrl)
    {
        await using var place = await PlaceAsync();
        await using var room = await Room.StartAsync();
        var asked = await AskedAsync(room);
        await AnswerAsync(room, place, "accept", context is null ? asked?["content"]?["acceptContext"] : JsonNode.Parse(context), uploadUrl);
        Assert.Equal("The file could not be put into your store. Ask me for it again.", (await room.SentAsync(3))[2].Activity.Text());
        Assert.Empty(place.Stored);
    }

    static async Task<JsonNode?> AskedAsync(Room room)
    {
        await room.SendAsync(room.Personal("export everything"));
        var asked = (await room.SentAsync(2))[1].Activity["attachments"]?[0];
        Assert.Equal("application/vnd.microsoft.teams.card.file.consent", asked.Text("contentType"));
        return asked;
    }

    static async Task AnswerAsync(Room room, Place place, string action, JsonNode? context, string? uploadUrl = null)
    {
        var upload = new JsonObject { ["contentUrl"] = "https://town.example.org/x", ["name"] = "twinbot-export.json", ["uploadUrl"] = uploadUrl ?? $"{place.Url}/upload", ["uniqueId"] = "u1", ["fileType"] = "json" };
        using var response = await room.Bot.SendAsync(room.Personal("").Without("text").With("type", "invoke").With("name", "fileConsent/invoke").With("replyToId", "consent1")
            .With("value", new JsonObject { ["type"] = "fileUpload", ["action"] = action, ["context"] = context?.DeepClone(), ["uploadInfo"] = upload }).ToJsonString());
        Assert.Equal(200, (int)response.StatusCode);
    }

    static async Task<Place> PlaceAsync()
    {
        var app = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]).Build();
        var place = new Place(app);
        app.MapPut("/upload", place.TakeAsync);
        await app.StartAsync();
        return place;
    }

    /// <summary>Where Teams has files put.</summary>
    sealed class Place(WebApplication app) : IAsyncDisposable
    {
        public byte[] Stored { get; private set; } = [];

        public string Range { get; private set; } = "";

        public string Url => app.Urls.First();

        public async Task TakeAsync(HttpRequest request)
        {
            using var content = new MemoryStream();
            await request.Body.CopyToAsync(content);
            (Stored, Range) = (content.ToArray(), request.Headers.ContentRange.ToString());
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
