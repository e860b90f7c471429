using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace TwinBot.Benchmarks.Bare;

/// <summary>SQLite with its full durability, and one writer: all that waits is one transaction.</summary>
sealed class GroupCommit : IDisposable
{
    readonly Channel<Entry> _waiting = Channel.CreateUnbounded<Entry>(new UnboundedChannelOptions { SingleReader = true });
    readonly SqliteConnection _connection;
    readonly Task _writing;

    public GroupCommit(string database)
    {
        _connection = new SqliteConnection($"Data Source={database};Pooling=False");
        _connection.Open();
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS said(id TEXT PRIMARY KEY, conversation TEXT, text TEXT)");
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>Ends when it is on disk.</summary>
    public Task WriteAsync(string conversation, string id, string text)
    {
        var entry = new Entry(conversation, id, text);
        _waiting.Writer.TryWrite(entry);
        return entry.Done.Task;
    }

    public void Dispose()
    {
        _waiting.Writer.Complete();
        _writing.Wait();
        _connection.Dispose();
    }

    async Task WriteAsync()
    {
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO said VALUES ($id, $conversation, $text)";
        var (id, conversation, text) = (insert.Parameters.Add("$id", SqliteType.Text), insert.Parameters.Add("$conversation", SqliteType.Text), insert.Parameters.Add("$text", SqliteType.Text));
        var batch = new List<Entry>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            using (var transaction = _connection.BeginTransaction())
            {
                insert.Transaction = transaction;
                while (batch.Count < 256 && _waiting.Reader.TryRead(out var entry))
                {
                    (id.Value, conversation.Value, text.Value) = (entry.Id, entry.Conversation, entry.Text);
                    insert.ExecuteNonQuery();
                    batch.Add(entry);
                }

                transaction.Commit();
            }

            batch.ForEach(entry => entry.Done.SetResult());
            batch.Clear();
        }
    }

    void Run(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this file's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    sealed record Entry(string Conversation, string Id, string Text)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
