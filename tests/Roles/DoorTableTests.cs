using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Channels;
using TwinBot.Conversation;
using TwinBot.Evaluations;
using TwinBot.Records;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Links;
using TwinBot.Understanding;

namespace TwinBot.Tests.Roles;

/// <summary>What is reached beside the chat: by a role where a channel says who it is, and by a link that opens one thing where nobody does.</summary>
public sealed class DoorTableTests(TownHall hall) : IClassFixture<TownHall>
{
    const PersonRole G = PersonRole.Guest, M = PersonRole.Mayor, B = PersonRole.Member, C = PersonRole.Coordinator;

    /// <summary>A log is begun from somebody's message · a contact is found while typing · a file is put where Teams says · a photo is kept.</summary>
    public static TheoryData<string, PersonRole> Needs => new()
    {
        { "activityFromMessage", B },
        { "contactWhileTyping", B },
        { "fileConsent", C },
        { "photo", B },
    };

    [Theory]
    [MemberData(nameof(Needs))]
    public async Task By_role(string action, PersonRole least)
    {
        await hall.EnrolOnceAsync([.. from role in new[] { M, B, C } from doing in Needs.Select(row => (string)row[0]) select ($"{role} {doing}", role)]);
        foreach (var role in Enum.GetValues<PersonRole>())
        {
            var name = $"{role} {action}";
            Assert.True(await MayAsync(action, name) == role >= least, $"{role}: {action}");
        }
    }

    /// <summary>Somebody else's question is not shown by fetching its card anew.</summary>
    [Fact]
    public async Task A_card_is_fetched_anew_by_whom_it_is_for_alone()
    {
        await hall.EnrolOnceAsync([.. from role in new[] { M, B, C } from doing in Needs.Select(row => (string)row[0]) select ($"{role} {doing}", role)]);
        await hall.PostAsync($"{C} photo", "New twinning between Gouda and Solingen since 1957");
        await Eventually.True(() => hall.Connector.Received.Any(sent => sent.Activity.ToJsonString().Contains("setUpPartnership", StringComparison.Ordinal)), "a question");
        var value = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "twinbot.refresh" } };
        foreach (var role in Enum.GetValues<PersonRole>())
        {
            var (status, body) = await hall.InvokeAsync($"{role} fileConsent", "adaptiveCard/action", value.DeepClone(), "r1");
            Assert.Equal((200, "application/vnd.microsoft.activity.message"), (status, JsonNode.Parse(body).Text("type")));
        }
    }

    /// <summary>Each token opens its own door, and no other; with a letter changed, or past its time, none.</summary>
    [Fact]
    public async Task By_link()
    {
        var clock = new MovedClock();
        await using var bot = await Respondents.StartAsync(time: clock);
        var services = bot.Services;
        var english = new Language("en");
        var link = await bot.LinkAsync("k-anna");
        var guest = await GuestBrowser.OpenAsync(bot, link);
        var line = await DirectLine.StartAsync(bot);
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["export"] = services.GetRequiredService<ExportLinks>().Token(Handout.Export, english),
            ["paper"] = services.GetRequiredService<PaperLinks>().Make(new Paper(PaperKind.Invitations, Respondents.Round.Id), english, "").Split('/')[^1],
            ["file"] = services.GetRequiredService<FileLinks>().Make(KeptFile.Of("x.png", "image/png", 1, new string('a', 64)), "").Split('/')[^1],
            ["line"] = line.Token,
            ["guest"] = guest.Token,
            ["link"] = link.Split('/')[^1],
            ["wrong"] = $"{line.Token[..^4]}AAAA",
        };
        var doors = new Dictionary<string, Func<string, HttpRequestMessage>>(StringComparer.Ordinal)
        {
            ["export"] = token => new HttpRequestMessage(HttpMethod.Get, $"/directline/exports/{token}"),
            ["paper"] = token => new HttpRequestMessage(HttpMethod.Get, $"/papers/{token}"),
            ["renew"] = token => new HttpRequestMessage(HttpMethod.Post, $"/papers/{token}/renew/99"),
            ["link"] = token => new HttpRequestMessage(HttpMethod.Get, $"/e/{token}"),
            ["line"] = token => Bearing(token, HttpMethod.Get, $"/directline/conversations/{line.Conversation}/activities"),
            ["guest"] = token => Bearing(token, HttpMethod.Get, $"/e/line/conversations/{guest.Conversation}/activities"),
            ["foreign"] = token => Bearing(token, HttpMethod.Get, $"/directline/conversations/{guest.Conversation}/activities"),
            ["renewed"] = token => Bearing(token, HttpMethod.Post, "/directline/tokens/refresh"),
            ["renewedGuest"] = token => Bearing(token, HttpMethod.Post, "/e/line/tokens/refresh"),
            ["calendar"] = token => new HttpRequestMessage(HttpMethod.Get, $"/calendar/{token}.ics"),
        };
        var own = new HashSet<(string, string)> { ("export", "export"), ("paper", "paper"), ("link", "link"), ("line", "line"), ("guest", "guest"), ("renewed", "line"), ("renewedGuest", "guest") };
        foreach (var (door, make) in doors)
        {
            foreach (var (kind, token) in tokens)
            {
                Assert.True(await OpensAsync(bot, make(token)) == own.Contains((door, kind)), $"{door} with a token for {kind}");
            }
        }

        clock.Move(TimeSpan.FromDays(200));
        foreach (var (door, kind) in own.Where(pair => pair is not ("link", _)))
        {
            Assert.False(await OpensAsync(bot, doors[door](tokens[kind])), $"{door} after half a year");
        }
    }

    async Task<bool> MayAsync(string action, string name)
    {
        switch (action)
        {
            case "activityFromMessage":
                await hall.PostAsync(name, "hello");
                await Eventually.True(() => Said(name).Any(), $"{name} is known");
                await hall.InvokeAsync(name, "composeExtension/fetchTask", new JsonObject { ["commandId"] = "log", ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["content"] = "We had a concert in York last Saturday with 42 people" } } });
                await Eventually.True(() => Said(name).Count() > 1, $"{name} is answered");
                return Said(name).Any(text => text.Contains("\"dialog\":\"logActivity\",\"asks\"", StringComparison.Ordinal));
            case "contactWhileTyping":
                return (await hall.SearchAsync(name, "Anna")).Contains("Anna Schmidt", StringComparison.Ordinal);
            case "fileConsent":
                var before = hall.Connector.Received.Count(sent => sent.Path == "/put");
                var token = hall.Bot.Services.GetRequiredService<ExportLinks>().Token(Handout.Export, new Language("en"));
                await hall.InvokeAsync(name, "fileConsent/invoke", new JsonObject { ["type"] = "fileUpload", ["action"] = "accept", ["context"] = new JsonObject { ["twinbot"] = token }, ["uploadInfo"] = new JsonObject { ["uploadUrl"] = $"{hall.Connector.Url}/put", ["name"] = "x.json" } });
                return hall.Connector.Received.Count(sent => sent.Path == "/put") > before;
            default:
                return (await hall.SendPhotoAsync(name)).ToJsonString().Contains("\"dialog\":\"attachFiles\"", StringComparison.Ordinal);
        }
    }

    IEnumerable<string> Said(string name) =>
        hall.Connector.Received.Where(sent => sent.Activity.Text("conversation.id") == $"a:{name}" && sent.Activity.Text("type") == "message").Select(sent => sent.Activity.ToJsonString());

    static HttpRequestMessage Bearing(string token, HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return request;
    }

    static async Task<bool> OpensAsync(RunningBot bot, HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await bot.Client.SendAsync(request);
            Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{request.RequestUri}: {response.StatusCode}");
            return response.IsSuccessStatusCode;
        }
    }
}
