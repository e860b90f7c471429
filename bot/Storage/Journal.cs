using System.Buffers.Binary;
using System.IO.Hashing;

namespace TwinBot.Storage;

/// <summary>
/// What is acknowledged stands here, flushed to disk, before anything else is done with it. Frames of one batch each, numbered without gaps:
/// length, mark, number, checksum, payload. The head says which store it belongs to and from which number on it tells.
/// Used by one thread at a time.
/// </summary>
sealed class Journal : IDisposable
{
    public const int Format = 1;
    const ulong Magic = 0x314C4E524A425754; // "TWBJRNL1"
    const uint Mark = 0x4D415246; // "FRAM"
    const int HeadSize = 52;
    const int FrameHead = 24;
    const int MostKept = 4 << 20;

    readonly Disk _disk;
    readonly string _path;

    /// <summary>Where frames are put together. Kept while it is small: a new one for each would soon be the most that a turn leaves to the garbage collector.</summary>
    MemoryStream _frame = new();
    DiskFile _file;
    long _end;
    bool _isDirty;

    Journal(Disk disk, string path, DiskFile file, Guid store, long origin)
    {
        (_disk, _path, _file, Store, Origin) = (disk, path, file, store, origin);
        (Last, _end) = (origin, HeadSize);
    }

    /// <summary>The store that it belongs to.</summary>
    public Guid Store { get; }

    /// <summary>The number after which it begins: all up to it is in the data file.</summary>
    public long Origin { get; private set; }

    /// <summary>The number of the last frame.</summary>
    public long Last { get; private set; }

    /// <summary>True when opening it cut a half-written frame off.</summary>
    public bool WasCut { get; private set; }

    /// <summary>Length of its frames, in bytes.</summary>
    public long Length => _end - HeadSize;

    public static Journal Create(Disk disk, string path, Guid store, long origin)
    {
        Write(disk, path, store, origin);
        return new Journal(disk, path, disk.Open(path), store, origin);
    }

    /// <summary>Opens it and cuts off a frame that was being written when the power went.</summary>
    /// <exception cref="StoreRefusedException">It is of a newer version, or damaged in the middle.</exception>
    public static Journal Open(Disk disk, string path)
    {
        var file = disk.Open(path);
        try
        {
            var journal = ReadHead(disk, path, file);
            foreach (var (number, _) in journal.Frames())
            {
                journal.Last = number;
            }

            journal.CutTail();
            return journal;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Adds a frame and returns when it is on disk.</summary>
    /// <param name="write">Writes the payload.</param>
    /// <exception cref="IOException">It is not, and the journal is as it was before.</exception>
    public void Append(Action<Stream> write)
    {
        Mend();
        var frame = Frame(Last + 1, write);
        try
        {
            _isDirty = true;
            _file.Write(frame, _end);
            _file.Flush();
            _isDirty = false;
        }
        catch
        {
            TryMend();
            throw;
        }

        Last++;
        _end += frame.Length;
        if (_frame.Capacity > MostKept)
        {
            _frame = new MemoryStream();
        }
    }

    /// <summary>Every frame from the first on. Also says where the whole ones end.</summary>
    public IEnumerable<(long Number, byte[] Payload)> Frames()
    {
        var (at, number, length) = ((long)HeadSize, Origin + 1, _file.Length);
        while (ReadFrame(at, length) is { } frame && frame.Number == number)
        {
            at += FrameHead + frame.Payload.Length;
            number++;
            _end = Math.Max(_end, at);
            yield return frame;
        }
    }

    /// <summary>Begins anew: everything in it is in the data file, flushed.</summary>
    public void Restart()
    {
        _isDirty = true;
        Write(_disk, _path, Store, Last);
        Mend();
    }

    public void Dispose() => _file.Dispose();

    static void Write(Disk disk, string path, Guid store, long origin)
    {
        var head = new byte[HeadSize];
        BinaryPrimitives.WriteUInt64LittleEndian(head, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(8), Format);
        store.TryWriteBytes(head.AsSpan(12));
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(28), origin);
        BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(HeadSize - 8), XxHash3.HashToUInt64(head.AsSpan(0, HeadSize - 8)));
        using (var file = disk.Open(path + ".new"))
        {
            file.SetLength(0);
            file.Write(head, 0);
            file.Flush();
        }

        disk.Rename(path + ".new", path);
    }

    static Journal ReadHead(Disk disk, string path, DiskFile file)
    {
        var head = new byte[HeadSize];
        var isWhole = file.Read(head, 0) == HeadSize && BinaryPrimitives.ReadUInt64LittleEndian(head) == Magic;
        if (isWhole && BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(8)) > Format)
        {
            throw new StoreRefusedException($"{path} was written by a newer TwinBot. Run that version, or restore a backup made with this one.");
        }

        if (!isWhole || BinaryPrimitives.ReadUInt64LittleEndian(head.AsSpan(HeadSize - 8)) != XxHash3.HashToUInt64(head.AsSpan(0, HeadSize - 8)))
        {
            throw new StoreRefusedException($"{path} is damaged at its beginning. Restore a backup.");
        }

        return new Journal(disk, path, file, new Guid(head.AsSpan(12, 16)), BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(28)));
    }

    Span<byte> Frame(long number, Action<Stream> write)
    {
        _frame.SetLength(FrameHead);
        _frame.Position = FrameHead;
        write(_frame);
        var frame = _frame.GetBuffer().AsSpan(0, (int)_frame.Length);
        BinaryPrimitives.WriteInt32LittleEndian(frame, frame.Length - FrameHead);
        BinaryPrimitives.WriteUInt32LittleEndian(frame[4..], Mark);
        BinaryPrimitives.WriteInt64LittleEndian(frame[8..], number);
        BinaryPrimitives.WriteUInt64LittleEndian(frame[16..], Checksum(frame));
        return frame;
    }

    (long Number, byte[] Payload)? ReadFrame(long at, long fileLength)
    {
        Span<byte> head = stackalloc byte[FrameHead];
        if (_file.Read(head, at) < FrameHead || BinaryPrimitives.ReadUInt32LittleEndian(head[4..]) != Mark)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length < 0 || at + FrameHead + length > fileLength)
        {
            return null;
        }

        var frame = new byte[FrameHead + length];
        var isWhole = _file.Read(frame, at) == frame.Length && BinaryPrimitives.ReadUInt64LittleEndian(frame.AsSpan(16)) == Checksum(frame);
        return isWhole ? (BinaryPrimitives.ReadInt64LittleEndian(frame.AsSpan(8)), frame[FrameHead..]) : null;
    }

    /// <summary>Of everything but the checksum itself; begun with the store's id, so that nothing that people write can look like a frame.</summary>
    ulong Checksum(ReadOnlySpan<byte> frame)
    {
        var hash = new XxHash3();
        hash.Append(Store.ToByteArray());
        hash.Append(frame[..16]);
        hash.Append(frame[FrameHead..]);
        return hash.GetCurrentHashAsUInt64();
    }

    void CutTail()
    {
        var length = _file.Length;
        if (length == _end)
        {
            return;
        }

        if (HasFrameAfter(_end, length))
        {
            throw new StoreRefusedException($"{_path} is damaged in the middle, after batch {Last}: whole batches follow a broken one. Restore a backup, or ask for help before going on without them.");
        }

        _file.SetLength(_end);
        _file.Flush();
        WasCut = true;
    }

    /// <summary>Only the last frame can be half written: a whole one further on means that what lies between was damaged later.</summary>
    bool HasFrameAfter(long from, long length)
    {
        var block = new byte[1 << 16];
        Span<byte> mark = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(mark, Mark);
        for (var at = from + 1; at < length; at += block.Length - 8)
        {
            var read = block.AsSpan(0, _file.Read(block, at));
            for (var i = read.IndexOf(mark); i >= 0; i = Next(read, mark, i))
            {
                if (at + i - 4 > from && ReadFrame(at + i - 4, length) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    static int Next(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> mark, int after)
    {
        var next = bytes[(after + 1)..].IndexOf(mark);
        return next < 0 ? -1 : after + 1 + next;
    }

    /// <summary>
    /// After a write or a renaming that failed, nobody knows what is on the disk: the file is opened again by its name,
    /// and what lies behind the last whole frame is cut off, before anything is added.
    /// </summary>
    void Mend()
    {
        if (!_isDirty)
        {
            return;
        }

        _file.Dispose();
        _file = _disk.Open(_path);
        var origin = ReadHead(_disk, _path, _file).Origin;
        (_end, Origin) = (origin == Origin ? _end : HeadSize, origin);
        _file.SetLength(_end);
        _file.Flush();
        _disk.FlushFolder(_path);
        _isDirty = false;
    }

    void TryMend()
    {
        try
        {
            Mend();
        }
        catch (IOException)
        {
            // It stays dirty: the next Append tries again before it writes.
        }
    }
}
