using BenchmarkDotNet.Attributes;
using TwinBot.Benchmarks.Systems;
using TwinBot.Storage;

namespace TwinBot.Benchmarks.Micro;

/// <summary>A conversation of 2 kB, on disk: one commit by itself, and one of 64 at once.</summary>
[MemoryDiagnoser]
public class Storing : IDisposable
{
    const int Many = 64;

    readonly string _folder = Build.Folder();
    readonly string _state = new('x', 2000);
    readonly LiteDbStore _store;
    int _next;

    public Storing() => _store = LiteDbStore.Open(new StorageOptions { Path = Path.Combine(_folder, "twinbot.db") }, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);

    [Benchmark]
    public Task One() => Commit();

    [Benchmark(OperationsPerInvoke = Many)]
    public Task ManyAtOnce() => Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Commit()));

    public void Dispose()
    {
        _store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    Task<CommitResult> Commit()
    {
        var number = Interlocked.Increment(ref _next);
        return _store.CommitAsync(new TurnCommit { At = DateTimeOffset.UnixEpoch, Conversation = $"c{number}", State = _state, Seen = [$"m{number}"] });
    }
}
