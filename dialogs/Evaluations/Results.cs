using System.Collections.Immutable;
using TwinBot.Contacts;
using TwinBot.Questionnaires;

namespace TwinBot.Evaluations;

/// <summary>Some people's scores: how many people, their average, and how far apart they are.</summary>
/// <param name="Count">People, not answers.</param>
/// <param name="Average">1 to 5; a person who answered several questions of a dimension counts once, with their own average.</param>
/// <param name="Spread">Standard deviation of the people's scores (of all of them, not of a sample): 0 when all agree, 2 when half say 1 and half 5.</param>
public sealed record Score(int Count, double Average, double Spread, double Lowest, double Highest)
{
    /// <summary>Null for nobody.</summary>
    public static Score? Of(IReadOnlyCollection<double> scores)
    {
        if (scores.Count == 0)
        {
            return null;
        }

        var average = scores.Average();
        return new Score(scores.Count, average, Math.Sqrt(scores.Average(score => (score - average) * (score - average))), scores.Min(), scores.Max());
    }
}

/// <summary>One dimension of a round.</summary>
/// <param name="All">Null when nobody scored it, or too few for an anonymous round.</param>
/// <param name="BySide">Empty where it may not be told apart.</param>
/// <param name="ByCommunity">By the community's id; empty where it may not be told apart.</param>
/// <param name="Before">Averages of earlier rounds of the same questionnaire, newest first.</param>
public sealed record DimensionResult(
    Dimension Dimension,
    Score? All,
    ImmutableSortedDictionary<Side, Score> BySide,
    ImmutableSortedDictionary<string, Score> ByCommunity,
    ImmutableArray<(DateOnly OpenedOn, double Average)> Before);

/// <summary>Where people see things differently.</summary>
/// <param name="Size">The difference of the averages, above nought.</param>
public sealed record Gap(Dimension Dimension, Group High, Group Low, double Size);

/// <summary>A side or a community, and how it scored.</summary>
/// <param name="Side">Null for a community.</param>
/// <param name="Community">The community's id; null for a side.</param>
public sealed record Group(Side? Side, string? Community, double Average);

/// <summary>How often each option was chosen, in the question's order.</summary>
public sealed record ChoiceResult(Item Item, ImmutableArray<(Option Option, int Count)> Counts);

/// <summary>Numbers and yes-or-no answers, added up.</summary>
/// <param name="Yes">Those who said yes; null for a number.</param>
/// <param name="Sum">The numbers' sum; null for yes or no.</param>
public sealed record CountResult(Item Item, int Count, int? Yes, long? Sum);

/// <summary>What people wrote.</summary>
public sealed record WordsResult(Item Item, ImmutableArray<Words> Texts);

/// <summary>One person's words; whose they are where that may be told.</summary>
public sealed record Words(string Text, string? Community, Side? Side);

/// <summary>How an earlier round's task stands, in how many people's eyes.</summary>
public sealed record TaskResult(AgreedTask Task, int Done, int Partly, int NotYet);

/// <summary>What a round came to, as numbers: what card, picture, report and table are drawn from.</summary>
public sealed record Results
{
    public required Evaluation Round { get; init; }

    public required Questionnaire Questionnaire { get; init; }

    /// <summary>How many were asked.</summary>
    public required int Invited { get; init; }

    public required int Finished { get; init; }

    /// <summary>True when an anonymous round has too few answers to show any, or is still open: then all that follows is empty.</summary>
    public required bool IsHidden { get; init; }

    public ImmutableArray<DimensionResult> Dimensions { get; init; } = [];

    /// <summary>Largest first.</summary>
    public ImmutableArray<Gap> Gaps { get; init; } = [];

    /// <summary>Null where the questionnaire comes to none.</summary>
    public ChoiceResult? Decision { get; init; }

    public ImmutableArray<ChoiceResult> Choices { get; init; } = [];

    public ImmutableArray<CountResult> Counts { get; init; } = [];

    public ImmutableArray<WordsResult> InWords { get; init; } = [];

    public ImmutableArray<TaskResult> Tasks { get; init; } = [];
}
