using System.Security.Cryptography;

namespace TwinBot.Storage;

/// <summary>
/// The content of files that people sent, in a folder beside the data file. Each lies under the hash of its content: no name that somebody
/// gives ever becomes a path, the same photo is kept once, and what was changed on the disk shows.
/// </summary>
sealed class FileStore(Disk disk, string folder)
{
    const int Block = 1 << 16;
    const string Unfinished = "new-";

    readonly HashSet<string> _ofThisRun = new(StringComparer.Ordinal);
    readonly Lock _lock = new();
    readonly Lock _purging = new();

    /// <summary>The folder of a store's files.</summary>
    public static string FolderOf(string storePath) => storePath + ".files";

    /// <summary>The hashes of all that is kept, in order.</summary>
    public IReadOnlyList<string> All => [.. Names().Where(IsHash).Order(StringComparer.Ordinal)];

    /// <summary>Takes content in, on disk when it returns, but not kept yet. Null when it is longer than <paramref name="longest"/> bytes.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public async Task<FileDraft?> DraftAsync(Stream content, long longest, CancellationToken cancellation)
    {
        var path = NewPath();
        var isWhole = false;
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var (block, length) = (new byte[Block], 0L);
            using var file = disk.Open(path);
            while (await content.ReadAsync(block, cancellation) is var read and > 0)
            {
                if (length + read > longest)
                {
                    return null;
                }

                hash.AppendData(block, 0, read);
                file.Write(block.AsSpan(0, read), length);
                length += read;
            }

            file.Flush();
            isWhole = true;
            return new FileDraft(path, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            if (!isWhole)
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>Keeps a draft under the hash of its content; lasting when it returns.</summary>
    public void Keep(FileDraft draft)
    {
        lock (_lock)
        {
            _ofThisRun.Add(draft.Sha256);
            disk.Rename(draft.Path, PathOf(draft.Sha256));
        }
    }

    /// <summary>The content of a hash; null when it is not kept.</summary>
    public Stream? Open(string sha256) =>
        IsHash(sha256) && File.Exists(PathOf(sha256)) ? new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null;

    /// <summary>Does something with all that is kept: nothing of it is deleted meanwhile.</summary>
    public void Unpurged(Action<IReadOnlyList<string>> act)
    {
        lock (_purging)
        {
            act(All);
        }
    }

    /// <summary>Deletes what an earlier run kept and nothing mentions, and what it left unfinished. Returns how many.</summary>
    public int Purge(IReadOnlySet<string> mentioned)
    {
        lock (_purging)
        {
            return Names().Count(name => !mentioned.Contains(name) && TryDelete(name));
        }
    }

    /// <summary>True for what can be the hash of a content: nothing else is ever made into a path.</summary>
    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    public static string HashOf(Stream content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>False for what came in this run.</summary>
    bool TryDelete(string name)
    {
        lock (_lock)
        {
            if (_ofThisRun.Contains(name))
            {
                return false;
            }

            disk.Delete(Path.Combine(folder, name));
            return true;
        }
    }

    string NewPath()
    {
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            disk.FlushFolder(folder);
        }

        var name = $"{Unfinished}{Guid.NewGuid():N}";
        lock (_lock)
        {
            _ofThisRun.Add(name);
        }

        return Path.Combine(folder, name);
    }

    string PathOf(string sha256) => Path.Combine(folder, sha256);

    List<string> Names() => Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>().Where(name => IsHash(name) || name.StartsWith(Unfinished, StringComparison.Ordinal))] : [];
}

/// <summary>Content that is on disk and may yet be kept; disposing forgets it where it was not.</summary>
sealed record FileDraft(string Path, long Size, string Sha256) : IDisposable
{
    public Stream Open() => new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read);

    public void Dispose() => File.Delete(Path);
}
