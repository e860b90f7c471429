namespace TwinBot.Channels.BotFramework.Authentication;

/// <summary>Events 1300 to 1399. Never a token, nor anything out of one.</summary>
static partial class Log
{
    [LoggerMessage(1300, LogLevel.Information, "A request was refused: {Why}")]
    public static partial void TokenRefused(this ILogger logger, string why);

    [LoggerMessage(1301, LogLevel.Information, "{Host} publishes {Count} keys")]
    public static partial void KeysFetched(this ILogger logger, string host, int count);

    [LoggerMessage(1302, LogLevel.Error, "The keys that {Host} publishes cannot be had")]
    public static partial void KeysUnavailable(this ILogger logger, Exception exception, string host);

    [LoggerMessage(1303, LogLevel.Warning, "An activity was refused although its token is good: {Why}")]
    public static partial void ActivityRefused(this ILogger logger, string why);

    [LoggerMessage(1304, LogLevel.Error, "The bot has no token for the connector")]
    public static partial void NoToken(this ILogger logger, Exception exception);
}
