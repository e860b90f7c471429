namespace TwinBot.Storage;

/// <summary>
/// Documents that are in the journal and not yet in LiteDB. What is written again soon (a conversation, turn by turn) or deleted again (a message once it is
/// delivered) reaches LiteDB once or never: most of what a turn costs there is saved. Filled by the writer's thread, read by all.
/// </summary>
sealed class Held
{
    readonly Lock _lock = new();
    readonly Dictionary<string, Collection> _collections = new(StringComparer.Ordinal);

    /// <summary>In the order in which they came, each with the number of the batch that brought it first.</summary>
    readonly Queue<(string Collection, string Id, long Number)> _order = new();

    /// <summary>Messages that came while they were held: their numbers are given once, so LiteDB has none of them.</summary>
    readonly HashSet<string> _unwritten = new(StringComparer.Ordinal);

    /// <summary>How many documents are held.</summary>
    public int Count => _order.Count;

    public void Put(long number, IEnumerable<StoredDocument> documents)
    {
        lock (_lock)
        {
            foreach (var document in documents)
            {
                if (!_collections.TryGetValue(document.Collection, out var collection))
                {
                    _collections[document.Collection] = collection = new Collection();
                }

                if (!collection.Documents.ContainsKey(document.Id))
                {
                    collection.Ids.Add(document.Id);
                    _order.Enqueue((document.Collection, document.Id, number));
                    if (document.Collection == Keys.Outbox && document.Json is not null)
                    {
                        _unwritten.Add(document.Id);
                    }
                }

                collection.Documents[document.Id] = document;
            }
        }
    }

    /// <summary>The document, without content where it is deleted; null where none is held.</summary>
    public StoredDocument? Find(string collection, string id)
    {
        lock (_lock)
        {
            return _collections.TryGetValue(collection, out var held) ? held.Documents.GetValueOrDefault(id) : null;
        }
    }

    /// <summary>All of a collection, deleted ones too.</summary>
    public List<StoredDocument> All(string collection)
    {
        lock (_lock)
        {
            return _collections.TryGetValue(collection, out var held) ? [.. held.Documents.Values] : [];
        }
    }

    /// <summary>Those whose ids stand in a range, both ends included, deleted ones too.</summary>
    /// <param name="upTo">Null for no end.</param>
    public List<StoredDocument> Between(string collection, string from, string? upTo)
    {
        lock (_lock)
        {
            if (!_collections.TryGetValue(collection, out var held) || held.Ids.Max is not { } last || string.CompareOrdinal(from, upTo ?? last) > 0)
            {
                return [];
            }

            return [.. held.Ids.GetViewBetween(from, upTo ?? last).Select(id => held.Documents[id])];
        }
    }

    /// <summary>What of the oldest documents is to be written where it belongs; they stay here until <see cref="Release"/>. What was deleted before it was ever written is none of it.</summary>
    public (int Count, List<StoredDocument> Documents) Oldest(int most)
    {
        lock (_lock)
        {
            var oldest = _order.Take(most).Select(entry => _collections[entry.Collection].Documents[entry.Id]);
            return (Math.Min(most, _order.Count), [.. oldest.Where(document => document.Json is not null || document.Collection != Keys.Outbox || !_unwritten.Contains(document.Id))]);
        }
    }

    /// <summary>The number of the last batch of which nothing is held once so many of the oldest documents are let go; null where nothing is left at all.</summary>
    public long? NumberAfter(int oldest)
    {
        lock (_lock)
        {
            return _order.Count > oldest ? _order.ElementAt(oldest).Number - 1 : null;
        }
    }

    /// <summary>Lets so many of the oldest documents go.</summary>
    public void Release(int oldest)
    {
        lock (_lock)
        {
            for (; oldest > 0; oldest--)
            {
                var (collection, id, _) = _order.Dequeue();
                _collections[collection].Documents.Remove(id);
                _collections[collection].Ids.Remove(id);
                _unwritten.Remove(id);
            }
        }
    }

    /// <summary>What is held takes the place of what LiteDB has. Looked up first: what is written to LiteDB meanwhile is then in one of both at least.</summary>
    /// <param name="held">What is held of what is asked for, deleted documents too.</param>
    /// <param name="stored">So many at most of what LiteDB has.</param>
    /// <param name="where">Which of the held ones are asked for; all where it is null.</param>
    public static IEnumerable<StoredDocument> Over(List<StoredDocument> held, int take, Func<int, List<StoredDocument>> stored, Func<StoredDocument, bool>? where = null)
    {
        if (held.Count == 0)
        {
            return stored(take);
        }

        var ids = held.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        return stored(take > int.MaxValue - held.Count ? int.MaxValue : take + held.Count)
            .Where(document => !ids.Contains(document.Id))
            .Concat(held.Where(document => document.Json is not null && where?.Invoke(document) != false));
    }

    sealed class Collection
    {
        public Dictionary<string, StoredDocument> Documents { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Ids { get; } = new(StringComparer.Ordinal);
    }
}
