using System.Globalization;
using LiteDB;
using TwinBot.Records;

namespace TwinBot.Storage;

/// <summary>The store on a LiteDB file, made durable by a log of its own: see <c>bot/Storage/README.md</c>.</summary>
public sealed class LiteDbStore : IStore, IAsyncDisposable
{
    readonly StoreLock _lock;
    readonly View _view;
    readonly StoredRecords _records;
    readonly Writer _writer;

    LiteDbStore(StoreLock held, View view, StoredRecords records, Writer writer) =>
        (_lock, _view, _records, _writer) = (held, view, records, writer);

    public IRecords Records => _records;

    /// <summary>Opens the file, and makes it where there is none.</summary>
    /// <exception cref="StoreRefusedException">It is in use, damaged, or of a newer release.</exception>
    public static LiteDbStore Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        var held = StoreLock.Take(path);
        try
        {
            var view = View.Open(path);
            var records = new StoredRecords(view);
            var writer = Writer.Start(path, view, records);
            records.IndexNames();
            return new LiteDbStore(held, view, records, writer);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Every record of a kind, by id.</summary>
    public IEnumerable<Record> All(RecordKind kind) => _records.All(kind);

    public StoredConversation? Conversation(string key) =>
        _view.Find(Collections.Conversations, key) is { } document ? new StoredConversation(document["version"].AsInt64, document["json"].AsString) : null;

    public Person? Person(string id) => _records.Find(RecordKind.People, id) as Person;

    public bool HasSeen(string mark) => _view.Exists(Collections.Seen, mark);

    public Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellation = default) => _writer.CommitAsync(commit, cancellation);

    /// <summary>Writes a copy of the whole store, between two commits.</summary>
    public Task BackUpAsync(string file) => _writer.RunAsync(() =>
    {
        _view.Checkpoint();
        File.Copy(_view.Path, file, overwrite: true);
    });

    public IReadOnlyList<OutboxItem> Undelivered(int take) =>
    [
        .. _view.Find(Collections.Outbox, null, "$._id", 0, take)
            .Select(document => new OutboxItem(document["_id"].AsInt64, document["address"].AsString, document["order"].AsString, document["json"].AsString)),
    ];

    public IReadOnlyList<TranscriptItem> Transcript(string conversation, long after, int take)
    {
        var mine = Query.Between("_id", Batch.TranscriptId(conversation, after + 1), Batch.TranscriptId(conversation, 999_999_999_999));
        return [.. _view.Find(Collections.Transcript, mine, "$._id", 0, take).Select(document => new TranscriptItem(document["sequence"].AsInt64, document["json"].AsString))];
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _view.Dispose();
        _lock.Dispose();
    }
}
