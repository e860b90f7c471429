namespace TwinBot.Storage;

/// <summary>Event ids 3000 to 3099.</summary>
static partial class Log
{
    [LoggerMessage(3000, LogLevel.Information, "Store {Path} is open: batch {Applied}, {Replayed} batches taken from the journal.")]
    public static partial void Opened(this ILogger logger, string path, long applied, int replayed);

    [LoggerMessage(3001, LogLevel.Warning, "The last batch in the journal of {Path} was half written and has been cut off: it was never acknowledged.")]
    public static partial void TailCut(this ILogger logger, string path);

    [LoggerMessage(3002, LogLevel.Error, "A batch could not be written to the journal; nothing of it is stored.")]
    public static partial void AppendFailed(this ILogger logger, Exception reason);

    [LoggerMessage(3003, LogLevel.Error, "The store's view failed and is built again from the data file and the journal.")]
    public static partial void ViewFailed(this ILogger logger, Exception reason);

    [LoggerMessage(3004, LogLevel.Error, "The data file could not be brought up to date; the journal keeps everything until it can.")]
    public static partial void FlushFailed(this ILogger logger, Exception reason);

    [LoggerMessage(3005, LogLevel.Error, "The names on record could not all be read.")]
    public static partial void NamesFailed(this ILogger logger, Exception reason);

    [LoggerMessage(3006, LogLevel.Information, "{Count} files that people sent, and that nothing mentions, have been deleted.")]
    public static partial void FilesPurged(this ILogger logger, int count);

    [LoggerMessage(3007, LogLevel.Warning, "Files that nothing mentions could not be deleted; they are when the service starts again.")]
    public static partial void PurgeRefused(this ILogger logger, Exception reason);
}
