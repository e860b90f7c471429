using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace TwinBot.Conversation.AnswerTypes;

/// <summary>One or more of some values, named in one message.</summary>
/// <param name="vocabulary">Their words in the language files, and the key of their labels.</param>
/// <param name="baseline">What "add sport" adds to where the form itself has no values yet; null for nothing.</param>
public sealed class SeveralOf<T>(string vocabulary, Func<Answers, ImmutableArray<T>>? baseline = null) : AnswerType<ImmutableArray<T>>
    where T : struct, Enum
{
    static readonly ImmutableArray<T> s_all = [.. Enum.GetValues<T>()];

    public override string Name => "severalOf";

    public override bool IsList => true;

    public override Reading<ImmutableArray<T>> Read(Hearing hearing)
    {
        var mentions = hearing.Said.Words(vocabulary);
        var values = Values(mentions.Select(mention => mention.Value));
        if (values.IsEmpty)
        {
            return hearing.How == Listening.ToAnswer && hearing.Said.Position(s_all.Length) is { } place
                ? new Reading<ImmutableArray<T>>.Understood([s_all[place]], [(0, hearing.Said.Text.Length)])
                : new Reading<ImmutableArray<T>>.Nothing();
        }

        return new Reading<ImmutableArray<T>>.Understood(Revised(hearing, values), [.. mentions.Select(mention => (mention.Start, mention.Length))]);
    }

    public override string Show(ImmutableArray<T> value, Telling telling) =>
        telling.Speech.List([.. value.Select(one => telling.Speech.Say($"{vocabulary}.{one.Name()}"))]);

    public override JsonNode Write(ImmutableArray<T> value) => new JsonArray([.. value.Select(one => (JsonNode?)JsonValue.Create(one.Name()))]);

    public override bool TryParse(JsonNode stored, out ImmutableArray<T> value)
    {
        value = stored is JsonArray array ? Values(array.Select(item => item?.AsText())) : [];
        return !value.IsEmpty;
    }

    public override IReadOnlyList<ImmutableArray<T>> Offers(Telling telling) => [.. s_all.Select(one => ImmutableArray.Create(one))];

    /// <summary>"Not sport, youth" replaces one value and keeps the others; "add sport" and "without sport" change what there is.</summary>
    ImmutableArray<T> Revised(Hearing hearing, ImmutableArray<T> values)
    {
        var current = hearing.Current is not null && TryParse(hearing.Current, out var stored) ? stored : baseline?.Invoke(hearing.Answers) ?? [];
        if (hearing.Old is not null)
        {
            var rejected = Values(hearing.Old.Words(vocabulary).Select(mention => mention.Value));
            return [.. current.Except(rejected).Concat(values).Distinct()];
        }

        return hearing.Said.Words("revise") switch
        {
            [{ Value: "add" }, ..] => [.. current.Concat(values).Distinct()],
            [{ Value: "remove" }, ..] when current.Except(values).ToImmutableArray() is { IsEmpty: false } left => left,
            _ => values,
        };
    }

    static ImmutableArray<T> Values(IEnumerable<string?> names) =>
        [.. names.Select(name => EnumNames.TryParse<T>(name, out var value) ? value : (T?)null).OfType<T>().Distinct()];
}
