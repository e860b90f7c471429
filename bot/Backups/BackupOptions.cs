using System.Globalization;

namespace TwinBot.Backups;

/// <summary>Section <c>TwinBot:Backup</c>.</summary>
sealed record BackupOptions
{
    public const string Section = "TwinBot:Backup";

    /// <summary>Where backups are put, one folder a store; empty where none are made.</summary>
    public string Folder { get; init; } = "";

    /// <summary>When one is made each day, <c>HH:mm</c> by the service's own clock.</summary>
    public string At { get; init; } = "03:00";

    /// <summary>Hours from one to the next; null for once a day.</summary>
    public int? EveryHours { get; init; }

    /// <summary>How many are kept.</summary>
    public int Keep { get; init; } = 14;

    public bool IsOn => Folder.Length > 0;

    /// <summary>After so many days no backup has what is deleted now: the next night's may still have it, as its bytes go in that night. Null where none are made.</summary>
    public int? KeptDays => IsOn ? (int)Math.Ceiling(Keep * (EveryHours ?? 24) / 24.0) + 1 : null;

    public static bool IsTime(BackupOptions options) => TryTime(options.At, out _);

    /// <summary>Whether the next one should be there by now.</summary>
    /// <param name="last">When the last good one was made; null where there is none.</param>
    /// <param name="now">By the service's own clock.</param>
    public bool IsDue(DateTimeOffset? last, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (last is not { } made)
        {
            return true;
        }

        if (EveryHours is { } hours)
        {
            return now - made >= TimeSpan.FromHours(hours);
        }

        // By the clock on the wall: an hour that comes twice in autumn makes no second one, and one that is left out in spring leaves none out.
        TryTime(At, out var time);
        var today = now.Date + time.ToTimeSpan();
        return TimeZoneInfo.ConvertTime(made, zone).DateTime < (now.DateTime >= today ? today : today.AddDays(-1));
    }

    static bool TryTime(string text, out TimeOnly time) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
