using System.Text.Json;
using System.Text.RegularExpressions;
using TwinBot.Records;

namespace TwinBot.Storage;

/// <summary>
/// The store: a journal that is flushed before anything is acknowledged, and LiteDB as the view of it that is searched.
/// See README.md in this folder for why.
/// </summary>
public sealed partial class LiteDbStore : IStore, IAsyncDisposable
{
    readonly StoreLock _lock;
    readonly Engine _engine;
    readonly NameDirectory _names = new();
    readonly SeenMarks _seen;
    readonly Writer _writer;
    readonly LiteDbRecords _records;
    bool _isClosed;

    LiteDbStore(StorageOptions options, StoreLock @lock, Engine engine, FileStore files, ILogger logger)
    {
        (Path, _lock, _engine, Files) = (options.Path, @lock, engine, files);
        _records = new LiteDbRecords(Read, _names);
        var inFill = new LiteDbRecords(engine.Read, _names);
        _names.Of(inFill.All, engine.Read(view => view.Count(DocumentIndex.NameOf(RecordKind.People))), logger);
        _seen = new SeenMarks((above, most) => engine.Read(view => view.Between(Keys.Seen, above, null, most)));
        _seen.Start();
        _writer = new Writer(engine, _names, _seen);
    }

    /// <summary>The data file.</summary>
    public string Path { get; }

    public IRecords Records => _records;

    /// <summary>What people sent along.</summary>
    internal FileStore Files { get; }

    /// <summary>Opens the store, making it where there is none.</summary>
    /// <exception cref="StoreRefusedException">It is in use, damaged, or of a newer version.</exception>
    public static LiteDbStore Open(StorageOptions options, ILogger logger) => Open(options, logger, new Disk(), new Limits());

    internal static LiteDbStore Open(StorageOptions options, ILogger logger, Disk disk, Limits limits)
    {
        var taken = StoreLock.Take(options.Path);
        try
        {
            return new LiteDbStore(options, taken, Engine.Open(disk, options.Path, logger, limits), new FileStore(disk, FileStore.FolderOf(options.Path)), logger);
        }
        catch (Exception failed)
        {
            taken.Dispose();
            throw failed switch
            {
                StoreRefusedException => failed,
                StoreDamagedException => new StoreRefusedException(failed.Message, failed),
                _ => new StoreRefusedException($"{options.Path} cannot be opened: {failed.Message}", failed),
            };
        }
    }

    public StoredConversation? Conversation(string key) =>
        One(Keys.Conversations, Keys.Safe(key)) is { Json: { } state } stored ? new StoredConversation(stored.Version, state) : null;

    public Person? Person(string id) => _records.Person(id);

    public IReadOnlyList<Person> PeopleOf(string contactId) => _records.PeopleOf(contactId);

    public string? Reference(string personId) => One(Keys.References, Keys.Safe(personId))?.Json;

    public ScreenMessage? OnScreen(string order) => Screen(Keys.Safe(order));

    public ScreenMessage? Answered(string order) => Screen(Keys.Answered(order));

    public bool HasSeen(string mark) => _seen.EntryOf(Keys.Safe(mark)) is { } entry && SeenMarks.Has(One(Keys.Seen, entry), Keys.Safe(mark));

    public Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellation = default) => _writer.Commit(commit, cancellation);

    public IReadOnlyList<OutboxItem> Undelivered(int take) => [.. Read(view => view.Between(Keys.Outbox, "", null, take)).Select(Item)];

    public BroadcastReport? Broadcast(string id)
    {
        if (One(Keys.Broadcasts, Keys.Safe(id)) is not { } counted)
        {
            return null;
        }

        var counts = BroadcastCounts.Read(counted.Json);
        var unreached = Read(view => view.Between(Keys.Unreached, Keys.Message(id, 0), Keys.Message(id, long.MaxValue), int.MaxValue));
        return new BroadcastReport(counts.Asked, counts.Delivered, counts.GivenUp, counts.Unknown,
            [.. unreached.Select(stored => JsonSerializer.Deserialize(stored.Json ?? "", StoreJson.Default.Unreached)).OfType<Unreached>()]);
    }

    public IReadOnlyList<TranscriptItem> Transcript(string conversation, long after, int take)
    {
        var (above, upTo) = (Keys.Message(conversation, Math.Max(0, after)), Keys.Message(conversation, long.MaxValue));
        return [.. Read(view => view.Between(Keys.Transcripts, above, upTo, take)).Select(stored => new TranscriptItem(Keys.SequenceOf(stored.Id), stored.Json ?? ""))];
    }

    /// <summary>Begins to read what is found by name, so that who asks first waits less.</summary>
    internal void ReadAhead() => _names.Begin();

    /// <summary>Reads everything as of one moment: no commit is stored meanwhile, so be quick.</summary>
    /// <param name="read">Gets every record of a kind, by id.</param>
    public Task<T> ReadAllAsync<T>(Func<Func<RecordKind, IEnumerable<Record>>, T> read)
    {
        var records = new LiteDbRecords(_engine.Read, _names);
        return _writer.Between(_ => read(records.All));
    }

    /// <summary>Writes a copy of the whole store to one file, between two commits, and verifies it. The file appears whole or not at all.</summary>
    /// <exception cref="StoreRefusedException">The copy could not be made or does not verify.</exception>
    public Task BackupAsync(string to) => Backup.IsOwn(to, Path)
        ? throw new StoreRefusedException($"{to} is a file of the store itself: give the backup another name.")
        : Backup.TakeAsync(copy => _writer.Between(engine => Copy(engine, copy)), Files, to);

    /// <summary>Every entry of a collection, read in pages: commits between two of them may or may not be in it.</summary>
    internal IEnumerable<StoredDocument> All(string collection, string above = "", string? upTo = null) =>
        Entries.All((from, most) => Read(view => view.Between(collection, from, upTo, most)), above);

    /// <summary>An entry by its id; null when there is none.</summary>
    internal StoredDocument? One(string collection, string id) => Read(view => view.Find(collection, id) is { } found ? [found] : []).FirstOrDefault();

    /// <summary>Every record of a kind, read so.</summary>
    internal IEnumerable<Record> AllOf(RecordKind kind) => _records.All(kind);

    /// <summary>Writes the data file anew, so that what was deleted is in none of its bytes.</summary>
    /// <exception cref="IOException">The disk refused; all is as before.</exception>
    internal Task CompactAsync() => _writer.Between(engine => { engine.Compact(); return true; });

    /// <summary>For when nobody says anything: everything is in the data file afterwards, and the memory that the view took is free.</summary>
    /// <exception cref="IOException">The disk refused, or the store is closed; nothing is lost.</exception>
    internal Task RestAsync() => _writer.Between(engine => { engine.Rest(); return true; });

    /// <summary>Deletes files that neither a record nor a conversation mentions. Where there are none, nothing is read.</summary>
    internal async Task<int> PurgeFilesAsync() => Files.All.Count == 0 ? Files.Purge(new HashSet<string>()) : Files.Purge(await _writer.Between(Mentioned));

    public ValueTask DisposeAsync()
    {
        if (_isClosed)
        {
            return ValueTask.CompletedTask;
        }

        _isClosed = true;
        _writer.Dispose();
        _names.Dispose();
        _seen.Dispose();
        try
        {
            _engine.Flush();
        }
        catch (IOException)
        {
            // The journal has it all: the next start takes it from there.
        }

        _engine.Dispose();
        _lock.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Everything that can be the hash of a file: too much is kept rather than too little.</summary>
    static HashSet<string> Mentioned(Engine engine)
    {
        var mentioned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var collection in new[] { DocumentIndex.NameOf(RecordKind.Activities), Keys.Conversations })
        {
            mentioned.UnionWith(Entries.All((above, most) => engine.Read(view => view.Between(collection, above, null, most))).SelectMany(document => Hash().Matches(document.Json ?? "")).Select(match => match.Value));
        }

        return mentioned;
    }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();

    static bool Copy(Engine engine, string copy)
    {
        engine.CopyTo(copy);
        return true;
    }

    static OutboxItem Item(StoredDocument stored)
    {
        var message = JsonSerializer.Deserialize(stored.Json ?? "null", StoreJson.Default.Outgoing);
        return OutboxItem.Of(Keys.SequenceOf(stored.Id), message ?? new Outgoing("", "", ""));
    }

    ScreenMessage? Screen(string id) => One(Keys.OnScreen, id) is { Json: { } json } ? JsonSerializer.Deserialize(json, StoreJson.Default.ScreenMessage) : null;

    /// <summary>Reads; when LiteDB itself fails, the writer builds the view again and it is tried once more.</summary>
    List<StoredDocument> Read(Func<View, List<StoredDocument>> read)
    {
        try
        {
            return _engine.Read(read);
        }
        catch (Exception failed) when (failed is not StoreDamagedException && !_isClosed)
        {
            _writer.Between(engine => { engine.Rebuild(); return true; }).GetAwaiter().GetResult();
            return _engine.Read(read);
        }
    }
}
