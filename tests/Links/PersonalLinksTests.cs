using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TwinBot.Evaluations;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Links;

public sealed class PersonalLinksTests
{
    [Fact]
    public async Task A_mayor_answers_over_two_devices_a_restart_and_corrects_after_sending()
    {
        await using var bot = await Respondents.StartAsync();
        var link = await bot.LinkAsync("k-anna");
        var phone = await GuestBrowser.OpenAsync(bot, link);
        Assert.Equal("de", phone.Language);
        Assert.Equal(("overall", "de"), await phone.FirstAsync());
        Assert.Equal("trend", (await phone.SayAsync("ziemlich gut")).Asks());
        Assert.Equal(4, (int?)bot.Response("k-anna").Answers["overall"]);

        await bot.RestartAsync();
        var desk = await GuestBrowser.OpenAsync(bot, link);
        Assert.Equal(phone.Conversation, desk.Conversation);
        Assert.Equal("trend", (await desk.HearAsync()).Asks());
        string[] answers = ["3", "5", "3", "4", "4", "3", "2", "5", "3", "nein", "überspringen"];
        foreach (var answer in answers)
        {
            await desk.SayAsync(answer);
        }

        Assert.Equal("saved", (await desk.SayAsync("ja"))[^1].Text("channelData.twinbot.ended"));
        Assert.Equal(ResponseStatus.Finished, bot.Response("k-anna").Status);

        var summary = (await desk.SayAsync("rückgängig")).All();
        await desk.SayAsync("", Button("answer", "overall", 5, summary.Split("\"form\":\"")[1].Split('"')[0]));
        await desk.SayAsync("ja");
        Assert.Equal((ResponseStatus.Finished, 5), (bot.Response("k-anna").Status, (int?)bot.Response("k-anna").Answers["overall"]));
        Assert.Equal(ResponseStatus.Invited, bot.Response("k-peter").Status);
    }

    [Fact]
    public async Task It_ends_with_the_evaluation_and_says_so_in_their_language()
    {
        await using var bot = await Respondents.StartAsync();
        var link = await bot.LinkAsync("k-anna");
        var guest = await GuestBrowser.OpenAsync(bot, link);
        await guest.SayAsync("4");
        await bot.CloseAsync();
        Assert.Equal(HttpStatusCode.Gone, await guest.TrySayAsync("5"));
        using var closed = await bot.Client.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, closed.StatusCode);
        Assert.Contains("<p lang=\"de\">Diese Evaluation ist geschlossen", await closed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(4, (int?)bot.Response("k-anna").Answers["overall"]);
    }

    [Fact]
    public async Task A_renewed_link_kills_the_old_one_and_its_tokens_and_goes_on_where_it_stopped()
    {
        await using var bot = await Respondents.StartAsync();
        var old = await bot.LinkAsync("k-anna");
        var before = await GuestBrowser.OpenAsync(bot, old);
        await before.SayAsync("4");
        var fresh = await bot.LinkAsync("k-anna", renew: true);
        Assert.NotEqual(old, fresh);
        Assert.Equal(HttpStatusCode.Gone, await before.TrySayAsync("5"));
        using var refused = await bot.Client.GetAsync(old);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal("trend", (await (await GuestBrowser.OpenAsync(bot, fresh)).HearAsync()).Asks());
    }

    [Fact]
    public async Task A_token_opens_one_conversation_of_one_line()
    {
        await using var bot = await Respondents.StartAsync();
        var anna = await GuestBrowser.OpenAsync(bot, await bot.LinkAsync("k-anna"));
        var peter = await GuestBrowser.OpenAsync(bot, await bot.LinkAsync("k-peter"));
        var coordinator = await DirectLine.StartAsync(bot);
        Assert.NotEqual(anna.Conversation, peter.Conversation);
        foreach (var (path, status) in new[]
        {
            ($"/e/line/conversations/{peter.Conversation}/activities", HttpStatusCode.Forbidden),
            ($"/e/line/conversations/{coordinator.Conversation}/activities", HttpStatusCode.Forbidden),
            ($"/directline/conversations/{anna.Conversation}/activities", HttpStatusCode.Unauthorized),
            ("/e/line/tokens/generate", HttpStatusCode.NotFound),
            ($"/e/line/conversations/{anna.Conversation}/upload", HttpStatusCode.NotFound),
            ("/e/line/exports/x", HttpStatusCode.NotFound),
        })
        {
            using var response = await anna.SendAsync(HttpMethod.Get, path);
            Assert.Equal((path, status), (path, response.StatusCode));
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/e/line/conversations/{coordinator.Conversation}/activities");
        request.Headers.Authorization = new("Bearer", coordinator.Token);
        using var other = await bot.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, other.StatusCode);
    }

    [Fact]
    public async Task Nothing_else_can_be_seen_asked_or_changed()
    {
        await using var bot = await Respondents.StartAsync();
        var guest = await GuestBrowser.OpenAsync(bot, await bot.LinkAsync("k-anna"));
        await guest.HearAsync();
        var records = bot.Store().Records;
        var contact = records.Contact("k-peter");
        foreach (var words in new[] { "Wer ist unser Kontakt in Gouda?", "Zeig die Partnerschaft mit Gouda", "Exportiere alles", "Zeig die Ergebnisse", "Wer hat geantwortet?", "Schließe die Evaluation", "Trage Max Muster ein, Bürgermeister von Gouda, max@example.org" })
        {
            var said = (await guest.SayAsync(words)).All();
            Assert.DoesNotContain(contact?.Name ?? "", said, StringComparison.Ordinal);
            Assert.DoesNotContain("directline/exports", said, StringComparison.Ordinal);
        }

        foreach (var button in new[]
        {
            Button("start", "export", null),
            Button("start", "findContact", new JsonObject { ["contact"] = "k-peter" }),
            Button("start", "changeEvaluation", new JsonObject { ["evaluation"] = "e-1" }),
            Button("start", "setReminders", new JsonObject { ["evaluation"] = "e-1", ["respondent"] = "k-peter", ["reminders"] = "stop" }),
            Button("start", "answerEvaluation", new JsonObject { ["evaluation"] = "e-1", ["respondent"] = "k-peter" }),
            Button("start", "answerEvaluation", new JsonObject { ["evaluation"] = "e-2", ["respondent"] = "k-peter" }),
        })
        {
            Assert.DoesNotContain(contact?.Name ?? "", (await guest.SayAsync("", button)).All(), StringComparison.Ordinal);
        }

        Assert.Null(bot.Evaluation().ClosedOn);
        var peter = bot.Response("k-peter");
        Assert.Equal((ResponseStatus.Invited, null, 0), (peter.Status, peter.NoReminders, peter.Answers.Count));
    }

    [Fact]
    public async Task Script_in_an_answer_is_text()
    {
        await using var bot = await Respondents.StartAsync();
        var link = await bot.LinkAsync("k-peter");
        var guest = await GuestBrowser.OpenAsync(bot, link);
        await guest.SayAsync("<script>alert(1)</script>");
        Assert.Equal("trend", (await guest.SayAsync("4")).Asks());
        using var page = await bot.Client.GetAsync(link);
        Assert.DoesNotContain("alert(1)", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(page.Headers.CacheControl?.NoStore);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://twinbot.example.org", "twinbot.example.org", null, HttpStatusCode.OK)]
    [InlineData("https://twinbot.example.org", "twinbot.example.org", "https://twinbot.example.org", HttpStatusCode.OK)]
    [InlineData("https://twinbot.example.org", "twinbot.example.org", "https://evil.example.org", HttpStatusCode.Forbidden)]
    [InlineData("https://twinbot.example.org", "evil.example.org", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "twinbot.example.org", null, HttpStatusCode.Forbidden)]
    public async Task It_opens_under_the_public_address_only(string? publicUrl, string host, string? origin, HttpStatusCode status)
    {
        await using var bot = await Respondents.StartAsync(args: publicUrl is null ? [] : [$"--TwinBot:PublicUrl={publicUrl}"]);
        using var request = new HttpRequestMessage(HttpMethod.Get, await bot.LinkAsync("k-anna"));
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await bot.Client.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
        using var chat = new HttpRequestMessage(HttpMethod.Get, "/");
        chat.Headers.Host = host;
        using var closed = await bot.Client.SendAsync(chat);
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
    }

    [Fact]
    public async Task Links_and_secrets_are_in_no_log_and_not_in_the_store()
    {
        using var log = new KeptLog();
        await using var bot = await Respondents.StartAsync(adjust: services => services.AddSingleton<ILoggerProvider>(log));
        var link = await bot.LinkAsync("k-anna");
        var guest = await GuestBrowser.OpenAsync(bot, link);
        using (var socket = await DirectLine.OpenAsync(guest.StreamUrl))
        {
            await guest.SayAsync("4");
        }

        using (await bot.Client.GetAsync($"{link[..^4]}abcd"))
        {
        }

        var secret = link[^43..];
        await bot.StopAsync();
        Assert.DoesNotContain(log.Lines, line => line.Contains(secret[..20], StringComparison.Ordinal) || line.Contains(guest.Token, StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(bot.Folder))
        {
            Assert.DoesNotContain(secret, System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        }
    }

    static JsonObject Button(string does, string asks, JsonNode? value, string? form = null) =>
        new() { ["twinbot"] = new JsonObject { ["do"] = does, ["form"] = form, ["asks"] = asks, ["value"] = value } };
}
