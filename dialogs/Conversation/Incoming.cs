using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace TwinBot.Conversation;

public enum IncomingKind
{
    /// <summary>Something said or tapped.</summary>
    Message,

    /// <summary>A message said before, in new words.</summary>
    Edit,

    /// <summary>A message said before, taken back.</summary>
    Deletion,

    /// <summary>The person has opened the conversation for the first time.</summary>
    Joined,

    /// <summary>The person chose a language outside the conversation; <see cref="Incoming.Text"/> is its code.</summary>
    LanguageChosen,
}

/// <summary>What a person did, in no channel's own shape.</summary>
public sealed record Incoming
{
    public required IncomingKind Kind { get; init; }

    /// <summary>The channel's id of the message; an edit has the id of what it edits.</summary>
    public required string Id { get; init; }

    /// <summary>What was said, as plain text; empty for a tap, an emoji-free file, a join.</summary>
    public string Text { get; init; } = "";

    /// <summary>What was tapped; null when the message was typed. Words beside a button that starts something are what it starts with.</summary>
    public Button? Button { get; init; }

    /// <summary>True where others than the person read it, and will read the answer.</summary>
    public bool IsForMany { get; init; }

    /// <summary>BCP 47 tag of the client; null when it sent none.</summary>
    public string? Locale { get; init; }

    /// <summary>Where the client is, ISO 3166-1 alpha-2; null when it did not say.</summary>
    public string? Country { get; init; }

    /// <summary>The files that came with it, in their order.</summary>
    public ImmutableArray<SentFile> Files { get; init; } = [];
}

/// <summary>
/// What a button stands for. It names its form, its question and its value, so that an old one is known as such.
/// On the wire it is the value of the action, under the one key <c>twinbot</c>.
/// </summary>
/// <param name="Do"><c>answer</c>, <c>command</c> or <c>start</c>.</param>
/// <param name="Form">The open form that it belongs to; null for a start.</param>
/// <param name="Asks">The question that it answers, or the command or dialog that it names.</param>
/// <param name="Value">The answer, or what the dialog starts with.</param>
public sealed record Button(string Do, string? Form, string Asks, JsonNode? Value);
