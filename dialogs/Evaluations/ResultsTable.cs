using System.Collections.Immutable;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Sheets;
using TwinBot.Understanding;

namespace TwinBot.Evaluations;

/// <summary>What a row of a results table is about; a workbook has a sheet for each.</summary>
public enum ResultsPart
{
    Round,
    Scores,
    Choices,
    Words,
    Tasks,
}

/// <summary>One line of a round's results. What it does not say is null.</summary>
/// <param name="Subject">The dimension, the question or the task.</param>
/// <param name="Who">Whose it is, or which option it counts.</param>
/// <param name="People">How many people it comes from.</param>
/// <param name="Average">With two decimals; halves go away from nought.</param>
public sealed record ResultsRow(ResultsPart Part, string Subject, string? Who = null, int? People = null, decimal? Average = null, decimal? Spread = null, long? Number = null, string? Words = null);

/// <summary>A round's results as a table, in one language. It has what the card has and no more: what protects small groups there protects them here.</summary>
public static class ResultsTable
{
    const int Decimals = 2;

    /// <summary>The fields of the columns, in their order; the part is one only where all stands in one sheet.</summary>
    public static ImmutableArray<string> Columns { get; } = ["part", "subject", "who", "people", "average", "spread", "number", "words"];

    public static ImmutableArray<ResultsRow> Of(Results results, Telling telling) => results.IsHidden ? [] :
    [
        .. Round(results, telling),
        .. results.Dimensions.SelectMany(dimension => Scores(dimension, telling)),
        .. (results.Decision is { } decision ? results.Choices.Insert(0, decision) : results.Choices).SelectMany(choice => Choices(choice, telling)),
        .. results.Counts.Where(count => count.Count > 0).Select(count => Count(count, telling)),
        .. results.InWords.SelectMany(words => InWords(words, telling)),
        .. results.Tasks.SelectMany(task => Task(task, telling)),
        .. (results.Round.Agreed ?? []).Select(task => new ResultsRow(ResultsPart.Tasks, task.Text, telling.Speech.Say("results.agreed"), Words: task.DueOn is { } due ? Day(due, telling) : null)),
    ];

    static IEnumerable<ResultsRow> Round(Results results, Telling telling)
    {
        var (speech, round) = (telling.Speech, results.Round);
        yield return new ResultsRow(ResultsPart.Round, speech.Say("field.partnership"), Words: telling.Records.Partnership(round.Partnership)?.Name);
        yield return new ResultsRow(ResultsPart.Round, speech.Say("field.questionnaire"), Words: results.Questionnaire.Title.In(speech.Language));
        yield return new ResultsRow(ResultsPart.Round, speech.Say("results.answered"), People: results.Invited, Number: results.Finished);
        yield return round.ClosedOn is { } closed
            ? new ResultsRow(ResultsPart.Round, speech.Say("results.closedOn"), Words: Day(closed, telling))
            : new ResultsRow(ResultsPart.Round, speech.Say("field.dueOn"), Words: Day(round.DueOn, telling));
    }

    static IEnumerable<ResultsRow> Scores(DimensionResult dimension, Telling telling)
    {
        if (dimension.All is not { } all)
        {
            return [];
        }

        var subject = dimension.Dimension.Name.In(telling.Speech.Language);
        return
        [
            Row(telling.Speech.Say("results.table.all"), all),
            .. dimension.BySide.Select(side => Row(telling.Speech.Say($"side.{side.Key.Name()}"), side.Value)),
            .. dimension.ByCommunity.Select(community => Row(ResultsCard.Place(community.Key, telling), community.Value)),
            .. dimension.Before.Select(before => new ResultsRow(ResultsPart.Scores, subject, telling.Speech.Date(new PartialDate(before.OpenedOn.Year, before.OpenedOn.Month)), Average: Rounded(before.Average))),
        ];

        ResultsRow Row(string who, Score score) => new(ResultsPart.Scores, subject, who, score.Count, Rounded(score.Average), Rounded(score.Spread));
    }

    static IEnumerable<ResultsRow> Choices(ChoiceResult choice, Telling telling) => choice.Counts
        .Select(count => new ResultsRow(ResultsPart.Choices, choice.Item.Label.In(telling.Speech.Language), count.Option.Label.In(telling.Speech.Language), Number: count.Count));

    static ResultsRow Count(CountResult count, Telling telling) =>
        new(ResultsPart.Choices, count.Item.Label.In(telling.Speech.Language), telling.Speech.Say(count.Yes is null ? "results.table.sum" : "results.table.yes"), count.Count, Number: count.Yes ?? count.Sum);

    static IEnumerable<ResultsRow> InWords(WordsResult words, Telling telling) => words.Texts
        .Select(one => new ResultsRow(ResultsPart.Words, words.Item.Label.In(telling.Speech.Language), one.Community is null ? null : ResultsCard.Place(one.Community, telling), Words: one.Text));

    static IEnumerable<ResultsRow> Task(TaskResult task, Telling telling) =>
        new[] { (State: TaskState.Done, Count: task.Done), (State: TaskState.Partly, Count: task.Partly), (State: TaskState.NotYet, Count: task.NotYet) }
            .Select(one => new ResultsRow(ResultsPart.Tasks, task.Task.Text, telling.Speech.Say($"taskState.{one.State.Name()}"), Number: one.Count));

    static decimal Rounded(double value) => Math.Round((decimal)value, Decimals, MidpointRounding.AwayFromZero);

    static string Day(DateOnly day, Telling telling) => telling.Speech.Date(PartialDate.Of(day));
}
