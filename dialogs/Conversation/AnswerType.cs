using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Conversation;

/// <summary>How much a message may be taken to be about a question.</summary>
public enum Listening
{
    /// <summary>The message is the answer to this question: a bare "8" or "no" counts.</summary>
    ToAnswer,

    /// <summary>The message says something somewhere: only what is unmistakably about this question counts.</summary>
    ToSentence,
}

/// <summary>What an answer is read from, and by what.</summary>
/// <param name="Current">The answer so far; null when there is none.</param>
/// <param name="Old">The words of what is rejected ("not Ghent, …"); null when none is.</param>
/// <param name="Answers">The form's answers so far.</param>
public sealed record Hearing(Utterance Said, Listening How, HearingContext Context, Answers Answers, JsonNode? Current = null, Utterance? Old = null);

/// <summary>What showing and offering answers needs to know.</summary>
public sealed record Telling(Speech Speech, IRecords Records, DateOnly Today)
{
    /// <summary>Who is told; null where it does not matter.</summary>
    public Person? Person { get; init; }

    /// <summary>What they may do.</summary>
    public Standing Standing { get; init; } = Standing.Nobody;
}

/// <summary>What an answer still lacks.</summary>
/// <param name="Text">The question for what lacks.</param>
/// <param name="Offers">What can be tapped: a label, and the answer with it filled in.</param>
public sealed record Lack(string Text, IReadOnlyList<(string Label, JsonNode Value)> Offers);

/// <summary>A type of answer: how it is heard, shown, offered and stored. Knows no dialog.</summary>
public abstract class AnswerType<T>
    where T : notnull
{
    /// <summary>Name of the type's own texts (<c>type.NAME.again</c>, <c>.example</c>).</summary>
    public abstract string Name { get; }

    /// <summary>True when any words are an answer.</summary>
    public virtual bool IsFree => false;

    /// <summary>True when an answer holds several values, so that "add Mainz" says something about it.</summary>
    public virtual bool IsList => false;

    /// <summary>True when it says more of what other answers name, so that a name corrected there is corrected here.</summary>
    public virtual bool Follows => false;

    public abstract Reading<T> Read(Hearing hearing);

    public abstract string Show(T value, Telling telling);

    public abstract JsonNode Write(T value);

    /// <summary>Reads what was stored; false when it no longer makes an answer.</summary>
    public abstract bool TryParse(JsonNode stored, out T value);

    /// <summary>What to tap; none for an open question.</summary>
    public virtual IReadOnlyList<T> Offers(Telling telling) => [];

    /// <summary>The label of something to tap.</summary>
    public virtual string Label(T value, Telling telling) => Show(value, telling);

    /// <summary>The answer with files added that were sent; null when it takes none of them.</summary>
    public virtual JsonNode? With(JsonNode? current, ImmutableArray<KeptFile> files) => null;

    /// <summary>True when words that are a command elsewhere are an answer to this question ("stop" where that can be chosen, "none" as a number).</summary>
    public virtual bool Claims(Utterance said, Telling telling) => false;

    /// <summary>What the answer still lacks; null when it is whole.</summary>
    public virtual Lack? Lacks(T value, Telling telling) => null;
}
