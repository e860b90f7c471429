using System.Text.Json.Nodes;

namespace TwinBot.Conversation.AnswerTypes;

/// <summary>An answer that is stored as a text: words, an address, the id of a record.</summary>
public abstract class TextAnswer : AnswerType<string>
{
    public sealed override JsonNode Write(string value) => JsonValue.Create(value);

    public sealed override bool TryParse(JsonNode stored, out string value)
    {
        value = stored.AsText() ?? "";
        return IsAnswer(value);
    }

    /// <summary>True for a text that still makes an answer.</summary>
    protected virtual bool IsAnswer(string value) => value.Length > 0;
}
