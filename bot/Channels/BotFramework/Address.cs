namespace TwinBot.Channels.BotFramework;

/// <summary>Where a message of the outbox goes.</summary>
/// <param name="ServiceUrl">The connector, without a slash at its end.</param>
/// <param name="ReplyToId">The message that it answers; null when it answers none.</param>
sealed record Address(string ServiceUrl, string ConversationId, string? ReplyToId);
