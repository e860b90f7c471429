using System.Collections.Immutable;
using System.Security.Cryptography;
using TwinBot.Sheets;

namespace TwinBot.Commands.Sheets;

/// <summary>A file that somebody brings, opened as sheets; or the key of the sentence that says why it is none.</summary>
/// <param name="Sheets">Null when it could not be read.</param>
/// <param name="Refusal">Null when it could.</param>
sealed record ListFile(SheetFile? Sheets, string? Refusal)
{
    /// <summary>Rows of all sheets together.</summary>
    public const int MostRows = 20_000;

    public const int MostColumns = 200;

    const long MostBytes = 20_000_000;

    static readonly byte[] s_zip = [0x50, 0x4B, 0x03, 0x04];
    static readonly byte[] s_oldExcel = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>By what the bytes are, whatever the name says.</summary>
    public static ListFile Open(string name, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return new ListFile(null, "sheets.unreadable.tooLarge");
        }

        if (bytes.Span.StartsWith(s_oldExcel))
        {
            return new ListFile(null, "sheets.unreadable.oldExcel");
        }

        var sheets = bytes.Span.StartsWith(s_zip) ? Workbook.Read(bytes) : SeparatedValues.Read(System.IO.Path.GetFileNameWithoutExtension(name), bytes.Span);
        return sheets switch
        {
            null => new ListFile(null, "sheets.unreadable.damaged"),
            { } read when read.Sum(sheet => sheet.Rows.Length) > MostRows => new ListFile(null, "sheets.unreadable.tooLarge"),
            { } read => new ListFile(new SheetFile(name, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), read), null),
        };
    }

    /// <summary>True for the JSON that export writes.</summary>
    public static bool IsJson(ReadOnlySpan<byte> bytes) =>
        (bytes.StartsWith("\ufeff"u8) ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
}
