using TwinBot.Conversation.AnswerTypes;

namespace TwinBot.Questionnaires;

/// <summary>What the value of a key is.</summary>
enum KeyKind
{
    /// <summary>A name of letters and digits.</summary>
    Id,

    /// <summary>A text in every language.</summary>
    Local,

    /// <summary>A whole number.</summary>
    Whole,

    TrueFalse,

    /// <summary>One of a few names.</summary>
    Name,

    /// <summary>A list of texts, numbers or true and false.</summary>
    Values,

    /// <summary>An object with keys of its own.</summary>
    Part,

    /// <summary>A list of such objects.</summary>
    Parts,
}

/// <summary>A key that a questionnaire file may have: the one description that the reader and the editor's schema are made from.</summary>
/// <param name="For">The types of question that it belongs to; empty for all.</param>
sealed record Key(string Name, KeyKind Kind, string About, bool IsRequired = true, params ItemType[] For)
{
    /// <summary>The names that a <see cref="KeyKind.Name"/> chooses from.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The keys of a part.</summary>
    public IReadOnlyList<Key> Parts { get; init; } = [];
}

/// <summary>Every key of a questionnaire file.</summary>
static class Keys
{
    public static IReadOnlyList<Key> When { get; } =
    [
        new("question", KeyKind.Id, "The id of an earlier question."),
        new("is", KeyKind.Values, "The answers with which this one is asked: ids of options, true or false, numbers of a scale."),
    ];

    public static IReadOnlyList<Key> Option { get; } =
    [
        new("id", KeyKind.Id, "The name under which the answer is stored."),
        new("label", KeyKind.Local, "What is shown and tapped."),
        new("words", KeyKind.Values, "Other words that mean it, in any language.", IsRequired: false),
    ];

    public static IReadOnlyList<Key> Dimension { get; } =
    [
        new("id", KeyKind.Id, "The name that scored questions use."),
        new("name", KeyKind.Local, "What results call it."),
    ];

    public static IReadOnlyList<Key> Question { get; } =
    [
        new("id", KeyKind.Id, "The name under which answers are stored; a changed meaning gets a new one."),
        new("type", KeyKind.Name, "What kind of answer it has.") { Names = Names<ItemType>() },
        new("ask", KeyKind.Local, "The question as it is put."),
        new("label", KeyKind.Local, "A few words for summaries and results."),
        new("why", KeyKind.Local, "What is said to: why do you ask?", IsRequired: false),
        new("optional", KeyKind.TrueFalse, "True when it may be skipped.", IsRequired: false),
        new("when", KeyKind.Part, "When it is asked; always without it.", IsRequired: false) { Parts = When },
        new("dimension", KeyKind.Id, "What the scores of this question count for.", IsRequired: true, ItemType.Scale),
        new("scale", KeyKind.Name, "The words of the five points.", IsRequired: true, ItemType.Scale) { Names = Names<RatingScale>() },
        new("options", KeyKind.Parts, "What can be chosen, two or more.", IsRequired: true, ItemType.Choice, ItemType.Choices) { Parts = Option },
        new("decision", KeyKind.TrueFalse, "True for the choice that the round comes to.", IsRequired: false, ItemType.Choice),
        new("min", KeyKind.Whole, "The smallest number that is an answer.", IsRequired: false, ItemType.Number),
        new("max", KeyKind.Whole, "The largest number that is an answer.", IsRequired: false, ItemType.Number),
        new("ahead", KeyKind.TrueFalse, "True when the date lies ahead.", IsRequired: false, ItemType.Date),
    ];

    public static IReadOnlyList<Key> Section { get; } =
    [
        new("title", KeyKind.Local, "The heading."),
        new("questions", KeyKind.Parts, "The questions under it, in their order.") { Parts = Question },
    ];

    public static IReadOnlyList<Key> File { get; } =
    [
        new("$schema", KeyKind.Id, "For the editor.", IsRequired: false),
        new("id", KeyKind.Id, "The questionnaire's name."),
        new("version", KeyKind.Whole, "Goes up by one whenever what is asked changes."),
        new("title", KeyKind.Local, "What people call it."),
        new("about", KeyKind.Local, "What somebody who is invited reads first."),
        new("dimensions", KeyKind.Parts, "What is scored, in the order in which results show it.") { Parts = Dimension },
        new("sections", KeyKind.Parts, "The questions, under headings.") { Parts = Section },
    ];

    static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => value.Name())];
}
