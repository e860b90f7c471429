using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TwinBot.Tests.Browser;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Playground;

/// <summary>A test in the Playground and a real Chromium; left out, saying so, where either cannot be.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PlaygroundFactAttribute : FactAttribute
{
    public PlaygroundFactAttribute() => Skip = NodeFactAttribute.WhyNot ?? BrowserFactAttribute.WhyNot;
}

/// <summary>Microsoft 365 Agents Playground before a bot, as Teams, with a person at it.</summary>
sealed class Playground : IAsyncDisposable
{
    readonly Process _process;
    readonly HttpClient _client;
    IPlaywright? _playwright;
    IBrowser? _browser;

    Playground(Process process, HttpClient client, JsonNode config) => (_process, _client, Config) = (process, client, config);

    /// <summary>Who and what there is.</summary>
    public JsonNode Config { get; }

    public string PersonalChat => Config.Text("personalChat.id");

    /// <summary>What the bot is told to answer to.</summary>
    public string ServiceUrl => $"http://localhost:{_client.BaseAddress?.Port}/_connector";

    public static async Task<Playground> StartAsync(RunningBot bot)
    {
        var work = new NodeProject("Playground").Prepare();
        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo("node", ["node_modules/@microsoft/m365agentsplayground/cli.js", "start", "-e", $"{bot.Url}/api/messages", "-c", "msteams", "--dt", "-p", $"{port}"])
        {
            WorkingDirectory = work,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("node does not start.");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        return new Playground(process, client, await ConfigAsync(client));
    }

    /// <summary>Opens it in a browser; the page says to the bot that the person has installed it.</summary>
    public async Task<IPage> OpenAsync()
    {
        _playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = BrowserFactAttribute.Chromium, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1300, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(_client.BaseAddress?.ToString() ?? "");

        // The log repeats what was sent, and is nothing that people in Teams see.
        await page.GetByText("Log Panel", new PageGetByTextOptions { Exact = true }).Locator("xpath=following::button[2]").ClickAsync();
        return page;
    }

    /// <summary>Sends the bot any activity, as Teams would.</summary>
    public async Task SendAsync(JsonObject activity)
    {
        using var response = await _client.PostAsJsonAsync("/_internal/v1/customActivities", activity);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode} for {activity.Text("type")}");
    }

    /// <summary>Calls the bot and gives its answer.</summary>
    public Task<JsonNode> InvokeAsync(string name, JsonObject value) => PostAsync("/_conversation/v1/invoke", new JsonObject
    {
        ["name"] = name,
        ["value"] = value,
        ["from"] = new JsonObject { ["id"] = Config.Text("currentUser.id") },
        ["conversation"] = new JsonObject { ["id"] = PersonalChat },
    });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    async Task<JsonNode> PostAsync(string path, JsonObject body)
    {
        using var response = await _client.PostAsJsonAsync(path, body);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode} {answer}");
        return JsonNode.Parse(answer) ?? throw new InvalidOperationException($"{path} answered nothing.");
    }

    static async Task<JsonNode> ConfigAsync(HttpClient client)
    {
        JsonNode? config = null;
        for (var looks = 0; config is null && looks < 300; looks++)
        {
            try
            {
                config = JsonNode.Parse(await client.GetStringAsync("/_internal/v1/config"))?["config"];
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        return config ?? throw new InvalidOperationException("The Playground does not answer.");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
