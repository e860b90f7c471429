using System.Collections.Immutable;
using TwinBot.Records;

namespace TwinBot.Partnerships;

public enum CommunityKind
{
    Village,
    Municipality,
    City,
    Region,
}

/// <summary>A village, municipality, city or region. Its name and country together identify it; a name alone never does.</summary>
public sealed record Community : Record
{
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2, upper case.</summary>
    public required string Country { get; init; }

    public CommunityKind Kind { get; init; } = CommunityKind.Municipality;

    /// <summary>Other names that people use for it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}
