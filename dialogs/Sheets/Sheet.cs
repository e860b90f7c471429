using System.Collections.Immutable;

namespace TwinBot.Sheets;

/// <summary>A list as somebody keeps it: a file of sheets.</summary>
/// <param name="Seed">What the ids of its new records are made from: the same for the same file.</param>
public sealed record SheetFile(string Name, string Seed, ImmutableArray<Sheet> Sheets);

/// <summary>A sheet as it was written.</summary>
/// <param name="IsText">True for a text of separated values, where a separator too many shifts the cells of its row.</param>
public sealed record Sheet(string Name, ImmutableArray<SheetRow> Rows, bool IsText = false);

/// <summary>A row's cells as text: days as ISO dates, numbers in plain digits.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
public sealed record SheetRow(int Number, ImmutableArray<string> Cells)
{
    /// <summary>A cell's text without the space round it; empty for one that is not there.</summary>
    public string this[int column] => column < Cells.Length ? Plain.Read(Cells[column].Trim()) : "";

    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>What the rows of a sheet are.</summary>
public enum SheetKind
{
    Communities,
    Partnerships,
    Contacts,
    Activities,
}

/// <summary>A column under its heading.</summary>
/// <param name="Title">As written.</param>
/// <param name="Field">What it holds; null when nobody knows.</param>
/// <param name="Number">The number in the title ("Town 2"); null for none.</param>
public sealed record Column(int Index, string Title, string? Field, int? Number)
{
    const int Letters = 26;

    /// <summary>As spreadsheets name it: A, B, … Z, AA.</summary>
    public string Letter => LetterOf(Index);

    public static string LetterOf(int index) =>
        (index >= Letters ? LetterOf((index / Letters) - 1) : "") + (char)('A' + (index % Letters));
}
