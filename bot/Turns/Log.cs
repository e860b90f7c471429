namespace TwinBot.Turns;

/// <summary>Events 1000 to 1099. Never what people wrote, nor who they are.</summary>
static partial class Log
{
    [LoggerMessage(1000, LogLevel.Debug, "Message {ActivityId} was taken before")]
    public static partial void TakenBefore(this ILogger logger, string activityId);

    [LoggerMessage(1001, LogLevel.Error, "Turn of message {ActivityId} failed; nothing of it is stored, an apology is sent")]
    public static partial void TurnFailed(this ILogger logger, Exception exception, string activityId);

    [LoggerMessage(1002, LogLevel.Debug, "Turn of message {ActivityId} met another change; taken again")]
    public static partial void TakenAgain(this ILogger logger, string activityId);

    [LoggerMessage(1003, LogLevel.Error, "The state of the conversation of message {ActivityId} does not read; it begins anew")]
    public static partial void StateUnreadable(this ILogger logger, Exception exception, string activityId);

    [LoggerMessage(1004, LogLevel.Debug, "Memory is not given back now")]
    public static partial void NotRested(this ILogger logger, Exception exception);
}
