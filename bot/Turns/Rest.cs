using TwinBot.Storage;

namespace TwinBot.Turns;

/// <summary>Gives memory back to the machine when nobody has said anything for a while: what a busy hour took would stay taken until the next.</summary>
/// <param name="taken">Bytes that the process has of the machine for what is in its memory.</param>
/// <param name="giveBack">Gives back what is not needed; turns wait meanwhile.</param>
sealed class Rest(TimeProvider time, Func<long> taken, Func<Task> giveBack, ILogger<Rest> log) : IDisposable
{
    static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(20);

    /// <summary>Less is not worth a pause.</summary>
    const long Worth = 32 << 20;

    readonly Lock _access = new();
    ITimer? _timer;
    long _kept;

    /// <summary>Of this process, and of what its store keeps at hand.</summary>
    public static Rest Of(LiteDbStore store, ILogger<Rest> log) => new(
        TimeProvider.System,
        static () => GC.GetGCMemoryInfo().TotalCommittedBytes,
        async () =>
        {
            await store.RestAsync();
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        },
        log);

    /// <summary>Somebody says something.</summary>
    public void Disturb()
    {
        lock (_access)
        {
            _timer ??= time.CreateTimer(_ => _ = GiveBackAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(s_quiet, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_access)
        {
            _timer?.Dispose();
        }
    }

    async Task GiveBackAsync()
    {
        if (taken() - _kept < Worth)
        {
            return;
        }

        try
        {
            await giveBack();
            _kept = taken();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or StoreDamagedException)
        {
            log.NotRested(refused);
        }
    }
}
