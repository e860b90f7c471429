using System.Buffers.Binary;
using System.IO.Hashing;

namespace TwinBot.Storage;

/// <summary>
/// The durable log: what was appended and flushed is on disk. A frame is its length (4 bytes), the checksum of its content (8 bytes),
/// and the content. The log begins anew whenever everything in it has reached the data file.
/// </summary>
sealed class Journal : IDisposable
{
    const int HeaderSize = 12;

    const int LongestFrame = 256 * 1024 * 1024;

    readonly FileStream _file;

    Journal(FileStream file) => _file = file;

    /// <summary>Length of the whole frames, in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Opens the log and reads what is in it. A torn frame at the end was never acknowledged and is cut off.</summary>
    /// <exception cref="StoreRefusedException">A frame is damaged, and whole ones follow it.</exception>
    public static (Journal Journal, List<byte[]> Frames) Open(string path)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        var journal = new Journal(file);
        var frames = journal.ReadAll(path);
        file.SetLength(journal.Length);
        return (journal, frames);
    }

    /// <summary>Appends a frame and waits until the disk has it.</summary>
    /// <exception cref="IOException">The disk refused; the log is as it was.</exception>
    public void Append(byte[] content)
    {
        var frame = new byte[HeaderSize + content.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, content.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(frame.AsSpan(4), XxHash3.HashToUInt64(content));
        content.CopyTo(frame, HeaderSize);
        try
        {
            _file.Position = Length;
            _file.Write(frame);
            _file.Flush(flushToDisk: true);
            Length += frame.Length;
        }
        catch (IOException)
        {
            _file.SetLength(Length);
            throw;
        }
    }

    /// <summary>The frames since the log last began anew.</summary>
    public List<byte[]> Read()
    {
        var bytes = new byte[Length];
        _file.Position = 0;
        _file.ReadExactly(bytes);
        return Frames(bytes);
    }

    /// <summary>Forgets everything: it has reached the data file.</summary>
    public void Clear()
    {
        _file.SetLength(0);
        _file.Flush(flushToDisk: true);
        Length = 0;
    }

    public void Dispose() => _file.Dispose();

    List<byte[]> ReadAll(string path)
    {
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        var frames = Frames(bytes);
        var at = frames.Sum(frame => HeaderSize + frame.Length);
        Length = at;
        for (var later = at + 1; later < bytes.Length - HeaderSize; later++)
        {
            if (FrameAt(bytes, later) is { Length: > 0 })
            {
                throw new StoreRefusedException($"{path} is damaged at byte {at}: what follows is whole. Restore the last backup, or move this file away to go on without its latest changes.");
            }
        }

        return frames;
    }

    static List<byte[]> Frames(byte[] bytes)
    {
        var frames = new List<byte[]>();
        for (var at = 0; FrameAt(bytes, at) is { } frame; at += HeaderSize + frame.Length)
        {
            frames.Add(frame);
        }

        return frames;
    }

    /// <summary>Null when no whole frame begins there.</summary>
    static byte[]? FrameAt(byte[] bytes, int at)
    {
        if (at + HeaderSize > bytes.Length)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
        if (length is <= 0 or > LongestFrame || at + HeaderSize + length > bytes.Length)
        {
            return null;
        }

        var content = bytes.AsSpan(at + HeaderSize, length);
        return XxHash3.HashToUInt64(content) == BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at + 4)) ? content.ToArray() : null;
    }
}
