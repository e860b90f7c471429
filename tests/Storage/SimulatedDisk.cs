using TwinBot.Storage;

namespace TwinBot.Tests.Storage;

/// <summary>
/// A disk in memory that forgets, when its power is cut, what was not flushed: of each file any part of the sectors written since.
/// It can also be full for a while.
/// </summary>
sealed class SimulatedDisk : Disk
{
    const int Sector = 512;
    readonly Dictionary<string, Inode> _names;
    readonly Random _random;
    readonly Lock _access = new();
    Dictionary<string, Inode> _lastingNames;

    public SimulatedDisk(int seed)
        : this(seed, [])
    {
    }

    SimulatedDisk(int seed, Dictionary<string, Inode> names) =>
        (_random, _names, _lastingNames) = (new Random(seed), names, new Dictionary<string, Inode>(names));

    /// <summary>How many changes were asked for.</summary>
    public int Operations { get; private set; }

    /// <summary>The change at which the power goes.</summary>
    public int PowerUntil { get; set; } = int.MaxValue;

    /// <summary>Changes that are refused because the disk is full: from the first, before the second.</summary>
    public (int From, int Before) Full { get; set; } = (int.MaxValue, 0);

    /// <summary>The disk as it is found when the power is back.</summary>
    public SimulatedDisk PowerCut()
    {
        var names = new Dictionary<string, Inode>();
        foreach (var (name, inode) in _lastingNames)
        {
            names[name] = inode.Survivor(_random);
        }

        return new SimulatedDisk(_random.Next(), names);
    }

    /// <summary>The content of a file, to be looked at or damaged.</summary>
    public byte[] Content(string path) => _names[path].Now;

    public void Put(string path, byte[] content) => _names[path] = _lastingNames[path] = new Inode { Now = content, Lasting = [.. content] };

    public override DiskFile Open(string path)
    {
        lock (_access)
        {
            if (!_names.TryGetValue(path, out var inode))
            {
                Change();
                _names[path] = inode = new Inode();
            }

            return new File(this, inode);
        }
    }

    public override bool Exists(string path) => _names.ContainsKey(path);

    public override void Rename(string from, string to)
    {
        Change();
        _names[to] = _names[from];
        _names.Remove(from);
        _lastingNames = _random.Next(2) == 0 ? new(_names) : _lastingNames;
        FlushFolder(to);
    }

    public override void Delete(string path)
    {
        Change();
        _names.Remove(path);
        _lastingNames = _random.Next(2) == 0 ? new(_names) : _lastingNames;
        FlushFolder(path);
    }

    public override void FlushFolder(string path)
    {
        Change();
        _lastingNames = new(_names);
    }

    /// <summary>True when the change only half happens.</summary>
    void Change(Action? half = null)
    {
        Operations++;
        if (Operations > PowerUntil)
        {
            throw new IOException("There is no power.");
        }

        if (Operations == PowerUntil || (Operations >= Full.From && Operations < Full.Before))
        {
            half?.Invoke();
            throw new IOException(Operations == PowerUntil ? "The power has gone." : "No space left on device.");
        }
    }

    sealed class Inode
    {
        public byte[] Now { get; set; } = [];

        public byte[] Lasting { get; set; } = [];

        public Inode Survivor(Random random)
        {
            var length = random.Next(3) switch { 0 => Lasting.Length, 1 => Now.Length, _ => Math.Min(Lasting.Length, Now.Length) };
            var left = new byte[length];
            for (var at = 0; at < length; at += Sector)
            {
                var source = random.Next(2) == 0 ? Now : Lasting;
                var count = Math.Min(Math.Min(Sector, length - at), Math.Max(0, source.Length - at));
                source.AsSpan(Math.Min(at, source.Length), count).CopyTo(left.AsSpan(at));
            }

            return new Inode { Now = left, Lasting = [.. left] };
        }
    }

    sealed class File(SimulatedDisk disk, Inode inode) : DiskFile
    {
        public override long Length => inode.Now.Length;

        public override void SetLength(long length)
        {
            disk.Change();
            var changed = new byte[length];
            inode.Now.AsSpan(0, (int)Math.Min(length, inode.Now.Length)).CopyTo(changed);
            inode.Now = changed;
        }

        public override void Write(ReadOnlySpan<byte> bytes, long at)
        {
            var written = bytes.ToArray();
            disk.Change(() => Write(written.AsSpan(0, disk._random.Next(written.Length)).ToArray(), at));
            Write(written, at);
        }

        public override void Flush()
        {
            disk.Change(() => inode.Lasting = disk._random.Next(2) == 0 ? [.. inode.Now] : inode.Lasting);
            inode.Lasting = [.. inode.Now];
        }

        public override void Dispose()
        {
        }

        protected override int ReadSome(Span<byte> bytes, long at)
        {
            var some = (int)Math.Max(0, Math.Min(bytes.Length, inode.Now.Length - at));
            inode.Now.AsSpan((int)Math.Min(at, inode.Now.Length), some).CopyTo(bytes);
            return some;
        }

        void Write(byte[] bytes, long at)
        {
            var now = inode.Now;
            if (at + bytes.Length > now.Length)
            {
                Array.Resize(ref now, (int)at + bytes.Length);
            }
            else
            {
                now = [.. now];
            }

            bytes.CopyTo(now, at);
            inode.Now = now;
        }
    }
}
