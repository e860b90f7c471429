using System.Collections.Immutable;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Understanding;

namespace TwinBot.Questionnaires;

/// <summary>What can be asked of people in an evaluation, as a data file says it. Only a reader makes one, so it has no faults.</summary>
public sealed record Questionnaire
{
    public required string Id { get; init; }

    /// <summary>Goes up by one whenever what is asked changes; stored with every evaluation.</summary>
    public required int Version { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>What somebody who is invited reads first: what it is for, and how long it takes.</summary>
    public required LocalText About { get; init; }

    /// <summary>What is scored, in the order in which results show it.</summary>
    public required ImmutableArray<Dimension> Dimensions { get; init; }

    public required ImmutableArray<Section> Sections { get; init; }

    public IEnumerable<Item> Items => Sections.SelectMany(section => section.Items);

    /// <summary>Null when no question has that id.</summary>
    public Item? Find(string id) => Items.FirstOrDefault(item => item.Id == id);
}

/// <summary>A text in every language that the bot has.</summary>
public sealed record LocalText(ImmutableSortedDictionary<string, string> ByLanguage)
{
    public static LocalText None { get; } = new(ImmutableSortedDictionary<string, string>.Empty);

    public string In(Language language) => ByLanguage[language.Code];
}

/// <summary>What several scored questions measure together.</summary>
public sealed record Dimension(string Id, LocalText Name);

/// <summary>Questions under one heading.</summary>
public sealed record Section(LocalText Title, ImmutableArray<Item> Items);

/// <summary>What kind of answer a question has.</summary>
public enum ItemType
{
    /// <summary>One to five, in words; the only kind that is scored.</summary>
    Scale,

    /// <summary>One of its options.</summary>
    Choice,

    /// <summary>One or more of its options.</summary>
    Choices,

    YesNo,

    /// <summary>A whole number.</summary>
    Number,

    Date,

    Text,
}

/// <summary>A question of a questionnaire.</summary>
public sealed record Item
{
    /// <summary>The name under which answers are stored: a changed meaning gets a new one.</summary>
    public required string Id { get; init; }

    public required ItemType Type { get; init; }

    public required LocalText Ask { get; init; }

    /// <summary>A few words for summaries and results.</summary>
    public required LocalText Label { get; init; }

    /// <summary>What is said to "why do you ask?"; null for the general reason.</summary>
    public LocalText? Why { get; init; }

    public bool IsOptional { get; init; }

    /// <summary>When it is asked; null for always.</summary>
    public When? When { get; init; }

    /// <summary>What a scored question measures; null for one that is not scored.</summary>
    public string? Dimension { get; init; }

    /// <summary>The words of a scale.</summary>
    public RatingScale Scale { get; init; }

    public ImmutableArray<Option> Options { get; init; } = [];

    /// <summary>True for the choice that the round comes to: continue, change or stop.</summary>
    public bool IsDecision { get; init; }

    /// <summary>The smallest number that is an answer.</summary>
    public int Min { get; init; }

    /// <summary>The largest number that is an answer.</summary>
    public int Max { get; init; } = 1_000_000;

    /// <summary>Which way a date without a year is meant.</summary>
    public Tense Tense { get; init; }
}

/// <summary>One of the answers that a choice offers.</summary>
/// <param name="Words">Other words for it, in any language.</param>
public sealed record Option(string Id, LocalText Label, ImmutableArray<string> Words);

/// <summary>Asked only where an earlier question has one of these answers.</summary>
/// <param name="Is">The answers as they are stored: option ids, <c>true</c>, numbers.</param>
public sealed record When(string Question, ImmutableArray<string> Is);
