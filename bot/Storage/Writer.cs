using System.Collections.Concurrent;

namespace TwinBot.Storage;

/// <summary>
/// The one thread that writes. Commits that wait at the same time become one batch with one flush to disk;
/// jobs (a backup, an export) run between batches.
/// </summary>
sealed class Writer : IDisposable
{
    const int MostCommits = 256;
    const long LargestBatch = 4_000_000;

    readonly Engine _engine;
    readonly NameDirectory _names;
    readonly SeenMarks _seen;
    readonly BlockingCollection<Work> _waiting = [];
    readonly Thread _thread;
    long _prunedAt = long.MinValue;

    public Writer(Engine engine, NameDirectory names, SeenMarks seen)
    {
        (_engine, _names, _seen) = (engine, names, seen);
        _thread = new Thread(Run) { Name = "TwinBot store", IsBackground = true };
        _thread.Start();
    }

    public Task<CommitResult> Commit(TurnCommit commit, CancellationToken cancellation)
    {
        var work = new Commitment(commit, cancellation);
        Enqueue(work);
        return work.Done.Task;
    }

    /// <summary>Runs something between two batches: nothing is written meanwhile.</summary>
    public Task<T> Between<T>(Func<Engine, T> job)
    {
        var work = new Job<T>(job);
        Enqueue(work);
        return work.Done.Task;
    }

    /// <summary>Ends when everything that waits is done.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        _thread.Join();
        _waiting.Dispose();
    }

    void Enqueue(Work work)
    {
        try
        {
            _waiting.Add(work);
        }
        catch (InvalidOperationException)
        {
            throw new IOException("The store is closed.");
        }
    }

    void Run()
    {
        Work? next = null;
        while (next is not null || _waiting.TryTake(out next, Timeout.Infinite))
        {
            var current = next;
            next = null;
            if (current is Commitment first)
            {
                next = StoreBatch(first);
            }
            else
            {
                current.Run(_engine);
            }
        }
    }

    /// <summary>Stores what waits; returns what came after it that is no commit, or no longer fits.</summary>
    Work? StoreBatch(Commitment first)
    {
        var batch = new Batch(
            Find,
            mark => _seen.EntryOf(mark) is { } entry && SeenMarks.Has(Find(Keys.Seen, entry), mark),
            conversation => _engine.Read(view => view.Last(Keys.Transcripts, Keys.Message(conversation, 0), Keys.Message(conversation, long.MaxValue)))?.Id);
        var taken = new List<(Commitment Commitment, CommitResult Result)>();
        Work? next = first;
        try
        {
            MendIfBroken();
            while (next is Commitment commitment && taken.Count < MostCommits && batch.Size < LargestBatch)
            {
                next = null;
                Take(batch, commitment, taken);
                _waiting.TryTake(out next);
            }

            Store(batch);
        }
        catch (Exception failed)
        {
            var reason = failed is IOException ? failed : new IOException($"The store could not take it: {failed.Message}", failed);
            if (taken.Count == 0 && next is Commitment untaken)
            {
                next = null;
                untaken.Done.TrySetException(reason);
            }

            taken.ForEach(one => one.Commitment.Done.TrySetException(reason));
            return next;
        }

        taken.ForEach(one => one.Commitment.Done.TrySetResult(one.Result));
        _engine.Tidy();
        return next;
    }

    StoredDocument? Find(string collection, string id) => _engine.Read(view => view.Find(collection, id));

    void MendIfBroken()
    {
        if (_engine.IsBroken)
        {
            _engine.Rebuild();
        }
    }

    static void Take(Batch batch, Commitment commitment, List<(Commitment, CommitResult)> taken)
    {
        if (commitment.Cancellation.IsCancellationRequested)
        {
            commitment.Done.TrySetCanceled(commitment.Cancellation);
            return;
        }

        try
        {
            taken.Add((commitment, batch.Take(commitment.Commit)));
        }
        catch (ArgumentException wrong)
        {
            commitment.Done.TrySetException(wrong);
        }
        catch
        {
            commitment.Done.TrySetException(new IOException("The store cannot be read at the moment."));
            throw;
        }
    }

    void Store(Batch batch)
    {
        Prune(batch);
        var documents = batch.Documents;
        if (documents.Count == 0)
        {
            return;
        }

        _seen.Add(documents);
        _engine.Store(documents);
        _names.Change(batch.Changes);
    }

    /// <summary>Forgets seen-marks older than a day, some at a time, at most once a minute of the commits' own time.</summary>
    void Prune(Batch batch)
    {
        const int some = 500;
        if (batch.At is not { } at || at.ToUnixTimeSeconds() is var now && now < _prunedAt + 60)
        {
            return;
        }

        var old = _engine.Read(view => view.Below(Keys.Seen, now - 86_400, some));
        batch.Forget(old);
        _seen.Forget(old);
        _prunedAt = old.Count < some ? now : _prunedAt;
    }

    abstract class Work
    {
        public abstract void Run(Engine engine);
    }

    sealed class Commitment(TurnCommit commit, CancellationToken cancellation) : Work
    {
        public TurnCommit Commit { get; } = commit;

        public CancellationToken Cancellation { get; } = cancellation;

        public TaskCompletionSource<CommitResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void Run(Engine engine) => throw new NotSupportedException("Commits are stored in batches.");
    }

    sealed class Job<T>(Func<Engine, T> job) : Work
    {
        public TaskCompletionSource<T> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void Run(Engine engine)
        {
            try
            {
                Done.TrySetResult(job(engine));
            }
#pragma warning disable CA1031 // Whoever waits for the job gets its exception; the writer goes on.
            catch (Exception failed)
            {
                Done.TrySetException(failed);
            }
#pragma warning restore CA1031
        }
    }
}
