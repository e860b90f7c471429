using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using TwinBot.Secrecy;
using TwinBot.Storage;
using TwinBot.Telemetry;
using TwinBot.Turns;

namespace TwinBot.Delivery;

/// <summary>
/// Delivers what is stored to be said: the messages of one order one after the other, different orders at the same time.
/// A message is marked delivered after it was sent, so a crash just between the two says it twice rather than never.
/// </summary>
sealed class Outbox(IStore store, IConnector connector, SealedTalk talk, Repeats repeats, ServiceClock clock, Measures measures, IOptions<DeliveryOptions> options, ILogger<Outbox> log)
    : IHostedService, IDisposable
{
    readonly Dictionary<string, Queue<OutboxItem>> _orders = new(StringComparer.Ordinal);
    readonly HashSet<Task> _runs = [];
    readonly CancellationTokenSource _stopping = new();

    /// <summary>Takes up what an earlier run of the service left.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Deliver(store.Undelivered(int.MaxValue));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        Task[] runs;
        lock (_orders)
        {
            runs = [.. _runs];
        }

        await Task.WhenAll(runs).WaitAsync(cancellationToken);
    }

    public void Dispose() => _stopping.Dispose();

    /// <summary>Takes messages that are stored; returns at once.</summary>
    public void Deliver(IEnumerable<OutboxItem> items)
    {
        lock (_orders)
        {
            foreach (var item in items)
            {
                measures.Waits();
                if (_orders.TryGetValue(item.Order, out var waiting))
                {
                    waiting.Enqueue(item);
                    continue;
                }

                _orders[item.Order] = new Queue<OutboxItem>([item]);
                Start(item.Order);
            }
        }
    }

    void Start(string order)
    {
        var run = Task.Run(() => RunAsync(order));
        _runs.Add(run);
        run.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    void Forget(Task run)
    {
        lock (_orders)
        {
            _runs.Remove(run);
        }
    }

    async Task RunAsync(string order)
    {
        while (Next(order) is { } item)
        {
            try
            {
                await MarkAsync(item, await DeliverAsync(item));
                repeats.Answered(order);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    OutboxItem? Next(string order)
    {
        lock (_orders)
        {
            if (!_stopping.IsCancellationRequested && _orders[order].TryDequeue(out var item))
            {
                return item;
            }

            _orders.Remove(order);
            return null;
        }
    }

    async Task<Sent> DeliverAsync(OutboxItem item)
    {
        if (talk.Uncover(item.Payload) is not { } payload)
        {
            return new Sent.Never(Hindrance.Gone, "its key was thrown away");
        }

        var began = clock.UtcNow;
        for (var failures = 1; ; failures++)
        {
            await connector.WaitForRoomAsync(item.Address, _stopping.Token);
            var sent = await connector.SendAsync(item.Address, payload);
            if (sent is not Sent.Later later)
            {
                return sent;
            }

            if (clock.UtcNow - began >= options.Value.GiveUpAfter)
            {
                return new Sent.Never(Hindrance.OutOfReach, $"out of reach for {options.Value.GiveUpAfter}, last answer {later.Status}");
            }

            var wait = options.Value.Wait(failures, later.After);
            log.TryingAgain(item.Number, later.Status, wait);
            await Task.Delay(wait, clock.Time, _stopping.Token);
        }
    }

    /// <summary>A disk that refuses the mark must not stop the conversation; the next start says this message again.</summary>
    async Task MarkAsync(OutboxItem item, Sent sent)
    {
        var (how, why) = End(sent, item);
        measures.Left(how);
        try
        {
            var commit = new TurnCommit { At = clock.UtcNow, Delivered = [item.Number], References = Forgotten(sent, item), OnScreen = Shown(sent, item) };
            await store.CommitAsync(item.Broadcast is { } broadcast ? commit with { Ended = [new Ended(item.Number, broadcast, how, why, item.Recipient)] } : commit, CancellationToken.None);
        }
        catch (IOException exception)
        {
            log.MarkRefused(exception, item.Number);
        }
    }

    /// <summary>Where somebody blocked the bot, or their chat is gone, nobody is spoken to any more until they come again.</summary>
    static ImmutableArray<Reference> Forgotten(Sent sent, OutboxItem item) =>
        sent is Sent.Never { Reason: Hindrance.Blocked or Hindrance.Gone } && item.Reaches is { } person ? [new Reference(person, null)] : [];

    static ImmutableArray<OnScreen> Shown(Sent sent, OutboxItem item) =>
        sent is Sent.Done { Id: { } id } && item.Asks ? [new OnScreen(item.Order, new ScreenMessage(id, item.Payload))] : [];

    (DeliveryEnd How, string? Why) End(Sent sent, OutboxItem item)
    {
        switch (sent)
        {
            case Sent.Never never:
                log.GivenUp(item.Number, never.Why);
                return (DeliveryEnd.GivenUp, never.Reason.ToString());
            case Sent.Unknown unknown:
                log.FateUnknown(item.Number, unknown.Why);
                return (DeliveryEnd.Unknown, unknown.Why);
            default:
                return (DeliveryEnd.Delivered, null);
        }
    }
}
