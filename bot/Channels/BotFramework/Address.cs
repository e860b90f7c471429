namespace TwinBot.Channels.BotFramework;

/// <summary>Where a message of the outbox goes.</summary>
/// <param name="ServiceUrl">The connector, without a slash at its end.</param>
/// <param name="ReplyToId">The message that it answers; null when it answers none.</param>
/// <param name="AppId">The bot for which the service url was proved by a token; empty in local mode, where nothing is proved.</param>
sealed record Address(string ServiceUrl, string ConversationId, string? ReplyToId, string AppId = "");
