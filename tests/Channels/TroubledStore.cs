using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Tests.Channels;

/// <summary>What befalls the next commits of turns.</summary>
sealed class Troubles
{
    /// <summary>So many fail as on a full disk.</summary>
    public int Refusals;

    /// <summary>So many meet another's change.</summary>
    public int Conflicts;
}

/// <summary>The real store on a bad day.</summary>
sealed class TroubledStore(IStore store, Troubles troubles) : IStore
{
    public IRecords Records => store.Records;

    public StoredConversation? Conversation(string key) => store.Conversation(key);

    public Person? Person(string id) => store.Person(id);

    public IReadOnlyList<Person> PeopleOf(string contactId) => store.PeopleOf(contactId);

    public string? Reference(string personId) => store.Reference(personId);

    public ScreenMessage? OnScreen(string order) => store.OnScreen(order);

    public ScreenMessage? Answered(string order) => store.Answered(order);

    public bool HasSeen(string mark) => store.HasSeen(mark);

    public Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellation = default) =>
        Interlocked.Decrement(ref troubles.Refusals) >= 0 ? throw new IOException("No space left on device.")
        : Interlocked.Decrement(ref troubles.Conflicts) >= 0 ? Task.FromResult(new CommitResult(CommitOutcome.Conflict, [], []))
        : store.CommitAsync(commit, cancellation);

    public IReadOnlyList<OutboxItem> Undelivered(int take) => store.Undelivered(take);

    public BroadcastReport? Broadcast(string id) => store.Broadcast(id);

    public IReadOnlyList<TranscriptItem> Transcript(string conversation, long after, int take) => store.Transcript(conversation, after, take);
}
