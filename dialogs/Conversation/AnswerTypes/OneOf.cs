using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace TwinBot.Conversation.AnswerTypes;

/// <summary>One of a few values, tapped, named by any of its words, or picked by its place.</summary>
/// <param name="vocabulary">Its words in the language files, and the key of its labels.</param>
public sealed class OneOf<T>(string vocabulary) : AnswerType<T>
    where T : struct, Enum
{
    static readonly ImmutableArray<T> s_all = [.. Enum.GetValues<T>()];

    public override string Name => "oneOf";

    public override Reading<T> Read(Hearing hearing)
    {
        var mentions = hearing.Said.Words(vocabulary);
        var values = mentions.Select(mention => EnumNames.TryParse<T>(mention.Value, out var value) ? value : (T?)null).OfType<T>().Distinct().ToImmutableArray();
        if (values.Length == 1)
        {
            return new Reading<T>.Understood(values[0], [.. mentions.Select(mention => (mention.Start, mention.Length))]);
        }

        if (hearing.How == Listening.ToSentence)
        {
            return new Reading<T>.Nothing();
        }

        if (values.Length > 1)
        {
            return new Reading<T>.Ambiguous(values);
        }

        return hearing.Said.Position(s_all.Length) is { } place
            ? new Reading<T>.Understood(s_all[place], [(0, hearing.Said.Text.Length)])
            : new Reading<T>.Nothing();
    }

    public override string Show(T value, Telling telling) => telling.Speech.Say($"{vocabulary}.{value.Name()}");

    public override JsonNode Write(T value) => JsonValue.Create(value.Name());

    public override bool TryParse(JsonNode stored, out T value) => EnumNames.TryParse(stored.AsText(), out value);

    public override IReadOnlyList<T> Offers(Telling telling) => s_all;
}
