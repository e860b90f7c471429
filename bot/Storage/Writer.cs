using System.Threading.Channels;
using LiteDB;

namespace TwinBot.Storage;

/// <summary>The one thread that writes. Whatever waits for it becomes durable together, with one flush to disk.</summary>
sealed class Writer : IAsyncDisposable
{
    const int LargestBatch = 256;

    const long CheckpointAt = 8 * 1024 * 1024;

    static readonly TimeSpan s_marksAreKept = TimeSpan.FromDays(1);

    readonly Channel<Job> _jobs = Channel.CreateUnbounded<Job>(new UnboundedChannelOptions { SingleReader = true });
    readonly View _view;
    readonly StoredRecords _records;
    readonly Journal _journal;
    readonly Counters _counters;
    readonly Thread _thread;
    bool _isViewBehind;

    Writer(View view, StoredRecords records, Journal journal)
    {
        (_view, _records, _journal, _counters) = (view, records, journal, new Counters(view));
        _thread = new Thread(Run) { Name = "store writer", IsBackground = true };
    }

    /// <summary>Plays the log over the file, and begins to take commits.</summary>
    public static Writer Start(string path, View view, StoredRecords records)
    {
        var (journal, frames) = Journal.Open(path + ".journal");
        Play(view, frames);
        var writer = new Writer(view, records, journal);
        if (frames.Count > 0)
        {
            view.Checkpoint();
            journal.Clear();
        }

        writer._thread.Start();
        return writer;
    }

    public Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellation) => Enqueue(new Job(commit, null), cancellation);

    /// <summary>Runs something on the writer's thread, between two batches.</summary>
    public Task RunAsync(Action action) => Enqueue(new Job(null, action), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _jobs.Writer.TryComplete();
        await Task.Run(_thread.Join);
        _journal.Dispose();
    }

    static void Play(View view, List<byte[]> frames)
    {
        foreach (var frame in frames)
        {
            view.Begin();
            foreach (var operation in Operation.Read(frame))
            {
                view.Apply(operation);
            }

            view.Commit();
        }
    }

    Task<CommitResult> Enqueue(Job job, CancellationToken cancellation)
    {
        if (!_jobs.Writer.TryWrite(job))
        {
            throw new IOException("The store is closing.");
        }

        return job.Done.Task.WaitAsync(cancellation);
    }

    void Run()
    {
        while (_jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            var batch = new List<Job>();
            while (batch.Count < LargestBatch && _jobs.Reader.TryRead(out var job))
            {
                batch.Add(job);
            }

            Write([.. batch.Where(job => job.Commit is not null)]);
            foreach (var job in batch.Where(job => job.Action is not null))
            {
                job.Run();
            }
        }

        Finish();
    }

    void Write(List<Job> jobs)
    {
        if (jobs.Count == 0)
        {
            return;
        }

        try
        {
            CatchUp();
            var results = Store(jobs);
            for (var i = 0; i < jobs.Count; i++)
            {
                jobs[i].Done.TrySetResult(results[i]);
            }

            if (_journal.Length > CheckpointAt)
            {
                Checkpoint();
            }
        }
#pragma warning disable CA1031 // Whatever fails, the ones who wait are told, and the thread lives on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            jobs.ForEach(job => job.Done.TrySetException(exception is IOException or DamagedRecordException ? exception : new IOException("The store could not write.", exception)));
        }
    }

    List<CommitResult> Store(List<Job> jobs)
    {
        var batch = new Batch(_view, _records, _counters);
        List<CommitResult> results;
        _view.Begin();
        try
        {
            results = [.. jobs.Select(job => batch.Take(job.Commit ?? throw new InvalidOperationException("No commit.")))];
            batch.Forget(Outdated(jobs));
            if (batch.Operations.Count > 0)
            {
                _journal.Append(Operation.Write(batch.Operations));
            }
        }
        catch
        {
            _counters.Forget();
            _view.Rollback();
            throw;
        }

        Show(batch);
        return results;
    }

    /// <summary>Makes visible what is durable. Should LiteDB fail at this, the log has it, and the file is opened anew.</summary>
    void Show(Batch batch)
    {
        try
        {
            _isViewBehind = !_view.Commit();
        }
        catch (Exception exception) when (exception is IOException or LiteException)
        {
            _isViewBehind = true;
        }

        batch.Changes.ForEach(_records.Reindex);
        CatchUp();
    }

    void CatchUp()
    {
        if (!_isViewBehind)
        {
            return;
        }

        _counters.Forget();
        _view.Reopen();
        Play(_view, _journal.Read());
        _isViewBehind = false;
    }

    IEnumerable<string> Outdated(List<Job> jobs)
    {
        var before = (jobs[^1].Commit?.At ?? DateTimeOffset.UnixEpoch) - s_marksAreKept;
        return _view.Find(Collections.Seen, Query.LT("at", before.ToUnixTimeSeconds()), null, 0, jobs.Count * 2).Select(mark => mark["_id"].AsString);
    }

    void Checkpoint()
    {
        _view.Checkpoint();
        _journal.Clear();
    }

    void Finish()
    {
        try
        {
            CatchUp();
            Checkpoint();
        }
        catch (Exception exception) when (exception is IOException or LiteException)
        {
            // The log keeps what the file could not take; the next start plays it.
        }
    }

    sealed record Job(TurnCommit? Commit, Action? Action)
    {
        public TaskCompletionSource<CommitResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Run()
        {
            try
            {
                Action?.Invoke();
                Done.TrySetResult(new CommitResult(CommitOutcome.Stored, [], []));
            }
#pragma warning disable CA1031 // The one who asked is told.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Done.TrySetException(exception);
            }
        }
    }
}
