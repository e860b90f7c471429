using System.Collections.Immutable;
using TwinBot.Contacts;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Tests.Channels;

/// <summary>A store in memory, until the real one is here; handing the same one to a restarted bot is its disk.</summary>
sealed class MemoryStore : IStore, IRecords
{
    readonly Lock _lock = new();
    readonly Dictionary<string, StoredConversation> _conversations = [];
    readonly Dictionary<string, Person> _people = [];
    readonly HashSet<string> _seen = [];
    readonly SortedDictionary<long, OutboxItem> _outbox = [];
    readonly List<(string Conversation, TranscriptItem Item)> _transcript = [];
    long _number;

    /// <summary>The next commits fail as a full disk does.</summary>
    public int Refusals { get; set; }

    /// <summary>The next commits meet another's change.</summary>
    public int Conflicts { get; set; }

    public IRecords Records => this;

    public StoredConversation? Conversation(string key) { lock (_lock) { return _conversations.GetValueOrDefault(key); } }

    public Person? Person(string id) { lock (_lock) { return _people.GetValueOrDefault(id); } }

    public bool HasSeen(string mark) { lock (_lock) { return _seen.Contains(mark); } }

    public Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            return Refusals-- > 0 ? throw new IOException("No space left on device.") : Task.FromResult(Commit(commit));
        }
    }

    public IReadOnlyList<OutboxItem> Undelivered(int take) { lock (_lock) { return [.. _outbox.Values.Take(take)]; } }

    public IReadOnlyList<TranscriptItem> Transcript(string conversation, long after, int take)
    {
        lock (_lock)
        {
            return [.. _transcript.Where(entry => entry.Conversation == conversation && entry.Item.Sequence > after).Select(entry => entry.Item).Take(take)];
        }
    }

    CommitResult Commit(TurnCommit commit)
    {
        if (commit.Seen.Any(_seen.Contains))
        {
            return new CommitResult(CommitOutcome.Seen, [], []);
        }

        if (commit.Conversation is { } key && (Conflicts-- > 0 || (_conversations.GetValueOrDefault(key)?.Version ?? 0) != commit.ExpectedVersion))
        {
            return new CommitResult(CommitOutcome.Conflict, [], []);
        }

        _seen.UnionWith(commit.Seen);
        if (commit is { Conversation: { } conversation, State: { } state })
        {
            _conversations[conversation] = new StoredConversation(commit.ExpectedVersion + 1, state);
        }

        foreach (var change in commit.Changes.Where(change => change.After is Person))
        {
            _people[change.Id] = change.After as Person ?? throw new InvalidOperationException();
        }

        commit.Delivered.ToList().ForEach(number => _outbox.Remove(number));
        return new CommitResult(CommitOutcome.Stored, [.. commit.Outbox.Select(Put)], [.. commit.Transcript.Select(Put)]);
    }

    long Put(Outgoing message)
    {
        _outbox[++_number] = new OutboxItem(_number, message.Address, message.Order, message.Payload);
        return _number;
    }

    long Put(TranscriptEntry entry)
    {
        var sequence = _transcript.Count(other => other.Conversation == entry.Conversation) + 1;
        _transcript.Add((entry.Conversation, new TranscriptItem(sequence, entry.Payload)));
        return sequence;
    }

    public Community? Community(string id) => null;

    public Partnership? Partnership(string id) => null;

    public Contact? Contact(string id) => null;

    public IReadOnlyList<NameMatch> Named(RecordKind kind, string name, int take = 8) => [];

    public IReadOnlyList<Partnership> PartnershipsOf(string communityId) => [];

    public IReadOnlyList<Contact> ContactsIn(string communityId) => [];

    public PartnershipPage Partnerships(PartnershipFilter filter, int skip, int take) => new([], 0);

    public int Count(RecordKind kind) => 0;
}
