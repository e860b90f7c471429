using System.Collections.Immutable;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Conversation;

/// <summary>Everything that a turn may look at: no clock, no chance, no store besides.</summary>
/// <param name="Message">What the person did.</param>
/// <param name="State">The conversation as the last turn left it.</param>
/// <param name="Person">Who it is, and what they chose.</param>
/// <param name="Records">What is on record.</param>
/// <param name="Now">The moment, in the time zone of the service.</param>
/// <param name="Seed">What new ids are made from: unlike for unlike messages, the same when the same message is taken again.</param>
public sealed record Turn(Incoming Message, ConversationState State, Person Person, IRecords Records, DateTimeOffset Now, string Seed)
{
    /// <summary>What the person may do; nothing unless it is said.</summary>
    public Standing Standing { get; init; } = Standing.Nobody;

    /// <summary>What nobody can guess, made for this turn alone; the same when the same message is taken again.</summary>
    public string Secret { get; init; } = "";

    /// <summary>What words are heard against.</summary>
    public HearingContext Context => new(Records, DateOnly.FromDateTime(Now.Date), Message.Country);
}

/// <summary>Everything that a turn does: to be stored and sent as one, or not at all.</summary>
public sealed record TurnResult(ConversationState State, ImmutableArray<RecordChange> Changes, ImmutableArray<Reply> Replies)
{
    /// <summary>True when what was said, and what was answered, may be kept only so that nobody can read it.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>The dialogs that it was about, by name.</summary>
    public ImmutableArray<string> Dialogs { get; init; } = [];

    /// <summary>True when it is not for others to read: it must not be stored or said where they do.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>What others are told, each in their own conversation.</summary>
    public ImmutableArray<Tiding> Tidings { get; init; } = [];
}

/// <summary>Something to tell somebody else.</summary>
/// <param name="Say">The message, in the language of whoever gets it.</param>
public sealed record Tiding(Holder To, Func<Speech, Reply> Say);
