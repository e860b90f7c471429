namespace TwinBot.Storage;

/// <summary>
/// Keeps a second process out: LiteDB by itself would let it in, and each would undo the other's work.
/// The operating system lets go of it when the process ends, however it ends.
/// </summary>
sealed class StoreLock : IDisposable
{
    readonly FileStream _file;

    StoreLock(FileStream file) => _file = file;

    /// <exception cref="StoreRefusedException">Another process has it, or there may be no file there.</exception>
    public static StoreLock Take(string storePath)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(storePath)) ?? "/");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException($"The folder of {storePath} cannot be made: {refused.Message}");
        }

        try
        {
            return new StoreLock(new FileStream(storePath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException)
        {
            throw new StoreRefusedException($"{storePath} cannot be opened: this user may not write in its folder.");
        }
        catch (IOException)
        {
            throw new StoreRefusedException($"{storePath} is in use by another TwinBot. Stop that one first, or give this one a store of its own with TwinBot:Storage:Path.");
        }
    }

    public void Dispose() => _file.Dispose();
}
