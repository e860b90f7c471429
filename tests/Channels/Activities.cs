using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace TwinBot.Tests.Channels;

/// <summary>Activities as a channel sends them.</summary>
static class Activities
{
    public static JsonObject Message(string text, string? id = null, string channel = "test", string serviceUrl = "http://127.0.0.1:9", string conversation = "c1", string person = "u1") => new()
    {
        ["type"] = "message",
        ["id"] = id ?? Guid.NewGuid().ToString(),
        ["channelId"] = channel,
        ["serviceUrl"] = serviceUrl,
        ["text"] = text,
        ["from"] = new JsonObject { ["id"] = person },
        ["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = "TwinBot" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
    };

    public static JsonObject With(this JsonObject activity, string name, JsonNode? value)
    {
        activity[name] = value;
        return activity;
    }

    public static JsonObject Without(this JsonObject activity, string name)
    {
        activity.Remove(name);
        return activity;
    }

    public static async Task<HttpStatusCode> PostAsync(this RunningBot bot, JsonNode activity)
    {
        using var response = await bot.SendAsync(activity.ToJsonString());
        return response.StatusCode;
    }

    public static Task<HttpResponseMessage> SendAsync(this RunningBot bot, string body, string type = "application/json") =>
        bot.Client.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, type));

    /// <summary>Posts with <c>expectReplies</c> and gives what was answered.</summary>
    public static async Task<JsonArray> AskAsync(this RunningBot bot, JsonObject activity)
    {
        using var response = await bot.SendAsync(activity.With("deliveryMode", "expectReplies").ToJsonString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())?["activities"]?.AsArray() ?? throw new InvalidOperationException("No activities.");
    }

    public static string Text(this JsonNode? activity, string path = "text")
    {
        foreach (var step in path.Split('.'))
        {
            activity = activity is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : activity?[step];
        }

        return activity?.ToString() ?? "";
    }
}
