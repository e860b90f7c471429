using System.Globalization;

namespace TwinBot.Backups;

/// <summary>
/// The backups of one store, each named after the moment at which it was begun: <c>twinbot-20260512T010000Z.backup</c>. One has its name when it is verified,
/// so whatever is called so is a good one. Nothing else in the folder is touched.
/// </summary>
sealed class BackupFolder(string folder, string storePath)
{
    const string Extension = ".backup";
    const string Moment = "yyyyMMdd'T'HHmmss'Z'";

    readonly string _prefix = $"{Path.GetFileNameWithoutExtension(storePath)}-";

    public string PathOf(DateTimeOffset at) => Path.Combine(folder, $"{_prefix}{at.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture)}{Extension}");

    /// <summary>When the last one up to a moment was begun; null where there is none.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public DateTimeOffset? Last(DateTimeOffset upTo) => All().Select(backup => (DateTimeOffset?)backup.At).LastOrDefault(at => at <= upTo);

    /// <summary>Deletes all but the last so many, and what a backup that was interrupted left.</summary>
    public void Rotate(int keep)
    {
        foreach (var (_, path) in All().SkipLast(Math.Max(1, keep)))
        {
            File.Delete(path);
        }

        foreach (var path in Directory.EnumerateFiles(folder, $"{_prefix}*{Extension}.new").Where(path => At(path[..^".new".Length]) is not null).ToList())
        {
            File.Delete(path);
        }
    }

    /// <summary>Oldest first.</summary>
    List<(DateTimeOffset At, string Path)> All() => Directory.Exists(folder)
        ? [.. from path in Directory.EnumerateFiles(folder, $"{_prefix}*{Extension}") let at = At(path) where at is not null orderby at select (at.Value, path)]
        : [];

    /// <summary>Null for a name that is none of ours.</summary>
    DateTimeOffset? At(string path) =>
        DateTimeOffset.TryParseExact(Path.GetFileNameWithoutExtension(path).AsSpan(_prefix.Length), Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
