namespace TwinBot.Channels.BotFramework;

/// <summary>Who reads what is said in a conversation.</summary>
static class Audience
{
    /// <summary>True where others than the sender read it: a group chat or a channel.</summary>
    public static bool IsMany(ActivityIn activity) =>
        activity.Conversation is { IsGroup: true } or { ConversationType: not (null or "" or "personal") };
}
