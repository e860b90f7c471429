using TwinBot.Records;

namespace TwinBot.Storage;

/// <summary>A backup is a copy of the data file when nothing waits in the journal: one file, every page of it with a checksum.</summary>
public static class Backup
{
    static readonly string[] Parts = ["", ".journal", ".pages"];

    /// <summary>Has a copy made beside its place, verifies it and gives it its name.</summary>
    internal static async Task TakeAsync(Func<string, Task> copyTo, string to)
    {
        var disk = new Disk();
        var copy = to + ".new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(to)) ?? "/");
            await copyTo(copy);
            Verify(copy);
            disk.Rename(copy, to);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            File.Delete(copy);
            throw new StoreRefusedException($"The backup {to} could not be written: {failed.Message}");
        }
    }

    /// <summary>Reads all of a backup: every page, every entry, every record.</summary>
    /// <returns>The store that it belongs to, and the number of its last batch.</returns>
    /// <exception cref="StoreRefusedException">It is no backup, or damaged.</exception>
    internal static (Guid Store, long Applied) Verify(string path)
    {
        if (!File.Exists(path))
        {
            throw new StoreRefusedException($"There is no backup {path}.");
        }

        try
        {
            using var pages = PageFile.Open(new Disk(), path, Guid.Empty);
            pages.Verify();
            using var view = new View(pages);
            Migrations.Bring(view, path);
            ReadAll(view);
            return (pages.Store, view.Applied);
        }
        catch (Exception failed) when (failed is not StoreRefusedException)
        {
            throw new StoreRefusedException($"{path} is no backup that can be restored: {failed.Message}", failed);
        }
    }

    /// <summary>Puts a backup in the place of the store at <paramref name="storePath"/>. What was there is kept under the name returned; null when nothing was.</summary>
    /// <exception cref="StoreRefusedException">The backup does not verify, or the store is in use.</exception>
    public static string? Restore(string from, string storePath, DateTimeOffset now)
    {
        using var taken = StoreLock.Take(storePath);
        var (store, applied) = Verify(from);
        try
        {
            return PutInPlace(from, storePath, store, applied, now);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException($"{storePath} could not be restored: {failed.Message} Run restore again.");
        }
    }

    /// <summary>While <c>.restoring</c> is there the store does not open: an interrupted restore is never taken for a new store.</summary>
    static string? PutInPlace(string from, string storePath, Guid store, long applied, DateTimeOffset now)
    {
        var disk = new Disk();
        var restoring = storePath + ".restoring";
        File.Copy(from, restoring, overwrite: true);
        using (var copy = disk.Open(restoring))
        {
            copy.Flush();
        }

        disk.FlushFolder(restoring);
        var kept = $"{storePath}.before-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}";
        var isKept = false;
        foreach (var suffix in Parts.Where(suffix => disk.Exists(storePath + suffix)))
        {
            disk.Rename(storePath + suffix, kept + suffix);
            isKept = true;
        }

        Journal.Create(disk, storePath + ".journal", store, applied).Dispose();
        disk.Rename(restoring, storePath);
        return isKept ? kept : null;
    }

    static void ReadAll(View view)
    {
        foreach (var collection in new[] { Keys.Meta, Keys.Conversations, Keys.Outbox, Keys.Transcripts, Keys.Seen })
        {
            foreach (var _ in Documents(view, collection))
            {
            }
        }

        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            foreach (var document in Documents(view, DocumentIndex.NameOf(kind)))
            {
                RecordJson.Read(kind, document.Json ?? "null");
            }
        }
    }

    static IEnumerable<StoredDocument> Documents(View view, string collection)
    {
        var above = "";
        while (view.Between(collection, above, null, 1000) is { Count: > 0 } page)
        {
            above = page[^1].Id;
            foreach (var document in page)
            {
                yield return document;
            }
        }
    }
}
