using TwinBot.Commands.Sheets;
using TwinBot.Records;
using TwinBot.Sheets;
using TwinBot.Storage;

namespace TwinBot.Files;

/// <summary>Lists among the files that people sent.</summary>
sealed class ListFiles(LiteDbStore store) : IListFiles
{
    public (SheetFile? Sheets, string? Refusal) Open(KeptFile file)
    {
        using var content = store.Files.Open(file.Sha256);
        if (content is null)
        {
            return (null, "sheets.unreadable.damaged");
        }

        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        var (sheets, refusal) = ListFile.Open(file.Name, bytes.ToArray());
        return (sheets, refusal);
    }
}
