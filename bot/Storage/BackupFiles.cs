using System.Buffers.Binary;
using System.IO.Hashing;
using System.Security.Cryptography;

namespace TwinBot.Storage;

/// <summary>
/// The files that people sent, at the end of a backup: their contents one after the other, a list of hashes and sizes, and a tail that says
/// how long the list and the pages before the contents are. A backup without files has no tail.
/// </summary>
static class BackupFiles
{
    const ulong Magic = 0x31534C49464E5754; // "TWNFILS1"
    const int TailSize = 32;
    const int EntrySize = 40;

    /// <summary>Writes every file behind the pages, on disk when it returns.</summary>
    /// <exception cref="StoreRefusedException">One of them is not what was kept.</exception>
    public static void Append(string backup, FileStore files) => files.Unpurged(all => Append(backup, files, all));

    static void Append(string backup, FileStore files, IReadOnlyList<string> all)
    {
        if (all.Count == 0)
        {
            return;
        }

        using var to = new Disk().Open(backup);
        var (pages, at) = (to.Length, to.Length);
        var list = new byte[all.Count * EntrySize];
        for (var i = 0; i < all.Count; i++)
        {
            using var content = files.Open(all[i]) ?? throw new IOException($"The file {all[i]} has gone.");
            var (size, sha256) = Copy(content, to, at);
            if (sha256 != all[i])
            {
                throw new StoreRefusedException($"The file {all[i]} that was sent along is not as it was kept. Restore a backup, or delete it.");
            }

            Convert.FromHexString(all[i]).CopyTo(list, i * EntrySize);
            BinaryPrimitives.WriteInt64LittleEndian(list.AsSpan((i * EntrySize) + 32), size);
            at += size;
        }

        to.Write(list, at);
        to.Write(Tail(list, pages), at + list.Length);
        to.Flush();
    }

    /// <summary>How long a backup's pages are, and what files follow them.</summary>
    /// <exception cref="StoreRefusedException">The list is damaged.</exception>
    public static (long Pages, IReadOnlyList<(string Sha256, long At, long Size)> Files) Read(DiskFile backup)
    {
        var tail = new byte[TailSize];
        if (backup.Length < TailSize || backup.Read(tail, backup.Length - TailSize) < TailSize || BinaryPrimitives.ReadUInt64LittleEndian(tail) != Magic)
        {
            return (backup.Length, []);
        }

        var (pages, count) = (BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(8)), BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(16)));
        var end = backup.Length - TailSize - (count * EntrySize);
        if (count is < 0 or > int.MaxValue / EntrySize || pages < 0 || pages > end)
        {
            throw new StoreRefusedException("Its end is damaged.");
        }

        var list = new byte[count * EntrySize];
        backup.Read(list, end);
        if (!Tail(list, pages).AsSpan().SequenceEqual(tail))
        {
            throw new StoreRefusedException("The list of its files is damaged.");
        }

        return (pages, Entries(list, pages, end));
    }

    /// <summary>Reads the files of a backup that was just written: each is what its hash says.</summary>
    /// <exception cref="StoreRefusedException">One of them is damaged.</exception>
    public static void Verify(string backup)
    {
        using var written = new Disk().Open(backup);
        foreach (var (sha256, from, size) in Read(written).Files)
        {
            if (HashOf(written, from, size) != sha256)
            {
                throw new StoreRefusedException($"The file {sha256} in it is damaged.");
            }
        }
    }

    /// <summary>Writes the files of a backup into a folder, on disk when it returns.</summary>
    /// <exception cref="StoreRefusedException">One of them is damaged.</exception>
    public static void Extract(DiskFile backup, IReadOnlyList<(string Sha256, long At, long Size)> files, string folder)
    {
        var disk = new Disk();
        Directory.CreateDirectory(folder);
        disk.FlushFolder(folder);
        foreach (var (sha256, from, size) in files)
        {
            var path = Path.Combine(folder, sha256);
            using (var to = disk.Open(path))
            {
                CopyPart(backup, from, size, to);
                to.Flush();
            }

            using var written = File.OpenRead(path);
            if (FileStore.HashOf(written) != sha256)
            {
                throw new StoreRefusedException($"The file {sha256} in it is damaged.");
            }
        }

        disk.FlushFolder(Path.Combine(folder, "."));
    }

    /// <summary>Copies so many bytes to the beginning of another file.</summary>
    public static void CopyPart(DiskFile from, long start, long size, DiskFile to)
    {
        var block = new byte[1 << 20];
        to.SetLength(0);
        for (var at = 0L; at < size;)
        {
            var read = from.Read(block.AsSpan(0, (int)Math.Min(block.Length, size - at)), start + at);
            if (read == 0)
            {
                throw new StoreRefusedException("It ends too early.");
            }

            to.Write(block.AsSpan(0, read), at);
            at += read;
        }
    }

    static string HashOf(DiskFile file, long start, long size)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[1 << 16];
        for (var at = 0L; at < size && file.Read(block.AsSpan(0, (int)Math.Min(block.Length, size - at)), start + at) is var read and > 0; at += read)
        {
            hash.AppendData(block, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static (long Size, string Sha256) Copy(Stream from, DiskFile to, long start)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (block, at) = (new byte[1 << 16], start);
        while (from.Read(block) is var read and > 0)
        {
            hash.AppendData(block, 0, read);
            to.Write(block.AsSpan(0, read), at);
            at += read;
        }

        return (at - start, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    static List<(string Sha256, long At, long Size)> Entries(byte[] list, long pages, long end)
    {
        var (entries, at) = (new List<(string, long, long)>(), pages);
        for (var i = 0; i < list.Length; i += EntrySize)
        {
            var size = BinaryPrimitives.ReadInt64LittleEndian(list.AsSpan(i + 32));
            entries.Add((Convert.ToHexStringLower(list.AsSpan(i, 32)), at, size));
            at += size;
        }

        return at == end ? entries : throw new StoreRefusedException("Its files are not as long as its list says.");
    }

    static byte[] Tail(byte[] list, long pages)
    {
        var tail = new byte[TailSize];
        BinaryPrimitives.WriteUInt64LittleEndian(tail, Magic);
        BinaryPrimitives.WriteInt64LittleEndian(tail.AsSpan(8), pages);
        BinaryPrimitives.WriteInt64LittleEndian(tail.AsSpan(16), list.Length / EntrySize);
        var hash = new XxHash3();
        hash.Append(list);
        hash.Append(tail.AsSpan(0, 24));
        hash.GetCurrentHash(tail.AsSpan(24));
        return tail;
    }
}
