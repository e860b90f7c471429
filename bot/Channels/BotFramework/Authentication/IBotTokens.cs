namespace TwinBot.Channels.BotFramework.Authentication;

/// <summary>The tokens by which a connector knows the bot.</summary>
interface IBotTokens
{
    /// <summary>A token that is still good for a while.</summary>
    /// <exception cref="BotTokenException">There is none to be had now.</exception>
    Task<string> GetAsync(CancellationToken cancellation);
}

/// <summary>Entra gave no token.</summary>
/// <param name="isLasting">It will not give one later either: the credential is wrong.</param>
sealed class BotTokenException(string message, bool isLasting, Exception inner) : Exception(message, inner)
{
    public bool IsLasting => isLasting;
}
