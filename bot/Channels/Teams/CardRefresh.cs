using System.Text.Json;
using System.Text.Json.Nodes;
using TwinBot.Channels.BotFramework;
using TwinBot.Channels.BotFramework.Rendering;

namespace TwinBot.Channels.Teams;

/// <summary>
/// Whom a question is for, their client fetches its card anew (<c>refresh</c>) whenever it shows it: nobody looks at buttons that were
/// tapped elsewhere, though the card could not be replaced there. It is no turn, and nothing is written.
/// </summary>
sealed class CardRefresh(Screens screens, ActivityReader reader, Words words)
{
    const string Verb = "twinbot.refresh";

    public static bool IsOne(ActivityIn activity) =>
        activity is { Type: "invoke", Name: "adaptiveCard/action" } && JsonText.Text(JsonText.Part(JsonText.Part(activity.Value, "action"), "verb")) == Verb;

    /// <summary>The message, so that its card is fetched anew by whom it is for and by nobody else.</summary>
    public static ActivityOut Offer(ActivityOut message)
    {
        if (message is { Recipient.Id: { } person, Attachments: [{ Content: JsonObject card }, ..] })
        {
            card["refresh"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = Verb },
                ["userIds"] = new JsonArray(person),
            };
        }

        return message;
    }

    /// <summary>The card as it is to look now, or a word where that is not known any more; null for any other invoke.</summary>
    public InvokeAnswer? Answer(ActivityIn activity)
    {
        if (!IsOne(activity))
        {
            return null;
        }

        var arrival = reader.Using(activity, "", null);
        return arrival is not null && screens.Now(activity.ReplyToId, arrival) is { } card
            ? new InvokeAnswer(200, ActivityRenderer.AdaptiveCard, card)
            : new InvokeAnswer(200, "application/vnd.microsoft.activity.message", words.Of(arrival).Say(Audience.IsMany(activity) ? "button.notYours" : "button.closed"));
    }
}
