using System.Text.Json.Nodes;
using TwinBot.Conversation;

namespace TwinBot.Evaluations;

/// <summary>Whether answers are given without a name; what that costs is said with it.</summary>
sealed class AnonymousAnswer : AnswerType<bool>
{
    public override string Name => "anonymous";

    public override Reading<bool> Read(Hearing hearing) => (hearing.Said.Words("anonymity"), hearing.How, hearing.Said.YesNo) switch
    {
        ([var word], _, _) => new Reading<bool>.Understood(word.Value == "anonymous", [(word.Start, word.Length)]),
        (_, Listening.ToAnswer, { } isYes) => new Reading<bool>.Understood(isYes, [(0, hearing.Said.Text.Length)]),
        _ => new Reading<bool>.Nothing(),
    };

    public override string Show(bool value, Telling telling) => telling.Speech.Say(value ? "anonymous.yes" : "anonymous.no");

    public override string Label(bool value, Telling telling) => telling.Speech.Say(value ? "anonymity.anonymous" : "anonymity.named");

    public override JsonNode Write(bool value) => JsonValue.Create(value);

    public override bool TryParse(JsonNode stored, out bool value)
    {
        value = false;
        return stored is JsonValue truth && truth.TryGetValue(out value);
    }

    public override IReadOnlyList<bool> Offers(Telling telling) => [false, true];
}
