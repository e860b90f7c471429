using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace TwinBot.Conversation.AnswerTypes;

/// <summary>A rhythm in whole months: "every two years", "6 months", "24".</summary>
public sealed class Months : AnswerType<int>
{
    const int Longest = 240;

    public override string Name => "months";

    public override Reading<int> Read(Hearing hearing)
    {
        var units = hearing.Said.Words("period");
        if (units.Count == 0 && hearing.How == Listening.ToSentence)
        {
            return new Reading<int>.Nothing();
        }

        var number = hearing.Said.Numbers is [var first, ..] ? first.Value : (long?)null;
        if (number is null && units.Count == 0)
        {
            return new Reading<int>.Nothing();
        }

        var inUnit = units is [{ Value: "year" }, ..] ? 12 : units is [{ Value: "halfYear" }, ..] ? 6 : 1;
        var months = (number ?? 1) * inUnit;
        ImmutableArray<(int Start, int Length)> spans = [.. units.Select(unit => (unit.Start, unit.Length)), .. hearing.Said.Numbers.Select(figure => (figure.Start, figure.Length))];
        if (hearing.How == Listening.ToSentence && hearing.Said.WordsBesides(spans).Count > 0)
        {
            return new Reading<int>.Nothing();
        }

        return months is > 0 and <= Longest
            ? new Reading<int>.Understood((int)months, spans)
            : new Reading<int>.Refused("type.months.wrong");
    }

    public override string Show(int value, Telling telling) =>
        value % 12 == 0 ? telling.Speech.Say("every.years", ("n", value / 12)) : telling.Speech.Say("every.months", ("n", value));

    public override JsonNode Write(int value) => JsonValue.Create(value);

    public override bool TryParse(JsonNode stored, out int value)
    {
        value = 0;
        return stored is JsonValue number && number.TryGetValue(out value) && value is > 0 and <= Longest;
    }

    public override IReadOnlyList<int> Offers(Telling telling) => [6, 12, 24, 60];
}
