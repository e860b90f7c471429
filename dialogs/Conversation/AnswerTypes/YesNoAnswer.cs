using System.Text.Json.Nodes;

namespace TwinBot.Conversation.AnswerTypes;

/// <summary>Yes or no.</summary>
public sealed class YesNoAnswer : AnswerType<bool>
{
    public override string Name => "yesNo";

    public override Reading<bool> Read(Hearing hearing) => hearing switch
    {
        { How: Listening.ToAnswer, Said.YesNo: { } isYes } => new Reading<bool>.Understood(isYes, [(0, hearing.Said.Text.Length)]),
        _ => new Reading<bool>.Nothing(),
    };

    public override string Show(bool value, Telling telling) => telling.Speech.Say(value ? "yesNo.yes" : "yesNo.no");

    public override JsonNode Write(bool value) => JsonValue.Create(value);

    public override bool TryParse(JsonNode stored, out bool value)
    {
        value = false;
        return stored is JsonValue truth && truth.TryGetValue(out value);
    }

    public override IReadOnlyList<bool> Offers(Telling telling) => [true, false];
}
