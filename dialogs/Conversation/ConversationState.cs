namespace TwinBot.Conversation;

/// <summary>What a conversation remembers between turns. Its stored names are approved by a test: a rename would lose open dialogs.</summary>
public sealed record ConversationState
{
    public static ConversationState Empty { get; } = new();

    /// <summary>Version of the engine's envelope.</summary>
    public int Engine { get; init; } = 1;
}
