using TwinBot.Contacts;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Storage;
using Record = TwinBot.Records.Record;

namespace TwinBot.Tests.Durability;

/// <summary>A copy of what a killed service left on the disk, opened and read whole; the original is for the service to recover.</summary>
sealed class DeadStore : IAsyncDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("twinbot-dead-").FullName;
    readonly LiteDbStore _store;

    public DeadStore(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "twinbot.db*").Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        _store = LiteDbStore.Open(new StorageOptions { Path = Path.Combine(_folder, "twinbot.db") }, NoLog.Here);
    }

    public IStore Store => _store;

    public Task<ILookup<RecordKind, Record>> ReadAsync() =>
        _store.ReadAllAsync(all => Enum.GetValues<RecordKind>().SelectMany(kind => all(kind).Select(record => (kind, record))).ToLookup(pair => pair.kind, pair => pair.record));

    /// <summary>Every record is found in each way that people find it, and nothing else is; who made it is noted once.</summary>
    public void CheckIndexes(ILookup<RecordKind, Record> all, Findings findings)
    {
        var records = _store.Records;
        foreach (var kind in all)
        {
            Check(records.Count(kind.Key) == kind.Count(), $"{kind.Key} counted", findings);
        }

        foreach (var community in all[RecordKind.Communities].Cast<Community>())
        {
            Check(records.Named(RecordKind.Communities, community.Name).Any(match => match.Id == community.Id), $"{community.Name} by name", findings);
            Check(records.PartnershipsOf(community.Id).Count == all[RecordKind.Partnerships].Cast<Partnership>().Count(one => one.Members.Any(member => member.Community == community.Id)), $"partnerships of {community.Name}", findings);
            Check(records.ContactsIn(community.Id).Count == all[RecordKind.Contacts].Cast<Contact>().Count(one => one.Community == community.Id), $"contacts in {community.Name}", findings);
        }

        Check(records.Activities(new ActivityFilter(), 0, int.MaxValue).Activities.Count == all[RecordKind.Activities].Count(), "activities by day", findings);
        foreach (var (kind, record) in new[] { RecordKind.Partnerships, RecordKind.Contacts, RecordKind.Activities }.SelectMany(kind => all[kind].Select(record => (kind, record))))
        {
            Check(records.ChangesOf(kind, record.Id, 10).Count == 1, $"who made {record.Id}", findings);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    static void Check(bool holds, string what, Findings findings)
    {
        if (!holds)
        {
            findings.Fault($"an index does not agree with the documents: {what}");
        }
    }
}
