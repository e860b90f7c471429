using TwinBot.Turns;

namespace TwinBot.Channels.BotFramework;

/// <summary>Where somebody speaks with the bot alone, as their last activity there said.</summary>
/// <param name="At">The conversation; it names no message.</param>
/// <param name="Order">The conversation as turns know it; its messages stay in order.</param>
/// <param name="Bot">The bot as this channel knows it.</param>
/// <param name="Person">The person as this channel knows them.</param>
/// <param name="TenantId">Of the person; null where the channel has none.</param>
sealed record PersonalChat(Address At, string Order, AccountOut Bot, AccountOut Person, string? TenantId = null)
{
    /// <summary>Null for an activity that many read, that somebody else sent than whom it is about, or that says too little to speak to them later.</summary>
    public static PersonalChat? In(ActivityIn activity, Arrival arrival, string appId) => activity switch
    {
        _ when Audience.IsMany(activity) || (activity.From?.AadObjectId ?? activity.From?.Id) != arrival.PersonId => null,
        { ServiceUrl: { Length: > 0 } url, ChannelId: { } channel, Conversation.Id: { } conversation, From.Id: { } person, Recipient.Id: { } bot } =>
            new PersonalChat(
                new Address(url.TrimEnd('/'), conversation, null, appId) { Channel = channel },
                arrival.Conversation,
                new AccountOut(bot, activity.Recipient.Name, "bot"),
                new AccountOut(person, activity.From.Name),
                activity.Conversation.TenantId),
        _ => null,
    };

    /// <summary>A message to that person which answers none.</summary>
    public ActivityOut Addressed(ActivityOut message) => message with
    {
        ChannelId = At.Channel,
        From = Bot,
        Recipient = Person,
        Conversation = new ConversationOut(At.ConversationId),
        SuggestedActions = message.SuggestedActions is { } actions ? actions with { To = [Person.Id] } : null,
    };
}
