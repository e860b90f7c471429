using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TwinBot.Tests.Channels.Authentication;

/// <summary>Bot Framework's and Entra's issuers on this machine, with real keys.</summary>
sealed class LocalIssuer : IAsyncDisposable
{
    public const string Channels = "https://api.botframework.com";
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "99999999-8888-7777-6666-555555555555";

    readonly WebApplication _app;

    LocalIssuer(WebApplication app) => _app = app;

    public IssuerKey Teams { get; } = new("teams-1", "msteams", "directline");

    public IssuerKey Unendorsed { get; } = new("plain-1");

    public IssuerKey Entra { get; } = new("entra-1");

    /// <summary>What is published for the channels now.</summary>
    public ConcurrentBag<IssuerKey> ChannelKeys { get; private set; } = [];

    /// <summary>How often the channels' keys were asked for.</summary>
    public int Fetches;

    /// <summary>The forms by which tokens were asked for.</summary>
    public ConcurrentQueue<(string Path, IFormCollection Form)> TokenRequests { get; } = new();

    /// <summary>Answers no request of keys.</summary>
    public bool IsDown { get; set; }

    /// <summary>Refuses the bot's credential.</summary>
    public bool RefusesBot { get; set; }

    public string Url => _app.Urls.First();

    public static async Task<LocalIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var issuer = new LocalIssuer(builder.Build());
        issuer.Publish(issuer.Teams, issuer.Unendorsed);
        issuer.Map();
        await issuer._app.StartAsync();
        return issuer;
    }

    /// <summary>Replaces the channels' keys.</summary>
    public void Publish(params IssuerKey[] keys) => ChannelKeys = [.. keys];

    /// <summary>Configuration of a single-tenant bot that believes this issuer.</summary>
    public string[] Settings(params string[] more) =>
    [
        $"--MicrosoftAppId={AppId}", "--MicrosoftAppPassword=secret", $"--MicrosoftAppTenantId={Tenant}", "--MicrosoftAppType=SingleTenant",
        $"--TwinBot:Authentication:ChannelMetadata={Url}/channels", $"--TwinBot:Authentication:EntraMetadata={Url}/entra", $"--TwinBot:Authentication:TokenAuthority={Url}",
        "--TwinBot:Authentication:RequireHttps=false", "--TwinBot:Authentication:AllowedServiceHosts:0=127.0.0.1",
        .. more,
    ];

    void Map()
    {
        _app.MapGet("/channels", () => Metadata(Channels, "channels"));
        _app.MapGet("/channels/keys", () =>
        {
            Interlocked.Increment(ref Fetches);
            return Keys(ChannelKeys);
        });
        _app.MapGet("/entra", () => Metadata("https://login.microsoftonline.com/{tenantid}/v2.0", "entra"));
        _app.MapGet("/entra/keys", () => Keys([Entra]));
        _app.MapPost("/{tenant}/oauth2/v2.0/token", async (HttpRequest request) =>
        {
            TokenRequests.Enqueue((request.Path.Value ?? "", await request.ReadFormAsync()));
            return RefusesBot
                ? Results.Json(new JsonObject { ["error"] = "invalid_client", ["error_description"] = "no" }, statusCode: 401)
                : Results.Json(new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3600, ["access_token"] = $"bot-token-{TokenRequests.Count}" });
        });
    }

    IResult Metadata(string issuer, string path) => IsDown
        ? Results.StatusCode(503)
        : Results.Json(new JsonObject { ["issuer"] = issuer, ["jwks_uri"] = $"{Url}/{path}/keys" });

    IResult Keys(IEnumerable<IssuerKey> keys) => IsDown
        ? Results.StatusCode(503)
        : Results.Json(new JsonObject { ["keys"] = new JsonArray([.. keys.Select(key => key.Published())]) });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Teams.Dispose();
        Unendorsed.Dispose();
        Entra.Dispose();
    }
}
