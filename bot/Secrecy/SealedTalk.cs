using TwinBot.Conversation;
using TwinBot.Storage;

namespace TwinBot.Secrecy;

/// <summary>
/// Keeps what people say in an anonymous evaluation so that only this service reads it, until they have sent it; then nobody does.
/// A conversation has a key of its own, from its first confidential word until there is none left that is needed.
/// </summary>
sealed class SealedTalk(Seals seals)
{
    const string Kind = "talk ";
    const string Before = "{\"sealed\":\"";
    const string After = "\"}";

    /// <summary>The conversation that a key is for; null where it is for something else.</summary>
    public static string? ConversationOf(string subject) => subject.StartsWith(Kind, StringComparison.Ordinal) ? subject[Kind.Length..] : null;

    /// <summary>A state as it is stored.</summary>
    /// <exception cref="IOException">The disk refused the key.</exception>
    public string Write(string conversation, ConversationState state) => StateJson.Serialize(state.HoldsConfidential
        ? state.WithoutConfidential() with { Sealed = seals.Seal(Kind + conversation, StateJson.Serialize(state)) }
        : state);

    /// <summary>A stored state; where its key is gone, what is left of it without.</summary>
    public ConversationState Read(string stored)
    {
        var state = StateJson.Parse(stored);
        return state.Sealed is not { } whole ? state
            : seals.Open(whole) is { } opened ? StateJson.Parse(opened)
            : state with { Sealed = null };
    }

    /// <summary>A turn of which nobody may read what was said.</summary>
    /// <exception cref="IOException">The disk refused the key.</exception>
    public TurnCommit Cover(string conversation, TurnCommit commit) => commit with
    {
        Outbox = [.. commit.Outbox.Select(message => message with { Payload = Covered(conversation, message.Payload), Asks = false })],
        OnScreen = [.. commit.OnScreen.Where(screen => screen.Message is null)],
        Transcript = [.. commit.Transcript.Select(entry => entry with { Payload = Covered(conversation, entry.Payload) })],
    };

    /// <summary>A message as it was said; null for one that nobody can read any more.</summary>
    public string? Uncover(string payload) => payload.StartsWith(Before, StringComparison.Ordinal) ? seals.Open(payload[Before.Length..^After.Length]) : payload;

    /// <summary>Throws the key away where nothing needs it any more.</summary>
    public void Settle(string conversation, ConversationState state, bool isConfidential)
    {
        if (!isConfidential && !state.HoldsConfidential)
        {
            ThrowAway(conversation);
        }
    }

    public void ThrowAway(string conversation) => seals.ThrowAway(Kind + conversation);

    string Covered(string conversation, string payload) => $"{Before}{seals.Seal(Kind + conversation, payload)}{After}";
}
