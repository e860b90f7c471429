using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Links;

/// <summary>Somebody's browser at the page of a personal link.</summary>
sealed partial class GuestBrowser
{
    const string Line = "/e/line";

    readonly RunningBot _bot;
    string _watermark = "";

    GuestBrowser(RunningBot bot, string token, string language) => (_bot, Token, Language) = (bot, token, language);

    public string Token { get; }

    /// <summary>That the page opens in.</summary>
    public string Language { get; }

    public string Conversation { get; private set; } = "";

    /// <summary>The guest's id, as the channel has it.</summary>
    public string User => $"guest_{Conversation["guest-".Length..]}";

    public string StreamUrl { get; private set; } = "";

    public static async Task<GuestBrowser> OpenAsync(RunningBot bot, string path)
    {
        var html = await bot.Client.GetStringAsync(path);
        var guest = new GuestBrowser(bot, TokenOf().Match(html).Groups[1].Value, LanguageOf().Match(html).Groups[1].Value);
        using var response = await guest.SendAsync(HttpMethod.Post, $"{Line}/conversations", new JsonObject { ["locale"] = "en-GB" });
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
        var opened = await response.Content.ReadFromJsonAsync<JsonObject>();
        (guest.Conversation, guest.StreamUrl) = (opened.Text("conversationId"), opened.Text("streamUrl"));
        return guest;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return await _bot.Client.SendAsync(request);
    }

    public async Task<HttpStatusCode> TrySayAsync(string text, JsonNode? value = null)
    {
        var activity = new JsonObject { ["type"] = "message", ["text"] = text, ["locale"] = "en-GB", ["value"] = value, ["channelData"] = new JsonObject { ["clientActivityID"] = Guid.NewGuid().ToString() } };
        using var response = await SendAsync(HttpMethod.Post, $"{Line}/conversations/{Conversation}/activities", activity);
        return response.StatusCode;
    }

    /// <summary>Says something, and gives what the bot answers.</summary>
    public async Task<IReadOnlyList<JsonNode>> SayAsync(string text, JsonNode? value = null)
    {
        Assert.Equal(HttpStatusCode.OK, await TrySayAsync(text, value));
        return await HearAsync();
    }

    /// <summary>What is asked first, and in which language.</summary>
    public async Task<(string Asks, string Language)> FirstAsync()
    {
        var said = await HearAsync();
        return (said.Asks(), said[^1].Text("locale"));
    }

    /// <summary>What the bot has said since it was last asked.</summary>
    public async Task<IReadOnlyList<JsonNode>> HearAsync()
    {
        using var response = await SendAsync(HttpMethod.Get, $"{Line}/conversations/{Conversation}/activities?watermark={_watermark}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var frame = await response.Content.ReadFromJsonAsync<JsonObject>();
        _watermark = frame.Text("watermark");
        return [.. (frame?["activities"]?.AsArray() ?? []).OfType<JsonNode>().Where(activity => activity.Text("from.role") == "bot")];
    }

    [GeneratedRegex("data-token=\"([^\"]+)\"")]
    private static partial Regex TokenOf();

    [GeneratedRegex("data-language=\"([^\"]+)\"")]
    private static partial Regex LanguageOf();
}

static class BotWords
{
    public static string Asks(this IReadOnlyList<JsonNode> said) => said[^1].Text("channelData.twinbot.asks");

    public static string All(this IReadOnlyList<JsonNode> said) => string.Join('\n', said.Select(activity => activity.ToJsonString()));
}
