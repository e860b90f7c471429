using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

public enum ActivityKind
{
    OfficialVisit,
    CitizensExchange,
    SchoolExchange,
    YouthCamp,
    Sports,
    Arts,
    ExpertExchange,
    JointProject,
    Relief,
    LanguageCourse,
    Market,
    Anniversary,
    OnlineMeeting,
    CommitteeMeeting,
    Ceremony,
    Other,
}

/// <summary>How people meet.</summary>
public enum ActivityFormat
{
    OnSite,
    Online,
    Hybrid,
}

public enum ActivityStatus
{
    Planned,
    Done,
    Cancelled,
}

/// <summary>Who of the participants were what, where somebody counted; null is not known.</summary>
public sealed record ParticipantGroups(int? Young = null, int? Women = null, int? Men = null, int? NonBinary = null);

/// <summary>Something that twinned communities did together, or will do.</summary>
public sealed record JointActivity : Record
{
    public required string Title { get; init; }

    /// <summary>Ids of the partnerships that it was for; several may share one.</summary>
    public required ImmutableArray<string> Partnerships { get; init; }

    /// <summary>Ids of communities that took part and are in none of these partnerships; null for none.</summary>
    public ImmutableArray<string>? Communities { get; init; }

    public required ActivityKind Kind { get; init; }

    public ImmutableArray<Theme> Themes { get; init; } = [];

    public required PartialDate StartsOn { get; init; }

    /// <summary>The last day of several; null when it was one.</summary>
    public PartialDate? EndsOn { get; init; }

    /// <summary>Where, in words: a community's name as stored, or what people said.</summary>
    public string? Place { get; init; }

    public required ActivityFormat Format { get; init; }

    /// <summary>How many people took part, or are expected; null when nobody counted.</summary>
    public int? Participants { get; init; }

    /// <summary>How many from each community, by its id; null when nobody said.</summary>
    public ImmutableSortedDictionary<string, int>? ParticipantsByCommunity { get; init; }

    /// <summary>How many were young, women, men; null when nobody said.</summary>
    public ParticipantGroups? ParticipantsOf { get; init; }

    /// <summary>What came of it, in people's own words.</summary>
    public string? Outcome { get; init; }

    /// <summary>Photos and documents that were sent along; null for none.</summary>
    public ImmutableArray<KeptFile>? Files { get; init; }

    public required ActivityStatus Status { get; init; }

    /// <summary>Why it was cancelled, in people's own words.</summary>
    public string? CancelledBecause { get; init; }

    /// <summary>Who put it on record.</summary>
    public required string LoggedBy { get; init; }

    /// <summary>When, in UTC and whole seconds.</summary>
    public required DateTimeOffset LoggedAt { get; init; }

    /// <summary>All participants: the total, else the sum over the communities; null when nobody counted.</summary>
    [JsonIgnore]
    public int? Heads => Participants ?? ParticipantsByCommunity?.Values.Sum();

    /// <summary>Young participants: as counted, else everybody at an activity for the young; null when not known.</summary>
    [JsonIgnore]
    public int? YoungHeads => ParticipantsOf?.Young ?? (Themes.Contains(Theme.Youth) ? Heads : null);

    /// <summary>The last day that it can have been on.</summary>
    [JsonIgnore]
    public DateOnly LastDay => (EndsOn ?? StartsOn).Last;
}
