using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Understanding;

namespace TwinBot.Questionnaires;

/// <summary>The options of a question, found in what people say: their labels in every language, and their other words.</summary>
sealed class OptionWords
{
    readonly ImmutableArray<Option> _options;
    readonly Vocabulary _words;

    public OptionWords(ImmutableArray<Option> options)
    {
        _options = options;
        _words = new Vocabulary(new JsonObject(options.Select(option => KeyValuePair.Create(option.Id, (JsonNode?)new JsonArray(
            [.. option.Label.ByLanguage.Values.Concat(option.Words).Distinct().Select(word => (JsonNode?)JsonValue.Create(word))])))));
    }

    /// <summary>A label that is the whole message goes before words inside it.</summary>
    public IReadOnlyList<Mention<string>> Find(Utterance said) =>
        Labelled(Folding.Fold(said.Text)) is { } id ? [new Mention<string>(id, 0, said.Text.Length)] : _words.Find(Tokens.Of(said.Text));

    /// <summary>True when the whole message is one of the words.</summary>
    public bool Are(Utterance said) => Find(said) is [var only] && said.WordsBesides([(only.Start, only.Length)]).Count == 0;

    public string Label(string id, Telling telling) => _options.FirstOrDefault(option => option.Id == id)?.Label.In(telling.Speech.Language) ?? "";

    public bool Has(string? id) => _options.Any(option => option.Id == id);

    public ImmutableArray<string> Ids => [.. _options.Select(option => option.Id)];

    string? Labelled(string folded) => _options.FirstOrDefault(option => option.Label.ByLanguage.Values.Any(label => Folding.Fold(label) == folded))?.Id;

    public string? At(Utterance said) => said.Position(_options.Length) is { } place ? _options[place].Id : null;
}

/// <summary>One of a question's options; its id.</summary>
sealed class OptionAnswer(ImmutableArray<Option> options) : TextAnswer
{
    readonly OptionWords _words = new(options);

    public override string Name => "option";

    public override Reading<string> Read(Hearing hearing)
    {
        if (hearing.How == Listening.ToSentence)
        {
            return new Reading<string>.Nothing();
        }

        var mentions = _words.Find(hearing.Said);
        return mentions.Select(mention => mention.Value).Distinct().ToImmutableArray() switch
        {
            [var only] => new Reading<string>.Understood(only, [.. mentions.Select(mention => (mention.Start, mention.Length))]),
            [_, ..] and var several => new Reading<string>.Ambiguous(several),
            _ when _words.At(hearing.Said) is { } chosen => new Reading<string>.Understood(chosen, [(0, hearing.Said.Text.Length)]),
            _ => new Reading<string>.Nothing(),
        };
    }

    public override string Show(string value, Telling telling) => _words.Label(value, telling);

    protected override bool IsAnswer(string value) => _words.Has(value);

    public override IReadOnlyList<string> Offers(Telling telling) => _words.Ids;

    public override bool Claims(Utterance said, Telling telling) => _words.Are(said);
}

/// <summary>One or more of a question's options; their ids.</summary>
sealed class OptionsAnswer(ImmutableArray<Option> options) : AnswerType<ImmutableArray<string>>
{
    readonly OptionWords _words = new(options);

    public override string Name => "options";

    public override bool IsList => true;

    public override Reading<ImmutableArray<string>> Read(Hearing hearing)
    {
        if (hearing.How == Listening.ToSentence && hearing.Said.Words("revise").Count == 0)
        {
            return new Reading<ImmutableArray<string>>.Nothing();
        }

        var mentions = _words.Find(hearing.Said);
        var named = mentions.Select(mention => mention.Value).Distinct().ToImmutableArray();
        if (named.IsEmpty)
        {
            return hearing.How == Listening.ToAnswer && _words.At(hearing.Said) is { } chosen
                ? new Reading<ImmutableArray<string>>.Understood([chosen], [(0, hearing.Said.Text.Length)])
                : new Reading<ImmutableArray<string>>.Nothing();
        }

        return new Reading<ImmutableArray<string>>.Understood(Revised(hearing, named), [.. mentions.Select(mention => (mention.Start, mention.Length))]);
    }

    public override string Show(ImmutableArray<string> value, Telling telling) => telling.Speech.List([.. value.Select(id => _words.Label(id, telling))]);

    public override JsonNode Write(ImmutableArray<string> value) => new JsonArray([.. value.Select(id => (JsonNode?)JsonValue.Create(id))]);

    public override bool TryParse(JsonNode stored, out ImmutableArray<string> value)
    {
        value = stored is JsonArray array ? [.. array.Select(item => item?.AsText()).Where(_words.Has).OfType<string>().Distinct()] : [];
        return !value.IsEmpty;
    }

    public override IReadOnlyList<ImmutableArray<string>> Offers(Telling telling) => [.. _words.Ids.Select(id => ImmutableArray.Create(id))];

    public override bool Claims(Utterance said, Telling telling) => _words.Are(said);

    ImmutableArray<string> Revised(Hearing hearing, ImmutableArray<string> named)
    {
        var current = hearing.Current is { } stored && TryParse(stored, out var parsed) ? parsed : [];
        return hearing.Said.Words("revise") switch
        {
            [{ Value: "add" }, ..] => [.. current.Union(named)],
            [{ Value: "remove" }, ..] when current.Except(named).ToImmutableArray() is { IsEmpty: false } left => left,
            _ => named,
        };
    }
}
