using System.Text.Json.Nodes;
using TwinBot.Channels.BotFramework;
using TwinBot.Channels.BotFramework.Authentication;
using TwinBot.Conversation;
using TwinBot.JointActivities;

namespace TwinBot.Channels.Teams.Extension;

/// <summary><c>log</c>: a joint activity is begun in the personal chat with what somebody's message says.</summary>
sealed class ActivityFromMessage(Asides asides, ActivityReader reader, Words words, BotIdentity bot)
{
    static readonly Button s_log = new("start", null, LogActivity.Name, null);

    public async Task<JsonObject?> BeginAsync(ActivityIn activity, string origin)
    {
        var written = JsonText.Part(JsonText.Part(activity.Value, "messagePayload"), "body");
        var text = Said.InHtml(JsonText.Text(JsonText.Part(written, "content")) ?? "");
        if (reader.Using(activity, text, s_log) is not { } arrival)
        {
            return null;
        }

        var at = new Address((activity.ServiceUrl ?? "").TrimEnd('/'), arrival.ConversationId, null, bot.AppId) { Channel = arrival.Channel };
        var said = await asides.TakeThereAsync(activity, arrival, at, origin, [])
            ? words.Of(arrival).Say("teams.begun")
            : words.Of(arrival).Say("teams.noChat");
        return new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = said } };
    }
}
