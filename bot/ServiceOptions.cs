using System.ComponentModel.DataAnnotations;

namespace TwinBot;

/// <summary>What concerns the whole service: the keys right under <c>TwinBot:</c>.</summary>
sealed record ServiceOptions
{
    /// <summary>IANA name of the zone in which "today" and "last Saturday" are meant.</summary>
    [Required]
    public string TimeZone { get; init; } = "Europe/Brussels";

    /// <summary>Where people reach the service from outside; null means the address that they used.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Whose bot it is, shown on the chat page; null for nobody's in particular.</summary>
    public string? Organisation { get; init; }

    public LanguageOptions Languages { get; init; } = new();

    public static bool IsZone(ServiceOptions options) => TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _);
}

sealed record LanguageOptions
{
    /// <summary>Spoken to somebody whose language is not known, ISO 639-1.</summary>
    public string Default { get; init; } = "en";
}
