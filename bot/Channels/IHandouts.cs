namespace TwinBot.Channels;

/// <summary>Makes the files that replies promise, when they are fetched.</summary>
interface IHandouts
{
    /// <summary>All records as JSON.</summary>
    Task WriteExportAsync(Stream to, CancellationToken cancellation);
}
