using System.Buffers.Binary;
using System.IO.Hashing;

namespace TwinBot.Storage;

/// <summary>
/// The data file: LiteDB's pages, each with a checksum that is verified whenever it is read. Changed pages wait in memory;
/// <see cref="Flush"/> writes them first to a file of their own, whole, and only then in their places, so that no moment
/// leaves the data file half changed. Its slots: one for the head, then one for each page.
/// </summary>
sealed class PageFile : IDisposable
{
    public const int PageSize = 8192;
    public const int Format = 1;
    const int SlotHead = 16;
    const int SlotSize = SlotHead + PageSize;
    const ulong Magic = 0x31424454494E5754; // "TWNITDB1"

    readonly Disk _disk;
    readonly string _path;
    readonly Dictionary<long, byte[]> _changed = [];
    readonly Lock _access = new();
    DiskFile? _file;
    long _writtenPages;

    PageFile(Disk disk, string path) => (_disk, _path) = (disk, path);

    /// <summary>The store that it belongs to.</summary>
    public Guid Store { get; private set; }

    /// <summary>How many pages there are, waiting ones included.</summary>
    public long Pages { get; private set; }

    /// <summary>True when nothing was ever flushed to it.</summary>
    public bool IsNew => _file is null;

    /// <summary>How many pages wait to be flushed.</summary>
    public int Waiting
    {
        get
        {
            lock (_access)
            {
                return _changed.Count;
            }
        }
    }

    /// <summary>Opens the file, or begins one for <paramref name="store"/>; finishes a flush that was interrupted.</summary>
    /// <exception cref="StoreRefusedException">It is of a newer version, no store, or damaged.</exception>
    public static PageFile Open(Disk disk, string path, Guid store)
    {
        var pages = new PageFile(disk, path) { Store = store };
        try
        {
            pages.Reopen();
            return pages;
        }
        catch
        {
            pages.Dispose();
            throw;
        }
    }

    /// <exception cref="StoreDamagedException">The page is not as it was written.</exception>
    public void Read(long page, Span<byte> into)
    {
        DiskFile? file;
        lock (_access)
        {
            if (_changed.TryGetValue(page, out var waiting))
            {
                waiting.CopyTo(into);
                return;
            }

            file = _file;
        }

        if (file is null || page >= Pages)
        {
            into.Clear();
            return;
        }

        ReadSlot(file, page + 1).CopyTo(into);
    }

    /// <summary>Keeps a page to be flushed.</summary>
    public void Write(long page, ReadOnlySpan<byte> bytes)
    {
        lock (_access)
        {
            for (; Pages < page; Pages++)
            {
                _changed[Pages] = new byte[PageSize];
            }

            Pages = Math.Max(Pages, page + 1);
            if (_changed.TryGetValue(page, out var waiting))
            {
                bytes.CopyTo(waiting);
            }
            else
            {
                _changed[page] = bytes.ToArray();
            }
        }
    }

    /// <summary>Makes the file as many pages long; new ones are empty.</summary>
    public void Resize(long pages)
    {
        lock (_access)
        {
            for (; Pages < pages; Pages++)
            {
                _changed[Pages] = new byte[PageSize];
            }

            for (; Pages > pages; Pages--)
            {
                _changed.Remove(Pages - 1);
            }
        }
    }

    /// <summary>Writes what waits into the file; on disk when it returns. When it fails, everything still waits.</summary>
    public void Flush()
    {
        WriteBeside();
        _file = WriteInPlace();
        lock (_access)
        {
            _changed.Clear();
            _writtenPages = Pages;
        }

        _disk.Delete(Beside);
    }

    /// <summary>Forgets what waits, and reads from the disk anew.</summary>
    public void Reopen()
    {
        _file?.Dispose();
        _file = null;
        lock (_access)
        {
            _changed.Clear();
        }

        if (_disk.Exists(Beside))
        {
            FinishFlush();
        }

        Pages = 0;
        if (_disk.Exists(_path))
        {
            _file = _disk.Open(_path);
            ReadHead();
        }

        _writtenPages = Pages;
    }

    /// <summary>Puts another file in the place of this one; nothing may wait.</summary>
    public void TakeOver(string fresh)
    {
        _file?.Dispose();
        _file = null;
        try
        {
            _disk.Rename(fresh, _path);
        }
        finally
        {
            Reopen();
        }
    }

    /// <summary>A copy of the file as it is on disk, to another one; nothing may wait.</summary>
    public void CopyTo(DiskFile copy)
    {
        if (_file is null)
        {
            return;
        }

        for (var slot = 0L; slot <= _writtenPages; slot++)
        {
            WriteSlot(copy, slot, ReadSlot(_file, slot));
        }
    }

    /// <summary>Reads and verifies every page.</summary>
    public void Verify()
    {
        for (var page = 0L; page < _writtenPages && _file is not null; page++)
        {
            ReadSlot(_file, page + 1);
        }
    }

    public void Dispose() => _file?.Dispose();

    string Beside => _path + ".pages";

    void WriteBeside()
    {
        var next = Beside + ".new";
        using (var file = _disk.Open(next))
        {
            file.SetLength(0);
            var (at, hash) = (0L, new XxHash3());
            foreach (var (slot, content) in Slots())
            {
                var record = Slot(slot, content);
                hash.Append(record);
                file.Write(record, at);
                at += record.Length;
            }

            file.Write(hash.GetCurrentHash(), at);
            file.Flush();
        }

        _disk.Rename(next, Beside);
    }

    DiskFile WriteInPlace()
    {
        var isNew = _file is null;
        var file = _file ?? _disk.Open(_path);
        try
        {
            foreach (var (slot, content) in Slots())
            {
                WriteSlot(file, slot, content);
            }

            file.SetLength((Pages + 1) * SlotSize);
            file.Flush();
            if (isNew)
            {
                _disk.FlushFolder(_path);
            }

            return file;
        }
        catch when (isNew)
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The flush was interrupted after its pages were whole beside the file: they are written in their places once more.</summary>
    void FinishFlush()
    {
        using (var beside = _disk.Open(Beside))
        using (var file = _disk.Open(_path))
        {
            var records = Verified(beside);
            var last = 0L;
            for (var i = 0L; i < records; i++)
            {
                var record = new byte[SlotSize];
                beside.Read(record, i * SlotSize);
                var slot = BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(8));
                file.Write(record, slot * SlotSize);
                last = slot == 0 ? BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(SlotHead + 28)) : last;
            }

            file.SetLength((last + 1) * SlotSize);
            file.Flush();
        }

        _disk.FlushFolder(_path);
        _disk.Delete(Beside);
    }

    long Verified(DiskFile beside)
    {
        var (length, hash, record) = (beside.Length - 8, new XxHash3(), new byte[SlotSize]);
        for (var at = 0L; at < length; at += SlotSize)
        {
            hash.Append(record.AsSpan(0, beside.Read(record, at)));
        }

        // The last read took the checksum along when the length is not whole, and then it cannot be right either.
        Span<byte> sum = stackalloc byte[8];
        var isWhole = length > 0 && length % SlotSize == 0 && beside.Read(sum, length) == 8 && sum.SequenceEqual(hash.GetCurrentHash());
        return isWhole
            ? length / SlotSize
            : throw new StoreRefusedException($"{Beside} is damaged, and with it {_path}: both were being written when the service stopped. Restore a backup.");
    }

    /// <summary>What waits, the head first.</summary>
    List<(long Slot, byte[] Content)> Slots()
    {
        lock (_access)
        {
            return [(0, Head()), .. _changed.OrderBy(one => one.Key).Select(one => (one.Key + 1, one.Value))];
        }
    }

    byte[] Head()
    {
        var head = new byte[PageSize];
        BinaryPrimitives.WriteUInt64LittleEndian(head, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(8), Format);
        Store.TryWriteBytes(head.AsSpan(12));
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(28), Pages);
        return head;
    }

    void ReadHead()
    {
        var record = new byte[SlotSize];
        var isStore = _file?.Read(record, 0) == SlotSize && BinaryPrimitives.ReadUInt64LittleEndian(record.AsSpan(SlotHead)) == Magic;
        if (!isStore)
        {
            throw new StoreRefusedException($"{_path} is no store of TwinBot, or its beginning is damaged.");
        }

        var head = record.AsSpan(SlotHead);
        var format = BinaryPrimitives.ReadInt32LittleEndian(head[8..]);
        if (format > Format)
        {
            throw new StoreRefusedException($"{_path} was written by a newer TwinBot (file version {format}, this one knows {Format}). Run that version, or restore a backup made with this one.");
        }

        (Store, Pages) = (new Guid(head.Slice(12, 16)), BinaryPrimitives.ReadInt64LittleEndian(head[28..]));
        if (!IsIntact(record, 0) || _file?.Length != (Pages + 1) * SlotSize)
        {
            throw new StoreRefusedException($"{_path} is damaged: its beginning or its length is not as it was written. Restore a backup.");
        }
    }

    byte[] ReadSlot(DiskFile file, long slot)
    {
        var record = new byte[SlotSize];
        return file.Read(record, slot * SlotSize) == SlotSize && IsIntact(record, slot)
            ? record[SlotHead..]
            : throw new StoreDamagedException($"{_path} is damaged: page {slot - 1} is not as it was written. Restore a backup.");
    }

    static void WriteSlot(DiskFile file, long slot, byte[] content) => file.Write(Slot(slot, content), slot * SlotSize);

    static byte[] Slot(long slot, byte[] content)
    {
        var record = new byte[SlotSize];
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(8), slot);
        content.CopyTo(record, SlotHead);
        BinaryPrimitives.WriteUInt64LittleEndian(record, XxHash3.HashToUInt64(record.AsSpan(8)));
        return record;
    }

    static bool IsIntact(byte[] record, long slot) =>
        BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(8)) == slot
        && BinaryPrimitives.ReadUInt64LittleEndian(record) == XxHash3.HashToUInt64(record.AsSpan(8));
}
