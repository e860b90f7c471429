namespace TwinBot.Channels.BotFramework;

/// <summary>Where a message of the outbox goes.</summary>
/// <param name="ServiceUrl">The connector, without a slash at its end.</param>
/// <param name="ReplyToId">The message that it answers; null when it answers none.</param>
/// <param name="AppId">The bot for which the service url was proved by a token; empty in local mode, where nothing is proved.</param>
sealed record Address(string ServiceUrl, string ConversationId, string? ReplyToId, string AppId = "")
{
    /// <summary>The channel's id, by which its rates are known; null in addresses stored before that was kept.</summary>
    public string? Channel { get; init; }

    /// <summary>The message that takes the place of an earlier one, by its id; null for a new message.</summary>
    public string? Replaces { get; init; }

    /// <summary>The earlier message that goes, by its id; what is sent there has no content.</summary>
    public string? Deletes { get; init; }
}
