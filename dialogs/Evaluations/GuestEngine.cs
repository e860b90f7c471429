using TwinBot.Conversation;
using TwinBot.Records;

namespace TwinBot.Evaluations;

/// <summary>Gives guests their own dialogs, over the one round that is theirs; everybody else has all.</summary>
public sealed class GuestEngine(IEngine everybody, IEngine guests) : IEngine
{
    /// <summary>For the one round that is theirs they may what a mayor may, wherever they chat.</summary>
    static readonly Standing s_oneRound = new(PersonRole.Mayor, IsKnown: false);

    public TurnResult Take(Turn turn) => turn.Person.Guest is { } guest
        ? Confidential(turn, guest, guests.Take(turn with { Standing = s_oneRound, Records = new RoundRecords(turn.Records, guest.Evaluation, turn.Person.Contact) }))
        : everybody.Take(turn);

    /// <summary>In an anonymous round a guest speaks of nothing but their answers; only the last word, that they are sent, is everybody's to read.</summary>
    static TurnResult Confidential(Turn turn, Guest guest, TurnResult result) =>
        turn.Records.Evaluation(guest.Evaluation) is { Anonymous: true } && !result.Replies.Any(reply => reply.Marker is { Dialog: AnswerEvaluation.Name, Ended: "saved" })
            ? result with { IsConfidential = true }
            : result;
}
