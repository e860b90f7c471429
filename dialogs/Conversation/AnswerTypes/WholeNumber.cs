using System.Text.Json.Nodes;

namespace TwinBot.Conversation.AnswerTypes;

/// <summary>A whole number between two others: "3", "about forty", "none".</summary>
public sealed class WholeNumber(int least, int most) : AnswerType<int>
{
    public override string Name => "number";

    public override Reading<int> Read(Hearing hearing) => hearing switch
    {
        { How: Listening.ToSentence } => new Reading<int>.Nothing(),
        { Said.Numbers: [var only] } => Within(only.Value, only.Start, only.Length),
        { Said.Numbers: [_, ..] } => new Reading<int>.Refused("type.number.several"),
        _ when IsNone(hearing.Said) => Within(0, 0, hearing.Said.Text.Length),
        _ => new Reading<int>.Nothing(),
    };

    public override string Show(int value, Telling telling) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public override JsonNode Write(int value) => JsonValue.Create(value);

    public override bool TryParse(JsonNode stored, out int value)
    {
        value = 0;
        return stored is JsonValue number && number.TryGetValue(out value) && value >= least && value <= most;
    }

    /// <summary>"None" is all that is asked for elsewhere, and a nought here.</summary>
    public override bool Claims(Understanding.Utterance said, Telling telling) => IsNone(said);

    static bool IsNone(Understanding.Utterance said) => said.YesNo == false || said.Words("none").Count > 0;

    Reading<int> Within(long value, int start, int length) => value >= least && value <= most
        ? new Reading<int>.Understood((int)value, [(start, length)])
        : new Reading<int>.Refused("type.number.wrong", ("min", least), ("max", most));
}
