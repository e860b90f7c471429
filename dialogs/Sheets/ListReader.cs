using TwinBot.Conversation;
using TwinBot.Records;

namespace TwinBot.Sheets;

/// <summary>Reads the lists that people sent. A turn looks at one list several times; it is read once.</summary>
public sealed class ListReader(IListFiles files, SheetReader reader)
{
    /// <summary>More rows at once are for the command line: all that a form stores, it must be able to undo.</summary>
    const int MostRows = 2000;

    Last? _last;

    /// <returns>What it says; or why it cannot be read, in words.</returns>
    public (ListReading? Reading, string? Refusal) Read(KeptFile file, Telling telling)
    {
        if (_last is { } last && last.Sha256 == file.Sha256 && ReferenceEquals(last.Telling.Records, telling.Records) && last.Telling.Speech == telling.Speech && last.Telling.Today == telling.Today)
        {
            return (last.Reading, null);
        }

        var (sheets, refusal) = files.Open(file);
        var isTooLarge = sheets?.Sheets.Sum(sheet => sheet.Rows.Length) > MostRows;
        if (sheets is null || isTooLarge)
        {
            return (null, telling.Speech.Say(isTooLarge ? "sheets.unreadable.tooLarge" : refusal ?? "", ("most", MostRows)));
        }

        var at = new DateTimeOffset(telling.Today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var reading = reader.Read(sheets, telling.Records, telling.Speech.Language, new SheetReader.Origin("import", at));
        _last = new Last(file.Sha256, telling, reading);
        return (reading, null);
    }

    sealed record Last(string Sha256, Telling Telling, ListReading Reading);
}
