using System.Collections.Immutable;

namespace TwinBot.Conversation;

/// <summary>What became of the words that might hold an answer.</summary>
public abstract record Reading<T>
{
    Reading()
    {
    }

    /// <summary>The words say nothing about this question.</summary>
    public sealed record Nothing : Reading<T>;

    /// <summary>An answer.</summary>
    /// <param name="Spans">Where it stood in the message.</param>
    public sealed record Understood(T Value, ImmutableArray<(int Start, int Length)> Spans) : Reading<T>;

    /// <summary>Several answers are possible: the same question is asked again with these to tap.</summary>
    public sealed record Ambiguous(ImmutableArray<T> Values) : Reading<T>;

    /// <summary>The words are about this question, but cannot be its answer.</summary>
    /// <param name="Say">Key of the sentence that says what is wrong and what would be right.</param>
    public sealed record Refused(string Say, params (string Name, object? Value)[] Values) : Reading<T>;
}
