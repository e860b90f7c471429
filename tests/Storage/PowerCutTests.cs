using System.Globalization;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Tests.Storage;

/// <summary>The power goes at any change of the disk; what was acknowledged is there afterwards, and nothing is half there. TWINBOT_POWERCUTS says how often; 40 by itself.</summary>
public class PowerCutTests
{
    static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("TWINBOT_POWERCUTS"), out var rounds) ? rounds : 40;

    static Limits Tight { get; } = new() { Journal = 6_000, Pages = 60, Log = 200_000, Held = 8 };

    [Fact]
    public async Task WhatWasAcknowledgedIsThereAfterThePowerWasCut()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            await CutOnce(seed);
        }
    }

    /// <summary>Two cuts, the second often during the recovery from the first.</summary>
    static async Task CutOnce(int seed)
    {
        var random = new Random(seed);
        await using var temp = new TempStore();
        var ledger = new Ledger();
        var disk = new SimulatedDisk(seed) { PowerUntil = 1 + random.Next(400) };
        await Run(temp, disk, ledger, random);
        disk = disk.PowerCut();
        disk.PowerUntil = 1 + random.Next(60);
        await Run(temp, disk, ledger, random);
        disk = disk.PowerCut();
        await using (var store = LiteDbStore.Open(new StorageOptions { Path = temp.Path }, NoLog.Here, disk, Tight))
        {
            ledger.Check(store, seed);
        }

        await using var again = LiteDbStore.Open(new StorageOptions { Path = temp.Path }, NoLog.Here, disk, Tight);
        ledger.Check(again, seed);
    }

    static async Task Run(TempStore temp, SimulatedDisk disk, Ledger ledger, Random random)
    {
        LiteDbStore store;
        try
        {
            store = LiteDbStore.Open(new StorageOptions { Path = temp.Path }, NoLog.Here, disk, Tight);
        }
        catch (StoreRefusedException refused) when (refused.InnerException is IOException && disk.Operations >= disk.PowerUntil)
        {
            return;
        }

        await using (store)
        {
            ledger.Check(store, -1);
            while (disk.Operations < disk.PowerUntil)
            {
                await ledger.Write(store, random);
                await Tidy(store, random);
            }
        }
    }

    /// <summary>Now and then, what is done at night or when it is quiet. Whether it comes to its end or not, nothing is lost.</summary>
    static async Task Tidy(LiteDbStore store, Random random)
    {
        try
        {
            await (random.Next(12) switch
            {
                0 => store.CompactAsync(),
                1 => store.RestAsync(),
                _ => Task.CompletedTask,
            });
        }
        catch (IOException)
        {
            // The power has gone, or the disk is full.
        }
    }

    [Fact]
    public async Task AFullDiskIsReportedAndTheStoreGoesOnWhenThereIsSpace()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var disk = new SimulatedDisk(seed);
            await using var temp = new TempStore { Disk = disk, Limits = Tight };
            var ledger = new Ledger();
            await temp.Reopen();
            for (var round = 0; round < 3; round++)
            {
                var from = disk.Operations + random.Next(100);
                disk.Full = (from, from + 1 + random.Next(30));
                while (disk.Operations < disk.Full.Before)
                {
                    await ledger.Write(temp.Store, random);
                    await Tidy(temp.Store, random);
                }

                Assert.True(await ledger.Write(temp.Store, random), $"seed {seed}");
                ledger.Check(temp.Store, seed);
            }

            await temp.Reopen();
            ledger.Check(temp.Store, seed);
        }
    }

    /// <summary>What was written, and what of it was acknowledged.</summary>
    sealed class Ledger
    {
        const int Counters = 5;
        readonly long[] _acknowledged = new long[Counters];
        readonly long[] _tried = new long[Counters];

        /// <summary>Counts one of the counters up, in a conversation and in a record at once; true when it was acknowledged.</summary>
        public async Task<bool> Write(LiteDbStore store, Random random)
        {
            var counter = random.Next(Counters);
            try
            {
                var now = store.Conversation($"c{counter}") ?? new StoredConversation(0, "0");
                var record = store.Records.Community($"c{counter}");
                var next = now.Version + 1;
                var text = next.ToString(CultureInfo.InvariantCulture);
                _tried[counter] = next;
                var result = await store.CommitAsync(new TurnCommit
                {
                    At = TempStore.Noon.AddMinutes(next),
                    Conversation = $"c{counter}",
                    ExpectedVersion = now.Version,
                    State = text,
                    Changes = [RecordChange.Put(record, Some.Dijon with { Id = $"c{counter}", Name = text, Aliases = [new string('x', random.Next(2000))] })],
                    Transcript = [new TranscriptEntry($"c{counter}", text)],
                    Seen = [$"{counter}-{text}"],
                });
                Assert.Equal(CommitOutcome.Stored, result.Outcome);
                Assert.Equal(next, Assert.Single(result.Transcript));
                _acknowledged[counter] = next;
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }

        public void Check(LiteDbStore store, int seed)
        {
            for (var counter = 0; counter < Counters; counter++)
            {
                var found = store.Conversation($"c{counter}")?.Version ?? 0;
                Assert.True(found >= _acknowledged[counter] && found <= Math.Max(_tried[counter], _acknowledged[counter]), $"seed {seed}: {found} of {_acknowledged[counter]}");
                Assert.Equal(found, long.Parse(store.Records.Community($"c{counter}")?.Name ?? "0", CultureInfo.InvariantCulture));
                Assert.Equal(found, store.Transcript($"c{counter}", 0, int.MaxValue).Count);
                Assert.True(found == 0 || store.HasSeen($"{counter}-{found}"));
                Assert.Equal(found == 0 ? [] : [$"c{counter}"], store.Records.Named(RecordKind.Communities, found.ToString(CultureInfo.InvariantCulture), 100).Select(match => match.Id).Where(id => id == $"c{counter}"));
            }
        }
    }
}
