namespace TwinBot.Files;

/// <summary><c>TwinBot:Files</c>: photos and documents that people send.</summary>
sealed record FilesOptions
{
    /// <summary>The largest one, in bytes.</summary>
    public long LargestSize { get; init; } = 10 * 1024 * 1024;

    /// <summary>How many of one message are kept.</summary>
    public int MostAtOnce { get; init; } = 10;

    /// <summary>How long fetching all files of a message may take: Teams waits for fifteen seconds in all.</summary>
    public TimeSpan DownloadTime { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>The largest upload that is read at all, so that a file above the limit is answered with a sentence.</summary>
    public long LargestUpload => (LargestSize * MostAtOnce) + (1024 * 1024);
}
