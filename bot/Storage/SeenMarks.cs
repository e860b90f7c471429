using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace TwinBot.Storage;

/// <summary>
/// Which messages were seen. The marks of one batch are one entry, under one of them: a turn then costs LiteDB no entry of its own.
/// In memory is which entry a mark stands in, by a number for each mark: nearly every message is new, and need not be looked for.
/// Read once after the start, beside everything else; who asks before it is read waits for it.
/// </summary>
sealed class SeenMarks(Func<string, int, List<StoredDocument>> page) : IDisposable
{
    const char Separator = '\n';

    readonly Dictionary<ulong, string> _entries = [];
    readonly Lock _access = new();
    readonly Lock _filling = new();
    readonly CancellationTokenSource _stopping = new();
    Task _read = Task.CompletedTask;
    volatile bool _isWhole;

    /// <summary>Begins to read.</summary>
    public void Start() => _read = Task.Run(Fill, _stopping.Token);

    /// <summary>The entry that a mark stands in, if it stands anywhere: two marks may share a number. Null for what was surely not seen.</summary>
    public string? EntryOf(string mark)
    {
        Fill();
        lock (_access)
        {
            // An empty id stands before the first page.
            return _entries.GetValueOrDefault(NumberOf(mark)) ?? (mark.Length == 0 ? mark : null);
        }
    }

    /// <summary>Takes in what is about to be stored.</summary>
    public void Add(IEnumerable<StoredDocument> documents)
    {
        lock (_access)
        {
            foreach (var entry in documents.Where(IsEntry))
            {
                foreach (var mark in MarksOf(entry))
                {
                    _entries[NumberOf(mark)] = entry.Id;
                }
            }
        }
    }

    /// <summary>Lets go of entries as they are stored.</summary>
    public void Forget(IEnumerable<StoredDocument> documents)
    {
        lock (_access)
        {
            foreach (var mark in documents.Where(IsEntry).SelectMany(MarksOf))
            {
                _entries.Remove(NumberOf(mark));
            }
        }
    }

    public void Dispose()
    {
        _stopping.Cancel();
        Task.WhenAny(_read).Wait();
        _stopping.Dispose();
    }

    /// <summary>The entry of the marks of one batch; nothing but its id where there is one mark.</summary>
    /// <param name="at">When, in seconds since 1970.</param>
    public static StoredDocument Entry(IReadOnlyCollection<string> marks, long at) =>
        new(Keys.Seen, marks.FirstOrDefault(mark => mark.Length > 0, ""), at, marks.Count == 1 ? "" : string.Join(Separator, marks));

    public static bool Has(StoredDocument? entry, string mark) => entry is not null && MarksOf(entry).Contains(mark, StringComparer.Ordinal);

    static bool IsEntry(StoredDocument document) => document.Collection == Keys.Seen && document.Json is not null;

    static IEnumerable<string> MarksOf(StoredDocument entry) =>
        entry.Json is { Length: > 0 } all ? all.Split(Separator) : [entry.Id];

    void Fill()
    {
        if (_isWhole)
        {
            return;
        }

        lock (_filling)
        {
            if (_isWhole)
            {
                return;
            }

            foreach (var entry in Entries.All(page))
            {
                _stopping.Token.ThrowIfCancellationRequested();
                Add([entry]);
            }

            _isWhole = true;
        }
    }

    static ulong NumberOf(string mark) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(mark.AsSpan()));
}
