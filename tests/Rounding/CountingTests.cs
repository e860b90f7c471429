using TwinBot.Contacts;
using TwinBot.Evaluations;

namespace TwinBot.Tests.Rounding;

/// <summary>Every figure here was reckoned by hand.</summary>
public sealed class CountingTests
{
    // programme and share are both of the dimension "activities": a person's score is their average.
    static readonly Evaluation s_round = Rounds.Closed(
        "now",
        2026,
        Rounds.Answer("m1", Side.Authority, "gouda", ("overall", 5), ("programme", 4), ("share", 5), ("trend", "better"), ("nextMeeting", true), ("wish", "More sport")),
        Rounds.Answer("m2", Side.Authority, "solingen", ("overall", 4), ("programme", 3), ("trend", "same"), ("nextMeeting", false)),
        Rounds.Answer("k1", Side.Citizens, "gouda", ("overall", 2), ("programme", 2), ("share", 1), ("trend", "same"), ("nextMeeting", true), ("wish", "Jugend")),
        Rounds.Answer("k2", Side.Citizens, "solingen", ("overall", 3), ("share", null), ("trend", "weaker")),
        Rounds.Answer("k3", Side.Citizens, "solingen", ("overall", 1)) with { Status = ResponseStatus.Started });

    static readonly Results s_results = Counting.Of(s_round, Rounds.Yearly, []);

    [Fact]
    public void OnlyWhatWasSentCounts() => Assert.Equal((5, 4), (s_results.Invited, s_results.Finished));

    [Fact]
    public void ADimensionHasItsAverageAndSpread()
    {
        // 5, 4, 2, 3: average 3.5; squares 2.25, 0.25, 2.25, 0.25; variance 5 / 4 = 1.25.
        var overall = Dimension("overall").All;
        Assert.Equal((4, 3.5, Math.Sqrt(1.25), 2.0, 5.0), (overall?.Count, overall?.Average, overall?.Spread, overall?.Lowest, overall?.Highest));
        // m1 (4 + 5) / 2 = 4.5; m2 3; k1 (2 + 1) / 2 = 1.5; k2 nothing: average 9 / 3 = 3; squares 2.25, 0, 2.25; variance 1.5.
        var activities = Dimension("activities").All;
        Assert.Equal((3, 3.0, Math.Sqrt(1.5)), (activities?.Count, activities?.Average, activities?.Spread));
        Assert.Null(Dimension("youth").All);
    }

    [Fact]
    public void SidesAndTownsStandBesideEachOther()
    {
        var overall = Dimension("overall");
        Assert.Equal((4.5, 2.5), (overall.BySide[Side.Authority].Average, overall.BySide[Side.Citizens].Average));
        Assert.Equal((3.5, 3.5), (overall.ByCommunity["gouda"].Average, overall.ByCommunity["solingen"].Average));
    }

    [Fact]
    public void TheLargestGapComesFirst() => Assert.Equal(
        // Activities: authority (4.5 + 3) / 2 = 3.75, citizens 1.5: 2.25. Overall: 4.5 - 2.5 = 2. Activities by town: gouda (4.5 + 1.5) / 2 = 3 and solingen 3: none.
        [("activities", 2.25), ("overall", 2.0)],
        s_results.Gaps.Select(gap => (gap.Dimension.Id, gap.Size)));

    [Fact]
    public void ChoicesNumbersAndWordsAreCounted()
    {
        Assert.Equal([("better", 1), ("same", 2), ("weaker", 1), ("asleep", 0)], Assert.Single(s_results.Choices).Counts.Select(count => (count.Option.Id, count.Count)));
        var meeting = Assert.Single(s_results.Counts);
        Assert.Equal((3, 2), (meeting.Count, meeting.Yes));
        Assert.Equal(["More sport", "Jugend"], Assert.Single(s_results.InWords).Texts.Select(words => words.Text));
    }

    [Fact]
    public void EarlierRoundsShowTheTrend()
    {
        var before = Rounds.Closed("before", 2025, Rounds.Answer("m1", Side.Authority, "gouda", ("overall", 3)), Rounds.Answer("k1", Side.Citizens, "gouda", ("overall", 4)));
        var other = before with { Id = "other", Questionnaire = "fullReview" };
        var later = before with { Id = "later", OpenedOn = new DateOnly(2027, 5, 1) };
        var dimension = Counting.Of(s_round, Rounds.Yearly, [later, other, before, s_round]).Dimensions.First(one => one.Dimension.Id == "overall");
        var (openedOn, average) = Assert.Single(dimension.Before);
        Assert.Equal((new DateOnly(2025, 5, 1), 3.5), (openedOn, average));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void AnonymousShowsNothingBelowThree(int answers, bool isHidden)
    {
        var results = Counting.Of(Anonymous(answers), Rounds.Yearly, []);
        Assert.Equal(isHidden, results.IsHidden);
        Assert.Equal(isHidden, results.Dimensions.IsEmpty);
    }

    [Fact]
    public void AnonymousShowsNothingWhileItIsOpen() => Assert.True(Counting.Of(Anonymous(5) with { ClosedOn = null }, Rounds.Yearly, []).IsHidden);

    /// <summary>Three of one side and one of the other: the one could be reckoned from the whole, so neither is shown.</summary>
    [Fact]
    public void ASmallGroupHidesAllGroups()
    {
        var round = Anonymous(3);
        round = round with { Responses = round.Responses.Add(Rounds.Answer(null, Side.Citizens, null, ("overall", 1))) };
        var overall = Counting.Of(round, Rounds.Yearly, []).Dimensions.First(one => one.Dimension.Id == "overall");
        Assert.Equal(4, overall.All?.Count);
        Assert.Empty(overall.BySide);
    }

    /// <summary>Two who answered a question of a dimension are not shown, though four answered others.</summary>
    [Fact]
    public void ADimensionWithTwoIsNotShown()
    {
        var round = Anonymous(4);
        round = round with { Responses = [.. round.Responses.Select((response, at) => at < 2 ? response with { Answers = response.Answers.SetItem("youth", 2) } : response)] };
        Assert.Null(Counting.Of(round, Rounds.Yearly, []).Dimensions.First(one => one.Dimension.Id == "youth").All);
    }

    static Evaluation Anonymous(int answers) =>
        Rounds.Closed("secret", 2026, [.. Enumerable.Range(1, answers).Select(point => Rounds.Answer(null, Side.Authority, null, ("overall", point)))]) with { Anonymous = true };

    static DimensionResult Dimension(string id) => s_results.Dimensions.First(dimension => dimension.Dimension.Id == id);
}
