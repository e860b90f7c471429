using System.Collections.Immutable;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Contacts;

public enum ContactRole
{
    Mayor,
    Councillor,
    TwinningOfficer,
    Chair,
    Secretary,
    Treasurer,
    Member,
    Other,
}

/// <summary>Whom a contact speaks for: a twinning needs both.</summary>
public enum Side
{
    Authority,
    Citizens,
}

/// <summary>Somebody to call in a community.</summary>
public sealed record Contact : Record
{
    public required string Name { get; init; }

    /// <summary>The community's id.</summary>
    public required string Community { get; init; }

    public required ContactRole Role { get; init; }

    public required Side Side { get; init; }

    public string? Email { get; init; }

    /// <summary>E.164, such as +32475123456.</summary>
    public string? Phone { get; init; }

    /// <summary>The languages that they speak, ISO 639-1.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    public PartialDate? From { get; init; }

    /// <summary>When they left the role; null while they hold it.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>When somebody last said that this entry is right.</summary>
    public required DateOnly ConfirmedOn { get; init; }
}
