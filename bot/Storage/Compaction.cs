namespace TwinBot.Storage;

/// <summary>Writes the entries of a store into a data file that has never held any others.</summary>
static class Compaction
{
    public const string Suffix = ".compacting";

    const int Some = 500;
    const long LargestLog = 8 << 20;
    const int MostWaiting = 2048;

    static readonly string[] s_files = ["", ".pages", ".pages.new"];

    /// <summary>Returns when the file is on disk, whole.</summary>
    /// <param name="from">Nothing is written to it meanwhile.</param>
    public static void Write(Disk disk, string to, Guid store, View from)
    {
        Clear(disk, to);
        using var pages = PageFile.Open(disk, to, store);
        using (var view = new View(pages))
        {
            Migrations.Bring(view, to);
            foreach (var collection in from.Collections())
            {
                Copy(collection, from, view, pages);
            }

            // The number of the last batch is one of the entries, and each page of them was stored under it.
            view.Checkpoint();
        }

        pages.Flush();
    }

    /// <summary>Deletes what an interrupted one has left.</summary>
    public static void Clear(Disk disk, string path)
    {
        foreach (var file in s_files.Select(part => path + part).Where(disk.Exists))
        {
            disk.Delete(file);
        }
    }

    static void Copy(string collection, View from, View to, PageFile pages)
    {
        foreach (var some in Entries.All((above, most) => from.Between(collection, above, null, most)).Chunk(Some))
        {
            to.Apply(from.Applied, some);
            if (to.LogLength > LargestLog)
            {
                to.Checkpoint();
            }

            if (pages.Waiting > MostWaiting)
            {
                to.Checkpoint();
                pages.Flush();
            }
        }
    }
}
