namespace TwinBot.Privacy;

/// <summary>Events 1950 to 1999. Never whose data it is.</summary>
static partial class Log
{
    [LoggerMessage(1950, LogLevel.Information, "Somebody who asked to be forgotten is; the last bytes go in the night")]
    public static partial void Erased(this ILogger logger);

    [LoggerMessage(1951, LogLevel.Error, "Somebody who asked to be forgotten could not be erased everywhere yet; it is tried again in a minute")]
    public static partial void ErasingWaits(this ILogger logger, Exception exception);

    [LoggerMessage(1952, LogLevel.Information, "What is kept no longer is deleted: {Counts}")]
    public static partial void Purged(this ILogger logger, string counts);

    [LoggerMessage(1953, LogLevel.Error, "What is kept no longer could not be deleted, or not all of it; it is tried again within the hour")]
    public static partial void PurgeWaits(this ILogger logger, Exception exception);
}
