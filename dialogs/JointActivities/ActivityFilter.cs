using System.Collections.Immutable;
using TwinBot.Partnerships;

namespace TwinBot.JointActivities;

/// <summary>Which joint activities are meant; what is null or empty does not filter.</summary>
public sealed record ActivityFilter
{
    /// <summary>Ids: an activity of any of them passes, as does one that somebody of <see cref="Communities"/> took part in, or one at any of <see cref="Places"/>.</summary>
    public ImmutableArray<string> Partnerships { get; init; } = [];

    /// <summary>Ids of communities that sent participants, or took part beside the partnerships.</summary>
    public ImmutableArray<string> Communities { get; init; } = [];

    /// <summary>Keys of places where it was (<see cref="PlaceSaid.KeyOf"/>).</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>Ids of communities and of their partnerships: what passes has one of each set.</summary>
    public ImmutableArray<ImmutableHashSet<string>> Each { get; init; } = [];

    /// <summary>The first day on which it may have begun.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it may have begun.</summary>
    public DateOnly? To { get; init; }

    public ActivityKind? Kind { get; init; }

    public Theme? Theme { get; init; }

    /// <summary>The id of the person who logged it.</summary>
    public string? LoggedBy { get; init; }

    public ImmutableArray<ActivityStatus> Statuses { get; init; } = [];

    /// <summary>True to begin with the earliest; otherwise the latest comes first.</summary>
    public bool EarliestFirst { get; init; }
}

/// <summary>Some joint activities, and how many there are in all.</summary>
public sealed record ActivityPage(IReadOnlyList<JointActivity> Activities, int Total);

/// <summary>Joint activities added up.</summary>
/// <param name="Counted">Those of them whose participants somebody counted.</param>
public sealed record ActivitySum(int Activities, int Counted, long Participants, long Young)
{
    public static ActivitySum None { get; } = new(0, 0, 0, 0);

    public ActivitySum Add(int? heads, int? young) =>
        new(Activities + 1, Counted + (heads is null ? 0 : 1), Participants + (heads ?? 0), Young + (young ?? 0));
}

/// <summary>Joint activities added up: all of them, each year's in order, each theme's; one of two themes counts in both.</summary>
public sealed record ActivityFigures(ActivitySum All, ImmutableSortedDictionary<int, ActivitySum> Years, ImmutableSortedDictionary<Theme, ActivitySum> Themes);
