using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace TwinBot.Tests.Channels;

/// <summary>A Direct Line client as the chat page is one.</summary>
/// <param name="client">Whoever speaks to the service now: a new one after each of its starts.</param>
sealed class DirectLine(Func<HttpClient> client)
{
    public DirectLine(RunningBot bot)
        : this(() => bot.Client)
    {
    }

    public string Token { get; set; } = "";

    public string Conversation { get; private set; } = "";

    public string StreamUrl { get; private set; } = "";

    public static Task<DirectLine> StartAsync(RunningBot bot, string? locale = null) => StartAsync(() => bot.Client, locale);

    /// <param name="user">What the person calls themselves, beginning with <c>dl_</c>; null for somebody new.</param>
    public static async Task<DirectLine> StartAsync(Func<HttpClient> client, string? locale = null, string? user = null)
    {
        var line = new DirectLine(client);
        line.Read(await line.PostAsync("/directline/tokens/generate", user is null ? null : new JsonObject { ["user"] = new JsonObject { ["id"] = user } }));
        line.Read(await line.PostAsync("/directline/conversations", new JsonObject { ["user"] = new JsonObject(), ["locale"] = locale }));
        return line;
    }

    public void Read(JsonNode? opened) => (Token, Conversation, StreamUrl) = (opened.Text("token"), opened.Text("conversationId"), opened.Text("streamUrl"));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonNode? body = null, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content ?? (body is null ? null : JsonContent.Create(body)) };
        if (Token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        return await client().SendAsync(request);
    }

    public async Task<JsonNode?> PostAsync(string path, JsonNode? body)
    {
        using var response = await SendAsync(HttpMethod.Post, path, body);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync());
    }

    public async Task<string> SayAsync(string text, string? clientId = null, JsonNode? value = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["textFormat"] = "plain",
            ["locale"] = "en-GB",
            ["value"] = value,
            ["from"] = new JsonObject { ["id"] = "somebody-else", ["role"] = "bot" },
            ["channelData"] = new JsonObject { ["clientActivityID"] = clientId ?? Guid.NewGuid().ToString(), ["attachmentSizes"] = new JsonArray() },
        };
        return (await PostAsync($"/directline/conversations/{Conversation}/activities", activity)).Text("id");
    }

    public async Task<(IReadOnlyList<JsonNode> Activities, string Watermark)> PollAsync(string watermark = "")
    {
        using var response = await SendAsync(HttpMethod.Get, $"/directline/conversations/{Conversation}/activities?watermark={watermark}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var frame = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        return ([.. (frame?["activities"]?.AsArray() ?? []).OfType<JsonNode>()], frame.Text("watermark"));
    }

    public async Task<IReadOnlyList<string>> TextsAsync(string watermark = "") => [.. (await PollAsync(watermark)).Activities.Select(activity => activity.Text())];

    public static async Task<ClientWebSocket> OpenAsync(string url)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(url), CancellationToken.None);
        return socket;
    }

    /// <summary>Frames until a text has come.</summary>
    public static async Task<IReadOnlyList<JsonNode>> ReadUntilAsync(ClientWebSocket socket, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var activities = new List<JsonNode>();
        var buffer = new byte[256 * 1024];
        while (activities.All(activity => activity.Text() != text))
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            activities.AddRange((JsonNode.Parse(buffer.AsSpan(0, length))?["activities"]?.AsArray() ?? []).OfType<JsonNode>());
        }

        return activities;
    }
}
