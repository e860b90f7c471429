using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Understanding;

namespace TwinBot.Questionnaires;

/// <summary>A questionnaire as the questions of a form.</summary>
public static class QuestionnaireForm
{
    public static ImmutableArray<Question> Questions(Questionnaire questionnaire, Language language) =>
        [.. questionnaire.Sections.SelectMany(section => section.Items.Select(item => Question(questionnaire, section, item, language)))];

    static Question Question(Questionnaire questionnaire, Section section, Item item, Language language)
    {
        var words = new Wording(item.Ask.In(language), item.Label.In(language), item.Why?.In(language), section.Title.In(language));
        var applies = Condition(questionnaire, item);
        return item.Type switch
        {
            ItemType.Scale => Made(item, new ScaleAnswer(item.Scale), words, applies),
            ItemType.Choice => Made(item, new OptionAnswer(item.Options), words, applies),
            ItemType.Choices => Made(item, new OptionsAnswer(item.Options), words, applies),
            ItemType.YesNo => Made(item, new YesNoAnswer(), words, applies),
            ItemType.Number => Made(item, new WholeNumber(item.Min, item.Max), words, applies),
            ItemType.Date => Made(item, new DateAnswer(item.Tense), words, applies),
            ItemType.Text => Made(item, new FreeText(), words, applies),
            var other => throw new ArgumentOutOfRangeException(nameof(item), other, "A type of question that no answer is known for."),
        };
    }

    static Question<T> Made<T>(Item item, AnswerType<T> type, Wording words, Func<Answers, bool> applies)
        where T : notnull
    {
        var question = new Question<T>(item.Id, type).When(applies).Worded(words);
        return item.IsOptional ? question.Optional() : question;
    }

    /// <summary>A question that waits for another applies only where that one applies too.</summary>
    static Func<Answers, bool> Condition(Questionnaire questionnaire, Item item)
    {
        if (item.When is not { } when || questionnaire.Find(when.Question) is not { } earlier)
        {
            return static _ => true;
        }

        var before = Condition(questionnaire, earlier);
        return answers => before(answers) && answers.Stored(when.Question) is { } stored && Written(stored).Any(when.Is.Contains);
    }

    /// <summary>An answer as conditions name it.</summary>
    static IEnumerable<string> Written(JsonNode stored) => stored switch
    {
        JsonArray several => several.OfType<JsonNode>().SelectMany(Written),
        _ => stored.GetValueKind() switch
        {
            JsonValueKind.String => [stored.AsText() ?? ""],
            JsonValueKind.True => ["true"],
            JsonValueKind.False => ["false"],
            JsonValueKind.Number when stored is JsonValue number && number.TryGetValue<int>(out var whole) => [whole.ToString(CultureInfo.InvariantCulture)],
            _ => [],
        },
    };
}
