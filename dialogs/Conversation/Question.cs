using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Conversation;

/// <summary>A question of a form. Its name is stored with the answers: a changed meaning needs a new name.</summary>
public abstract class Question(string name)
{
    public string Name { get; } = name;

    /// <summary>True when it may be skipped.</summary>
    public bool IsOptional { get; protected init; }

    /// <summary>Its own words, where they come from data; null when the language files have them.</summary>
    public Wording? Wording { get; protected init; }

    /// <summary>True when it is asked only if the person comes back to it, and may stay without an answer.</summary>
    public bool IsUnasked { get; protected init; }

    /// <summary>True when any words are an answer.</summary>
    public abstract bool IsFree { get; }

    /// <summary>True when it is asked only if the person comes back to it: it has a value of its own otherwise.</summary>
    public abstract bool HasDefault { get; }

    internal abstract string TypeName { get; }

    internal abstract bool IsList { get; }

    internal abstract bool Follows { get; }

    internal abstract bool Applies(Answers answers);

    /// <summary>True when there is an answer, it still reads, and it lacks nothing.</summary>
    internal abstract bool IsSettled(Answers answers, Telling telling);

    internal abstract QuestionReading Read(Hearing hearing, Answers answers);

    /// <summary>Takes a value that a button carries; null when it is no answer.</summary>
    internal abstract QuestionReading Take(JsonNode? value, Answers answers);

    internal abstract string? Show(Answers answers, Telling telling);

    internal abstract Lack? Lacks(Answers answers, Telling telling);

    internal abstract IReadOnlyList<(string Label, JsonNode Value)> Offers(Telling telling);

    /// <summary>The answer with files added that were sent; null when it takes none of them.</summary>
    internal abstract JsonNode? With(JsonNode? current, ImmutableArray<KeptFile> files);

    internal abstract bool Claims(Utterance said, Telling telling);
}

/// <summary>A question's words in the language of the person.</summary>
/// <param name="Label">A few words for summaries.</param>
/// <param name="Why">What is said to "why do you ask?"; null for the form's general reason.</param>
/// <param name="Heading">What the question stands under.</param>
public sealed record Wording(string Ask, string Label, string? Why, string Heading);

/// <summary>What became of words that were read for a question, whatever its type.</summary>
internal abstract record QuestionReading
{
    QuestionReading()
    {
    }

    internal sealed record Nothing : QuestionReading;

    internal sealed record Understood(JsonNode Value, ImmutableArray<(int Start, int Length)> Spans) : QuestionReading;

    internal sealed record Ambiguous(ImmutableArray<JsonNode> Values) : QuestionReading;

    internal sealed record Refused(string Say, (string Name, object? Value)[] Values) : QuestionReading;
}

/// <summary>A question whose answer is a <typeparamref name="T"/>.</summary>
public sealed class Question<T>(string name, AnswerType<T> type) : Question(name)
    where T : notnull
{
    Func<Answers, bool> _when = static _ => true;
    Func<Answers, T, Broken?> _must = static (_, _) => null;
    Func<Answers, Given<T>>? _otherwise;
    string? _or;

    public AnswerType<T> Type { get; } = type;

    public override bool IsFree => Type.IsFree;

    public override bool HasDefault => _otherwise is not null;

    internal override string TypeName => Type.Name;

    internal override bool IsList => Type.IsList;

    internal override bool Follows => Type.Follows;

    internal override JsonNode? With(JsonNode? current, ImmutableArray<KeptFile> files) => Type.With(current, files);

    /// <summary>Speaks in words of its own.</summary>
    public Question<T> Worded(Wording wording) => new(Name, Type) { IsOptional = IsOptional, IsUnasked = IsUnasked, Wording = wording, _when = _when, _must = _must, _otherwise = _otherwise, _or = _or };

    /// <summary>May be skipped.</summary>
    public Question<T> Optional() => new(Name, Type) { IsOptional = true, IsUnasked = IsUnasked, Wording = Wording, _when = _when, _must = _must, _otherwise = _otherwise, _or = _or };

    /// <summary>Is taken from what people say of themselves, and asked only when they ask for it.</summary>
    public Question<T> Unasked() => new(Name, Type) { IsOptional = true, IsUnasked = true, Wording = Wording, _when = _when, _must = _must, _otherwise = _otherwise, _or = _or };

    /// <summary>Is asked only where the earlier answers say so.</summary>
    public Question<T> When(Func<Answers, bool> condition) => new(Name, Type) { IsOptional = IsOptional, IsUnasked = IsUnasked, Wording = Wording, _when = condition, _must = _must, _otherwise = _otherwise, _or = _or };

    /// <summary>Is an answer only if the rule finds nothing broken.</summary>
    public Question<T> Must(Func<Answers, T, Broken?> rule) => new(Name, Type) { IsOptional = IsOptional, IsUnasked = IsUnasked, Wording = Wording, _when = _when, _must = rule, _otherwise = _otherwise, _or = _or };

    /// <summary>Follows from earlier answers where the person says nothing else; shown in the summary, asked only where it does not follow.</summary>
    public Question<T> Otherwise(Func<Answers, Given<T>> follows) => new(Name, Type) { IsOptional = IsOptional, IsUnasked = IsUnasked, Wording = Wording, _when = _when, _must = _must, _otherwise = follows, _or = _or };

    /// <summary>Is settled too when the other question has an answer: "e-mail or phone".</summary>
    public Question<T> Or(string other) => new(Name, Type) { IsOptional = IsOptional, IsUnasked = IsUnasked, Wording = Wording, _when = _when, _must = _must, _otherwise = _otherwise, _or = other };

    internal override bool Applies(Answers answers) => _when(answers);

    internal bool TryGet(Answers answers, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (!_when(answers))
        {
            return false;
        }

        if (answers.Stored(Name) is { } stored && Type.TryParse(stored, out value))
        {
            return true;
        }

        if (_otherwise?.Invoke(answers) is { IsKnown: true } given)
        {
            value = given.Value;
            return value is not null;
        }

        return false;
    }

    internal override bool IsSettled(Answers answers, Telling telling) =>
        (IsOptional && answers.IsSkipped(Name))
        || (IsUnasked && !answers.IsGiven(Name))
        || (_or is not null && !answers.IsGiven(Name) && answers.IsGiven(_or))
        || (TryGet(answers, out var value) && Type.Lacks(value, telling) is null && _must(answers, value) is null);

    internal override QuestionReading Read(Hearing hearing, Answers answers) => Type.Read(hearing) switch
    {
        Reading<T>.Understood understood => Checked(understood.Value, understood.Spans, answers),
        Reading<T>.Ambiguous ambiguous => new QuestionReading.Ambiguous([.. ambiguous.Values.Select(Type.Write)]),
        Reading<T>.Refused refused => new QuestionReading.Refused(refused.Say, refused.Values),
        _ => new QuestionReading.Nothing(),
    };

    internal override QuestionReading Take(JsonNode? value, Answers answers) =>
        value is not null && Type.TryParse(value, out var parsed) ? Checked(parsed, [], answers) : new QuestionReading.Nothing();

    internal override string? Show(Answers answers, Telling telling) =>
        TryGet(answers, out var value) ? Type.Show(value, telling) : null;

    internal override Lack? Lacks(Answers answers, Telling telling) =>
        TryGet(answers, out var value) ? Type.Lacks(value, telling) : null;

    internal override bool Claims(Utterance said, Telling telling) => Type.Claims(said, telling);

    internal override IReadOnlyList<(string Label, JsonNode Value)> Offers(Telling telling) =>
        [.. Type.Offers(telling).Select(offer => (Type.Label(offer, telling), Type.Write(offer)))];

    /// <summary>What would not read again ("without Gouda", where Gouda is all there is) is no answer.</summary>
    QuestionReading Checked(T value, ImmutableArray<(int Start, int Length)> spans, Answers answers)
    {
        if (_must(answers, value) is { } broken)
        {
            return new QuestionReading.Refused(broken.Say, broken.Values);
        }

        var written = Type.Write(value);
        return Type.TryParse(written, out _) ? new QuestionReading.Understood(written, spans) : new QuestionReading.Nothing();
    }
}

/// <summary>A rule that an answer breaks.</summary>
/// <param name="Say">Key of the sentence that says what is wrong and what would be right.</param>
public sealed record Broken(string Say, params (string Name, object? Value)[] Values);

/// <summary>An answer that follows from others, where it does.</summary>
public readonly record struct Given<T>(bool IsKnown, T? Value)
{
    public static implicit operator Given<T>(T value) => new(true, value);
}
