using System.IO.Compression;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Sheets;

namespace TwinBot.Commands.Sheets;

/// <summary>Sheets of records as a file.</summary>
static class SheetFiles
{
    /// <summary>A workbook; or a ZIP with a CSV a sheet, under names that are the same in every language.</summary>
    public static byte[] Write(Handout what, IEnumerable<(SheetKind Kind, string Name, IReadOnlyList<IReadOnlyList<string>> Rows)> sheets) => what == Handout.ExportXlsx
        ? Workbook.Write(sheets.Select(sheet => (sheet.Name, sheet.Rows)))
        : Zipped(sheets.Select(sheet => ($"{sheet.Kind.Name()}.csv", SeparatedValues.Write(sheet.Rows))));

    static byte[] Zipped(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return zip.ToArray();
    }
}
