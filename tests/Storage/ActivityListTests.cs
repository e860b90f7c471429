using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Conversation;
using TwinBot.Understanding;

namespace TwinBot.Tests.Storage;

public class ActivityListTests
{
    static readonly ActivityFilter s_all = new();

    static readonly JointActivity[] s_some = [.. Enumerable.Range(0, 400).Select(Number)];

    public static TheoryData<int> Filters => [.. Enumerable.Range(0, s_filters.Length)];

    static readonly ActivityFilter[] s_filters =
    [
        s_all,
        s_all with { EarliestFirst = true },
        s_all with { Partnerships = ["p1"] },
        s_all with { Partnerships = ["p1", "p2"], EarliestFirst = true },
        s_all with { Communities = ["c1"] },
        s_all with { Partnerships = ["p3"], Communities = ["c1", "c2"] },
        s_all with { Partnerships = ["unknown"] },
        s_all with { Places = ["town 1"] },
        s_all with { Partnerships = ["p1"], Communities = ["c1"], Each = [["c2", "p2"]] },
        s_all with { Partnerships = ["p3"], Communities = ["c1"], Places = ["town 2"], EarliestFirst = true },
        s_all with { From = new DateOnly(2024, 3, 1), To = new DateOnly(2024, 3, 31) },
        s_all with { From = new DateOnly(2025, 1, 1) },
        s_all with { To = new DateOnly(2023, 12, 31), Theme = Theme.Youth },
        s_all with { From = new DateOnly(2025, 1, 1), To = new DateOnly(2024, 1, 1) },
        s_all with { Kind = ActivityKind.Sports, Statuses = [ActivityStatus.Done, ActivityStatus.Planned] },
        s_all with { Statuses = [ActivityStatus.Planned], To = new DateOnly(2024, 6, 1) },
    ];

    /// <summary>The list finds what a plain walk over the records finds.</summary>
    [Theory]
    [MemberData(nameof(Filters))]
    public void FindsWhatAWalkFinds(int filter)
    {
        var (list, records) = (Filled(s_some), MemoryRecords.None.With(s_some.Select(activity => RecordChange.Put(null, activity))));
        Same(s_filters[filter], list, records);
    }

    [Fact]
    public void ForgetsWhatWentAndWhatChanged()
    {
        var list = Filled(s_some);
        JointActivity[] left = [.. s_some.Where((_, at) => at % 3 != 0).Select(activity => activity with { StartsOn = new PartialDate(2020), Status = ActivityStatus.Done, Partnerships = ["p2"] })];
        foreach (var gone in s_some)
        {
            list.Remove(gone.Id);
        }

        Assert.Equal(0, list.Count);
        foreach (var activity in left)
        {
            list.Add(activity with { Partnerships = ["p1"], Status = ActivityStatus.Planned });
            list.Add(activity);
        }

        var records = MemoryRecords.None.With(left.Select(activity => RecordChange.Put(null, activity)));
        Assert.All(s_filters, filter => Same(filter, list, records));
    }

    static void Same(ActivityFilter filter, ActivityList list, MemoryRecords records)
    {
        foreach (var (skip, take) in new[] { (0, 8), (8, 8), (0, 1000), (5000, 8) })
        {
            var (ids, total) = list.Page(filter, skip, take);
            var expected = records.Activities(filter, skip, take);
            Assert.Equal(expected.Activities.Select(activity => activity.Id), ids);
            Assert.Equal(expected.Total, total);
        }

        var (figures, sums) = (list.Figures(filter), records.Figures(filter));
        Assert.Equal(sums.All, figures.All);
        Assert.Equal(sums.Years, figures.Years);
        Assert.Equal(sums.Themes, figures.Themes);
    }

    static ActivityList Filled(IEnumerable<JointActivity> activities)
    {
        var list = new ActivityList();
        foreach (var activity in activities)
        {
            list.Add(activity);
        }

        return list;
    }

    static JointActivity Number(int number) => Some.Exchange with
    {
        Id = $"a{number * 7919 % 1000:0000}",
        Partnerships = [$"p{number % 5}", $"p{number % 3}"],
        Kind = (ActivityKind)(number % 16),
        Themes = [(Theme)(number % 11), (Theme)(number % 4)],
        StartsOn = PartialDate.Of(new DateOnly(2023, 1, 1).AddDays(number * 37 % 1200)),
        EndsOn = null,
        Participants = number % 4 == 0 ? null : number,
        Communities = number % 7 == 0 ? [$"c{number % 4}"] : null,
        Place = number % 5 == 0 ? $"Town {number % 3}" : null,
        ParticipantsByCommunity = number % 6 == 0 ? Some.Exchange.ParticipantsByCommunity?.Clear().Add($"c{number % 4}", number) : null,
        ParticipantsOf = number % 7 == 0 ? new ParticipantGroups(Young: number / 2) : null,
        Status = (ActivityStatus)(number % 3),
    };
}
