using System.Collections.Concurrent;

namespace TwinBot.Benchmarks.Driving;

/// <summary>What a bot posts its replies to, as a channel would be.</summary>
sealed class Connector : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly ConcurrentDictionary<string, Awaited> _awaited = new(StringComparer.Ordinal);

    Connector(WebApplication app) => _app = app;

    public string Url { get; private set; } = "";

    public static async Task<Connector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new Connector(builder.Build());
        connector._app.MapPost("/v3/conversations/{conversation}/activities/{**id}", connector.TakeAsync);
        await connector._app.StartAsync();
        connector.Url = connector._app.Urls.First() + "/";
        return connector;
    }

    /// <summary>Waits for the first reply of a conversation that holds some words.</summary>
    public Awaited Await(string conversation, string words) => _awaited[conversation] = new Awaited(words);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{\"id\":\"1\"}");
        var conversation = context.Request.RouteValues["conversation"] as string ?? "";
        if (!_awaited.TryGetValue(conversation, out var awaited))
        {
            return;
        }

        if (!body.Contains(awaited.Words, StringComparison.Ordinal))
        {
            awaited.Other = body;
            return;
        }

        _awaited.TryRemove(conversation, out _);
        awaited.Reply.TrySetResult(body);
    }

}

/// <summary>A reply that is waited for.</summary>
sealed record Awaited(string Words)
{
    public TaskCompletionSource<string> Reply { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What came instead.</summary>
    public string? Other { get; set; }
}
