using TwinBot.Records;

namespace TwinBot.Storage;

/// <summary>
/// Reads every record once after the start, kind by kind, beside everything else: what a first sentence needs before the rest.
/// It begins when it is told to, or when somebody first asks or changes something: on one core, all that is read while the service starts would make the start as much longer.
/// Who asks for a kind that is not read yet waits for that kind; who changes one does not wait, it is made good when the kind is read.
/// </summary>
/// <param name="add">Takes a record that was read.</param>
/// <param name="apply">Takes a change; of a record that was read as it is after it too, to the same end.</param>
/// <param name="access">Held while either is called.</param>
sealed class FirstReading(Action<Record> add, Action<RecordChange> apply, Lock access) : IDisposable
{
    static readonly RecordKind[] s_order = [RecordKind.Questionnaires, RecordKind.Communities, RecordKind.Partnerships, RecordKind.Evaluations, RecordKind.Contacts, RecordKind.Activities];

    readonly Dictionary<RecordKind, TaskCompletionSource> _read = s_order.ToDictionary(kind => kind, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    readonly List<RecordChange> _meanwhile = [];
    readonly CancellationTokenSource _stopping = new();
    Lazy<Task> _reading = new(Task.CompletedTask);

    /// <summary>Says what is to be read.</summary>
    /// <param name="all">Every record of a kind.</param>
    public void Of(Func<RecordKind, IEnumerable<Record>> all, ILogger logger) => _reading = new Lazy<Task>(() => Task.Run(() => Fill(all, logger)));

    public void Begin()
    {
        lock (_read)
        {
            if (!_stopping.IsCancellationRequested)
            {
                _ = _reading.Value;
            }
        }
    }

    /// <summary>Until a kind is read; at once where it is none that is kept in memory.</summary>
    /// <exception cref="Exception">It could not be read; the same each time.</exception>
    public void Wait(RecordKind kind)
    {
        if (_read.TryGetValue(kind, out var read) && !read.Task.IsCompletedSuccessfully)
        {
            Begin();
            read.Task.GetAwaiter().GetResult();
        }
    }

    public void Change(RecordChange change)
    {
        Begin();
        lock (access)
        {
            if (_read.TryGetValue(change.Kind, out var read) && !read.Task.IsCompleted)
            {
                _meanwhile.Add(change);
            }
            else
            {
                apply(change);
            }
        }
    }

    public void Dispose()
    {
        lock (_read)
        {
            _stopping.Cancel();
        }

        if (_reading.IsValueCreated)
        {
            ((IAsyncResult)_reading.Value).AsyncWaitHandle.WaitOne();
        }

        foreach (var read in _read.Values)
        {
            read.TrySetCanceled();
        }

        _stopping.Dispose();
    }

    void Fill(Func<RecordKind, IEnumerable<Record>> all, ILogger logger)
    {
        try
        {
            foreach (var kind in s_order)
            {
                Fill(kind, all(kind));
            }
        }
        catch (Exception failed)
        {
            foreach (var read in _read.Values)
            {
                read.TrySetException(failed);
            }

            if (failed is not OperationCanceledException)
            {
                logger.NamesFailed(failed);
            }
        }
    }

    void Fill(RecordKind kind, IEnumerable<Record> records)
    {
        foreach (var record in records)
        {
            _stopping.Token.ThrowIfCancellationRequested();
            lock (access)
            {
                add(record);
            }
        }

        lock (access)
        {
            foreach (var change in _meanwhile.Where(change => change.Kind == kind))
            {
                apply(change);
            }

            _meanwhile.RemoveAll(change => change.Kind == kind);
            _read[kind].SetResult();
        }
    }
}
