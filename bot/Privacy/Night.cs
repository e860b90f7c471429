using System.Collections.Immutable;
using System.Globalization;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Privacy;

/// <summary>Once a night: deletes what has been kept long enough, notes how much, and writes the data file anew where anything was deleted, so that no byte of it is left.</summary>
sealed class Night(LiteDbStore store, Purging purging, Traces traces, ServiceClock clock, ILogger<Night> log) : BackgroundService
{
    static readonly TimeSpan s_every = TimeSpan.FromMinutes(30);
    static readonly TimeOnly s_from = new(3, 0);

    DateOnly? _done;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => clock.RepeatAsync(TidyAsync, s_every, isDueAtOnce: false, stoppingToken);

    /// <summary>Does what is due, where it is late enough and was not done today.</summary>
    internal async Task TidyAsync()
    {
        var now = clock.Now;
        var today = DateOnly.FromDateTime(now.Date);
        if (_done == today || TimeOnly.FromDateTime(now.DateTime) < s_from)
        {
            return;
        }

        try
        {
            await PurgeAsync();
            await CompactAsync();
            _done = today;
        }
        catch (Exception trouble) when (trouble is IOException or StoreDamagedException)
        {
            log.PurgeWaits(trouble);
        }
    }

    /// <summary>What was deleted is noted as numbers, without a name; and that its bytes are still there.</summary>
    async Task PurgeAsync()
    {
        var counts = await purging.PurgeAsync();
        if (counts.IsEmpty)
        {
            return;
        }

        ImmutableArray<string> fields = [.. counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key} {count.Value}"))];
        var mark = new Erasure { Id = string.Create(CultureInfo.InvariantCulture, $"{Erasure.Purge}-{clock.UtcNow:yyyyMMddHHmmss}"), AskedAt = clock.UtcNow };
        await traces.CommitAsync(new TurnCommit
        {
            At = clock.UtcNow,
            Changes = [RecordChange.Put(null, mark)],
            Notes = [new ChangeNote(clock.UtcNow, "", null, RecordKind.Erasures, Erasure.Purge, ChangeSort.Removed, fields)],
        });
        log.Purged(string.Join(", ", fields));
    }

    async Task CompactAsync()
    {
        var done = store.AllOf(RecordKind.Erasures).OfType<Erasure>().Where(erasure => erasure.IsDone).ToList();
        if (done.Count > 0)
        {
            await store.CompactAsync();
            await traces.CommitAsync(new TurnCommit { At = clock.UtcNow, Changes = [.. done.Select(RecordChange.Delete)] });
        }
    }
}
