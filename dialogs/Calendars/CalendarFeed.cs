using TwinBot.Records;

namespace TwinBot.Calendars;

/// <summary>The secret address under which a partnership's calendar is read; its id is the partnership's. Not exported: an address is given out, not moved.</summary>
public sealed record CalendarFeed : Record
{
    /// <summary>SHA-256 of the secret, 64 small hexadecimal digits: the secret itself is shown once and kept nowhere.</summary>
    public required string SecretHash { get; init; }

    /// <summary>The language of who asked for it, ISO 639-1.</summary>
    public required string Language { get; init; }
}
