using TwinBot.Records;

namespace TwinBot.Sheets;

/// <summary>Opens files that people sent as sheets. What lies under a hash never changes: the same file is the same list.</summary>
public interface IListFiles
{
    /// <returns>The sheets; or, when it cannot be read, the key of the sentence that says why.</returns>
    (SheetFile? Sheets, string? Refusal) Open(KeptFile file);
}

/// <summary>No files: where nothing is sent.</summary>
public sealed class NoListFiles : IListFiles
{
    public (SheetFile? Sheets, string? Refusal) Open(KeptFile file) => (null, "sheets.unreadable.damaged");
}
