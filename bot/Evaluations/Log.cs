namespace TwinBot.Evaluations;

/// <summary>Events 1700 to 1799. Never a link, nor who is asked.</summary>
static partial class Log
{
    [LoggerMessage(1700, LogLevel.Warning, "Too many wrong personal links: {Count} within this minute; callers are told to wait")]
    public static partial void TooManyWrongLinks(this ILogger logger, int count);

    [LoggerMessage(1701, LogLevel.Error, "The disk refused to note invitations and reminders; none is sent, they are tried again in a minute")]
    public static partial void NoticesWait(this ILogger logger, Exception exception);
}
