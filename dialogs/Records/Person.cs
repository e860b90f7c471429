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

    /// <summary>What somebody who came by a personal link came for; null for everybody else.</summary>
    public Guest? Guest { get; init; }

    /// <summary>When they were last heard of, where no conversation tells any more; null where one does.</summary>
    public DateOnly? SeenOn { get; init; }
}

/// <summary>The pass of somebody who came by a personal link: they answer one round, and nothing else is theirs to see or change.</summary>
/// <param name="Evaluation">The round's id.</param>
/// <param name="SecretHash">SHA-256 of the link's secret; the secret itself is kept nowhere.</param>
/// <param name="Renewals">How often the link was replaced by a new one.</param>
public sealed record Guest(string Evaluation, string SecretHash, int Renewals = 0);
