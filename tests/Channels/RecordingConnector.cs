using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace TwinBot.Tests.Channels;

/// <summary>A channel's connector that keeps what it is sent, and answers as a test wants.</summary>
sealed class RecordingConnector : IAsyncDisposable
{
    readonly WebApplication _app;

    RecordingConnector(WebApplication app) => _app = app;

    public ConcurrentQueue<(string Path, JsonNode Activity)> Received { get; } = new();

    /// <summary>Answers given before it takes anything: a status, and the seconds of a Retry-After.</summary>
    public ConcurrentQueue<(HttpStatusCode Status, int? RetryAfter)> Troubles { get; } = new();

    /// <summary>Answers after it took something; null to answer as usual.</summary>
    public Func<HttpContext, JsonNode, Task<IResult?>> Behave { get; set; } = static (_, _) => Task.FromResult<IResult?>(null);

    /// <summary>The authorization of each message taken, in order.</summary>
    public ConcurrentQueue<string> Authorizations { get; } = new();

    public int Calls;

    public string Url => _app.Urls.First();

    public static async Task<RecordingConnector> StartAsync(string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder([$"--urls={url}"]);
        builder.Logging.ClearProviders();
        var connector = new RecordingConnector(builder.Build());
        connector._app.MapMethods("/{**path}", ["POST", "PUT", "DELETE", "GET"], connector.TakeAsync);
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>Waits until so many messages have come, and gives their texts.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync(int count)
    {
        await Eventually.True(() => Messages().Count() >= count, $"{count} messages; there are {Messages().Count()}");
        return [.. Messages()];
    }

    IEnumerable<string> Messages() => Received.Where(item => item.Activity.Text("type") == "message").Select(item => item.Activity.Text());

    async Task<IResult> TakeAsync(HttpRequest request)
    {
        Interlocked.Increment(ref Calls);
        var body = request.ContentLength > 0 ? await JsonNode.ParseAsync(request.Body) ?? new JsonObject() : new JsonObject { ["type"] = request.Method };
        if (Troubles.TryDequeue(out var trouble))
        {
            request.HttpContext.Response.Headers.RetryAfter = trouble.RetryAfter?.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Results.StatusCode((int)trouble.Status);
        }

        Authorizations.Enqueue(request.Headers.Authorization.ToString());
        Received.Enqueue((request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "", body));
        return await Behave(request.HttpContext, body) ?? Results.Text("{\"id\":\"r1\"}", "application/json");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

static class Eventually
{
    /// <param name="attempts">A minute of looks: a machine with other work on it is slow, and who passes does not wait.</param>
    public static async Task True(Func<bool> condition, string what, int attempts = 3000)
    {
        for (var i = 0; i < attempts; i++)
        {
            if (condition())
            {
                return;
            }

            await Task.Delay(20);
        }

        Assert.Fail($"Not in {attempts} looks: {what}.");
    }
}
