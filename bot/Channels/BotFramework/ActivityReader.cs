using System.Text.Json;
using TwinBot.Channels.BotFramework.Authentication;
using TwinBot.Channels.Teams;
using TwinBot.Conversation;
using TwinBot.Turns;

namespace TwinBot.Channels.BotFramework;

/// <summary>Reads what a person did from an activity whose required fields are there.</summary>
sealed class ActivityReader(TimeProvider time)
{
    /// <summary>The channel whose people have signed in.</summary>
    const string Teams = "msteams";

    /// <summary>Null for an activity that is none of the bot's business.</summary>
    public Arrival? Read(ActivityIn activity) => Audience.IsMany(activity) && !IsToBot(activity) ? null : activity.Type switch
    {
        "message" => Message(activity, IncomingKind.Message, Said.In(activity)),
        "messageUpdate" when activity.Text is not null => Message(activity, IncomingKind.Edit, Said.In(activity)),
        "messageDelete" => Message(activity, IncomingKind.Deletion, ""),
        "conversationUpdate" => NewMember(activity) is { } member ? Joined(activity, member) : null,
        "installationUpdate" when activity.Action?.StartsWith("add", StringComparison.Ordinal) == true => Joined(activity, activity.From),
        "event" when activity.Name == "twinbot/language" => LanguageChosen(activity),
        "invoke" when activity.Name == "adaptiveCard/action" && !CardRefresh.IsOne(activity) => Executed(activity),
        _ => null,
    };

    /// <summary>Among many, the bot listens to who speaks to it, taps its buttons, or has just brought it in.</summary>
    static bool IsToBot(ActivityIn activity) => activity.Type switch
    {
        "message" or "messageUpdate" => Said.IsToBot(activity) || ButtonValue.In(activity.Value) is not null,
        "messageDelete" or "invoke" or "installationUpdate" => true,
        _ => false,
    };

    Arrival? Message(ActivityIn activity, IncomingKind kind, string text)
    {
        var button = ButtonValue.In(activity.Value);
        var message = new Incoming
        {
            Kind = kind,
            Id = Id(activity),
            Text = button is null ? text : "",
            Button = button,
        };
        return Arrival(activity, activity.From, message, kind == IncomingKind.Edit ? activity.Timestamp : null);
    }

    Arrival? LanguageChosen(ActivityIn activity) =>
        activity.Value is { ValueKind: JsonValueKind.String } value && value.GetRawText().Trim('"') is { Length: > 0 and < 40 } code
            ? Arrival(activity, activity.From, new Incoming { Kind = IncomingKind.LanguageChosen, Id = Id(activity), Text = code })
            : null;

    Arrival? Executed(ActivityIn activity)
    {
        var data = activity.Value is { ValueKind: JsonValueKind.Object } value
            && value.TryGetProperty("action", out var action)
            && action.ValueKind == JsonValueKind.Object
            && action.TryGetProperty("data", out var found) ? found : default(JsonElement?);
        return ButtonValue.In(data) is { } button
            ? Arrival(activity, activity.From, new Incoming { Kind = IncomingKind.Message, Id = Id(activity), Button = button })
            : null;
    }

    /// <summary>Channels tell of a new person in two ways at once, so the mark names neither.</summary>
    Arrival? Joined(ActivityIn activity, AccountIn? member)
    {
        var message = new Incoming { Kind = IncomingKind.Joined, Id = "joined" };
        return Arrival(activity, member, message) is { } arrival
            ? arrival with { Mark = Marks.Of("joined", arrival.Channel, arrival.ConversationId), Content = null }
            : null;
    }

    Arrival? Arrival(ActivityIn activity, AccountIn? person, Incoming message, string? edited = null) =>
        (activity.ChannelId, activity.Conversation?.Id, person?.AadObjectId ?? person?.Id) is ({ } channel, { } conversation, { } personId)
            ? new Arrival
            {
                Channel = channel,
                ConversationId = conversation,
                PersonId = personId,
                Tenant = channel == Teams && person?.AadObjectId is not null ? Tenants.Stated(activity).FirstOrDefault()?.ToLowerInvariant() : null,
                Name = person?.Name,
                Message = message with { IsForMany = Audience.IsMany(activity), Locale = activity.Locale ?? Client(activity)?.Locale, Country = Country(activity) },
                Zone = Client(activity)?.Timezone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null,
                Mark = Marks.Of(channel, conversation, activity.Type, message.Id, edited),
                Content = message.Kind == IncomingKind.Message ? Marks.Of(message.Text, activity.Value?.GetRawText()) : null,
                SentAt = activity.LocalTimestamp,
                ArrivedAt = time.GetTimestamp(),
            }
            : null;

    /// <summary>The person who removes the bot from their own chat; null for any other activity.</summary>
    public string? Leaving(ActivityIn activity) =>
        activity is { Type: "installationUpdate", Action: { } action } && action.StartsWith("remove", StringComparison.Ordinal) && !Audience.IsMany(activity)
            ? Joined(activity, activity.From)?.Person
            : null;

    /// <summary>Something done from where people write messages, alone with the bot wherever that is.</summary>
    public Arrival? Using(ActivityIn activity, string text, Button? button) =>
        Arrival(activity, activity.From, new Incoming { Kind = IncomingKind.Message, Id = Id(activity), Text = text, Button = button }) is { } arrival
            ? arrival with { Message = arrival.Message with { IsForMany = false } }
            : null;

    static ClientIn? Client(ActivityIn activity) => Entities.Of(activity, "clientInfo", ActivityJson.Default.ClientIn).FirstOrDefault();

    /// <summary>Null for what is no country's code.</summary>
    static string? Country(ActivityIn activity) =>
        Client(activity)?.Country is { Length: 2 } code && code.All(char.IsAsciiLetter) ? code.ToUpperInvariant() : null;

    static AccountIn? NewMember(ActivityIn activity) =>
        activity.MembersAdded?.FirstOrDefault(member => member?.Id is not null && member.Id != activity.Recipient?.Id);

    /// <summary>A message without an id has one all the same, alike for its copies as far as they can be known.</summary>
    static string Id(ActivityIn activity) =>
        activity.Id is { Length: > 0 } id ? id
        : activity.Timestamp is { } at ? Marks.Of(activity.From?.Id, at, activity.Text, activity.Value?.GetRawText())
        : Guid.NewGuid().ToString("N");
}
