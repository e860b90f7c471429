using System.Globalization;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Tests.Storage;

/// <summary>The process that the crash test kills: counts in several conversations at once and prints each count when it is acknowledged.</summary>
static class CrashWriter
{
    public const int Counters = 8;

    static async Task<int> Main(string[] arguments)
    {
        if (arguments is not ["count", var path])
        {
            await Console.Error.WriteLineAsync("count PATH");
            return 2;
        }

        try
        {
            await using var store = LiteDbStore.Open(new StorageOptions { Path = path }, NoLog.Here, new Disk(), new Limits { Journal = 60_000, Pages = 100, Log = 400_000, Held = 40 });
            Console.WriteLine("open");
            await Task.WhenAll(Enumerable.Range(0, Counters).Select(counter => Task.Run(() => Count(store, counter))));
            return 0;
        }
        catch (StoreRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    static async Task Count(LiteDbStore store, int counter)
    {
        var key = $"c{counter}";
        var at = DateTimeOffset.UnixEpoch;
        while (true)
        {
            var now = store.Conversation(key) ?? new StoredConversation(0, "");
            var (count, record) = ((now.Version + 1).ToString(CultureInfo.InvariantCulture), store.Records.Community(key));
            var result = await store.CommitAsync(new TurnCommit
            {
                At = at.AddMinutes(now.Version),
                Conversation = key,
                ExpectedVersion = now.Version,
                State = count,
                Changes = [RecordChange.Put(record, Some.Dijon with { Id = key, Name = count })],
                Outbox = [new Outgoing(key, key, count)],
                Delivered = [.. store.Undelivered(1).Where(item => item.Order == key).Select(item => item.Number)],
                Transcript = [new TranscriptEntry(key, count)],
                Seen = [$"{key}-{count}"],
            });
            if (result.Outcome != CommitOutcome.Stored)
            {
                throw new InvalidOperationException($"{key} {count}: {result.Outcome}");
            }

            Console.WriteLine($"{counter} {count}");
        }
    }
}
