using TwinBot.Conversation;
using TwinBot.Texts;

namespace TwinBot.Channels;

/// <summary>Makes the files that replies promise, when they are fetched.</summary>
interface IHandouts
{
    /// <summary>All records as JSON.</summary>
    Task WriteExportAsync(Stream to, CancellationToken cancellation);

    /// <summary>All records as sheets.</summary>
    /// <param name="what"><see cref="Handout.ExportXlsx"/> or <see cref="Handout.ExportCsv"/>.</param>
    /// <param name="speech">The language of the column names and words.</param>
    Task WriteSheetsAsync(Handout what, Speech speech, Stream to, CancellationToken cancellation);
}
