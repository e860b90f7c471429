using TwinBot.Conversation;
using TwinBot.Records;

namespace TwinBot.Evaluations;

/// <summary>Whoever opens a round, or asks more people, gets their personal links with the same message.</summary>
public sealed class InvitingEngine(IEngine inner) : IEngine
{
    public TurnResult Take(Turn turn)
    {
        var result = inner.Take(turn);
        return result.Changes.Select(AsksMore).OfType<string>().FirstOrDefault() is { } evaluation
            ? result with { Replies = [.. result.Replies.Select(reply => reply.Marker is { Ended: "saved" } ? reply with { Paper = new Paper(PaperKind.Invitations, evaluation) } : reply)] }
            : result;
    }

    /// <summary>The id of a round in which a change asks somebody who was not asked before; null for any other change.</summary>
    static string? AsksMore(RecordChange change) =>
        change.After is Evaluation { ClosedOn: null } after
        && after.Responses.Any(response => response is { Respondent: { } who, Status: ResponseStatus.Invited } && (change.Before as Evaluation)?.Responses.Any(before => before.Respondent == who) != true)
            ? after.Id
            : null;
}
