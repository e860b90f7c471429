namespace TwinBot.Privacy;

/// <summary><c>TwinBot:DataProtection</c>.</summary>
sealed record DataProtectionOptions
{
    public const string Section = "TwinBot:DataProtection";

    /// <summary>Whom people can write to about their data, as it is shown to them: an address, a name; null to name none.</summary>
    public string? Contact { get; init; }
}
