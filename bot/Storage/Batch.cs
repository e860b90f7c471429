using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LiteDB;
using TwinBot.Partnerships;
using TwinBot.Records;

namespace TwinBot.Storage;

/// <summary>Commits that become durable together: each is checked against what the ones before it left.</summary>
sealed class Batch(View view, StoredRecords records, Counters counters)
{
    readonly List<Operation> _operations = [];

    public IReadOnlyList<Operation> Operations => _operations;

    public List<RecordChange> Changes { get; } = [];

    /// <summary>Checks one commit and applies it to the open transaction.</summary>
    public CommitResult Take(TurnCommit commit)
    {
        if (commit.Seen.Any(mark => view.Exists(Collections.Seen, mark)))
        {
            return new CommitResult(CommitOutcome.Seen, [], []);
        }

        if (Conflicts(commit))
        {
            return new CommitResult(CommitOutcome.Conflict, [], []);
        }

        foreach (var mark in commit.Seen)
        {
            Do(Collections.Seen, mark, new BsonDocument { ["at"] = commit.At.ToUnixTimeSeconds() });
        }

        if (commit is { Conversation: { } conversation, State: { } state })
        {
            Do(Collections.Conversations, conversation, WithJson(state, ("version", commit.ExpectedVersion + 1)));
        }

        foreach (var change in commit.Changes)
        {
            Do(RecordDocuments.CollectionOf(change.Kind), change.Id, change.After is { } after ? RecordDocuments.Of(after, CountryOf) : null);
        }

        Changes.AddRange(commit.Changes);
        return new CommitResult(CommitOutcome.Stored, Outbox(commit), Transcript(commit));
    }

    public void Forget(IEnumerable<string> marks)
    {
        foreach (var mark in marks)
        {
            Do(Collections.Seen, mark, null);
        }
    }

    public static string TranscriptId(string conversation, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversation}|{sequence:D12}");

    ImmutableArray<long> Outbox(TurnCommit commit)
    {
        foreach (var delivered in commit.Delivered)
        {
            Do(Collections.Outbox, delivered, null);
        }

        return
        [
            .. commit.Outbox.Select(outgoing =>
            {
                var number = counters.NextOutbox();
                Do(Collections.Outbox, number, WithJson(outgoing.Payload, ("address", outgoing.Address), ("order", outgoing.Order)));
                return number;
            }),
        ];
    }

    ImmutableArray<long> Transcript(TurnCommit commit) =>
    [
        .. commit.Transcript.Select(entry =>
        {
            var sequence = counters.NextTranscript(entry.Conversation);
            Do(Collections.Transcript, TranscriptId(entry.Conversation, sequence), WithJson(entry.Payload, ("conversation", entry.Conversation), ("sequence", sequence)));
            return sequence;
        }),
    ];

    bool Conflicts(TurnCommit commit) =>
        (commit.Conversation is { } conversation && (view.Find(Collections.Conversations, conversation)?["version"].AsInt64 ?? 0) != commit.ExpectedVersion)
        || commit.Changes.Any(change => !RecordJson.AreEqual(records.Find(change.Kind, change.Id), change.Before));

    string? CountryOf(string community) => (records.Find(RecordKind.Communities, community) as Community)?.Country;

    void Do(string collection, BsonValue id, BsonDocument? document)
    {
        if (document is not null)
        {
            document["_id"] = id;
        }

        var operation = new Operation(collection, id, document);
        view.Apply(operation);
        _operations.Add(operation);
    }

    static BsonDocument WithJson(string json, params (string Name, BsonValue Value)[] values)
    {
        var whole = Scrubbed(json);
        var document = new BsonDocument { ["json"] = whole, ["sum"] = View.Sum(whole) };
        foreach (var (name, value) in values)
        {
            document[name] = value;
        }

        return document;
    }

    /// <summary>A lone surrogate cannot be written as UTF-8; it becomes the replacement character.</summary>
    static string Scrubbed(string json) => json.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(json)) : json;
}

/// <summary>The next numbers of the outbox and of each local conversation.</summary>
sealed class Counters(View view)
{
    const int MostRemembered = 10_000;

    readonly Dictionary<string, long> _transcripts = new(StringComparer.Ordinal);
    long? _outbox;

    public long NextOutbox()
    {
        _outbox = 1 + (_outbox ?? view.Find(Collections.Outbox, null, "$._id", 0, 1, descending: true) switch
        {
            [var last] => last["_id"].AsInt64,
            _ => 0,
        });
        return _outbox.Value;
    }

    public long NextTranscript(string conversation)
    {
        if (_transcripts.Count > MostRemembered)
        {
            _transcripts.Clear();
        }

        var last = _transcripts.TryGetValue(conversation, out var known) ? known : Last(conversation);
        return _transcripts[conversation] = last + 1;
    }

    /// <summary>After a failure: what was counted did not happen.</summary>
    public void Forget()
    {
        _transcripts.Clear();
        _outbox = null;
    }

    long Last(string conversation)
    {
        var mine = Query.Between("_id", Batch.TranscriptId(conversation, 0), Batch.TranscriptId(conversation, 999_999_999_999));
        return view.Find(Collections.Transcript, mine, "$._id", 0, 1, descending: true) is [var last] ? last["sequence"].AsInt64 : 0;
    }
}
