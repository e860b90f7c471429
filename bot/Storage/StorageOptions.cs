namespace TwinBot.Storage;

/// <summary>Where the file is: the section <c>TwinBot:Storage</c>.</summary>
public sealed record StorageOptions
{
    public const string Section = "TwinBot:Storage";

    public string Path { get; init; } = "data/twinbot.db";

    /// <summary>Only <c>LiteDb</c> is there.</summary>
    public string Provider { get; init; } = "LiteDb";
}
