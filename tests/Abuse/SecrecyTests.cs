using System.Net;
using System.Text.Json.Nodes;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Channels.Authentication;

namespace TwinBot.Tests.Abuse;

/// <summary>A service whose every secret is marked, put to every use: the mark is in no log, no answer, no card.</summary>
public sealed class SecrecyTests
{
    const string Mark = "S3cr3t-Mark";

    [Fact]
    public async Task Secrets_are_in_no_log_and_no_answer()
    {
        using var log = new KeptLog();
        await using var issuer = await LocalIssuer.StartAsync();
        await using var connector = await RecordingConnector.StartAsync();
        await using var bot = await Bots.EchoAsync(log: log, args: issuer.Settings(
            $"--MicrosoftAppPassword={Mark}-app", "--TwinBot:PublicUrl=https://twinning.example.org", "--TwinBot:Telemetry:Metrics=true", "--TwinBot:LocalChat:Enabled=true",
            "--TwinBot:Smtp:Host=127.0.0.1", "--TwinBot:Smtp:Port=9", "--TwinBot:Smtp:Security=None", "--TwinBot:Smtp:From=bot@example.org", $"--TwinBot:Smtp:User={Mark}-user", $"--TwinBot:Smtp:Password={Mark}-mail"));
        var said = new List<string>();
        foreach (var text in (string[])["hello", "card", "list", "export", "fail"])
        {
            var draft = Draft.OfTeams(issuer, DateTimeOffset.UtcNow, connector.Url);
            draft.Activity.With("id", text).With("text", text);
            Assert.Equal(202, await draft.SendAsync(bot));
            draft.Authorization = token => $"Bearer {token}x";
            Assert.Equal(401, await draft.SendAsync(bot));
        }

        await connector.TextsAsync(5);
        issuer.RefusesBot = true;
        foreach (var path in (string[])["/", "/health/live", "/health/ready", "/metrics", "/e/x", "/papers/x", "/files/x", "/directline/exports/x", "/calendar/x.ics", "/appsettings.json", "/page/../appsettings.json", "/page/%2e%2e/TwinBot.dll", "/.env", "/data/twinbot.db", "/links.key"])
        {
            using var response = await bot.Client.GetAsync(path);
            said.Add($"{path} {response.Headers} {await response.Content.ReadAsStringAsync()}");
        }

        Assert.Contains(issuer.TokenRequests, request => request.Form["client_secret"] == $"{Mark}-app");
        said.AddRange(connector.Received.Select(sent => sent.Activity.ToJsonString()));
        await bot.StopAsync();
        var bearers = connector.Authorizations.Select(header => header.Replace("Bearer ", "", StringComparison.Ordinal)).Where(token => token.Length > 0).Distinct().ToList();
        Assert.NotEmpty(bearers);
        Assert.NotEmpty(log.Lines);
        Assert.All(said.Concat(log.Lines), text => Assert.False(text.Contains(Mark, StringComparison.Ordinal) || bearers.Exists(bearer => text.Contains(bearer, StringComparison.Ordinal)), text));
    }

    /// <summary>What watches over the service tells how much, never who, what or where.</summary>
    [Fact]
    public async Task Figures_name_nobody()
    {
        await using var bot = await Bots.EchoAsync(args: "--TwinBot:Telemetry:Metrics=true");
        await bot.AskAsync(Activities.Message("Marianne Geheim said this", conversation: "c-geheim", person: "u-geheim"));
        var line = await DirectLine.StartAsync(bot);
        await line.SayAsync("Marianne Geheim");
        var figures = await bot.Client.GetStringAsync("/metrics");
        Assert.DoesNotContain("eheim", figures, StringComparison.Ordinal);
        Assert.DoesNotContain(line.Conversation, figures, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Folder, figures, StringComparison.Ordinal);
    }

    /// <summary>Outside local mode the page's line is for this machine alone, under its own name.</summary>
    [Fact]
    public async Task A_registered_bot_serves_no_chat_page_unless_asked_to()
    {
        var all = await AuthenticatedBot.StartAsync();
        try
        {
            using var page = await all.Bot.Client.GetAsync("/");
            using var line = await all.Bot.Client.PostAsync("/directline/tokens/generate", null);
            using var message = await all.Bot.SendAsync(new JsonObject { ["type"] = "message" }.ToJsonString());
            Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized], [page.StatusCode, line.StatusCode, message.StatusCode]);
        }
        finally
        {
            await all.DisposeAsync();
        }
    }
}
