using System.Collections.Immutable;
using TwinBot.Records;

namespace TwinBot.Commands.Scripts;

/// <summary>A conversation as it is spoken, with what must come of it; the form is described in <c>tests/conversations/README.md</c>.</summary>
/// <param name="File">The name of its file, for messages.</param>
/// <param name="Language">What people's clients say their language is; null when they say nothing.</param>
/// <param name="Now">The day on which it is spoken; null for today.</param>
/// <param name="Records">The name of the records it begins with; null for none.</param>
sealed record Script(string File, string? Language, DateOnly? Now, string? Records, ImmutableArray<ScriptStep> Steps)
{
    /// <summary>The roles that people have; where nobody has one, it is played in local mode.</summary>
    public ImmutableArray<(string Person, PersonRole Role)> Roles { get; init; } = [];
}

/// <summary>Something that happens in a script.</summary>
/// <param name="Line">From 1.</param>
abstract record ScriptStep(int Line);

/// <summary>The service stops, and starts again on the same data.</summary>
sealed record Restart(int Line) : ScriptStep(Line);

/// <summary>Time passes.</summary>
sealed record SetClock(int Line, DateOnly Day) : ScriptStep(Line);

/// <summary>A person does something.</summary>
/// <param name="Back">For a tap or an edit: which of the replies or messages before, 1 being the last; 0 otherwise.</param>
/// <param name="Text">The words, the label or the language.</param>
sealed record Doing(int Line, string Person, Deed Deed, int Back, string Text) : ScriptStep(Line)
{
    public ImmutableArray<Expectation> Expectations { get; init; } = [];
}

enum Deed
{
    Say,
    Tap,
    Edit,
    Choose,
    Again,
    File,
    Photo,
}

/// <summary>Something that must come of what a person did.</summary>
/// <param name="Written">The line as written.</param>
/// <param name="Fails">What is wrong, in a few words; null when it holds.</param>
sealed record Expectation(int Line, string Written, Func<Heard, string?> Fails)
{
    /// <summary>True when it is about the records, which cannot be seen over the wire.</summary>
    public bool NeedsRecords { get; init; }
}

/// <summary>A script that cannot be read.</summary>
sealed class ScriptException : Exception
{
    public ScriptException(string file, int line, string message)
        : base($"{file}:{line}: {message}")
    {
    }
}
