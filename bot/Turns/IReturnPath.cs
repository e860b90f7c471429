using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Storage;

namespace TwinBot.Turns;

/// <summary>The way back to whom a message came from.</summary>
interface IReturnPath
{
    /// <summary>Adds the replies to what is stored with the turn.</summary>
    TurnCommit Address(TurnCommit commit, ImmutableArray<Reply> replies);

    /// <summary>The turn is on disk: send on what was stored.</summary>
    void SendOn(TurnCommit commit, CommitResult result);

    /// <summary>Shows that an answer is being thought about; never stored, and never fails the turn.</summary>
    Task ShowTypingAsync();
}
