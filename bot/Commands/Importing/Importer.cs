using System.Collections.Immutable;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Commands.Importing;

/// <summary>What an import did.</summary>
/// <param name="Faults">Why nothing was imported; empty when it was.</param>
sealed record ImportResult(int Added, int Changed, int Same, ImmutableArray<Fault> Faults);

/// <summary>Takes a file into a store, all of it or nothing. A record on record under the same id is replaced.</summary>
static class Importer
{
    public static async Task<ImportResult> ImportAsync(ReadOnlyMemory<byte> bytes, IStore store, DateTimeOffset now)
    {
        var file = ImportFile.Read(bytes, store.Records);
        if (!file.Faults.IsEmpty)
        {
            return new ImportResult(0, 0, 0, file.Faults);
        }

        var pairs = file.Records.Select(after => (Before: store.Records.Find(RecordChange.KindOf(after), after.Id), After: after)).ToList();
        var changes = pairs.Where(pair => !RecordJson.AreEqual(pair.Before, pair.After)).Select(pair => RecordChange.Put(pair.Before, pair.After)).ToImmutableArray();
        if (!changes.IsEmpty && (await store.CommitAsync(new TurnCommit { At = now, Changes = changes, Notes = ByCommand.Notes(changes, now) })).Outcome != CommitOutcome.Stored)
        {
            throw new StoreRefusedException("The store was changed by somebody else meanwhile. Nothing was imported; run it again.");
        }

        var added = changes.Count(change => change.Before is null);
        return new ImportResult(added, changes.Length - added, pairs.Count - changes.Length, []);
    }
}
