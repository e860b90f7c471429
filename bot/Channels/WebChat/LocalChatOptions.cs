namespace TwinBot.Channels.WebChat;

/// <summary><c>TwinBot:LocalChat</c>.</summary>
sealed record LocalChatOptions
{
    /// <summary>Serves the chat page and the local Direct Line, to this machine only; null means in local mode only.</summary>
    public bool? Enabled { get; init; }

    /// <summary>How long a token opens its conversation without being renewed.</summary>
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long after that it may still be renewed, so that people go on next week where they stopped.</summary>
    public TimeSpan RenewableFor { get; init; } = TimeSpan.FromDays(180);
}
