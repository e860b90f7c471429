using System.Text.Json.Nodes;
using TwinBot.Understanding;

namespace TwinBot.Conversation.AnswerTypes;

/// <summary>A date of any precision.</summary>
/// <param name="tense">Which way a date without a year, or a weekday, is meant.</param>
public sealed class DateAnswer(Tense tense) : AnswerType<PartialDate>
{
    public override string Name => "date";

    public override Reading<PartialDate> Read(Hearing hearing)
    {
        if (hearing.Said.ImpossibleDate is { } impossible)
        {
            return new Reading<PartialDate>.Refused("type.date.impossible", ("date", impossible));
        }

        return hearing.Said.Dates(tense) switch
        {
            [var only] => new Reading<PartialDate>.Understood(only.Value.From, [(only.Start, only.Length)]),
            [_, ..] and var several when hearing.How == Listening.ToAnswer =>
                new Reading<PartialDate>.Ambiguous([.. several.Select(mention => mention.Value.From).Distinct()]),
            _ => new Reading<PartialDate>.Nothing(),
        };
    }

    public override string Show(PartialDate value, Telling telling) => telling.Speech.Date(value);

    public override JsonNode Write(PartialDate value) => JsonValue.Create(value.ToString());

    public override bool TryParse(JsonNode stored, out PartialDate value) => PartialDate.TryParse(stored.AsText(), out value);
}
