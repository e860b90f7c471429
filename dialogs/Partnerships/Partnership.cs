using System.Collections.Immutable;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Partnerships;

/// <summary>How formal a link is; the three first follow the German municipal register (RGRE): by deed, limited, without a formal base.</summary>
public enum PartnershipKind
{
    Twinning,
    Friendship,
    Contact,
    Project,
}

public enum PartnershipStatus
{
    Exploring,
    Active,
    Dormant,
    Ended,
}

/// <summary>What a partnership or a joint activity is about: CEMR's nine fields of good practice, with youth and sport apart.</summary>
public enum Theme
{
    ArtAndCulture,
    Youth,
    Citizenship,
    SustainableDevelopment,
    LocalServices,
    LocalEconomy,
    SocialInclusion,
    Solidarity,
    Meeting,
    Sport,
    Other,
}

/// <summary>A community's membership of a partnership.</summary>
/// <param name="Community">The community's id.</param>
/// <param name="JoinedOn">When it joined, where that is not when the partnership was signed.</param>
public sealed record Member(string Community, PartialDate? JoinedOn = null);

/// <summary>A link of two or more communities.</summary>
public sealed record Partnership : Record
{
    /// <summary>The members' names with en dashes between them, unless people named it otherwise.</summary>
    public required string Name { get; init; }

    /// <summary>Two or more, in the order in which they were named.</summary>
    public required ImmutableArray<Member> Members { get; init; }

    public required PartnershipKind Kind { get; init; }

    public required PartnershipStatus Status { get; init; }

    public PartialDate? SignedOn { get; init; }

    public ImmutableArray<Theme> Themes { get; init; } = [];

    public ImmutableArray<string> Objectives { get; init; } = [];

    /// <summary>Why and how it began, in people's own words.</summary>
    public string? Story { get; init; }

    /// <summary>How often an evaluation is due, in months.</summary>
    public int ReviewEveryMonths { get; init; } = 12;

    public PartialDate? EndedOn { get; init; }

    /// <summary>Why it ended, in people's own words.</summary>
    public string? EndedBecause { get; init; }
}
