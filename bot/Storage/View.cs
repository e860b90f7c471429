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

    /// <summary>Reading an expression costs as much as looking its document up. Its parameter is its own, so each thread has one.</summary>
    [ThreadStatic]
    static BsonExpression? t_byId;

    readonly PageFile _pages;
    readonly MemoryStream _log = new();
    readonly Held _held = new();
    readonly Found _found = new();
    readonly LiteEngine _engine;
    long _last;

    public View(PageFile pages)
    {
        _pages = pages;
        _engine = new LiteEngine(new EngineSettings { DataStream = new PageStream(pages), LogStream = _log, TempStream = new MemoryStream(), Collation = Collation.Binary });
        if (_engine.Pragma("CHECKPOINT").AsInt32 != 0)
        {
            _engine.Pragma("CHECKPOINT", 0);
        }

        Applied = _last = Find(Keys.Meta, AppliedId)?.Version ?? 0;
    }

    /// <summary>The number of the last batch that is in LiteDB with all before it.</summary>
    public long Applied { get; private set; }

    /// <summary>How many documents are held in memory, and in the journal.</summary>
    public int HeldCount => _held.Count;

    /// <summary>Bytes that LiteDB's log takes in memory.</summary>
    public long LogLength => _log.Length;

    /// <summary>Takes puts and deletes in: they are read from now on, and written to LiteDB later.</summary>
    public void Hold(long number, IReadOnlyCollection<StoredDocument> documents)
    {
        _held.Put(number, documents);
        _found.Forget(documents);
        _last = number;
    }

    /// <summary>Writes the oldest that is held to LiteDB. Some may be of later batches than <see cref="Applied"/> then says: read from the journal again, they come to the same.</summary>
    public void Settle(int most = int.MaxValue)
    {
        var (count, documents) = _held.Oldest(most);
        if (count > 0)
        {
            Apply(_held.NumberAfter(count) ?? _last, documents);
            _held.Release(count);
        }
    }

    /// <summary>Puts and deletes, and the number of their batch, in one transaction.</summary>
    public void Apply(long number, IReadOnlyCollection<StoredDocument> documents)
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

        _found.Forget(documents);
        Applied = number;
        _last = Math.Max(_last, number);
    }

    /// <summary>Null when there is none.</summary>
    /// <exception cref="StoreDamagedException">It is not as it was stored.</exception>
    public StoredDocument? Find(string collection, string id)
    {
        if (_held.Find(collection, id) is { } held)
        {
            return held.Json is null ? null : held;
        }

        if (_found.TryGet(collection, id, out var known))
        {
            return known;
        }

        var moment = _found.Moment;
        var found = Select(collection, ById(id), take: 1).FirstOrDefault();
        _found.Keep(moment, collection, id, found);
        return found;
    }

    /// <summary>Documents whose id is above one and not above another, by id.</summary>
    public List<StoredDocument> Between(string collection, string above, string? upTo, int take) =>
        [.. Held.Over(_held.Between(collection, above + "\0", upTo), take, most => Select(collection, upTo is null ? BsonExpression.Create("$._id > @0", above) : BsonExpression.Create("$._id BETWEEN @0 AND @1", above + "\0", upTo), most))
            .OrderBy(document => document.Id, StringComparer.Ordinal).Take(take)];

    /// <summary>The document with the highest id of such a range; null when it is empty.</summary>
    public StoredDocument? Last(string collection, string from, string upTo) =>
        Latest(collection, from, upTo, 1).FirstOrDefault();

    /// <summary>The documents of such a range, the highest id first.</summary>
    public List<StoredDocument> Latest(string collection, string from, string upTo, int take) =>
        [.. Held.Over(_held.Between(collection, from, upTo), take, most => Select(collection, BsonExpression.Create("$._id BETWEEN @0 AND @1", from, upTo), most, order: Query.Descending))
            .OrderByDescending(document => document.Id, StringComparer.Ordinal).Take(take)];

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
        [.. Held.Over(_held.All(collection), take, most => Select(collection, BsonExpression.Create(index.Condition, value), most), document => index.Values(document.Json ?? "").Contains(value)).Take(take)];

    /// <summary>Documents that count less than <paramref name="version"/>, by an index.</summary>
    public List<StoredDocument> Below(string collection, long version, int take) =>
        [.. Held.Over(_held.All(collection), take, most => Select(collection, BsonExpression.Create("$.v < @0", version), most), document => document.Version < version).Take(take)];

    /// <summary>How many LiteDB has.</summary>
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

    static BsonExpression ById(string id)
    {
        var one = t_byId ??= BsonExpression.Create("$._id = @0", id);
        one.Parameters["0"] = id;
        return one;
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
