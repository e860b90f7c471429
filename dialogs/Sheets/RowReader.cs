using System.Collections.Immutable;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Understanding;

namespace TwinBot.Sheets;

/// <summary>Reads the cells of one row by their fields and notes every doubt. A cell that is wrong or empty reads as null, so that all doubts are found in one go.</summary>
sealed class RowReader(Sheet sheet, Heading heading, SheetRow row, CellReader cells, List<Doubt> doubts)
{
    const int LongestText = 10_000;
    const int MostOffered = 20;

    readonly int _before = doubts.Count;

    public CellReader Cells => cells;

    public int Number => row.Number;

    public string Sheet => sheet.Name;

    /// <summary>How many doubts of this row were noted so far.</summary>
    public int Doubts => doubts.Count - _before;

    public bool IsDoubtful => Doubts > 0;

    /// <summary>The filled cells of a field, from the left.</summary>
    public IEnumerable<(Column Column, string Text)> All(string field) =>
        heading.Columns.Where(column => column.Field == field).Select(column => (column, row[column.Index])).Where(cell => cell.Item2.Length > 0);

    public (Column Column, string Text)? First(string field) => All(field).Select(cell => ((Column, string)?)cell).FirstOrDefault();

    /// <summary>A text; several columns of one field are joined.</summary>
    public string? Text(string field)
    {
        var texts = All(field).ToList();
        if (texts.Find(cell => cell.Text.Length > LongestText) is { Column: { } column })
        {
            Doubt(DoubtKind.TooLong, column, ("most", LongestText));
        }

        return texts.Count == 0 ? null : string.Join(" ", texts.Select(cell => cell.Text));
    }

    public string? Required(string field)
    {
        var text = Text(field);
        if (text is null)
        {
            Missing(field);
        }

        return text;
    }

    public void Missing(string field) =>
        Doubt(DoubtKind.Missing, heading.Columns.FirstOrDefault(column => column.Field == field), ("field", cells.Asked.Say($"sheets.column.{field}")));

    /// <param name="vocabulary">The words, and the labels to offer.</param>
    public T? OneOf<T>(string field, string vocabulary)
        where T : struct, Enum
    {
        if (First(field) is not { } cell)
        {
            return null;
        }

        var values = cells.Words<T>(vocabulary, cell.Text);
        switch (values.Length)
        {
            case 1:
                return values[0];
            case 0:
                Doubt(DoubtKind.UnknownWord, cell.Column, ("value", cell.Text), ("choices", Offered(vocabulary, Enum.GetValues<T>())));
                return null;
            default:
                Doubt(DoubtKind.SeveralWords, cell.Column, ("value", cell.Text), ("choices", Offered(vocabulary, [.. values])));
                return null;
        }
    }

    public ImmutableArray<T> SeveralOf<T>(string field, string vocabulary)
        where T : struct, Enum
    {
        var read = new List<T>();
        foreach (var (column, text) in All(field))
        {
            var values = cells.Words<T>(vocabulary, text);
            if (values.IsEmpty)
            {
                Doubt(DoubtKind.UnknownWord, column, ("value", text), ("choices", Offered(vocabulary, Enum.GetValues<T>())));
            }

            read.AddRange(values);
        }

        return [.. read.Distinct()];
    }

    public DateReading? Range(string field) => First(field) is { } cell ? Value(cells.Date(cell.Text), cell) : null;

    /// <summary>A date; of a range the first day.</summary>
    public PartialDate? Date(string field) => Range(field)?.From;

    public PartialDate? PastDate(string field, DateOnly today)
    {
        var date = Date(field);
        if (date is { } read && read.First > today && First(field) is { } cell)
        {
            Doubt(DoubtKind.DateInFuture, cell.Column, ("value", cell.Text));
        }

        return date;
    }

    public int? Heads(string field) => First(field) is { } cell ? Value(cells.Heads(cell.Text), cell) : null;

    public string? Email(string field) => First(field) is { } cell ? Value(CellReader.Email(cell.Text), cell) : null;

    public string? Phone(string field, string country) => First(field) is { } cell ? Value(CellReader.Phone(cell.Text, country), cell) : null;

    /// <summary>What no reading of one cell finds: letters lost, formulas that failed, cells that have slipped.</summary>
    public void CheckCells()
    {
        foreach (var column in heading.Columns.Where(column => column.Field is not null))
        {
            var text = row[column.Index];
            if (Garbling.Is(text))
            {
                Doubt(DoubtKind.Garbled, column, ("value", text));
            }
            else if (text is ['#', ..] && Garbling.IsFailedFormula(text))
            {
                Doubt(DoubtKind.FailedFormula, column, ("value", text));
            }
        }

        var last = heading.Columns.Max(column => column.Index);
        if (sheet.IsText && Enumerable.Range(last + 1, Math.Max(0, row.Cells.Length - last - 1)).Any(at => row[at].Length > 0))
        {
            Doubt(DoubtKind.TooManyCells, null, ("n", last + 1));
        }
    }

    public void Doubt(DoubtKind kind, Column? column, params (string Name, object? Value)[] values) =>
        doubts.Add(new Doubt(kind, sheet.Name, row.Number, column, values));

    T? Value<T>(CellValue<T> read, (Column Column, string Text) cell)
    {
        if (read.Doubt is { } doubt)
        {
            Doubt(doubt, cell.Column, ("value", cell.Text));
        }

        return read.Value;
    }

    /// <summary>Words that would be understood.</summary>
    string Offered<T>(string vocabulary, T[] values)
        where T : struct, Enum =>
        cells.Asked.Either([.. values.Take(MostOffered).Select(value => cells.Asked.Say($"{vocabulary}.{value.Name()}"))]);
}
