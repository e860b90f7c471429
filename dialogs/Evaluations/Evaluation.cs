using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Contacts;
using TwinBot.Records;

namespace TwinBot.Evaluations;

/// <summary>How far a respondent is.</summary>
public enum ResponseStatus
{
    Invited,
    Started,
    Finished,
    Declined,
}

/// <summary>One round of a questionnaire in a partnership.</summary>
public sealed record Evaluation : Record
{
    /// <summary>The partnership's id.</summary>
    public required string Partnership { get; init; }

    /// <summary>The questionnaire's id.</summary>
    public required string Questionnaire { get; init; }

    public required int QuestionnaireVersion { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <summary>The last day for answers.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>When it was closed; null while answers can be given and changed.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>True when nobody shall know who answered what: then those invited are listed without answers, and answers without a name.</summary>
    public required bool Anonymous { get; init; }

    public ImmutableArray<Response> Responses { get; init; } = [];

    /// <summary>How many more were asked, whose names are forgotten; null for none, and in a round with names, where their responses stay.</summary>
    public int? Forgotten { get; init; }

    /// <summary>Tasks of earlier rounds that this one asks about; null for none.</summary>
    public ImmutableArray<AgreedTask>? AsksAbout { get; init; }

    /// <summary>What was agreed on over the results, for the next round to ask about; null for nothing.</summary>
    public ImmutableArray<AgreedTask>? Agreed { get; init; }
}

/// <summary>What was invited or answered.</summary>
public sealed record Response
{
    /// <summary>The contact's id; null for an anonymous answer.</summary>
    public string? Respondent { get; init; }

    /// <summary>Whom they speak for; null where that would tell who it was.</summary>
    public Side? Side { get; init; }

    /// <summary>The community's id; null where that would tell who it was.</summary>
    public string? Community { get; init; }

    public required ResponseStatus Status { get; init; }

    /// <summary>Answers by the question's id; null is an optional question that was skipped.</summary>
    public ImmutableSortedDictionary<string, JsonNode?> Answers { get; init; } = NoAnswers;

    /// <summary>The language that they are invited in, then the one that they answered in (ISO 639-1); null for an anonymous answer.</summary>
    public string? Language { get; init; }

    /// <summary>An anonymous answer of a round that is open, sealed with all that it says: nobody reads it before the round is closed. Null otherwise.</summary>
    public string? Sealed { get; init; }

    /// <summary>Null until all is answered, and for an anonymous answer.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When their invitation was put on its way; null where none was.</summary>
    public DateTimeOffset? InvitedAt { get; init; }

    /// <summary>When they were reminded; null for never.</summary>
    public ImmutableArray<DateTimeOffset>? RemindedAt { get; init; }

    /// <summary>They asked not to be reminded before; null when they did not.</summary>
    public DateTimeOffset? RemindAfter { get; init; }

    /// <summary>True when they asked for no more reminders; null otherwise.</summary>
    public bool? NoReminders { get; init; }

    public static ImmutableSortedDictionary<string, JsonNode?> NoAnswers { get; } = ImmutableSortedDictionary<string, JsonNode?>.Empty.WithComparers(StringComparer.Ordinal);
}

/// <summary>Something that was agreed on.</summary>
/// <param name="DueOn">When it shall be done; null when no day was named.</param>
public sealed record AgreedTask(string Id, string Text, DateOnly? DueOn = null);
