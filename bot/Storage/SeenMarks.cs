using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace TwinBot.Storage;

/// <summary>
/// Which messages were seen, by a number for each in memory: nearly every message is new, and need then not be looked for in LiteDB.
/// Read once after the start, beside everything else; until then, and where two marks share a number, LiteDB is asked.
/// </summary>
sealed class SeenMarks : IDisposable
{
    const int Some = 500;

    readonly HashSet<ulong> _numbers = [];
    readonly Lock _access = new();
    readonly CancellationTokenSource _stopping = new();
    Task _read = Task.CompletedTask;
    bool _isWhole;

    /// <summary>Begins to read.</summary>
    /// <param name="page">The marks above an id, so many at most.</param>
    public void Start(Func<string, int, List<StoredDocument>> page) => _read = Task.Run(() => Fill(page), _stopping.Token);

    /// <summary>False only for what was surely not seen. The empty id stands before the first page.</summary>
    public bool MayHave(string id)
    {
        lock (_access)
        {
            return !_isWhole || id.Length == 0 || _numbers.Contains(NumberOf(id));
        }
    }

    /// <summary>Takes in what is about to be stored.</summary>
    public void Change(IEnumerable<StoredDocument> documents)
    {
        lock (_access)
        {
            foreach (var mark in documents.Where(document => document.Collection == Keys.Seen))
            {
                if (mark.Json is null)
                {
                    _numbers.Remove(NumberOf(mark.Id));
                }
                else
                {
                    _numbers.Add(NumberOf(mark.Id));
                }
            }
        }
    }

    public void Dispose()
    {
        _stopping.Cancel();
        Task.WhenAny(_read).Wait();
        _stopping.Dispose();
    }

    void Fill(Func<string, int, List<StoredDocument>> page)
    {
        foreach (var some in Entries.All(page).Chunk(Some))
        {
            _stopping.Token.ThrowIfCancellationRequested();
            Change(some);
        }

        lock (_access)
        {
            _isWhole = true;
        }
    }

    static ulong NumberOf(string id) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(id.AsSpan()));
}
