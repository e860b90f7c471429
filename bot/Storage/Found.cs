namespace TwinBot.Storage;

/// <summary>
/// What was found by its id a moment ago, and what was not there: who writes, and where, is asked for with every turn. Nothing of it is older than what is stored.
/// Safe for use by many at once.
/// </summary>
sealed class Found
{
    /// <summary>Characters that are kept; beyond them it begins anew.</summary>
    const int Most = 4_000_000;

    /// <summary>What an entry takes besides its content, roughly.</summary>
    const int Overhead = 100;

    readonly Dictionary<(string Collection, string Id), StoredDocument?> _known = [];
    readonly Lock _access = new();
    int _size;
    long _moment;

    /// <summary>Moves on whenever something is written.</summary>
    public long Moment
    {
        get
        {
            lock (_access)
            {
                return _moment;
            }
        }
    }

    public bool TryGet(string collection, string id, out StoredDocument? document)
    {
        lock (_access)
        {
            return _known.TryGetValue((collection, id), out document);
        }
    }

    /// <summary>Keeps what was looked up at a moment; not when something was written since, for it may be that. A mark of a message is asked for once.</summary>
    /// <param name="document">Null where there is none.</param>
    public void Keep(long moment, string collection, string id, StoredDocument? document)
    {
        if (collection == Keys.Seen)
        {
            return;
        }

        lock (_access)
        {
            if (moment != _moment)
            {
                return;
            }

            if (_size > Most)
            {
                _known.Clear();
                _size = 0;
            }

            _known[(collection, id)] = document;
            _size += Overhead + (document?.Json?.Length ?? 0);
        }
    }

    public void Forget(IEnumerable<StoredDocument> written)
    {
        lock (_access)
        {
            _moment++;
            foreach (var document in written)
            {
                _known.Remove((document.Collection, document.Id));
            }
        }
    }
}
