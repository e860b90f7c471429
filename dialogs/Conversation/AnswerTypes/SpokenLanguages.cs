using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace TwinBot.Conversation.AnswerTypes;

/// <summary>The languages that somebody speaks, ISO 639-1.</summary>
public sealed class SpokenLanguages : AnswerType<ImmutableArray<string>>
{
    const string Vocabulary = "spokenLanguage";

    public override string Name => "languages";

    public override Reading<ImmutableArray<string>> Read(Hearing hearing)
    {
        var mentions = hearing.Said.Words(Vocabulary);
        return mentions.Count == 0
            ? new Reading<ImmutableArray<string>>.Nothing()
            : new Reading<ImmutableArray<string>>.Understood(
                [.. mentions.Select(mention => mention.Value).Distinct()],
                [.. mentions.Select(mention => (mention.Start, mention.Length))]);
    }

    public override string Show(ImmutableArray<string> value, Telling telling) =>
        telling.Speech.List([.. value.Select(code => telling.Speech.Has($"spoken.{code}") ? telling.Speech.Say($"spoken.{code}") : code)]);

    public override JsonNode Write(ImmutableArray<string> value) => new JsonArray([.. value.Select(code => (JsonNode?)JsonValue.Create(code))]);

    public override bool TryParse(JsonNode stored, out ImmutableArray<string> value)
    {
        value = stored is JsonArray array ? [.. array.Select(item => item?.AsText()).OfType<string>()] : [];
        return !value.IsEmpty;
    }

    public override IReadOnlyList<ImmutableArray<string>> Offers(Telling telling) => [["en"], ["nl"], ["fr"], ["de"]];
}
