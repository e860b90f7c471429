using System.Globalization;
using TwinBot.Records;

namespace TwinBot.Storage;

/// <summary>
/// A backup is a copy of the data file when nothing waits in the journal, every page of it with a checksum, and behind it the files that
/// people sent: one file.
/// </summary>
public static class Backup
{
    static readonly string[] Parts = ["", ".journal", ".pages"];
    static readonly string Files = FileStore.FolderOf("");
    static readonly string[] Own = [.. Parts, Files, ".lock", ".restoring", Compaction.Suffix, ".journal.new", ".pages.new"];

    /// <summary>True when a file is the store's own, so that nothing else may be written there.</summary>
    internal static bool IsOwn(string path, string storePath) =>
        Own.Any(part => Path.GetFullPath(storePath + part) == Path.GetFullPath(path) || Path.GetFullPath(storePath + part) == Path.GetFullPath(path + ".new"));

    /// <summary>Has a copy made beside its place, verifies it and gives it its name.</summary>
    internal static async Task TakeAsync(Func<string, Task> copyTo, FileStore files, string to)
    {
        var disk = new Disk();
        var copy = to + ".new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(to)) ?? "/");
            await copyTo(copy);
            Verify(copy, to);
            BackupFiles.Append(copy, files);
            BackupFiles.Verify(copy);
            disk.Rename(copy, to);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException($"The backup {to} could not be written: {failed.Message}", failed);
        }
        finally
        {
            if (File.Exists(copy))
            {
                File.Delete(copy);
            }
        }
    }

    /// <summary>Reads all of a backup's data file: every page, every entry, every record.</summary>
    /// <param name="path">The name by which people know it.</param>
    /// <returns>The store that it belongs to, and the number of its last batch.</returns>
    /// <exception cref="StoreRefusedException">It is no backup, or damaged.</exception>
    internal static (Guid Store, long Applied) Verify(string file, string path)
    {
        try
        {
            using var pages = PageFile.Open(new Disk(), file, Guid.Empty);
            pages.Verify();
            using var view = new View(pages);
            Migrations.Bring(view, path);
            ReadAll(view);
            return (pages.Store, view.Applied);
        }
        catch (Exception failed)
        {
            throw new StoreRefusedException($"{path} is no backup that can be restored: {failed.Message}", failed);
        }
    }

    /// <summary>Puts a backup in the place of the store at <paramref name="storePath"/>. What was there is kept under the name returned; null when nothing was.</summary>
    /// <exception cref="StoreRefusedException">The backup does not verify, or the store is in use.</exception>
    public static string? Restore(string from, string storePath, DateTimeOffset now)
    {
        if (!File.Exists(from))
        {
            throw new StoreRefusedException($"There is no backup {from}.");
        }

        using var taken = StoreLock.Take(storePath);
        var restoring = storePath + ".restoring";
        try
        {
            TakeApart(from, restoring);
            var (store, applied) = Verify(restoring, from);
            return PutInPlace(restoring, storePath, store, applied, now);
        }
        catch (StoreRefusedException)
        {
            File.Delete(restoring);
            DeleteFiles(restoring);
            throw;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException($"{storePath} could not be restored: {failed.Message} Run restore again.", failed);
        }
    }

    /// <summary>The pages to one file, the files that people sent to the folder beside it.</summary>
    static void TakeApart(string from, string restoring)
    {
        var disk = new Disk();
        DeleteFiles(restoring);
        using var source = disk.Open(from);
        try
        {
            var (pages, files) = BackupFiles.Read(source);
            using var copy = disk.Open(restoring);
            BackupFiles.CopyPart(source, 0, pages, copy);
            copy.Flush();
            disk.FlushFolder(restoring);
            if (files.Count > 0)
            {
                BackupFiles.Extract(source, files, FileStore.FolderOf(restoring));
            }
        }
        catch (StoreRefusedException damaged)
        {
            throw new StoreRefusedException($"{from} is no backup that can be restored: {damaged.Message}", damaged);
        }
    }

    static void DeleteFiles(string restoring)
    {
        if (Directory.Exists(FileStore.FolderOf(restoring)))
        {
            Directory.Delete(FileStore.FolderOf(restoring), recursive: true);
        }
    }

    /// <summary>While <c>.restoring</c> is there the store does not open: an interrupted restore is never taken for a new store.</summary>
    static string? PutInPlace(string restoring, string storePath, Guid store, long applied, DateTimeOffset now)
    {
        var disk = new Disk();
        var kept = Unused($"{storePath}.before-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        var isKept = false;
        foreach (var part in Parts.Where(part => disk.Exists(storePath + part)))
        {
            disk.Rename(storePath + part, kept + part);
            isKept = true;
        }

        MoveFolder(disk, FileStore.FolderOf(storePath), FileStore.FolderOf(kept));
        MoveFolder(disk, FileStore.FolderOf(restoring), FileStore.FolderOf(storePath));
        Journal.Create(disk, storePath + ".journal", store, applied).Dispose();
        disk.Rename(restoring, storePath);
        return isKept ? kept : null;
    }

    static void MoveFolder(Disk disk, string from, string to)
    {
        if (Directory.Exists(from))
        {
            Directory.Move(from, to);
            disk.FlushFolder(to);
        }
    }

    static string Unused(string name)
    {
        var unused = name;
        for (var i = 2; Array.Exists(Parts, part => File.Exists(unused + part)) || Directory.Exists(FileStore.FolderOf(unused)); i++)
        {
            unused = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
        }

        return unused;
    }

    static void ReadAll(View view)
    {
        foreach (var collection in new[] { Keys.Meta, Keys.Conversations, Keys.Outbox, Keys.Broadcasts, Keys.Unreached, Keys.Transcripts, Keys.Seen, Keys.OnScreen, Keys.References, Keys.Changes })
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

    static IEnumerable<StoredDocument> Documents(View view, string collection) => Entries.All((above, most) => view.Between(collection, above, null, most));
}
