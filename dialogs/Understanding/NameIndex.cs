using System.Collections;
using TwinBot.Records;

namespace TwinBot.Understanding;

/// <summary>
/// Finds records by a name typed in a hurry: whole names, and single words of them ("Schmidt" finds "Anna Schmidt").
/// Forgives case, accents, spelling variants (<see cref="Folding.NameKey"/>) and typos: one from four letters on, two from seven. Safe for use by many at once.
/// </summary>
public sealed class NameIndex : IDisposable
{
    const int MostWords = 12;

    /// <summary>A name shorter than this comes near to anything.</summary>
    const int ShortestNear = 4;

    const int MostNear = 3;

    static readonly HashSet<string> Particles =
    [
        "and", "the", "der", "die", "das", "dem", "den", "des", "von", "van", "ter", "ten", "les", "las", "los", "del", "della", "dos", "sur", "sous", "aux", "bei", "und", "het", "een", "aan", "upon",
    ];

    readonly ReaderWriterLockSlim _access = new();
    readonly Terms _wholes = new();
    readonly Terms _words = new();
    readonly Dictionary<string, Entry[]> _byId = new(StringComparer.Ordinal);

    /// <summary>How many records have a name here.</summary>
    public int Count
    {
        get
        {
            _access.EnterReadLock();
            try
            {
                return _byId.Count;
            }
            finally
            {
                _access.ExitReadLock();
            }
        }
    }

    /// <summary>Adds a name, or an alias, of a record.</summary>
    public void Add(string id, string name)
    {
        var words = WordsOf(name);
        var entry = new Entry(id, name, string.Concat(words));
        _access.EnterWriteLock();
        try
        {
            _byId[id] = _byId.TryGetValue(id, out var entries) ? [.. entries, entry] : [entry];
            _wholes.Add(entry.Whole, entry);
            foreach (var word in words.Distinct(StringComparer.Ordinal))
            {
                _words.Add(word, entry);
            }
        }
        finally
        {
            _access.ExitWriteLock();
        }
    }

    /// <summary>Takes all names of a record away.</summary>
    public void Remove(string id)
    {
        _access.EnterWriteLock();
        try
        {
            if (!_byId.Remove(id, out var entries))
            {
                return;
            }

            foreach (var entry in entries)
            {
                _wholes.Remove(entry.Whole, entry);
                foreach (var word in WordsOf(entry.Name).Distinct(StringComparer.Ordinal))
                {
                    _words.Remove(word, entry);
                }
            }
        }
        finally
        {
            _access.ExitWriteLock();
        }
    }

    /// <summary>The records whose name is like <paramref name="query"/>, each once: fewest typos first, whole names before parts of names, short names before long ones.</summary>
    public IReadOnlyList<NameMatch> Search(string query, int take)
    {
        var words = WordsOf(query);
        if (words.Length == 0 || take <= 0)
        {
            return [];
        }

        _access.EnterReadLock();
        try
        {
            var best = new Dictionary<string, Hit>(StringComparer.Ordinal);
            FindWholes(string.Concat(words), best);
            FindParts(words, best);
            return Top(best.Values, take);
        }
        finally
        {
            _access.ExitReadLock();
        }
    }

    /// <summary>The records of that very name: nothing is forgiven but what <see cref="Folding.NameKey"/> forgives.</summary>
    public IReadOnlyList<NameMatch> Called(string name)
    {
        var whole = string.Concat(WordsOf(name));
        _access.EnterReadLock();
        try
        {
            return [.. (_wholes.Of(whole) ?? Enumerable.Empty<Entry>()).Where(entry => IsSame(entry.Name, name)).OrderBy(entry => entry.Id, StringComparer.Ordinal).Select(entry => new NameMatch(entry.Id, entry.Name, 0))];
        }
        finally
        {
            _access.ExitReadLock();
        }
    }

    /// <summary>True for two ways to write one name.</summary>
    public static bool IsSame(string name, string other) => Folding.NameKey(name) == Folding.NameKey(other);

    /// <summary>Records with a name, or a word of it, that begins so: what somebody is still typing. Of very many, some.</summary>
    public IReadOnlyList<NameMatch> Beginning(string query, int take)
    {
        const int mostTerms = 100;
        var whole = string.Concat(WordsOf(query));
        if (whole.Length == 0 || take <= 0)
        {
            return [];
        }

        _access.EnterReadLock();
        try
        {
            var best = new Dictionary<string, Hit>(StringComparer.Ordinal);
            foreach (var (terms, isWhole) in new[] { (_wholes, true), (_words, false) })
            {
                foreach (var entry in terms.Beginning(whole, mostTerms))
                {
                    Keep(best, new Hit(entry, 0, isWhole));
                }
            }

            return Top(best.Values, take);
        }
        finally
        {
            _access.ExitReadLock();
        }
    }

    /// <summary>The records whose name, or a word of it, comes nearest, with more typos than <see cref="Search"/> forgives; to be offered, never to be taken. None when nothing is near.</summary>
    public IReadOnlyList<NameMatch> Nearest(string query, int take)
    {
        var whole = string.Concat(WordsOf(query));
        if (whole.Length < ShortestNear || take <= 0)
        {
            return [];
        }

        var most = Math.Min(whole.Length / 3, MostNear);
        _access.EnterReadLock();
        try
        {
            var best = new Dictionary<string, Hit>(StringComparer.Ordinal);
            foreach (var (terms, isWhole) in new[] { (_wholes, true), (_words, false) })
            {
                foreach (var (entries, distance) in terms.Within(whole, most))
                {
                    foreach (var entry in entries)
                    {
                        Keep(best, new Hit(entry, distance, isWhole));
                    }
                }
            }

            return Top(best.Values, take);
        }
        finally
        {
            _access.ExitReadLock();
        }
    }

    public void Dispose() => _access.Dispose();

    void FindWholes(string whole, Dictionary<string, Hit> best)
    {
        foreach (var (entries, distance) in _wholes.Like(whole))
        {
            foreach (var entry in entries)
            {
                Keep(best, new Hit(entry, distance, IsWhole: true));
            }
        }
    }

    /// <summary>Names that have a word like each significant word of the query.</summary>
    void FindParts(string[] words, Dictionary<string, Hit> best)
    {
        var significant = words.Where(IsSignificant).Distinct(StringComparer.Ordinal).ToArray();
        if (significant.Length == 0)
        {
            return;
        }

        var alike = significant.Select(word => _words.Like(word)).OrderBy(found => found.Sum(one => one.Entries.Count)).ToArray();
        var most = Forgiven(significant.Sum(word => word.Length));
        var distances = new Dictionary<Entry, int>();
        foreach (var (entries, distance) in alike[0])
        {
            foreach (var entry in entries)
            {
                distances[entry] = Math.Min(distance, distances.GetValueOrDefault(entry, int.MaxValue));
            }
        }

        foreach (var (entry, distance) in distances)
        {
            if (WithTheOthers(entry, distance, alike) is var total && total <= most)
            {
                Keep(best, new Hit(entry, total, IsWhole: false));
            }
        }
    }

    static int WithTheOthers(Entry entry, int distance, List<(Bearers Entries, int Distance)>[] alike)
    {
        foreach (var found in alike.AsSpan(1))
        {
            var nearest = int.MaxValue;
            foreach (var (entries, its) in found)
            {
                if (its < nearest && entries.Contains(entry))
                {
                    nearest = its;
                }
            }

            if (nearest == int.MaxValue)
            {
                return int.MaxValue;
            }

            distance += nearest;
        }

        return distance;
    }

    static void Keep(Dictionary<string, Hit> best, Hit hit)
    {
        if (!best.TryGetValue(hit.Entry.Id, out var known) || hit.CompareTo(known) < 0)
        {
            best[hit.Entry.Id] = hit;
        }
    }

    static List<NameMatch> Top(IEnumerable<Hit> hits, int take) =>
        [.. hits.Order().Take(take).Select(hit => new NameMatch(hit.Entry.Id, hit.Entry.Name, hit.Distance))];

    static string[] WordsOf(string name)
    {
        var start = name.Length > 400 ? name[..400] : name;
        var words = Folding.NameKey(start).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > MostWords ? words[..MostWords] : words;
    }

    static bool IsSignificant(string word) => word.Length > 2 && !Particles.Contains(word);

    static int Forgiven(int letters) => letters >= 7 ? 2 : letters >= 4 ? 1 : 0;

    sealed record Entry(string Id, string Name, string Whole)
    {
        public bool Equals(Entry? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }

    readonly record struct Hit(Entry Entry, int Distance, bool IsWhole) : IComparable<Hit>
    {
        public int CompareTo(Hit other)
        {
            var order = Distance.CompareTo(other.Distance);
            order = order != 0 ? order : other.IsWhole.CompareTo(IsWhole);
            order = order != 0 ? order : Entry.Whole.Length.CompareTo(other.Entry.Whole.Length);
            order = order != 0 ? order : string.CompareOrdinal(Entry.Whole, other.Entry.Whole);
            return order != 0 ? order : string.CompareOrdinal(Entry.Id, other.Entry.Id);
        }
    }

    /// <summary>Names in which one term stands: of nearly all terms it is one name, and a set for each would be most of what the index takes.</summary>
    sealed class Bearers : IEnumerable<Entry>
    {
        Entry? _only;
        HashSet<Entry>? _several;

        public int Count => _several?.Count ?? (_only is null ? 0 : 1);

        public bool Contains(Entry entry) => _several?.Contains(entry) ?? entry.Equals(_only);

        public void Add(Entry entry)
        {
            if (_several is not null)
            {
                _several.Add(entry);
            }
            else if (_only is { } first)
            {
                (_several, _only) = ([first, entry], null);
            }
            else
            {
                _only = entry;
            }
        }

        public void Remove(Entry entry)
        {
            _several?.Remove(entry);
            _only = entry.Equals(_only) ? null : _only;
        }

        public IEnumerator<Entry> GetEnumerator() => (_several ?? (_only is null ? Enumerable.Empty<Entry>() : [_only])).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Terms, and the names that each stands in.</summary>
    sealed class Terms
    {
        readonly NameTrie _trie = new();
        readonly List<Bearers> _entries = [];

        public void Add(string term, Entry entry)
        {
            var number = _trie.Add(term, _entries.Count);
            if (number == _entries.Count)
            {
                _entries.Add(new Bearers());
            }

            _entries[number].Add(entry);
        }

        public void Remove(string term, Entry entry)
        {
            if (_trie.Find(term) is { } number)
            {
                _entries[number].Remove(entry);
            }
        }

        public Bearers? Of(string term) => _trie.Find(term) is { } number ? _entries[number] : null;

        public IEnumerable<(Bearers Entries, int Distance)> Within(string query, int most) =>
            _trie.Search(query, most).Select(found => (_entries[found.Term], found.Distance));

        public IEnumerable<Entry> Beginning(string query, int most) => _trie.Beginning(query, most).SelectMany(term => _entries[term]);

        public List<(Bearers Entries, int Distance)> Like(string query)
        {
            var found = new List<(Bearers, int)>();
            foreach (var (term, length, distance) in _trie.Search(query, Forgiven(query.Length)))
            {
                if (_entries[term].Count > 0 && distance <= Forgiven(Math.Min(length, query.Length)))
                {
                    found.Add((_entries[term], distance));
                }
            }

            return found;
        }
    }
}
