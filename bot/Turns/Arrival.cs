using System.Collections.Immutable;
using TwinBot.Conversation;

namespace TwinBot.Turns;

/// <summary>Something that a person did, and where; read from a channel, not yet taken.</summary>
sealed record Arrival
{
    public required string Channel { get; init; }

    /// <summary>The channel's id of the conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The channel's id of the person; the one that stays where it has several.</summary>
    public required string PersonId { get; init; }

    /// <summary>The tenant that the person signed in to; null where the channel does not prove who it is.</summary>
    public string? Tenant { get; init; }

    /// <summary>The person's name as the channel writes it; null where it does not.</summary>
    public string? Name { get; init; }

    /// <summary>Where the person's clock is; null where their client does not say.</summary>
    public TimeZoneInfo? Zone { get; init; }

    public required Incoming Message { get; init; }

    /// <summary>The same for every copy of one message.</summary>
    public required string Mark { get; init; }

    /// <summary>What was said or tapped, as a mark; null for what can be taken any number of times.</summary>
    public string? Content { get; init; }

    /// <summary>The client's own time of sending, as it wrote it; null when it did not.</summary>
    public string? SentAt { get; init; }

    /// <summary>When it reached the service, of <see cref="TimeProvider.GetTimestamp"/>.</summary>
    public required long ArrivedAt { get; init; }

    /// <summary>A dialog belongs to who started it, so a conversation is one person's in one place.</summary>
    public string Conversation => Marks.Key(Channel, ConversationId, PersonId);

    /// <summary>A tenant's people are known by it and their id in Entra; others by what their channel calls them.</summary>
    public string Person => Tenant is null ? Marks.Key(Channel, PersonId) : Marks.Key(Channel, Tenant, PersonId);

    /// <summary>The same with files that came along; they are a part of what was said.</summary>
    public Arrival With(ImmutableArray<SentFile> files) => this with
    {
        Message = Message with { Files = files },
        Content = Content is null ? null : Marks.Of([Content, .. files.Select(file => file.ToString())]),
    };
}
