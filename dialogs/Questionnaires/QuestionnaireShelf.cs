using System.Collections.Immutable;

namespace TwinBot.Questionnaires;

/// <summary>The questionnaires that can be used: a value, so that a turn knows them all.</summary>
public sealed class QuestionnaireShelf(ImmutableArray<Questionnaire> questionnaires)
{
    /// <summary>Yearly check first, then the full review and what follows an activity, then people's own.</summary>
    static readonly string[] s_first = ["yearlyCheck", "fullReview", "afterActivity"];

    public ImmutableArray<Questionnaire> All { get; } =
        [.. questionnaires.OrderBy(one => Array.IndexOf(s_first, one.Id) is var place && place < 0 ? s_first.Length : place).ThenBy(one => one.Id, StringComparer.Ordinal)];

    /// <summary>A file that was read, refused where it would take the name of a questionnaire that is here.</summary>
    public QuestionnaireReading Checked(QuestionnaireReading reading) =>
        reading.Questionnaire is { } questionnaire && Find(questionnaire.Id) is not null
            ? new QuestionnaireReading(null, [new QuestionnaireFault("", "nameTaken", ("id", questionnaire.Id))])
            : reading;

    /// <summary>Null when there is none of that id (any more).</summary>
    public Questionnaire? Find(string? id) => All.FirstOrDefault(questionnaire => questionnaire.Id == id);
}
