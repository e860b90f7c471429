using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Records;

namespace TwinBot.Conversation;

/// <summary>An ordered list of questions and what to make of their answers. A value: it holds no place, no state.</summary>
public sealed record Form(string Name)
{
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>What is stored when the summary is confirmed.</summary>
    public required Func<Answers, Filing, Outcome> Finish { get; init; }

    /// <summary>The question whose answer tells one of its kind from another; null for the first.</summary>
    public string? Identity { get; init; }

    /// <summary>The dialog that changes what this one puts on record, once it is there; until then this one is meant by what sounds like it. Null for none.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>A record that this would double; null when there is none.</summary>
    public Func<Answers, Duplicate?> Duplicate { get; init; } = static _ => null;

    /// <summary>True when every question says how far one is.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The questions that say what the form is about: beginning anew keeps their answers.</summary>
    public ImmutableArray<string> About { get; init; } = [];

    /// <summary>Why it cannot be filled in (any more); null when it can.</summary>
    public Broken? Unless { get; init; }

    /// <summary>What is asked at the summary, where that depends on the answers; null for the words of the language file.</summary>
    public Func<Answers, string>? Asks { get; init; }

    /// <summary>Key of what is said when it is cancelled.</summary>
    public string Cancelled { get; init; } = "cancelled";

    /// <summary>True where a no to the summary ends it, because there is hardly anything in it to change and no way back from a yes.</summary>
    public bool NoCancels { get; init; }

    /// <summary>True when nobody shall be able to see who gave these answers: until they are sent they are kept sealed, afterwards not at all.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>Key of what is said before its first question; null for nothing.</summary>
    public string? Begins { get; init; }

    /// <summary>What is stored after every message, before the summary; nothing for most forms.</summary>
    public Func<Answers, Filing, ImmutableArray<RecordChange>> Keep { get; init; } = static (_, _) => [];

    /// <summary>Answers given elsewhere before, for questions not yet answered here; null is a question that was skipped.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Known { get; init; } = ImmutableDictionary<string, JsonNode?>.Empty;

    internal Question? Find(string? name) => Questions.FirstOrDefault(question => question.Name == name);

    /// <summary>The first question that applies and is not settled; null when the summary is due.</summary>
    internal Question? Next(Answers answers, Telling telling) =>
        Questions.FirstOrDefault(question => question.Applies(answers) && !question.IsSettled(answers, telling));
}

/// <summary>What making records needs: ids, what is on record, the day.</summary>
public sealed record Filing(string FormId, IRecords Records, DateOnly Today)
{
    /// <summary>The moment, in the time zone of the service.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>Who files it; null where nobody is known.</summary>
    public Person? Person { get; init; }

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

    /// <summary>What others are told.</summary>
    public ImmutableArray<Tiding> Tidings { get; init; } = [];

    /// <summary>What can be taken back afterwards.</summary>
    public Afterwards Afterwards { get; init; }
}

/// <summary>What becomes of a form once it is stored.</summary>
public enum Afterwards
{
    /// <summary>What was stored can be taken back, or changed and stored again.</summary>
    Undo,

    /// <summary>It can be changed and sent again; what was sent is not taken back, since others have written to the same record.</summary>
    SendAgain,

    /// <summary>Nothing of it is kept with the conversation: nobody shall see who said it.</summary>
    Forget,
}

/// <summary>A record that is like the one being made.</summary>
/// <param name="Say">Key of the sentence that points it out.</param>
/// <param name="Open">What shows it.</param>
public sealed record Duplicate(string Say, Button Open, params (string Name, object? Value)[] Values);
