using TwinBot.Conversation;
using TwinBot.Partnerships;
using TwinBot.Records;

namespace TwinBot.Tests.Durability;

/// <summary>
/// Writes down each message that it is given: in the conversation, and in the record that the message names first, which others write in as well.
/// So a turn that was lost, or taken twice, shows by its id.
/// </summary>
sealed class CountingEngine : IEngine
{
    public TurnResult Take(Turn turn)
    {
        var record = turn.Message.Text.Split(' ')[0];
        var before = turn.Records.Community(record);
        var after = (before ?? new Community { Id = record, Name = record, Country = "BE" }) with { Aliases = [.. before?.Aliases ?? [], turn.Message.Id] };
        return new TurnResult(
            turn.State with { BroughtUp = turn.State.BroughtUp.Add(turn.Message.Id) },
            [RecordChange.Put(before, after)],
            [new Reply(turn.Message.Id)]);
    }
}
