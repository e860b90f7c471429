using System.Collections.Immutable;
using System.Text.Json;
using TwinBot.Records;

namespace TwinBot.Storage;

/// <summary>
/// Commits that are stored together. Each is checked against what is stored and what the commits before it in the batch will have stored;
/// nothing is changed here: the outcome is a list of documents.
/// </summary>
/// <param name="find">A document as stored.</param>
/// <param name="hasSeen">Whether a mark is stored.</param>
/// <param name="lastMessage">The id of the last message of a conversation as stored; null when it has none.</param>
sealed class Batch(Func<string, string, StoredDocument?> find, Func<string, bool> hasSeen, Func<string, string?> lastMessage)
{
    /// <summary>LiteDB ends at 16 MB a document.</summary>
    const int LongestJson = 4_000_000;

    const string OutboxCounter = "outbox";

    const string NotesCounter = "notes";

    readonly Dictionary<(string Collection, string Id), StoredDocument> _documents = [];
    readonly Dictionary<string, long> _sequences = new(StringComparer.Ordinal);
    readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>What is to be written.</summary>
    public IReadOnlyCollection<StoredDocument> Documents => _seen.Count == 0 ? _documents.Values : [.. _documents.Values, SeenMarks.Entry(_seen, (At ?? default).ToUnixTimeSeconds())];

    /// <summary>Changes of records, in order.</summary>
    public List<RecordChange> Changes { get; } = [];

    /// <summary>The latest moment of its commits.</summary>
    public DateTimeOffset? At { get; private set; }

    /// <summary>Roughly how many characters it holds.</summary>
    public long Size { get; private set; }

    /// <summary>Takes a commit in, or says why not.</summary>
    /// <exception cref="ArgumentException">The commit contradicts itself or is too large; nothing of it is taken.</exception>
    public CommitResult Take(TurnCommit commit)
    {
        if (commit.Seen.Select(Keys.Safe).Any(mark => _seen.Contains(mark) || hasSeen(mark)))
        {
            return Refused(CommitOutcome.Seen);
        }

        if (!Fits(commit))
        {
            return Refused(CommitOutcome.Conflict);
        }

        var documents = Unnumbered(commit);
        if (documents.Any(document => document.Json?.Length > LongestJson) || commit.Outbox.Any(IsTooLong) || commit.Transcript.Any(entry => entry.Payload.Length > LongestJson))
        {
            throw new ArgumentException("One entry of the commit is longer than 4,000,000 characters.", nameof(commit));
        }

        documents.ForEach(Put);
        Mark(commit.Seen);
        Count(commit);
        Note(commit.Notes);
        Changes.AddRange(commit.Changes);
        At = At > commit.At ? At : commit.At;
        return new CommitResult(CommitOutcome.Stored, Queue(commit.Outbox), [.. commit.Transcript.Select(Append)]);
    }

    /// <summary>Adds what housekeeping deletes, unless the batch itself writes it.</summary>
    public void Forget(IEnumerable<StoredDocument> documents)
    {
        foreach (var document in documents)
        {
            _documents.TryAdd((document.Collection, document.Id), document with { Json = null });
        }
    }

    static CommitResult Refused(CommitOutcome outcome) => new(outcome, [], []);

    static bool IsTooLong(Outgoing message) => message.Payload.Length + message.Address.Length + message.Order.Length > LongestJson;

    bool Fits(TurnCommit commit)
    {
        if (commit.Conversation is { } conversation && (Find(Keys.Conversations, Keys.Safe(conversation))?.Version ?? 0) != commit.ExpectedVersion)
        {
            return false;
        }

        var changed = new HashSet<(RecordKind, string)>();
        foreach (var change in commit.Changes)
        {
            if ((change.Before?.Id ?? change.Id) != change.Id || (change.After?.Id ?? change.Id) != change.Id || !changed.Add((change.Kind, change.Id)))
            {
                throw new ArgumentException("A commit changes a record twice, or under another id.", nameof(commit));
            }
        }

        return commit.Changes.All(IsAsBefore) && commit.Rewritings.All(rewriting => Find(rewriting.Before.Collection, rewriting.Before.Id) == rewriting.Before);
    }

    /// <summary>Compared as this version writes it: a record stored by an older one reads the same although its text differs.</summary>
    bool IsAsBefore(RecordChange change)
    {
        var stored = Find(DocumentIndex.NameOf(change.Kind), Keys.Safe(change.Id))?.Json;
        if (stored is null || change.Before is null)
        {
            return stored is null && change.Before is null;
        }

        var before = RecordJson.Write(change.Before);
        return stored == before || RecordJson.Write(RecordJson.Read(change.Kind, stored)) == before;
    }

    static List<StoredDocument> Unnumbered(TurnCommit commit)
    {
        var documents = new List<StoredDocument>();
        if (commit.Conversation is { } conversation)
        {
            documents.Add(new StoredDocument(Keys.Conversations, Keys.Safe(conversation), commit.ExpectedVersion + 1, Keys.Whole(commit.State ?? "")));
        }

        documents.AddRange(commit.Changes.Select(change =>
            new StoredDocument(DocumentIndex.NameOf(change.Kind), Keys.Safe(change.Id), 0, change.After is { } after ? RecordJson.Write(after) : null)));
        documents.AddRange(commit.Delivered.Select(number => new StoredDocument(Keys.Outbox, Keys.Number(number), 0, null)));
        documents.AddRange(commit.References.Select(reference => new StoredDocument(Keys.References, Keys.Safe(reference.Person), 0, reference.Place)));
        documents.AddRange(commit.OnScreen.Select(screen => new StoredDocument(Keys.OnScreen, screen.IsAnswered ? Keys.Answered(screen.Order) : Keys.Safe(screen.Order), 0, screen.Message is { } message ? PlainJson.Write(message, StoreJson.Default.ScreenMessage) : null)));
        documents.AddRange(commit.Rewritings.Select(rewriting => rewriting.Before with { Json = rewriting.After }));
        return documents;
    }

    /// <summary>What broadcasts asked for with this commit, and what ended.</summary>
    void Count(TurnCommit commit)
    {
        foreach (var asked in commit.Outbox.GroupBy(message => message.Broadcast))
        {
            if (asked.Key is { } broadcast)
            {
                Change(broadcast, counts => counts with { Asked = counts.Asked + asked.Count() });
            }
        }

        foreach (var ended in commit.Ended)
        {
            Change(ended.Broadcast, counts => counts.With(ended.How));
            if (ended.How != DeliveryEnd.Delivered)
            {
                var unreached = new Unreached(ended.Recipient, ended.How, ended.Why);
                Put(new StoredDocument(Keys.Unreached, Keys.Message(ended.Broadcast, ended.Number), 0, JsonSerializer.Serialize(unreached, StoreJson.Default.Unreached)));
            }
        }
    }

    void Change(string broadcast, Func<BroadcastCounts, BroadcastCounts> change)
    {
        var id = Keys.Safe(broadcast);
        Put(new StoredDocument(Keys.Broadcasts, id, 0, change(BroadcastCounts.Read(Find(Keys.Broadcasts, id)?.Json)).Write()));
    }

    ImmutableArray<long> Queue(ImmutableArray<Outgoing> messages)
    {
        if (messages.IsEmpty)
        {
            return [];
        }

        var last = Counted(OutboxCounter);
        var numbers = ImmutableArray.CreateBuilder<long>(messages.Length);
        foreach (var message in messages)
        {
            numbers.Add(++last);
            Put(new StoredDocument(Keys.Outbox, Keys.Number(last), 0, PlainJson.Write(message, StoreJson.Default.Outgoing)));
        }

        Put(new StoredDocument(Keys.Meta, OutboxCounter, last, ""));
        return numbers.MoveToImmutable();
    }

    void Mark(ImmutableArray<string> seen)
    {
        foreach (var mark in seen.Select(Keys.Safe))
        {
            _seen.Add(mark);
            Size += mark.Length;
        }
    }

    /// <summary>Each under a number of its own, so that none takes the place of another.</summary>
    void Note(ImmutableArray<ChangeNote> notes)
    {
        if (notes.IsEmpty)
        {
            return;
        }

        var last = Counted(NotesCounter);
        foreach (var note in notes)
        {
            Put(new StoredDocument(Keys.Changes, Keys.Message(Keys.Changed(note.Kind, note.Record), ++last), 0, StoreJson.Write(note)));
        }

        Put(new StoredDocument(Keys.Meta, NotesCounter, last, ""));
    }

    long Counted(string counter) => Find(Keys.Meta, counter)?.Version ?? 0;

    long Append(TranscriptEntry entry)
    {
        if (!_sequences.TryGetValue(entry.Conversation, out var last) && lastMessage(entry.Conversation) is { } id)
        {
            last = Keys.SequenceOf(id);
        }

        _sequences[entry.Conversation] = ++last;
        Put(new StoredDocument(Keys.Transcripts, Keys.Message(entry.Conversation, last), 0, Keys.Whole(entry.Payload)));
        return last;
    }

    StoredDocument? Find(string collection, string id) =>
        _documents.TryGetValue((collection, id), out var pending) ? pending.Json is null ? null : pending : find(collection, id);

    void Put(StoredDocument document)
    {
        _documents[(document.Collection, document.Id)] = document;
        Size += (document.Json?.Length ?? 0) + document.Id.Length;
    }
}
