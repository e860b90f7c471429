namespace TwinBot.Sheets;

/// <summary>Which column of countries belongs to which column of communities.</summary>
static class Countries
{
    /// <summary>The country of each cell: by the number that both titles have, else the next one to the right, else the next to the left. A cell of several communities may have a country for each; none where no cell says.</summary>
    public static List<IReadOnlyList<string>> Beside(RowReader row, IReadOnlyList<Column> columns)
    {
        var free = row.All("country").ToList();
        var found = new List<IReadOnlyList<string>>();
        for (var at = 0; at < columns.Count; at++)
        {
            var column = columns[at];
            var end = at + 1 < columns.Count ? columns[at + 1].Index : int.MaxValue;
            var own = free.FindIndex(cell => column.Number is not null && cell.Column.Number == column.Number);
            own = own >= 0 ? own : free.FindIndex(cell => cell.Column.Index > column.Index && cell.Column.Index < end);
            own = own >= 0 || columns.Count > 1 ? own : free.FindIndex(cell => cell.Column.Index < column.Index);
            found.Add(own < 0 ? [] : Codes(row, free[own].Column, free[own].Text));
            if (own >= 0)
            {
                free.RemoveAt(own);
            }
        }

        return found;
    }

    static List<string> Codes(RowReader row, Column column, string text)
    {
        var codes = new List<string>();
        foreach (var name in text.Split([',', ';', '/', '–', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (row.Cells.Country(name) is not { } code)
            {
                row.Doubt(DoubtKind.UnknownCountry, column, ("value", name));
                return [];
            }

            codes.Add(code);
        }

        return codes;
    }
}
