using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TwinBot.Records;

namespace TwinBot.Conversation;

/// <summary>What a conversation remembers between turns. Its stored names are approved by a test: a rename would lose open dialogs.</summary>
public sealed record ConversationState
{
    public static ConversationState Empty { get; } = new();

    /// <summary>Version of this envelope; a dialog needs none.</summary>
    public int Engine { get; init; } = 1;

    /// <summary>The language of the last message where nobody chose one (ISO 639-1); null before the first.</summary>
    public string? Language { get; init; }

    /// <summary>The open forms in the order in which they were last at hand; the last one is at hand unless it is paused.</summary>
    public ImmutableArray<OpenForm> Forms { get; init; } = [];

    /// <summary>A question of the engine's own on the screen; null when there is none.</summary>
    public Aside? Aside { get; init; }

    /// <summary>True when the person was welcomed.</summary>
    public bool IsGreeted { get; init; }

    /// <summary>True when the person was told what is kept of them.</summary>
    public bool IsTold { get; init; }

    /// <summary>Whose conversation it is; null in a state of a release before.</summary>
    public string? Person { get; init; }

    /// <summary>The day on which the person last did something; null in a state of a release before.</summary>
    public DateOnly? LastOn { get; init; }

    /// <summary>How often in a row the question on the screen was not answered.</summary>
    public int Misses { get; init; }

    /// <summary>What <c>undo</c> takes back; null when there is nothing.</summary>
    public Undoable? Undoable { get; init; }

    /// <summary>What was last looked up; null when nothing was, or too long ago.</summary>
    public Subject? Subject { get; init; }

    /// <summary>The latest messages and what they answered, so that an edited one is a correction.</summary>
    public ImmutableArray<Taken> Taken { get; init; } = [];

    /// <summary>What was brought up of the bot's own accord, so that it is said once.</summary>
    public ImmutableArray<string> BroughtUp { get; init; } = [];

    /// <summary>The dialog that was last sent and forgotten, so that a correction of it gets a kind word; null for none.</summary>
    public string? Forgotten { get; init; }

    /// <summary>The whole of a state in which something is confidential, as it is stored: what stands beside it is what remains without the key. Null where nothing is.</summary>
    public string? Sealed { get; init; }

    /// <summary>True while answers are in it that nobody but their author shall ever read together with their name.</summary>
    [JsonIgnore]
    public bool HoldsConfidential => Forms.Any(form => form.IsConfidential) || Undoable?.Form is { IsConfidential: true };

    /// <summary>True when what is said next belongs to such answers.</summary>
    [JsonIgnore]
    public bool IsConfidential => AtHand is { IsConfidential: true };

    /// <summary>What may be read by anybody: without what is confidential, and without what was said about it.</summary>
    public ConversationState WithoutConfidential() => HoldsConfidential
        ? this with { Forms = [.. Forms.Where(form => !form.IsConfidential)], Undoable = Undoable?.Form is { IsConfidential: true } ? null : Undoable, Aside = null, Misses = 0 }
        : this;

    /// <summary>The form at hand; null when none is.</summary>
    internal OpenForm? AtHand => Forms is [.., { IsPaused: false } last] ? last : null;

    internal ConversationState With(OpenForm form) =>
        this with { Forms = [.. Forms.Where(open => open.Id != form.Id), form] };

    internal ConversationState Without(string formId) =>
        this with { Forms = [.. Forms.Where(open => open.Id != formId)] };
}

/// <summary>A form that somebody is filling in: the answers by name, and the question on the screen; nothing else is needed to go on.</summary>
public sealed record OpenForm
{
    public required string Id { get; init; }

    public required string Dialog { get; init; }

    /// <summary>Answers by the question's name; JSON null is an optional question that was skipped.</summary>
    public ImmutableSortedDictionary<string, JsonNode?> Answers { get; init; } = NoAnswers;

    /// <summary>The question on the screen; <see cref="Summary"/> for the summary; null before the first.</summary>
    public string? OnScreen { get; init; }

    /// <summary>True when the question on the screen was asked again on purpose, so that its old answer may be kept.</summary>
    public bool IsRevisiting { get; init; }

    /// <summary>The question answered last; null before the first.</summary>
    public string? LastAnswered { get; init; }

    /// <summary>True when the person put it aside; it comes back only when asked for.</summary>
    public bool IsPaused { get; init; }

    /// <summary>True when a like record was pointed out.</summary>
    public bool IsDuplicateShown { get; init; }

    /// <summary>True when its answers may be stored beside their author only so that nobody can read them.</summary>
    public bool IsConfidential { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public const string Summary = "confirm";

    internal static ImmutableSortedDictionary<string, JsonNode?> NoAnswers { get; } = ImmutableSortedDictionary<string, JsonNode?>.Empty.WithComparers(StringComparer.Ordinal);

    internal OpenForm Answered(string question, JsonNode? value) =>
        this with { Answers = Answers.SetItem(question, value), LastAnswered = question, IsRevisiting = false };
}

/// <summary>A question of the engine's own, asked beside a form.</summary>
/// <param name="Kind"><c>which</c> (one of several meanings), <c>orAnswer</c> (a command or an answer?), <c>again</c> (go on with the open one or begin anew?).</param>
/// <param name="Choices">What can be chosen, as shown.</param>
/// <param name="Said">The words that led to it.</param>
public sealed record Aside(string Kind, ImmutableArray<Choice> Choices, string Said);

/// <summary>The last step that can be taken back.</summary>
/// <param name="Form">The form as it was before the step.</param>
/// <param name="Changes">What was stored; empty for a cancelled or restarted form.</param>
/// <param name="What">The step: <c>saved</c>, <c>sent</c>, <c>cancelled</c> or <c>restarted</c>.</param>
/// <param name="Title">What it was about, in the words of then.</param>
public sealed record Undoable(OpenForm? Form, ImmutableArray<RecordChange> Changes, string What, string Title);

/// <summary>What a follow-up ("and his phone?") is about.</summary>
/// <param name="TurnsLeft">It is forgotten after five turns.</param>
/// <param name="Activity">The joint activity that was saved or shown last.</param>
public sealed record Subject(string? Contact, string? Community, string? Partnership, string? Role, Listing? Listing, int TurnsLeft = 5, string? Activity = null);

/// <summary>A list that goes on: whose it is, what it filtered by, and how much of it was shown.</summary>
/// <param name="Filter">What else it filtered by, as its dialog writes it; null for nothing.</param>
public sealed record Listing(string Dialog, string? Country, string? Theme, string? Status, int Shown, JsonNode? Filter = null);

/// <summary>A message that was taken as answers.</summary>
/// <param name="Message">The channel's id of the message.</param>
public sealed record Taken(string Message, string Form, ImmutableArray<string> Questions);
