using System.Text.Json.Nodes;
using TwinBot.Channels.BotFramework;

namespace TwinBot.Channels.Teams.Extension;

/// <summary>What people reach from where they write messages: contacts found while they type, and an activity begun from what somebody wrote.</summary>
sealed class MessageExtension(ContactFinder contacts, ActivityFromMessage activities)
{
    /// <summary>The body of the answer; null for what is none of the extension's.</summary>
    /// <param name="origin">Scheme and host under which the person reaches the service.</param>
    public async Task<JsonObject?> AnswerAsync(ActivityIn activity, string origin) => activity.Name switch
    {
        "composeExtension/query" => contacts.Find(activity),
        "composeExtension/fetchTask" or "composeExtension/submitAction" => await activities.BeginAsync(activity, origin),
        _ => null,
    };
}
