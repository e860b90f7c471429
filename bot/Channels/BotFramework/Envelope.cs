namespace TwinBot.Channels.BotFramework;

/// <summary>Who speaks to whom, where.</summary>
static class Envelope
{
    /// <summary>The reply from the one who was spoken to, to the one who spoke.</summary>
    public static ActivityOut Answering(ActivityIn activity, ActivityOut reply) => reply with
    {
        ChannelId = activity.ChannelId,
        From = activity.Recipient?.Id is { } bot ? new AccountOut(bot, activity.Recipient.Name, "bot") : new AccountOut("twinbot", "TwinBot", "bot"),
        Recipient = activity.From?.Id is { } person ? new AccountOut(person, activity.From.Name) : null,
        Conversation = activity.Conversation?.Id is { } conversation ? new ConversationOut(conversation) : null,
        ReplyToId = activity.Id,
        SuggestedActions = reply.SuggestedActions is { } actions && activity.From?.Id is { } asked ? actions with { To = [asked] } : reply.SuggestedActions,
    };
}
