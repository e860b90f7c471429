using TwinBot.Conversation;

namespace TwinBot.Evaluations;

/// <summary>Gives guests their own dialogs, over the one round that is theirs; everybody else has all.</summary>
public sealed class GuestEngine(IEngine everybody, IEngine guests) : IEngine
{
    public TurnResult Take(Turn turn) => turn.Person.Guest is { } guest
        ? guests.Take(turn with { Records = new RoundRecords(turn.Records, guest.Evaluation, turn.Person.Contact) })
        : everybody.Take(turn);
}
