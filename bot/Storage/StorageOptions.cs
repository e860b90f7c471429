namespace TwinBot.Storage;

/// <summary>Section <c>TwinBot:Storage</c>.</summary>
public sealed record StorageOptions
{
    public const string Section = "TwinBot:Storage";

    /// <summary>The data file. Its journal, its lock and its passing files stand beside it under the same name and an extension.</summary>
    public string Path { get; init; } = "data/twinbot.db";

    /// <summary>The only one there is: <c>LiteDb</c>.</summary>
    public string Provider { get; init; } = "LiteDb";
}
