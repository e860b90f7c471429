using System.Net;

namespace TwinBot.Delivery;

/// <summary>Events 1200 to 1299.</summary>
static partial class Log
{
    [LoggerMessage(1200, LogLevel.Information, "Message {Number} of the outbox was not taken ({Status}); again in {Wait}")]
    public static partial void TryingAgain(this ILogger logger, long number, HttpStatusCode? status, TimeSpan wait);

    [LoggerMessage(1201, LogLevel.Warning, "Message {Number} of the outbox is given up: {Why}")]
    public static partial void GivenUp(this ILogger logger, long number, string why);

    [LoggerMessage(1202, LogLevel.Error, "Message {Number} was delivered, but the store refused to note it")]
    public static partial void MarkRefused(this ILogger logger, Exception exception, long number);

    [LoggerMessage(1203, LogLevel.Warning, "Whether message {Number} of the outbox arrived is not known ({Why}); it is not sent again")]
    public static partial void FateUnknown(this ILogger logger, long number, string why);
}
