using System.Collections.Immutable;
using TwinBot.Records;

namespace TwinBot.Sheets;

/// <summary>What a list was understood to say.</summary>
/// <param name="Records">From the rows without a doubt, communities first.</param>
public sealed record ListReading(string File, ImmutableArray<SheetReading> Sheets, ImmutableArray<Record> Records, ImmutableArray<Doubt> Doubts)
{
    public int Taken => Sheets.Sum(sheet => sheet.Taken);

    /// <summary>Rows with at least one doubt.</summary>
    public int Doubtful => Sheets.Sum(sheet => sheet.Doubtful);
}

/// <summary>What one sheet was understood to say.</summary>
/// <param name="Kind">Null when no row of it names columns.</param>
/// <param name="HeadingRow">The row of the column names, from 1.</param>
/// <param name="Taken">Rows without a doubt.</param>
/// <param name="Doubtful">Rows with one.</param>
/// <param name="Samples">The first records, in words.</param>
public sealed record SheetReading(string Name, SheetKind? Kind, int HeadingRow, ImmutableArray<Column> Columns, int Taken, int Doubtful, ImmutableArray<string> Samples);
