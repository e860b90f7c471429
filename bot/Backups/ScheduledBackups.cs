using System.Globalization;
using Microsoft.Extensions.Options;
using TwinBot.Conversation;
using TwinBot.Delivery;
using TwinBot.Storage;
using TwinBot.Telemetry;
using TwinBot.Texts;
using TwinBot.Turns;
using TwinBot.Understanding;

namespace TwinBot.Backups;

/// <summary>
/// Makes a verified backup when one is due, soon after the start where it was due while the service stood still, and throws the oldest away once a new one is there.
/// One that fails throws nothing away, is tried again every hour, and is told to coordinators, once a day.
/// </summary>
sealed class ScheduledBackups(LiteDbStore files, IStore store, Outbox outbox, Tidings tidings, ServiceClock clock, Measures measures, IOptions<BackupOptions> options, ILogger<ScheduledBackups> log) : BackgroundService
{
    static readonly TimeSpan s_every = TimeSpan.FromMinutes(1);
    static readonly TimeSpan s_again = TimeSpan.FromHours(1);

    readonly BackupFolder _folder = new(options.Value.Folder, files.Path);
    readonly SemaphoreSlim _one = new(1);
    DateTimeOffset? _failedAt;

    /// <summary>What whoever watches over the service should know; null while all is well.</summary>
    public string? Trouble { get; private set; }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.IsOn ? clock.RepeatAsync(MakeDueAsync, s_every, isDueAtOnce: false, stoppingToken) : Task.CompletedTask;

    public override void Dispose()
    {
        base.Dispose();
        _one.Dispose();
    }

    /// <summary>Makes one where it is due, and returns when it is made; never two at a time.</summary>
    internal async Task MakeDueAsync()
    {
        await _one.WaitAsync();
        try
        {
            await MakeOneDueAsync();
        }
        finally
        {
            _one.Release();
        }
    }

    async Task MakeOneDueAsync()
    {
        var now = clock.UtcNow;
        if (now - _failedAt < s_again)
        {
            return;
        }

        DateTimeOffset? last = null;
        try
        {
            last = _folder.Last(now);
            if (options.Value.IsDue(last, clock.Now, clock.Zone))
            {
                await files.BackupAsync(_folder.PathOf(now));
                log.BackedUp(_folder.PathOf(now));
                (_failedAt, Trouble, last) = (null, null, now);
                measures.BackedUp(isGood: true);
                Rotate();
            }

            measures.LastBackup(last);
        }
        catch (Exception refused) when (refused is StoreRefusedException or StoreDamagedException or IOException or UnauthorizedAccessException)
        {
            log.BackupFailed(refused);
            measures.BackedUp(isGood: false);
            _failedAt = now;
            Trouble = string.Create(CultureInfo.InvariantCulture, $"The backup of {now:u} failed; the log says why. The last good one: {last?.ToString("u", CultureInfo.InvariantCulture) ?? "none"}.");
            await TellAsync(now, last);
        }
    }

    /// <summary>The new one is there whether or not the old ones can be thrown away.</summary>
    void Rotate()
    {
        try
        {
            _folder.Rotate(options.Value.Keep);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            log.NotRotated(refused);
        }
    }

    /// <summary>The mark keeps it from being said every hour, over a restart too; marks are forgotten after a day, and then it is said again.</summary>
    async Task TellAsync(DateTimeOffset now, DateTimeOffset? last)
    {
        try
        {
            var coordinators = store.Records.Roster?.Coordinators() ?? [];
            var commit = tidings.Add(
                new TurnCommit { At = now, Seen = [$"backup failed {last?.ToString("O", CultureInfo.InvariantCulture)}"] },
                [.. coordinators.Select(coordinator => new Tiding(coordinator, speech => Say(last, speech)))]);
            if (!commit.Outbox.IsEmpty)
            {
                outbox.Deliver(OutboxItem.Of(commit, await store.CommitAsync(commit)));
            }
        }
        catch (Exception refused) when (refused is IOException or StoreDamagedException)
        {
            log.NotTold(refused);
        }
    }

    Reply Say(DateTimeOffset? last, Speech speech) => new(last is { } good
        ? speech.Say("service.backupFailed", ("date", speech.Date(PartialDate.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(good, clock.Zone).DateTime)))))
        : speech.Say("service.noBackupYet"));
}
