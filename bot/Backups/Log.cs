namespace TwinBot.Backups;

/// <summary>Events 2000 to 2099.</summary>
static partial class Log
{
    [LoggerMessage(2000, LogLevel.Information, "The backup {Path} is written and verified.")]
    public static partial void BackedUp(this ILogger logger, string path);

    [LoggerMessage(2001, LogLevel.Error, "The backup failed and is tried again in an hour; no older one is deleted.")]
    public static partial void BackupFailed(this ILogger logger, Exception reason);

    [LoggerMessage(2002, LogLevel.Warning, "Old backups could not be deleted; they are after the next one.")]
    public static partial void NotRotated(this ILogger logger, Exception reason);

    [LoggerMessage(2003, LogLevel.Error, "Coordinators could not be told that the backup failed.")]
    public static partial void NotTold(this ILogger logger, Exception reason);
}
