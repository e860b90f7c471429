using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using TwinBot.Sheets;

namespace TwinBot.Commands.Sheets;

/// <summary>CSV: values separated by commas, semicolons or tabs.</summary>
static class SeparatedValues
{
    const int LinesThatTell = 50;

    static readonly char[] s_separators = [';', '\t', ',', '|'];

    /// <summary>Null when the bytes are no text.</summary>
    public static ImmutableArray<Sheet>? Read(string name, ReadOnlySpan<byte> bytes) =>
        TextBytes.Decode(bytes) is { } text ? [new Sheet(name, [.. Rows(text)], IsText: true)] : null;

    static IEnumerable<SheetRow> Rows(string text)
    {
        var separator = SeparatorOf(text);
        var body = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : text;
        var skipped = body.Length == text.Length ? 0 : 1;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null,
            MaxFieldSize = 0,
        };
        using var parser = new CsvParser(new StringReader(body), configuration);
        for (var row = 1; parser.Read() && row <= ListFile.MostRows + 1; row++)
        {
            // The row as a spreadsheet counts it: a line break inside a cell begins none.
            yield return new SheetRow(row + skipped, [.. (parser.Record ?? []).Take(ListFile.MostColumns)]);
        }
    }

    /// <summary>The mark that a first line "sep=;" names; else the one that stands most often outside quotation marks in the first lines.</summary>
    static char SeparatorOf(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4)
        {
            return text[4];
        }

        var counts = new int[s_separators.Length];
        var (isQuoted, lines) = (false, 0);
        foreach (var letter in text)
        {
            isQuoted ^= letter == '"';
            lines += letter == '\n' && !isQuoted ? 1 : 0;
            var at = isQuoted ? -1 : Array.IndexOf(s_separators, letter);
            if (at >= 0)
            {
                counts[at]++;
            }

            if (lines >= LinesThatTell)
            {
                break;
            }
        }

        return s_separators[Array.IndexOf(counts, counts.Max())];
    }

    /// <summary>UTF-8 with its mark, which Excel needs to see, and semicolons, which it separates by in most of Europe.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        using var bytes = new MemoryStream();
        using (var writer = new CsvWriter(new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";", NewLine = "\r\n" }))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row)
                {
                    writer.WriteField(cell);
                }

                writer.NextRecord();
            }
        }

        return bytes.ToArray();
    }
}
