using System.Globalization;
using TwinBot.Records;

namespace TwinBot.Storage;

/// <summary>A backup is a copy of the data file when nothing waits in the journal: one file, every page of it with a checksum.</summary>
public static class Backup
{
    static readonly string[] Parts = ["", ".journal", ".pages"];
    static readonly string[] Own = [.. Parts, ".lock", ".restoring", ".journal.new", ".pages.new"];

    /// <summary>True when a file is the store's own, so that nothing else may be written there.</summary>
    internal static bool IsOwn(string path, string storePath) =>
        Own.Any(part => Path.GetFullPath(storePath + part) == Path.GetFullPath(path) || Path.GetFullPath(storePath + part) == Path.GetFullPath(path + ".new"));

    /// <summary>Has a copy made beside its place, verifies it and gives it its name.</summary>
    internal static async Task TakeAsync(Func<string, Task> copyTo, string to)
    {
        var disk = new Disk();
        var copy = to + ".new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(to)) ?? "/");
            await copyTo(copy);
            Verify(copy, to);
            disk.Rename(copy, to);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException($"The backup {to} could not be written: {failed.Message}", failed);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <summary>Reads all of a backup: every page, every entry, every record.</summary>
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
            CopyFile(from, restoring);
            var (store, applied) = Verify(restoring, from);
            return PutInPlace(restoring, storePath, store, applied, now);
        }
        catch (StoreRefusedException)
        {
            File.Delete(restoring);
            throw;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException($"{storePath} could not be restored: {failed.Message} Run restore again.", failed);
        }
    }

    static void CopyFile(string from, string to)
    {
        var disk = new Disk();
        using var source = File.OpenRead(from);
        using var copy = disk.Open(to);
        copy.SetLength(0);
        var block = new byte[1 << 20];
        for (var at = 0L; source.ReadAtLeast(block, block.Length, throwOnEndOfStream: false) is var read && read > 0; at += read)
        {
            copy.Write(block.AsSpan(0, read), at);
        }

        copy.Flush();
        disk.FlushFolder(to);
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

        Journal.Create(disk, storePath + ".journal", store, applied).Dispose();
        disk.Rename(restoring, storePath);
        return isKept ? kept : null;
    }

    static string Unused(string name)
    {
        var unused = name;
        for (var i = 2; Array.Exists(Parts, part => File.Exists(unused + part)); i++)
        {
            unused = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
        }

        return unused;
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
