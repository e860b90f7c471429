using System.Net.Http.Headers;
using System.Text.Json;

namespace TwinBot.Benchmarks.Bare;

/// <summary>
/// The floor: an endpoint that parses the same activity, makes one durable write and posts the same reply, and knows nothing.
/// </summary>
static class BareEndpoint
{
    /// <param name="replies">The replies of a dialog, step by step, as another bot gave them.</param>
    /// <param name="database">Where each message is written; null for nowhere.</param>
    public static async Task ServeAsync(string url, IReadOnlyList<string> replies, string? database)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 512 });
        using var store = database is null ? null : new GroupCommit(database);
        var bodies = replies.Select(reply => JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<JsonElement>(reply))).ToArray();
        app.MapPost("/api/messages", async context =>
        {
            var activity = await JsonSerializer.DeserializeAsync<Activity>(context.Request.Body, JsonSerializerOptions.Web)
                ?? throw new InvalidOperationException("No activity.");
            if (store is not null)
            {
                await store.WriteAsync(activity.Conversation.Id, activity.Id, activity.Text);
            }

            context.Response.StatusCode = StatusCodes.Status202Accepted;
            _ = ReplyAsync(client, activity, bodies[int.Parse(activity.Id.AsSpan(activity.Id.IndexOf('-', StringComparison.Ordinal) + 1), System.Globalization.CultureInfo.InvariantCulture)]);
        });
        await app.RunAsync();
    }

    static async Task ReplyAsync(HttpClient client, Activity activity, byte[] reply)
    {
        await Task.Yield();
        using var body = new ByteArrayContent(reply) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await client.PostAsync(new Uri($"{activity.ServiceUrl}v3/conversations/{activity.Conversation.Id}/activities/{activity.Id}"), body);
        response.EnsureSuccessStatusCode();
    }

    sealed record Activity(string Type, string Id, string ChannelId, string ServiceUrl, Account From, Account Recipient, Account Conversation, string Text);

    sealed record Account(string Id, string? Name);
}
