using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TwinBot.Storage;

/// <summary>The disk, as far as the store needs it. Virtual so that tests can fill it up, break it and cut its power.</summary>
class Disk
{
    /// <summary>Opens a file for reading and writing, making it when it is not there.</summary>
    public virtual DiskFile Open(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new HandleFile(new FileStream(path, options));
    }

    public virtual bool Exists(string path) => File.Exists(path);

    /// <summary>Gives a file another name, in the place of what had that name; lasting when it returns.</summary>
    public virtual void Rename(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        FlushFolder(to);
    }

    public virtual void Delete(string path)
    {
        File.Delete(path);
        FlushFolder(path);
    }

    /// <summary>Makes names given and taken in the folder of a file lasting.</summary>
    public virtual void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/";
        var descriptor = open(folder, 0);
        if (descriptor < 0)
        {
            throw new IOException($"The folder {folder} cannot be opened.");
        }

        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        if (fsync(descriptor) != 0)
        {
            throw new IOException($"The folder {folder} cannot be flushed to disk.");
        }
    }

    [DllImport("libc", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int fsync(int descriptor);

    sealed class HandleFile(FileStream stream) : DiskFile
    {
        readonly SafeFileHandle _handle = stream.SafeFileHandle;

        public override long Length => RandomAccess.GetLength(_handle);

        public override void SetLength(long length) => RandomAccess.SetLength(_handle, length);

        public override void Write(ReadOnlySpan<byte> bytes, long at)
        {
            try
            {
                RandomAccess.Write(_handle, bytes, at);
            }
            catch (ArgumentOutOfRangeException tooLong)
            {
                // So .NET calls a file that may not grow any more; to us it is a disk that refuses like any other.
                throw new IOException(tooLong.Message, tooLong);
            }
        }

        public override void Flush() => RandomAccess.FlushToDisk(_handle);

        public override void Dispose() => stream.Dispose();

        protected override int ReadSome(Span<byte> bytes, long at) => RandomAccess.Read(_handle, bytes, at);
    }
}

/// <summary>An open file.</summary>
abstract class DiskFile : IDisposable
{
    public abstract long Length { get; }

    public abstract void SetLength(long length);

    public abstract void Write(ReadOnlySpan<byte> bytes, long at);

    /// <summary>Returns when everything written is on the disk.</summary>
    public abstract void Flush();

    public abstract void Dispose();

    /// <summary>Fills <paramref name="bytes"/>; less only at the end of the file. Returns how many were read.</summary>
    public int Read(Span<byte> bytes, long at)
    {
        var read = 0;
        while (read < bytes.Length && ReadSome(bytes[read..], at + read) is var some && some > 0)
        {
            read += some;
        }

        return read;
    }

    protected abstract int ReadSome(Span<byte> bytes, long at);
}
