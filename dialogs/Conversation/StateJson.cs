using System.Text.Json;
using System.Text.Json.Serialization;
using TwinBot.Records;

namespace TwinBot.Conversation;

/// <summary>A conversation's state as it is stored.</summary>
public static class StateJson
{
    public static string Serialize(ConversationState state) => PlainJson.Write(state, StateJsonContext.Default.ConversationState);

    /// <summary>Reads a stored state; unknown names are ignored, so that an older release can go on where a newer one stopped.</summary>
    public static ConversationState Parse(string json) => JsonSerializer.Deserialize(json, StateJsonContext.Default.ConversationState) ?? ConversationState.Empty;
}
