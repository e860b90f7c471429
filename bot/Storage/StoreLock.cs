namespace TwinBot.Storage;

/// <summary>A file of our own that one process holds while the store is open: LiteDB itself lets two in, and they lose each other's work.</summary>
sealed class StoreLock : IDisposable
{
    readonly FileStream _file;

    StoreLock(FileStream file) => _file = file;

    /// <exception cref="StoreRefusedException">Another process holds it.</exception>
    public static StoreLock Take(string path)
    {
        try
        {
            return new StoreLock(new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception)
        {
            throw new StoreRefusedException($"{path} is in use by another TwinBot. Stop that one first, or choose another file with TwinBot:Storage:Path.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StoreRefusedException($"{path} may not be written by this user.", exception);
        }
    }

    public void Dispose() => _file.Dispose();
}
