using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;
using MiniExcelLibs.Exceptions;
using MiniExcelLibs.OpenXml;
using TwinBot.Sheets;

namespace TwinBot.Commands.Sheets;

/// <summary>XLSX: a workbook of sheets.</summary>
static class Workbook
{
    /// <summary>A small file can hold a very large one; no list of a committee is so large.</summary>
    const long MostBytesUnpacked = 200_000_000;

    static readonly OpenXmlConfiguration s_configuration = new() { EnableSharedStringCache = false, TableStyles = TableStyles.None, AutoFilter = false, EnableAutoWidth = true, FastMode = true };

    /// <summary>Null when the bytes are no workbook, or too large a one.</summary>
    public static ImmutableArray<Sheet>? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            if (!IsBounded(stream))
            {
                return null;
            }

            var names = stream.GetSheetNames(s_configuration);
            return names.Exists(string.IsNullOrEmpty) ? null : [.. names.Select(name => new Sheet(name, [.. Rows(stream, name)]))];
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or KeyNotFoundException or FormatException or InvalidOperationException or NullReferenceException or ArgumentException or IndexOutOfRangeException or OverflowException or ExcelInvalidCastException)
        {
            // MiniExcel trusts what it reads; whatever it stumbles over is no workbook of ours.
            return null;
        }
    }

    /// <summary>Unpacks everything once, to count it: what an archive says of its own size is only said.</summary>
    static bool IsBounded(MemoryStream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var left = MostBytesUnpacked;
        var buffer = new byte[81920];
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                left -= read;
                if (left < 0)
                {
                    return false;
                }
            }
        }

        stream.Position = 0;
        return true;
    }

    static IEnumerable<SheetRow> Rows(MemoryStream stream, string sheet)
    {
        var number = 0;
        foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, sheetName: sheet, configuration: s_configuration).Take(ListFile.MostRows + 1))
        {
            number++;
            yield return new SheetRow(number, [.. row.Values.Take(ListFile.MostColumns).Select(Text)]);
        }
    }

    static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    /// <param name="sheets">Each sheet's name, and its rows; the first row holds the column names.</param>
    public static byte[] Write(IEnumerable<(string Name, IReadOnlyList<IReadOnlyList<string>> Rows)> sheets) =>
        Write(sheets.Select(sheet => (sheet.Name, (IReadOnlyList<IReadOnlyList<object?>>)sheet.Rows)));

    /// <param name="sheets">The same, where a cell is a text, or a number as such.</param>
    public static byte[] Write(IEnumerable<(string Name, IReadOnlyList<IReadOnlyList<object?>> Rows)> sheets)
    {
        using var bytes = new MemoryStream();
        bytes.SaveAs(sheets.ToDictionary(sheet => sheet.Name, sheet => (object)Table(sheet.Rows)), configuration: s_configuration);
        return bytes.ToArray();
    }

    static System.Data.DataTable Table(IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var table = new System.Data.DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var title in rows[0])
        {
            table.Columns.Add(title?.ToString(), typeof(object));
        }

        foreach (var row in rows.Skip(1))
        {
            table.Rows.Add([.. row.Select(cell => cell is string text ? Cell(text) : cell)]);
        }

        return table;
    }

    /// <summary>Days and numbers as such, so that they can be sorted and added up; everything else as text.</summary>
    static object? Cell(string text) =>
        text.Length == 0 ? null
        : DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text ? number
        : text;
}
