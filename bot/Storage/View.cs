using LiteDB;
using LiteDB.Engine;

namespace TwinBot.Storage;

/// <summary>
/// The documents as LiteDB keeps them. What is durable is the journal and the data file's pages: LiteDB's own log lives in memory,
/// and after a crash is not missed. One thread writes, many read.
/// </summary>
sealed class View : IDisposable
{
    const string AppliedId = "applied";

    readonly PageFile _pages;
    readonly MemoryStream _log = new();
    readonly LiteEngine _engine;

    public View(PageFile pages)
    {
        _pages = pages;
        _engine = new LiteEngine(new EngineSettings { DataStream = new PageStream(pages), LogStream = _log, TempStream = new MemoryStream(), Collation = Collation.Binary });
        if (_engine.Pragma("CHECKPOINT").AsInt32 != 0)
        {
            _engine.Pragma("CHECKPOINT", 0);
        }

        Applied = Find(Keys.Meta, AppliedId)?.Version ?? 0;
    }

    /// <summary>The number of the last batch that is in it.</summary>
    public long Applied { get; private set; }

    /// <summary>Bytes that LiteDB's log takes in memory.</summary>
    public long LogLength => _log.Length;

    /// <summary>Puts and deletes, and the number of their batch, in one transaction.</summary>
    public void Apply(long number, IEnumerable<StoredDocument> documents)
    {
        if (!_engine.BeginTrans())
        {
            throw new InvalidOperationException("A transaction is open already: only the writer's thread may write.");
        }

        try
        {
            foreach (var document in documents)
            {
                Put(document);
            }

            Put(new StoredDocument(Keys.Meta, AppliedId, number, ""));
        }
        catch
        {
            _engine.Rollback();
            throw;
        }

        if (!_engine.Commit())
        {
            throw new InvalidOperationException("LiteDB did not commit.");
        }

        Applied = number;
    }

    /// <summary>Null when there is none.</summary>
    /// <exception cref="StoreDamagedException">It is not as it was stored.</exception>
    public StoredDocument? Find(string collection, string id) =>
        Select(collection, BsonExpression.Create("$._id = @0", id), take: 1).FirstOrDefault();

    /// <summary>Documents whose id is above one and not above another, by id.</summary>
    public List<StoredDocument> Between(string collection, string above, string? upTo, int take) =>
        Select(collection, upTo is null ? BsonExpression.Create("$._id > @0", above) : BsonExpression.Create("$._id BETWEEN @0 AND @1", above + "\0", upTo), take);

    /// <summary>The document with the highest id of such a range; null when it is empty.</summary>
    public StoredDocument? Last(string collection, string from, string upTo) =>
        Latest(collection, from, upTo, 1).FirstOrDefault();

    /// <summary>The documents of such a range, the highest id first.</summary>
    public List<StoredDocument> Latest(string collection, string from, string upTo, int take) =>
        Select(collection, BsonExpression.Create("$._id BETWEEN @0 AND @1", from, upTo), take, order: Query.Descending);

    /// <summary>The names of the collections.</summary>
    public List<string> Collections()
    {
        var names = new List<string>();
        using var reader = _engine.Query("$cols", new Query());
        while (reader.Read())
        {
            if (reader.Current["type"].AsString == "user")
            {
                names.Add(reader.Current["name"].AsString);
            }
        }

        return names;
    }

    /// <summary>Documents in whose index a value stands.</summary>
    public List<StoredDocument> Indexed(string collection, DocumentIndex index, string value, int take = int.MaxValue) =>
        Select(collection, BsonExpression.Create(index.Condition, value), take);

    /// <summary>Documents that count less than <paramref name="version"/>, by an index.</summary>
    public List<StoredDocument> Below(string collection, long version, int take) =>
        Select(collection, BsonExpression.Create("$.v < @0", version), take);

    public int Count(string collection)
    {
        using var reader = _engine.Query(collection, new Query { Select = BsonExpression.Create("{ count: COUNT(*._id) }") });
        return reader.Read() ? reader.Current["count"].AsInt32 : 0;
    }

    public void Index(string collection, string name, string expression) =>
        _engine.EnsureIndex(collection, name, BsonExpression.Create(expression), false);

    /// <summary>Moves what is in LiteDB's log into the pages. Nobody may be reading.</summary>
    public void Checkpoint()
    {
        var virtualLength = VirtualLogLength();
        if (!SpinWait.SpinUntil(() => _log.Length >= virtualLength, TimeSpan.FromSeconds(30)))
        {
            throw new IOException("LiteDB's writer stands still.");
        }

        _engine.Checkpoint();
        if (_log.Length != 0)
        {
            throw new IOException("LiteDB's checkpoint did not end.");
        }

        _log.Capacity = Math.Min(_log.Capacity, 1 << 24);
    }

    public void Dispose() => _engine.Dispose();

    /// <summary>LiteDB writes its log on a thread of its own: this is how long it will be when that is done.</summary>
    long VirtualLogLength()
    {
        using var reader = _engine.Query("$database", new Query());
        return reader.Read() ? reader.Current["logFileSize"].AsInt64 : 0;
    }

    void Put(StoredDocument document)
    {
        if (document.Json is null)
        {
            _engine.Delete(document.Collection, [document.Id]);
            return;
        }

        var stored = new BsonDocument
        {
            ["_id"] = document.Id,
            ["v"] = document.Version,
            ["crc"] = document.Checksum(),
            ["json"] = document.Json,
        };
        foreach (var index in DocumentIndex.Of(document.Collection))
        {
            stored[index.Field] = new BsonArray(index.Values(document.Json).Select(value => new BsonValue(value)));
        }

        _engine.Upsert(document.Collection, [stored], BsonAutoId.ObjectId);
    }

    List<StoredDocument> Select(string collection, BsonExpression where, int take = int.MaxValue, int order = Query.Ascending)
    {
        var query = new Query { Limit = take };
        query.Where.Add(where);
        if (order == Query.Descending)
        {
            query.OrderBy = BsonExpression.Create("$._id");
            query.Order = order;
        }

        var found = new List<StoredDocument>();
        using var reader = _engine.Query(collection, query);
        while (reader.Read())
        {
            found.Add(Verified(collection, reader.Current.AsDocument));
        }

        return found;
    }

    static StoredDocument Verified(string collection, BsonDocument stored)
    {
        var document = new StoredDocument(collection, stored["_id"].AsString, stored["v"].AsInt64, stored["json"].AsString);
        return stored["crc"].IsInt64 && stored["crc"].AsInt64 == document.Checksum()
            ? document
            : throw new StoreDamagedException($"The store is damaged: an entry of {collection} is not as it was stored. Restore a backup.");
    }
}
