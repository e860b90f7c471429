using System.Collections.Immutable;
using TwinBot.Records;

namespace TwinBot.Storage;

/// <summary>Where everything is kept. What a task of it has completed for is on disk; what it has not completed for did not happen.</summary>
public interface IStore
{
    /// <summary>What is on record now.</summary>
    IRecords Records { get; }

    /// <summary>A conversation as its last turn left it; null for a new one.</summary>
    StoredConversation? Conversation(string key);

    /// <summary>A person's own settings; null for somebody new.</summary>
    Person? Person(string id);

    /// <summary>The people who are known to be a contact; each has an entry for every channel that they come by.</summary>
    IReadOnlyList<Person> PeopleOf(string contactId);

    /// <summary>Where the bot can speak to a person of its own accord, as the channel wrote it; null where no such place is known.</summary>
    string? Reference(string personId);

    /// <summary>The message with buttons that a conversation shows last; null when there is none that could be replaced.</summary>
    ScreenMessage? OnScreen(string order);

    /// <summary>The message that a conversation's last answer replaced, as it is since; null when there is none.</summary>
    ScreenMessage? Answered(string order);

    /// <summary>True when a commit carried this mark before.</summary>
    bool HasSeen(string mark);

    /// <summary>Stores a turn whole or not at all. Turns waiting at the same time share one flush to disk.</summary>
    /// <exception cref="IOException">The disk refused; nothing of the turn is stored, and a later commit may work again.</exception>
    Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellation = default);

    /// <summary>Messages not yet delivered, oldest first.</summary>
    IReadOnlyList<OutboxItem> Undelivered(int take);

    /// <summary>How far a broadcast has come; null for one that was never asked.</summary>
    BroadcastReport? Broadcast(string id);

    /// <summary>A local conversation's messages after a sequence number, oldest first.</summary>
    IReadOnlyList<TranscriptItem> Transcript(string conversation, long after, int take);
}

/// <param name="Version">Counts the turns; a commit says on which one it builds.</param>
/// <param name="State">JSON of the conversation's state.</param>
public sealed record StoredConversation(long Version, string State);

/// <summary>What one turn, or one housekeeping step, changes.</summary>
public sealed record TurnCommit
{
    /// <summary>The conversation whose state changes; null when none does.</summary>
    public string? Conversation { get; init; }

    /// <summary>The version that the turn read: 0 for a new conversation.</summary>
    public long ExpectedVersion { get; init; }

    /// <summary>The new state as JSON.</summary>
    public string? State { get; init; }

    /// <summary>Refused as a conflict when a record is not as its change's <c>Before</c> says.</summary>
    public ImmutableArray<RecordChange> Changes { get; init; } = [];

    /// <summary>Messages to deliver; the store numbers them in this order.</summary>
    public ImmutableArray<Outgoing> Outbox { get; init; } = [];

    /// <summary>Outbox numbers that have been delivered, or given up.</summary>
    public ImmutableArray<long> Delivered { get; init; } = [];

    /// <summary>How messages of broadcasts ended; counted once, with the commit that takes them out of the outbox.</summary>
    public ImmutableArray<Ended> Ended { get; init; } = [];

    /// <summary>Messages of a local conversation, shown to its page; the store numbers them in this order, from 1 in each conversation.</summary>
    public ImmutableArray<TranscriptEntry> Transcript { get; init; } = [];

    /// <summary>Where people can be spoken to from now on; the latest is the one that counts.</summary>
    public ImmutableArray<Reference> References { get; init; } = [];

    /// <summary>What conversations show now that can be replaced.</summary>
    public ImmutableArray<OnScreen> OnScreen { get; init; } = [];

    /// <summary>Who changed what with it; notes are only ever added.</summary>
    public ImmutableArray<ChangeNote> Notes { get; init; } = [];

    /// <summary>Marks of the messages taken in this turn; refused as seen when one was stored before.</summary>
    public ImmutableArray<string> Seen { get; init; } = [];

    /// <summary>Entries that are forgotten, or cleared of a name; nothing else may write so.</summary>
    internal ImmutableArray<Rewriting> Rewritings { get; init; } = [];

    /// <summary>When, in UTC; marks older than a day are forgotten.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>One entry that is to be another.</summary>
/// <param name="Before">As it was read; the commit is refused as a conflict when it is not so any more.</param>
/// <param name="After">Its new content; null when it goes.</param>
sealed record Rewriting(StoredDocument Before, string? After);

/// <param name="Address">Where to: a JSON of the channel's own.</param>
/// <param name="Order">Messages of one order are delivered one after the other.</param>
/// <param name="Payload">The message as JSON.</param>
public sealed record Outgoing(string Address, string Order, string Payload)
{
    /// <summary>What it is a part of; null for a message of its own.</summary>
    public string? Broadcast { get; init; }

    /// <summary>Whom the report of the broadcast names when it does not arrive.</summary>
    public string? Recipient { get; init; }

    /// <summary>The person whose known chat it goes to, which is forgotten where it turns out to be gone or blocked; null where nothing is known from it.</summary>
    public string? Reaches { get; init; }

    /// <summary>True where it asks something with buttons: its id is kept, so that it can be replaced once it is answered.</summary>
    public bool Asks { get; init; }
}

/// <param name="Id">The channel's id of the message.</param>
/// <param name="Payload">The message as it was sent.</param>
public sealed record ScreenMessage(string Id, string Payload);

/// <param name="Order">The conversation, by the order of its messages.</param>
/// <param name="Message">Null where nothing is to be replaced any more.</param>
public sealed record OnScreen(string Order, ScreenMessage? Message)
{
    /// <summary>True for what the last answer replaced; it is kept beside what is open.</summary>
    public bool IsAnswered { get; init; }
}

/// <param name="Person">The person's id.</param>
/// <param name="Place">A JSON of the channel's own; null to forget it.</param>
public sealed record Reference(string Person, string? Place);

public sealed record OutboxItem(long Number, string Address, string Order, string Payload)
{
    public string? Broadcast { get; init; }

    public string? Recipient { get; init; }

    public string? Reaches { get; init; }

    public bool Asks { get; init; }

    /// <summary>The messages of a commit, by the numbers that they were given; none where it was not stored.</summary>
    public static IEnumerable<OutboxItem> Of(TurnCommit commit, CommitResult result) =>
        commit.Outbox.Zip(result.Outbox, static (message, number) => Of(number, message));

    public static OutboxItem Of(long number, Outgoing message) =>
        new(number, message.Address, message.Order, message.Payload) { Broadcast = message.Broadcast, Recipient = message.Recipient, Reaches = message.Reaches, Asks = message.Asks };
}

public sealed record TranscriptEntry(string Conversation, string Payload);

public sealed record TranscriptItem(long Sequence, string Payload);

public enum CommitOutcome
{
    Stored,

    /// <summary>The message was taken before; nothing was stored.</summary>
    Seen,

    /// <summary>The conversation or a record had changed since it was read; nothing was stored. Take the turn again.</summary>
    Conflict,
}

/// <param name="Outbox">The numbers given, in order.</param>
/// <param name="Transcript">The sequence numbers given, in order.</param>
public sealed record CommitResult(CommitOutcome Outcome, ImmutableArray<long> Outbox, ImmutableArray<long> Transcript);
