using System.Collections.Immutable;

namespace TwinBot.Records;

/// <summary>Somebody who chats with the bot, and what they chose. Not exported: it belongs to the person, not to the committee's memory.</summary>
public sealed record Person : Record
{
    /// <summary>The language chosen in words or on the chat page (ISO 639-1); null while none was chosen.</summary>
    public string? Language { get; init; }

    /// <summary>The contact that they are, where that is known for sure; null otherwise.</summary>
    public string? Contact { get; init; }

    /// <summary>The anonymous evaluations that they have answered, by id, so that nobody answers twice; null for none.</summary>
    public ImmutableArray<string>? Answered { get; init; }
}
