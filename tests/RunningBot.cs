using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TwinBot.Texts;

namespace TwinBot.Tests;

/// <summary>The real service on a free port of this machine, with a data folder of its own; it can be stopped and started again on the same data.</summary>
public sealed class RunningBot : IAsyncDisposable
{
    /// <summary>What the languages know never changes, and is dear to learn: once for all bots of a run.</summary>
    static readonly Lazy<Languages> s_languages = new(() => Languages.Load());

    readonly Action<IServiceCollection>? _adjust;
    readonly string[] _args;
    WebApplication? _app;

    RunningBot(Action<IServiceCollection>? adjust, string[] args) => (_adjust, _args) = (adjust, args);

    /// <summary>The data folder; it goes with the bot.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("twinbot-").FullName;

    /// <summary>Where it listens, without a slash at its end.</summary>
    public string Url { get; private set; } = "http://127.0.0.1:0";

    public HttpClient Client { get; private set; } = new();

    public IServiceProvider Services => _app?.Services ?? throw new InvalidOperationException("The bot is not running.");

    /// <param name="adjust">Puts test doubles in the place of services.</param>
    /// <param name="args">Configuration, as <c>--key=value</c>.</param>
    public static async Task<RunningBot> StartAsync(Action<IServiceCollection>? adjust = null, params string[] args)
    {
        var bot = new RunningBot(adjust, args);
        await bot.StartAgainAsync();
        return bot;
    }

    /// <summary>Stops it, and starts a new one on the same data and the same port.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAgainAsync();
    }

    public async Task StopAsync()
    {
        Client.Dispose();
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    public async Task StartAgainAsync()
    {
        string[] own = [$"--urls={Url}", $"--TwinBot:Storage:Path={Path.Combine(Folder, "twinbot.db")}"];
        _app = Program.Build([.. own, .. _args], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(s_languages.Value);
            _adjust?.Invoke(builder.Services);
        });
        await _app.StartAsync();
        Url = _app.Urls.First();
        Client = new HttpClient { BaseAddress = new Uri(Url) };
    }

    /// <summary>Says something over the Bot Framework door and gets the replies at once.</summary>
    public async Task<IReadOnlyList<JsonNode>> SayAsync(string text, string conversation = "c1", string person = "u1", string? locale = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = Guid.NewGuid().ToString(),
            ["channelId"] = "test",
            ["deliveryMode"] = "expectReplies",
            ["text"] = text,
            ["locale"] = locale,
            ["from"] = new JsonObject { ["id"] = person },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
        };
        using var response = await Client.PostAsJsonAsync("/api/messages", activity);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>();
        return [.. (answer?["activities"]?.AsArray() ?? []).OfType<JsonNode>()];
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
