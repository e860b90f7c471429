using System.IO.Hashing;
using System.Text;
using LiteDB;
using LiteDB.Engine;

namespace TwinBot.Storage;

/// <summary>
/// The LiteDB file. Between checkpoints only its log changes, and that log is never trusted after an unclean end unless a checkpoint was
/// under way: the data file is then what the last checkpoint left, and the journal is played over it.
/// </summary>
sealed class View : IDisposable
{
    public const int FileVersion = 1;

    const string Meta = "meta";

    static readonly (string Collection, string Index, string Expression)[] s_indexes =
    [
        (Collections.Partnerships, "keys", "$.keys[*]"),
        (Collections.Partnerships, "sort", "$.sort"),
        (Collections.Contacts, "keys", "$.keys[*]"),
        (Collections.Seen, "at", "$.at"),
    ];

    readonly string _path;
    LiteDatabase _database;

    public string Path => _path;

    View(string path, LiteDatabase database) => (_path, _database) = (path, database);

    public static string LogOf(string path) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path) ?? "", $"{System.IO.Path.GetFileNameWithoutExtension(path)}-log{System.IO.Path.GetExtension(path)}");

    static string MarkOf(string path) => path + ".checkpoint";

    /// <exception cref="StoreRefusedException">The file is of a newer release, or is no store.</exception>
    public static View Open(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }

        if (!File.Exists(MarkOf(path)))
        {
            File.Delete(LogOf(path));
        }

        var view = new View(path, OpenDatabase(path));
        view.CheckVersion();
        return view;
    }

    public BsonDocument? Find(string collection, BsonValue id) => Checked(collection, Of(collection).FindById(id));

    /// <summary>Documents by a query that uses an index; read whole, so that no cursor stays open.</summary>
    public List<BsonDocument> Find(string collection, BsonExpression? where, string? orderBy, int skip, int take, bool descending = false)
    {
        var query = Of(collection).Query();
        query = where is null ? query : query.Where(where);
        query = orderBy is null ? query : descending ? query.OrderByDescending(orderBy) : query.OrderBy(orderBy);
        var found = query.Skip(skip).Limit(take).ToList();
        found.ForEach(document => Checked(collection, document));
        return found;
    }

    public int Count(string collection, BsonExpression? where = null) => where is null ? Of(collection).Count() : Of(collection).Count(where);

    public bool Exists(string collection, BsonValue id) => Of(collection).FindById(id) is not null;

    public void Begin()
    {
        if (!_database.BeginTrans())
        {
            throw new IOException("A transaction is open already.");
        }
    }

    public bool Commit() => _database.Commit();

    public void Rollback() => _database.Rollback();

    public void Apply(Operation operation)
    {
        if (operation.Document is { } document)
        {
            Of(operation.Collection).Upsert(document);
        }
        else
        {
            Of(operation.Collection).Delete(operation.Id);
        }
    }

    /// <summary>Brings everything into the data file and onto the disk.</summary>
    public void Checkpoint()
    {
        FlushLog();
        using (var mark = new FileStream(MarkOf(_path), FileMode.Create))
        {
            mark.Flush(flushToDisk: true);
        }

        _database.Checkpoint();
        Flush(_path);
        File.Delete(MarkOf(_path));
    }

    /// <summary>After the engine failed: opens the file as the last checkpoint left it.</summary>
    public void Reopen()
    {
        try
        {
            _database.Dispose();
        }
        catch (Exception exception) when (exception is IOException or LiteException)
        {
            // The engine that failed may fail to close as well; its files are opened anew below.
        }

        if (!File.Exists(MarkOf(_path)))
        {
            File.Delete(LogOf(_path));
        }

        _database = OpenDatabase(_path);
    }

    public void Dispose() => _database.Dispose();

    /// <summary>The checksum of a document's content.</summary>
    public static long Sum(string content) => unchecked((long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(content)));

    static BsonDocument? Checked(string collection, BsonDocument? document) =>
        document is null || !document.ContainsKey("json") || document["sum"].AsInt64 == Sum(document["json"].AsString)
            ? document
            : throw new DamagedRecordException($"{collection} {document["_id"]} on disk is not what was written. Restore a backup.");

    ILiteCollection<BsonDocument> Of(string collection) => _database.GetCollection(collection);

    /// <summary>Waits until LiteDB's own queue has written its log, and then until the disk has it.</summary>
    void FlushLog()
    {
        using var size = _database.Execute("SELECT logFileSize FROM $database");
        var expected = size.Read() ? size.Current["logFileSize"].AsInt64 : 0;
        var log = LogOf(_path);
        var spin = default(SpinWait);
        while (File.Exists(log) && new FileInfo(log).Length < expected)
        {
            spin.SpinOnce();
        }

        if (File.Exists(log))
        {
            Flush(log);
        }
    }

    static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        file.Flush(flushToDisk: true);
    }

    /// <summary>A new file comes into being whole, under its own name only when it is complete.</summary>
    static void Create(string path)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) ?? ".");
        var growing = path + ".new";
        File.Delete(growing);
        File.Delete(LogOf(growing));
        using (var database = OpenDatabase(growing))
        {
            foreach (var (collection, index, expression) in s_indexes)
            {
                database.GetCollection(collection).EnsureIndex(index, expression);
            }

            database.GetCollection(Meta).Upsert(new BsonDocument { ["_id"] = "file", ["version"] = FileVersion });
            database.Checkpoint();
        }

        Flush(growing);
        File.Delete(LogOf(growing));
        File.Move(growing, path);
    }

    static LiteDatabase OpenDatabase(string path)
    {
        try
        {
            var engine = new LiteEngine(new EngineSettings { Filename = path, Collation = new Collation(127, System.Globalization.CompareOptions.Ordinal) });
            return new LiteDatabase(engine) { CheckpointSize = 0 };
        }
        catch (LiteException exception)
        {
            throw new StoreRefusedException($"{path} is not a TwinBot store, or it is damaged: {exception.Message}", exception);
        }
    }

    void CheckVersion()
    {
        var version = Of(Meta).FindById("file")?["version"].AsInt32 ?? 0;
        if (version > FileVersion)
        {
            throw new StoreRefusedException($"{_path} was written by a newer TwinBot (file version {version}; this one knows {FileVersion}). Install that release again.");
        }

        Migrations.Run(this, version);
    }
}

/// <summary>Names of the collections in the file.</summary>
static class Collections
{
    public const string Partnerships = "partnerships";
    public const string Contacts = "contacts";
    public const string Conversations = "conversations";
    public const string Outbox = "outbox";
    public const string Transcript = "transcript";
    public const string Seen = "seen";
}
