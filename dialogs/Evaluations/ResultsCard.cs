using System.Collections.Immutable;
using System.Globalization;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Evaluations;

/// <summary>A round's results to look at: the gaps first, then each dimension, the decision, the words.</summary>
public static class ResultsCard
{
    const int MostWords = 12;

    public static Card Of(Results results, Telling telling)
    {
        var (speech, round) = (telling.Speech, results.Round);
        List<Fact> facts = [.. Who(results, telling)];
        if (!results.IsHidden)
        {
            facts.AddRange(results.Gaps.Select(gap => new Fact(speech.Say("results.gap"), Told(gap, telling))));
            facts.AddRange(results.Dimensions.Where(dimension => dimension.All is not null).Select(dimension => new Fact(dimension.Dimension.Name.In(speech.Language), Told(dimension, telling))));
            facts.AddRange((results.Decision is { } decision ? [decision] : results.Choices.Clear()).Concat(results.Choices).Where(choice => choice.Counts.Any(count => count.Count > 0)).Select(choice => new Fact(choice.Item.Label.In(speech.Language), Told(choice, speech))));
            facts.AddRange(results.Counts.Where(count => count.Count > 0).Select(count => new Fact(count.Item.Label.In(speech.Language), Told(count, speech))));
            facts.AddRange(results.InWords.Select(words => new Fact(words.Item.Label.In(speech.Language), Told(words, telling))));
            facts.AddRange(results.Tasks.Select(task => new Fact(task.Task.Text, speech.Say("results.task", ("done", task.Done), ("partly", task.Partly), ("notYet", task.NotYet)))));
        }

        facts.AddRange((round.Agreed ?? []).Select(task => new Fact(speech.Say("results.agreed"), task.DueOn is { } due ? speech.Say("results.agreedDue", ("task", task.Text), ("due", Day(due, speech))) : task.Text)));
        return new Card(telling.Records.Partnership(round.Partnership) is { } partnership ? PartnershipName.Shown(partnership, telling) : round.Partnership)
        {
            Subtitle = $"{results.Questionnaire.Title.In(speech.Language)} · {speech.Date(new PartialDate(round.OpenedOn.Year, round.OpenedOn.Month))}",
            Facts = [.. facts],
        };
    }

    /// <summary>A number as the language writes it, with one decimal; halves go away from nought.</summary>
    public static string Number(double value, Speech speech) =>
        Math.Round((decimal)value, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture).Replace(".", speech.Say("results.decimalMark"), StringComparison.Ordinal);

    /// <summary>How many have answered, and while a round with names is open, who.</summary>
    static IEnumerable<Fact> Who(Results results, Telling telling)
    {
        var (speech, round) = (telling.Speech, results.Round);
        yield return new Fact(speech.Say("results.answered"), speech.Say("results.of", ("n", results.Finished), ("total", results.Invited)));
        yield return round.ClosedOn is { } closed
            ? new Fact(speech.Say("results.closedOn"), Day(closed, speech))
            : new Fact(speech.Say("field.dueOn"), Day(round.DueOn, speech));
        if (round.Anonymous || round.ClosedOn is not null)
        {
            yield break;
        }

        foreach (var group in round.Responses.GroupBy(response => response.Status).OrderByDescending(group => group.Key == ResponseStatus.Finished).ThenByDescending(group => group.Key))
        {
            var names = group.Select(response => response.Respondent is { } id ? telling.Records.Contact(id)?.Name : null).OfType<string>().ToList();
            if (names.Count > 0)
            {
                var status = group.Key.Name();
                yield return new Fact(speech.Say($"responseStatus.{status}"), speech.List(names));
            }
        }
    }

    static string Told(Gap gap, Telling telling) => telling.Speech.Say(
        "results.gapOf",
        ("dimension", gap.Dimension.Name.In(telling.Speech.Language)),
        ("high", Named(gap.High, telling)),
        ("low", Named(gap.Low, telling)),
        ("size", Number(gap.Size, telling.Speech)));

    static string Named(Group group, Telling telling)
    {
        var name = group.Side is { } side ? telling.Speech.Say($"side.{side.Name()}") : Place(group.Community, telling);
        return $"{name} {Number(group.Average, telling.Speech)}";
    }

    static string Told(DimensionResult result, Telling telling)
    {
        var speech = telling.Speech;
        var all = result.All ?? throw new InvalidOperationException("A dimension without people is not told.");
        List<string> parts =
        [
            speech.Say("results.average", ("average", Number(all.Average, speech)), ("spread", Number(all.Spread, speech)), ("n", all.Count)),
            .. result.BySide.Select(side => Named(new Group(side.Key, null, side.Value.Average), telling)),
            .. result.ByCommunity.Select(community => Named(new Group(null, community.Key, community.Value.Average), telling)),
            .. result.Before is [var last, ..] ? [speech.Say("results.before", ("average", Number(last.Average, speech)), ("date", speech.Date(new PartialDate(last.OpenedOn.Year, last.OpenedOn.Month))), ("trend", Trend(all.Average, last.Average, speech)))] : ImmutableArray<string>.Empty,
        ];
        return string.Join(" · ", parts);
    }

    /// <summary>What changes by less than a tenth has not changed.</summary>
    static string Trend(double now, double before, Speech speech) => (now - before) switch
    {
        >= 0.0999 => speech.Say("results.up"),
        <= -0.0999 => speech.Say("results.down"),
        _ => speech.Say("results.level"),
    };

    static string Told(ChoiceResult choice, Speech speech) =>
        string.Join(" · ", choice.Counts.Where(count => count.Count > 0).OrderByDescending(count => count.Count).Select(count => $"{count.Option.Label.In(speech.Language)}: {Whole(count.Count)}"));

    static string Told(CountResult count, Speech speech) => count.Yes is { } yes
        ? speech.Say("results.yes", ("n", yes), ("total", count.Count))
        : speech.Say("results.sum", ("sum", count.Sum), ("n", count.Count));

    static string Told(WordsResult words, Telling telling)
    {
        var lines = words.Texts.Take(MostWords).Select(one => one.Community is { } community ? telling.Speech.Say("results.quoteFrom", ("text", one.Text), ("place", Place(community, telling))) : telling.Speech.Say("results.quote", ("text", one.Text))).ToList();
        if (words.Texts.Length > MostWords)
        {
            lines.Add(telling.Speech.Say("results.moreWords", ("n", words.Texts.Length - MostWords)));
        }

        return string.Join(" · ", lines);
    }

    internal static string Place(string? id, Telling telling) =>
        id is not null && telling.Records.Community(id) is { } community ? NamedCommunity.Of(community).Show(telling.Speech) : id ?? "";

    static string Day(DateOnly day, Speech speech) => speech.Date(PartialDate.Of(day));

    static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
