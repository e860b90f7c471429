namespace TwinBot.Secrecy;

/// <summary>Events 1900 to 1949. Never whose key it is.</summary>
static partial class Log
{
    [LoggerMessage(1900, LogLevel.Error, "The disk refused to delete a key of anonymous answers; it is tried again within the hour")]
    public static partial void KeyStays(this ILogger logger, Exception exception);

    [LoggerMessage(1901, LogLevel.Error, "The keys of anonymous answers could not be looked through; it is tried again within the hour")]
    public static partial void SweepWaits(this ILogger logger, Exception exception);
}
