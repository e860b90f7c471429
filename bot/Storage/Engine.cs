namespace TwinBot.Storage;

/// <summary>
/// Journal, data file and view together. Everything that writes is called by one thread, the writer's; reading is open to all.
/// The rule: data file and journal hold every acknowledged batch at every moment; the view is made of the two whenever it is in doubt.
/// </summary>
sealed class Engine : IDisposable
{
    const int MostReaders = 48;

    readonly Disk _disk;
    readonly string _path;
    readonly ILogger _logger;
    readonly Limits _limits;
    readonly ReaderWriterLockSlim _access = new();
    readonly SemaphoreSlim _readers = new(MostReaders);
    readonly Journal _journal;
    readonly PageFile _pages;
    View _view;
    long _retryFlushAt;

    Engine(Disk disk, string path, ILogger logger, Limits limits, Journal journal, PageFile pages)
    {
        (_disk, _path, _logger, _limits, _journal, _pages) = (disk, path, logger, limits, journal, pages);
        _view = new View(pages);
    }

    /// <summary>True when the view failed and could not be built again yet.</summary>
    public bool IsBroken { get; private set; }

    public int Replayed { get; private set; }

    /// <exception cref="StoreRefusedException">What is there cannot be opened; the message says why and what to do.</exception>
    public static Engine Open(Disk disk, string path, ILogger logger, Limits limits)
    {
        if (disk.Exists(path + ".restoring"))
        {
            throw new StoreRefusedException($"{path} was being restored when that was interrupted. Run restore again.");
        }

        Compaction.Clear(disk, path + Compaction.Suffix);
        var journalPath = path + ".journal";
        var hasData = disk.Exists(path) || disk.Exists(path + ".pages");
        if (!disk.Exists(journalPath) && hasData)
        {
            throw new StoreRefusedException($"{journalPath} is missing: what was stored last would be lost. Put it back, or restore a backup.");
        }

        var journal = disk.Exists(journalPath) ? Journal.Open(disk, journalPath) : Journal.Create(disk, journalPath, Guid.NewGuid(), 0);
        PageFile? pages = null;
        try
        {
            if (!hasData && journal.Origin > 0)
            {
                throw new StoreRefusedException($"{path} is missing; its journal alone is not the whole store. Put it back, or restore a backup.");
            }

            pages = PageFile.Open(disk, path, journal.Store);
            if (pages.Store != journal.Store)
            {
                throw new StoreRefusedException($"{path} and {journalPath} belong to different stores. Put the right two together, or restore a backup.");
            }

            return Start(new Engine(disk, path, logger, limits, journal, pages));
        }
        catch
        {
            pages?.Dispose();
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Reads from the view; the result may not be lazy.</summary>
    public T Read<T>(Func<View, T> read)
    {
        _readers.Wait();
        _access.EnterReadLock();
        try
        {
            return read(_view);
        }
        finally
        {
            _access.ExitReadLock();
            _readers.Release();
        }
    }

    /// <summary>Stores documents; on disk when it returns.</summary>
    /// <exception cref="IOException">Nothing of it is stored.</exception>
    public void Store(IReadOnlyCollection<StoredDocument> documents)
    {
        try
        {
            _journal.Append(into => StoredDocument.Pack(documents, into));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            _logger.AppendFailed(refused);
            throw new IOException($"The disk refused: {refused.Message}", refused);
        }

        try
        {
            _view.Hold(_journal.Last, documents);
            SettleSome(documents.Count);
        }
        catch (Exception failed)
        {
            // It is in the journal, so it is stored: the view follows when it is built again.
            _logger.ViewFailed(failed);
            TryRebuild();
        }
    }

    /// <summary>Keeps what is held within its limit; and lets it run out, a little with every batch, before the journal begins anew, so that no batch has to wait for all of it.</summary>
    void SettleSome(int coming)
    {
        const int ahead = 4;
        if (_journal.Length > _limits.Journal / 8 * 7)
        {
            _view.Settle(ahead * coming);
        }
        else if (_view.HeldCount > _limits.Held)
        {
            _view.Settle(Math.Max(_limits.Held / 16, 2 * coming));
        }
    }

    /// <summary>Builds the view again from data file and journal.</summary>
    /// <exception cref="IOException">The disk does not let it; it can be tried again.</exception>
    public void Rebuild()
    {
        IsBroken = true;
        _access.EnterWriteLock();
        try
        {
            TryClose(_view);
            _pages.Reopen();
            _view = new View(_pages);
            Migrations.Bring(_view, _path);
            Replay();
            IsBroken = false;
        }
        catch (Exception failed) when (failed is not (StoreRefusedException or StoreDamagedException or IOException))
        {
            throw new IOException("The store cannot be read at the moment.", failed);
        }
        finally
        {
            _access.ExitWriteLock();
        }
    }

    /// <summary>Brings the data file up to date when that is due.</summary>
    public void Tidy()
    {
        if (IsBroken)
        {
            return;
        }

        try
        {
            if (_view.LogLength > _limits.Log)
            {
                Checkpoint();
            }

            if ((_journal.Length > _limits.Journal || _pages.Waiting > _limits.Pages) && _journal.Last >= _retryFlushAt)
            {
                Flush();
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            _retryFlushAt = _journal.Last + 100;
            _logger.FlushFailed(failed);
        }
    }

    /// <summary>Brings the data file up to date: the journal begins anew.</summary>
    public void Flush()
    {
        Settle();
        Checkpoint();
        _pages.Flush();
        _journal.Restart();
    }

    /// <summary>
    /// Writes everything that is stored into a new data file, and puts it in the place of the old one: LiteDB leaves what it deletes in its pages.
    /// Read meanwhile is the old one; an interruption leaves one of the two, whole.
    /// </summary>
    /// <exception cref="IOException">The disk refused; what is stored is stored, and the view is built again where it must be.</exception>
    public void Compact()
    {
        Flush();
        var fresh = _path + Compaction.Suffix;
        Compaction.Write(_disk, fresh, _journal.Store, _view);
        Reopen(() => _pages.TakeOver(fresh));
    }

    /// <summary>Brings the data file up to date and lets go of what LiteDB has in memory: it never gives any of it back by itself.</summary>
    /// <exception cref="IOException">The disk refused; what is stored is stored, and the view is built again where it must be.</exception>
    public void Rest()
    {
        Flush();
        Reopen(static () => { });
    }

    /// <summary>Copies the data file, brought up to date, and returns when the copy is on disk.</summary>
    public void CopyTo(string path)
    {
        Flush();
        using var copy = _disk.Open(path);
        copy.SetLength(0);
        _pages.CopyTo(copy);
        copy.Flush();
    }

    public void Dispose()
    {
        TryClose(_view);
        _pages.Dispose();
        _journal.Dispose();
        _access.Dispose();
        _readers.Dispose();
    }

    static Engine Start(Engine engine)
    {
        if (engine._journal.WasCut)
        {
            engine._logger.TailCut(engine._path);
        }

        var isNew = Migrations.Bring(engine._view, engine._path);
        engine.Replay();
        if (isNew)
        {
            engine.Flush();
        }

        engine._logger.Opened(engine._path, engine._view.Applied, engine.Replayed);
        return engine;
    }

    /// <summary>Takes what the view lacks from the journal: many small batches as one, because only the last of each document counts.</summary>
    void Replay()
    {
        if (_view.Applied < _journal.Origin)
        {
            throw new StoreRefusedException($"{_path} is older than its journal: batches {_view.Applied + 1} to {_journal.Origin} are in neither. Put the right two together, or restore a backup.");
        }

        var documents = new Dictionary<(string, string), StoredDocument>();
        var size = 0L;
        foreach (var (number, payload) in _journal.Frames().SkipWhile(frame => frame.Number <= _view.Applied))
        {
            Replayed++;
            size += payload.Length;
            foreach (var document in StoredDocument.Unpack(payload))
            {
                documents[(document.Collection, document.Id)] = document;
            }

            if (number == _journal.Last || size > 1 << 20)
            {
                _view.Apply(number, documents.Values);
                (size, documents) = (0, []);
                CheckpointWhenFull();
            }
        }
    }

    void CheckpointWhenFull()
    {
        if (_view.LogLength > _limits.Log)
        {
            _view.Checkpoint();
        }
    }

    void Settle() => OrRebuild(() => _view.Settle());

    /// <summary>A checkpoint that fails leaves the pages in doubt: the view is built again.</summary>
    void Checkpoint() => OrRebuild(() =>
    {
        _access.EnterWriteLock();
        try
        {
            _view.Checkpoint();
        }
        finally
        {
            _access.ExitWriteLock();
        }
    });

    /// <summary>Reads the data file, which is up to date, anew; until that is done the view is in doubt.</summary>
    void Reopen(Action between)
    {
        IsBroken = true;
        _access.EnterWriteLock();
        try
        {
            TryClose(_view);
            between();
            _view = new View(_pages);
            IsBroken = false;
        }
        finally
        {
            _access.ExitWriteLock();
        }
    }

    void OrRebuild(Action act)
    {
        try
        {
            act();
        }
        catch (Exception failed)
        {
            _logger.ViewFailed(failed);
            Rebuild();
            throw new IOException("The store had to be built again.", failed);
        }
    }

    void TryRebuild()
    {
        try
        {
            Rebuild();
        }
        catch (Exception failed) when (failed is IOException or StoreDamagedException or StoreRefusedException)
        {
            _logger.ViewFailed(failed);
        }
    }

    /// <summary>What is in memory only is not needed any more, whatever state it is in.</summary>
    static void TryClose(View view)
    {
        try
        {
            view.Dispose();
        }
#pragma warning disable CA1031 // A view that fails while it is thrown away is thrown away all the same.
        catch (Exception)
        {
        }
#pragma warning restore CA1031
    }
}

/// <summary>When the engine tidies up.</summary>
sealed record Limits
{
    /// <summary>Bytes of journal at which the data file is brought up to date.</summary>
    public long Journal { get; init; } = 32 << 20;

    /// <summary>Pages waiting at which the data file is brought up to date.</summary>
    public int Pages { get; init; } = 2048;

    /// <summary>Documents that are held back from LiteDB; beyond them, the oldest are written, some at a time.</summary>
    public int Held { get; init; } = 4096;

    /// <summary>Bytes of LiteDB's log in memory at which it is moved into the pages.</summary>
    public long Log { get; init; } = 8 << 20;
}
