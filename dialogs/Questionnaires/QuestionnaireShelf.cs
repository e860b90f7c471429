using System.Collections.Concurrent;
using System.Collections.Immutable;
using TwinBot.Records;

namespace TwinBot.Questionnaires;

/// <summary>The questionnaires that can be used: a value, so that a turn knows them all.</summary>
/// <param name="reader">Reads what is on record; null where nothing is.</param>
public sealed class QuestionnaireShelf(ImmutableArray<Questionnaire> questionnaires, QuestionnaireReader? reader = null)
{
    /// <summary>Yearly check first, then the full review and what follows an activity, then people's own.</summary>
    static readonly string[] s_first = ["yearlyCheck", "fullReview", "afterActivity"];

    /// <summary>What was read before. What lies under an id with the same text is never another.</summary>
    readonly ConcurrentDictionary<string, (string Text, Questionnaire? Questionnaire)> _read = new(StringComparer.Ordinal);

    /// <summary>Older versions of people's own; rounds that were opened with them still need them.</summary>
    ImmutableArray<Questionnaire> _older = [];

    public ImmutableArray<Questionnaire> All { get; } =
        [.. questionnaires.OrderBy(one => Array.IndexOf(s_first, one.Id) is var place && place < 0 ? s_first.Length : place).ThenBy(one => one.Id, StringComparer.Ordinal)];

    /// <summary>Those here, and the newest of each that people sent and took into use.</summary>
    public QuestionnaireShelf On(IRecords records)
    {
        var own = reader is null ? [] : records.OwnQuestionnaires().Select(Read).OfType<Questionnaire>().Where(one => Find(one.Id) is null).OrderByDescending(one => one.Version).ToList();
        var newest = own.DistinctBy(one => one.Id).ToList();
        return own.Count == 0 ? this : new QuestionnaireShelf([.. All, .. newest]) { _older = [.. own.Except(newest)] };
    }

    /// <summary>A file that was read, refused where it would take the name of a questionnaire that is here.</summary>
    public QuestionnaireReading Checked(QuestionnaireReading reading) =>
        reading.Questionnaire is { } questionnaire && Find(questionnaire.Id) is not null
            ? new QuestionnaireReading(null, [new QuestionnaireFault("", "nameTaken", ("id", questionnaire.Id))])
            : reading;

    /// <summary>The same, for a file that was sent: a questionnaire of people's own gives way to its next version.</summary>
    public QuestionnaireReading Checked(QuestionnaireReading reading, IRecords records) =>
        Checked(reading) is { Questionnaire: { } questionnaire } && On(records).Find(questionnaire.Id) is { } before && before.Version >= questionnaire.Version
            ? new QuestionnaireReading(null, [new QuestionnaireFault("", "versionTaken", ("id", questionnaire.Id), ("version", before.Version), ("next", before.Version + 1))])
            : Checked(reading);

    /// <summary>Null when there is none of that id (any more).</summary>
    public Questionnaire? Find(string? id) => All.FirstOrDefault(questionnaire => questionnaire.Id == id);

    /// <summary>The version that a round was opened with; where it is not here any more, the one that is.</summary>
    public Questionnaire? Find(string? id, int version) => _older.FirstOrDefault(questionnaire => questionnaire.Id == id && questionnaire.Version == version) ?? Find(id);

    Questionnaire? Read(OwnQuestionnaire own) =>
        _read.AddOrUpdate(own.Id, _ => (own.Text, reader?.Read(own.Text).Questionnaire), (_, known) => known.Text == own.Text ? known : (own.Text, reader?.Read(own.Text).Questionnaire)).Questionnaire;
}
