using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwinBot.Contacts;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Questionnaires;

namespace TwinBot.Evaluations;

/// <summary>Counts a round's answers. Only what was sent counts.</summary>
public static class Counting
{
    /// <summary>From this difference on, groups are said to see something differently.</summary>
    public const double NotableGap = 0.5;

    const int MostBefore = 5;

    /// <param name="earlier">Rounds of the same partnership; others than earlier ones of the same questionnaire are left out.</param>
    public static Results Of(Evaluation round, Questionnaire questionnaire, IEnumerable<Evaluation> earlier)
    {
        var (finished, sent) = (Finished(round), round.Responses.Count(response => response.Status == ResponseStatus.Finished));
        var results = new Results
        {
            Round = round,
            Questionnaire = questionnaire,
            Invited = round.Responses.Count(response => response.Respondent is not null || !round.Anonymous) + (round.Forgotten ?? 0),
            Finished = sent,
            IsHidden = round.Anonymous && (round.ClosedOn is null || finished.Count < Anonymity.SmallestGroup),
        };
        if (results.IsHidden)
        {
            return results;
        }

        var before = earlier.Where(other => other.Questionnaire == round.Questionnaire && other.Id != round.Id && other.OpenedOn <= round.OpenedOn && other.ClosedOn is not null)
            .OrderByDescending(other => other.OpenedOn).Take(MostBefore).ToList();
        ImmutableArray<DimensionResult> dimensions = [.. questionnaire.Dimensions.Select(dimension => Dimension(questionnaire, dimension, round, finished, before))];
        ImmutableArray<ChoiceResult> choices = [.. Asked(questionnaire, ItemType.Choice, ItemType.Choices).Select(item => Choice(item, finished))];
        return results with
        {
            Dimensions = dimensions,
            Gaps = [.. dimensions.SelectMany(Gaps).OrderByDescending(gap => Math.Round(gap.Size, 6))],
            Decision = choices.FirstOrDefault(choice => choice.Item.IsDecision),
            Choices = [.. choices.Where(choice => !choice.Item.IsDecision)],
            Counts = [.. Asked(questionnaire, ItemType.Number, ItemType.YesNo).Select(item => Count(item, finished))],
            InWords = [.. Asked(questionnaire, ItemType.Text).Select(item => InWords(item, round, finished)).Where(words => !words.Texts.IsEmpty)],
            Tasks = [.. (round.AsksAbout ?? []).Select(task => Task(task, finished))],
        };
    }

    /// <summary>What was sent and can be read.</summary>
    static List<Response> Finished(Evaluation round) => [.. round.Responses.Where(response => response is { Status: ResponseStatus.Finished, Sealed: null })];

    static IEnumerable<Item> Asked(Questionnaire questionnaire, params ItemType[] types) => questionnaire.Items.Where(item => types.Contains(item.Type));

    static DimensionResult Dimension(Questionnaire questionnaire, Dimension dimension, Evaluation round, List<Response> finished, List<Evaluation> before)
    {
        var scores = Scores(questionnaire, dimension, finished);
        return new DimensionResult(
            dimension,
            Shown(round, scores.Select(score => score.Score)),
            Groups(round, [.. scores.Where(one => one.Response.Side is not null).Select(one => (one.Response.Side ?? default, one.Score))], scores.Count, Comparer<Side>.Default),
            Groups(round, [.. scores.Where(one => one.Response.Community is not null).Select(one => (one.Response.Community ?? "", one.Score))], scores.Count, StringComparer.Ordinal),
            [
                .. before.Select(other => (other.OpenedOn, Score: Shown(other, Scores(questionnaire, dimension, Finished(other)).Select(score => score.Score))))
                    .Where(other => other.Score is not null).Select(other => (other.OpenedOn, other.Score?.Average ?? 0)),
            ]);
    }

    /// <summary>A person's score is the average of what they answered of the dimension.</summary>
    static List<(Response Response, double Score)> Scores(Questionnaire questionnaire, Dimension dimension, List<Response> finished)
    {
        var items = questionnaire.Items.Where(item => item.Dimension == dimension.Id).ToList();
        return
        [
            .. finished
                .Select(response => (response, points: items.Select(item => Point(response, item)).OfType<int>().ToList()))
                .Where(person => person.points.Count > 0)
                .Select(person => (person.response, person.points.Average())),
        ];
    }

    static int? Point(Response response, Item item) =>
        response.Answers.GetValueOrDefault(item.Id) is { } stored && new ScaleAnswer(item.Scale).TryParse(stored, out var point) ? point : null;

    static Score? Shown(Evaluation round, IEnumerable<double> scores)
    {
        var all = scores.ToList();
        return round.Anonymous && all.Count < Anonymity.SmallestGroup ? null : Score.Of(all);
    }

    /// <summary>In an anonymous round groups are shown all or none: one that is missing could be reckoned from the whole.</summary>
    static ImmutableSortedDictionary<T, Score> Groups<T>(Evaluation round, List<(T Group, double Score)> scores, int all, IComparer<T> order)
        where T : notnull
    {
        var groups = scores.GroupBy(one => one.Group, one => one.Score).Select(group => (group.Key, Score: Score.Of([.. group]))).ToList();
        var isShown = groups.Count > 1 && (!round.Anonymous || (scores.Count == all && groups.TrueForAll(group => group.Score?.Count >= Anonymity.SmallestGroup)));
        return isShown
            ? groups.Where(group => group.Score is not null).ToImmutableSortedDictionary(group => group.Key, group => group.Score ?? throw new InvalidOperationException("A group without people."), order)
            : ImmutableSortedDictionary<T, Score>.Empty.WithComparers(order);
    }

    /// <summary>Between the sides, and between the communities that are farthest apart.</summary>
    static IEnumerable<Gap> Gaps(DimensionResult result)
    {
        List<Group> sides = [.. result.BySide.Select(side => new Group(side.Key, null, side.Value.Average))];
        List<Group> communities = [.. result.ByCommunity.Select(community => new Group(null, community.Key, community.Value.Average))];
        return from groups in (List<Group>[])[sides, communities]
               where groups.Count > 1
               let high = groups.MaxBy(one => one.Average)
               let low = groups.MinBy(one => one.Average)
               let size = high.Average - low.Average
               where Math.Round(size, 6) >= NotableGap
               select new Gap(result.Dimension, high, low, size);
    }

    static ChoiceResult Choice(Item item, List<Response> finished)
    {
        var chosen = finished.SelectMany(response => Chosen(response.Answers.GetValueOrDefault(item.Id))).ToList();
        return new ChoiceResult(item, [.. item.Options.Select(option => (option, chosen.Count(id => id == option.Id)))]);
    }

    static IEnumerable<string> Chosen(JsonNode? stored) => stored switch
    {
        JsonArray several => several.Select(item => item?.AsText()).OfType<string>().Distinct(),
        { } one when one.AsText() is { } id => [id],
        _ => [],
    };

    static CountResult Count(Item item, List<Response> finished)
    {
        var given = finished.Select(response => response.Answers.GetValueOrDefault(item.Id)).OfType<JsonValue>().ToList();
        return item.Type == ItemType.YesNo
            ? new CountResult(item, given.Count, given.Count(value => value.GetValueKind() == JsonValueKind.True), null)
            : new CountResult(item, given.Count, null, given.Sum(value => value.TryGetValue<long>(out var number) ? number : 0));
    }

    /// <summary>Anonymous words stand by the alphabet, so that their order tells nothing, and without a town.</summary>
    static WordsResult InWords(Item item, Evaluation round, List<Response> finished)
    {
        var texts = finished
            .Select(response => (response, text: response.Answers.GetValueOrDefault(item.Id)?.AsText()))
            .Where(one => !string.IsNullOrWhiteSpace(one.text))
            .Select(one => round.Anonymous ? new Words(one.text ?? "", null, null) : new Words(one.text ?? "", one.response.Community, one.response.Side));
        return new WordsResult(item, [.. round.Anonymous ? texts.OrderBy(words => words.Text, StringComparer.Ordinal) : texts]);
    }

    static TaskResult Task(AgreedTask task, List<Response> finished)
    {
        var states = finished.Select(response => response.Answers.GetValueOrDefault(AgreedTasks.QuestionOf(task))?.AsText()).ToList();
        return new TaskResult(task, Number(TaskState.Done), Number(TaskState.Partly), Number(TaskState.NotYet));

        int Number(TaskState state) => states.Count(said => said == state.Name());
    }
}
