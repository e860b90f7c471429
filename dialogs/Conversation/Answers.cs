using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace TwinBot.Conversation;

/// <summary>The answers of a form so far, read by the questions that asked for them.</summary>
public sealed class Answers(IReadOnlyDictionary<string, JsonNode?> stored)
{
    public static Answers None { get; } = new(ImmutableDictionary<string, JsonNode?>.Empty);

    /// <summary>False when the question does not apply, was skipped, or has no readable answer.</summary>
    public bool TryGet<T>(Question<T> question, [MaybeNullWhen(false)] out T value)
        where T : notnull => question.TryGet(this, out value);

    public T Get<T>(Question<T> question, T otherwise)
        where T : notnull => question.TryGet(this, out var value) ? value : otherwise;

    /// <summary>True when the question applies and its answer is <paramref name="value"/>.</summary>
    public bool Is<T>(Question<T> question, T value)
        where T : notnull => question.TryGet(this, out var answer) && EqualityComparer<T>.Default.Equals(answer, value);

    internal JsonNode? Stored(string name) => stored.TryGetValue(name, out var value) ? value : null;

    internal bool IsSkipped(string name) => stored.TryGetValue(name, out var value) && value is null;

    internal bool IsGiven(string name) => stored.TryGetValue(name, out var value) && value is not null;
}
