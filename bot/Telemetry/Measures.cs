using System.Diagnostics;
using System.Diagnostics.Metrics;
using TwinBot.Storage;

namespace TwinBot.Telemetry;

/// <summary>What the service counts and traces. Never what people wrote, nor who or where they are.</summary>
sealed class Measures : IDisposable
{
    public const string Name = "TwinBot";

    readonly ActivitySource _source = new(Name);
    readonly TimeProvider _time;
    readonly Histogram<double> _turns;
    readonly Counter<long> _deliveries;
    readonly UpDownCounter<long> _waiting;
    readonly Counter<long> _refusals;
    readonly Counter<long> _backups;
    readonly Gauge<long> _lastBackup;

    public Measures(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create(Name);
        _turns = meter.CreateHistogram<double>("twinbot.turn.duration", "s", "How long turns took, by their end.");
        _deliveries = meter.CreateCounter<long>("twinbot.deliveries", "{message}", "Messages that left the outbox, by their end.");
        _waiting = meter.CreateUpDownCounter<long>("twinbot.outbox.depth", "{message}", "Messages that wait in the outbox.");
        _backups = meter.CreateCounter<long>("twinbot.backups", "{backup}", "Backups on schedule, by their end.");
        _lastBackup = meter.CreateGauge<long>("twinbot.backup.last", "s", "When the last good backup was begun, in seconds since 1970.");
        _refusals = meter.CreateCounter<long>("twinbot.requests.refused", "{request}", "Requests without a good token, or with one that does not fit.");
    }

    /// <summary>Measures a turn, and what fails in it.</summary>
    public async Task<TurnEnd> TurnAsync(Func<Task<TurnEnd>> take)
    {
        var began = _time.GetTimestamp();
        using var span = _source.StartActivity("turn");
        try
        {
            var end = await take();
            Ended(end.ToString(), span, end == TurnEnd.Failed);
            return end;
        }
        catch (IOException)
        {
            Ended("Unstored", span, isFailure: true);
            throw;
        }

        void Ended(string how, Activity? turn, bool isFailure)
        {
            turn?.SetTag("end", how).SetStatus(isFailure ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
            _turns.Record(_time.GetElapsedTime(began).TotalSeconds, KeyValuePair.Create<string, object?>("end", how));
        }
    }

    public void Waits() => _waiting.Add(1);

    public void Left(DeliveryEnd how)
    {
        _waiting.Add(-1);
        _deliveries.Add(1, KeyValuePair.Create<string, object?>("end", how.ToString()));
    }

    public void BackedUp(bool isGood) => _backups.Add(1, KeyValuePair.Create<string, object?>("end", isGood ? "Made" : "Failed"));

    /// <param name="at">Null where there is none yet.</param>
    public void LastBackup(DateTimeOffset? at) => _lastBackup.Record(at?.ToUnixTimeSeconds() ?? 0);

    public void Refused() => _refusals.Add(1);

    public void Dispose() => _source.Dispose();
}
