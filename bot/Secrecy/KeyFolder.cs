using System.Security.Cryptography;
using System.Text;
using TwinBot.Storage;

namespace TwinBot.Secrecy;

/// <summary>
/// Keys that are made to be thrown away, a file each, in a folder beside the store that is in no backup: whatever copies there are of
/// what was sealed with a key, nobody reads it once the key is gone. A file is the key, then what it is for.
/// </summary>
sealed class KeyFolder
{
    public const int KeySize = 32;

    const string Extension = ".key";

    readonly Disk _disk;
    readonly string _folder;
    readonly ILogger<KeyFolder> _log;
    readonly Lock _lock = new();
    readonly Dictionary<string, (byte[] Key, string Subject)> _keys = new(StringComparer.Ordinal);

    public KeyFolder(Disk disk, string folder, ILogger<KeyFolder> log)
    {
        (_disk, _folder, _log) = (disk, folder, log);
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, $"*{Extension}") : [])
        {
            // A shorter one was being made when the service stopped, and nothing is sealed with it.
            if (File.ReadAllBytes(path) is { Length: > KeySize } bytes)
            {
                _keys[Path.GetFileNameWithoutExtension(path)] = (bytes[..KeySize], Encoding.UTF8.GetString(bytes, KeySize, bytes.Length - KeySize));
            }
        }
    }

    /// <summary>The folder of a store's keys.</summary>
    public static string FolderOf(string storePath) => storePath + ".keys";

    public IReadOnlyList<(string Name, string Subject)> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _keys.Select(key => (key.Key, key.Value.Subject))];
            }
        }
    }

    /// <summary>The key of a name; null for one that was thrown away, or never made.</summary>
    public byte[]? Find(string name)
    {
        lock (_lock)
        {
            return _keys.TryGetValue(name, out var key) ? key.Key : null;
        }
    }

    /// <summary>The key of a name, made where there is none; on disk when it returns.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public byte[] Get(string name, string subject)
    {
        lock (_lock)
        {
            if (_keys.TryGetValue(name, out var known))
            {
                return known.Key;
            }

            var key = RandomNumberGenerator.GetBytes(KeySize);
            Directory.CreateDirectory(_folder);
            using (var file = _disk.Open(PathOf(name)))
            {
                file.SetLength(0);
                file.Write([.. key, .. Encoding.UTF8.GetBytes(subject)], 0);
                file.Flush();
            }

            _disk.FlushFolder(PathOf(name));
            _disk.FlushFolder(_folder);
            _keys[name] = (key, subject);
            return key;
        }
    }

    /// <summary>Overwrites a key and deletes it. A disk that refuses is tried again with the next sweep.</summary>
    public void Destroy(string name)
    {
        lock (_lock)
        {
            if (!_keys.ContainsKey(name))
            {
                return;
            }

            try
            {
                using (var file = _disk.Open(PathOf(name)))
                {
                    file.Write(new byte[KeySize], 0);
                    file.Flush();
                }

                _disk.Delete(PathOf(name));
                _keys.Remove(name);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                _log.KeyStays(refused);
            }
        }
    }

    string PathOf(string name) => Path.Combine(_folder, name + Extension);
}
