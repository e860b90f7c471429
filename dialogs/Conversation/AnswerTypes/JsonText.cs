using System.Text.Json;
using System.Text.Json.Nodes;

namespace TwinBot.Conversation.AnswerTypes;

public static class JsonText
{
    /// <summary>The string that a node is; null when it is none.</summary>
    public static string? AsText(this JsonNode node) =>
        node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
