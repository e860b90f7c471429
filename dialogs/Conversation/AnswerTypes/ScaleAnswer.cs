using System.Globalization;
using System.Text.Json.Nodes;
using TwinBot.Understanding;

namespace TwinBot.Conversation.AnswerTypes;

/// <summary>The words of a scale's five points.</summary>
public enum RatingScale
{
    /// <summary>From "very bad" to "very good".</summary>
    Quality,

    /// <summary>From "not at all" to "completely".</summary>
    Agreement,
}

/// <summary>One to five, tapped, as a number or in words: "pretty good", "heel goed", "4", "pas du tout", "eher nicht".</summary>
public sealed class ScaleAnswer(RatingScale scale) : AnswerType<int>
{
    public const int Lowest = 1;

    public const int Highest = 5;

    /// <summary>The words of either scale answer both.</summary>
    const string Vocabulary = "rating";

    public override string Name => "scale";

    public override Reading<int> Read(Hearing hearing)
    {
        if (hearing.How == Listening.ToSentence)
        {
            return new Reading<int>.Nothing();
        }

        var mentions = hearing.Said.Words(Vocabulary);
        var values = mentions.Select(mention => int.Parse(mention.Value, CultureInfo.InvariantCulture)).Distinct().ToList();
        return (values, hearing.Said.Numbers) switch
        {
            ([var only], _) => new Reading<int>.Understood(only, [.. mentions.Select(mention => (mention.Start, mention.Length))]),
            ([_, ..], _) => new Reading<int>.Ambiguous([.. values.Order()]),
            (_, [var number]) => Number(number.Value, number.Start, number.Length),
            (_, [var number, { Value: Highest } of]) => Number(number.Value, number.Start, of.Start + of.Length - number.Start),
            _ when OutOfFive(hearing.Said.Text) is { } point => Number(point, 0, hearing.Said.Text.Length),
            _ when hearing.Said.YesNo is { } isYes && scale == RatingScale.Agreement => new Reading<int>.Ambiguous(isYes ? [4, 5] : [1, 2]),
            _ when hearing.Said.Position(Highest) is { } place => Number(place + 1, 0, hearing.Said.Text.Length),
            _ => new Reading<int>.Nothing(),
        };
    }

    public override string Show(int value, Telling telling)
    {
        var vocabulary = scale.Name();
        return telling.Speech.Say($"{vocabulary}.{Written(value)}");
    }

    public override string Label(int value, Telling telling) => telling.Speech.Say("rating.point", ("n", value), ("words", Show(value, telling)));

    public override JsonNode Write(int value) => JsonValue.Create(value);

    public override bool TryParse(JsonNode stored, out int value)
    {
        value = 0;
        return stored is JsonValue number && number.TryGetValue(out value) && value is >= Lowest and <= Highest;
    }

    public override IReadOnlyList<int> Offers(Telling telling) => [5, 4, 3, 2, 1];

    public override bool Claims(Utterance said, Telling telling) =>
        said.Words(Vocabulary) is [var only] && said.WordsBesides([(only.Start, only.Length)]).Count == 0;

    /// <summary>"4/5": elsewhere it would be a day.</summary>
    static int? OutOfFive(string text) =>
        text.Split('/', StringSplitOptions.TrimEntries) is [[var point and >= '0' and <= '9'], "5"] ? point - '0' : null;

    static Reading<int> Number(long value, int start, int length) => value is >= Lowest and <= Highest
        ? new Reading<int>.Understood((int)value, [(start, length)])
        : new Reading<int>.Refused("type.scale.wrong", ("n", value));

    static string Written(int value) => value.ToString(CultureInfo.InvariantCulture);
}
