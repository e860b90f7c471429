using System.Collections.Immutable;
using TwinBot.Records;
using TwinBot.Sheets;
using TwinBot.Storage;

namespace TwinBot.Commands.Sheets;

/// <summary>Takes the records of a list that was read into a store.</summary>
static class ListImporter
{
    /// <exception cref="StoreRefusedException">Somebody else changed the store meanwhile; nothing was stored.</exception>
    public static async Task TakeAsync(ListReading reading, IStore store, DateTimeOffset now)
    {
        var changes = reading.Records.Select(record => RecordChange.Put(null, record)).ToImmutableArray();
        if (!changes.IsEmpty && (await store.CommitAsync(new TurnCommit { At = now, Changes = changes, Notes = ByCommand.Notes(changes, now) })).Outcome != CommitOutcome.Stored)
        {
            throw new StoreRefusedException("The store was changed by somebody else meanwhile. Nothing was imported; run it again.");
        }
    }
}
