using Microsoft.Extensions.Logging.Abstractions;
using TwinBot.Records;
using TwinBot.Storage;
using Record = TwinBot.Records.Record;

namespace TwinBot.Tests.Storage;

/// <summary>A store in a folder of its own, gone afterwards.</summary>
sealed class TempStore : IAsyncDisposable
{
    LiteDbStore? _store;

    public string Folder { get; } = Directory.CreateTempSubdirectory("twinbot-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "store", "twinbot.db");

    public LiteDbStore Store => _store ??= Open();

    public Disk Disk { get; init; } = new();

    public Limits Limits { get; init; } = new();

    public static DateTimeOffset Noon { get; } = new(2026, 5, 12, 12, 0, 0, TimeSpan.Zero);

    public LiteDbStore Open() => LiteDbStore.Open(new StorageOptions { Path = Path }, NullLogger.Instance, Disk, Limits);

    public async Task Close()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
            _store = null;
        }
    }

    public async Task Reopen()
    {
        await Close();
        _ = Store;
    }

    public Task<CommitResult> Put(params Record[] records) => Replace(null, records);

    public Task<CommitResult> Replace(Record? before, params Record[] records) =>
        Store.CommitAsync(new TurnCommit { At = Noon, Changes = [.. records.Select(record => RecordChange.Put(before, record))] });

    public async ValueTask DisposeAsync()
    {
        await Close();
        Directory.Delete(Folder, recursive: true);
    }
}
