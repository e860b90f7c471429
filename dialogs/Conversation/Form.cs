using System.Collections.Immutable;
using TwinBot.Records;

namespace TwinBot.Conversation;

/// <summary>An ordered list of questions and what to make of their answers. A value: it holds no place, no state.</summary>
public sealed record Form(string Name)
{
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>What is stored when the summary is confirmed.</summary>
    public required Func<Answers, Filing, Outcome> Finish { get; init; }

    /// <summary>A record that this would double; null when there is none.</summary>
    public Func<Answers, Duplicate?> Duplicate { get; init; } = static _ => null;

    internal Question? Find(string? name) => Questions.FirstOrDefault(question => question.Name == name);

    /// <summary>The first question that applies and is not settled; null when the summary is due.</summary>
    internal Question? Next(Answers answers, Telling telling) =>
        Questions.FirstOrDefault(question => question.Applies(answers) && !question.IsSettled(answers, telling));
}

/// <summary>What making records needs: ids, what is on record, the day.</summary>
public sealed record Filing(string FormId, IRecords Records, DateOnly Today)
{
    /// <summary>An id that is the same whenever the same form is filed again, so that filing twice changes and does not double.</summary>
    public string Id(string prefix, int number = 0) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{prefix}-{FormId}{(number == 0 ? "" : $"-{number}")}");
}

/// <summary>What a finished form asks to be stored, and what to say.</summary>
/// <param name="Say">Key of the closing sentence.</param>
public sealed record Outcome(ImmutableArray<RecordChange> Changes, string Say, params (string Name, object? Value)[] Values)
{
    /// <summary>What a follow-up is about; null for nothing.</summary>
    public Subject? Subject { get; init; }
}

/// <summary>A record that is like the one being made.</summary>
/// <param name="Say">Key of the sentence that points it out.</param>
/// <param name="Open">What shows it.</param>
public sealed record Duplicate(string Say, Button Open, params (string Name, object? Value)[] Values);
