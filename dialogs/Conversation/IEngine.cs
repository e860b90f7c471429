namespace TwinBot.Conversation;

/// <summary>Takes turns. The same turn gives the same result, always.</summary>
public interface IEngine
{
    TurnResult Take(Turn turn);
}
