using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Sheets;

/// <summary>The row of column names: what its sheet is, and which column holds what.</summary>
/// <param name="Row">Its number in the file.</param>
/// <param name="Tongues">All languages, the one of the column names first.</param>
sealed partial record Heading(SheetKind Kind, int Row, ImmutableArray<Column> Columns, ImmutableArray<Speech> Tongues)
{
    /// <summary>No column is called by a story.</summary>
    const int LongestTitle = 200;

    /// <summary>Titles and empty rows above the column names are forgiven for so many rows.</summary>
    const int MostRowsAbove = 20;

    const int FewestColumns = 2;

    /// <summary>Null when no row names the columns that a list of some kind needs.</summary>
    public static Heading? Find(Sheet sheet, string file, IReadOnlyList<Speech> speeches)
    {
        var hinted = Hinted(sheet.Name, speeches) ?? Hinted(file, speeches);
        return sheet.Rows
            .Where(row => !row.IsEmpty)
            .Take(MostRowsAbove)
            .SelectMany(row => Enum.GetValues<SheetKind>().Select(kind => Read(row, kind, speeches)))
            .Where(heading => heading.IsEnough)
            .MaxBy(heading => (2 * heading.Fields) + (heading.Kind == hinted ? 1 : 0));
    }

    /// <summary>True for a row that names the columns once more, as lists of several pages do.</summary>
    public bool IsRepeatedIn(SheetRow row) => Columns.All(column => row[column.Index] == column.Title);

    /// <summary>How many fields the columns hold.</summary>
    int Fields => Columns.Select(column => column.Field).OfType<string>().Distinct().Count();

    bool IsEnough => Fields >= FewestColumns && Kind switch
    {
        SheetKind.Communities => Has("name") && Has("country"),
        SheetKind.Partnerships => Has("partnership") || Has("community"),
        SheetKind.Contacts => (Has("name") || Has("lastName")) && Has("community"),
        SheetKind.Activities => Has("startsOn") && (Has("title") || Has("kind")),
        _ => false,
    };

    bool Has(string field) => Columns.Any(column => column.Field == field);

    static Heading Read(SheetRow row, SheetKind kind, IReadOnlyList<Speech> speeches)
    {
        var best = speeches.MaxBy(speech => Enumerable.Range(0, row.Cells.Length).Count(at => FieldOf(row[at], kind, [speech]).Field is not null)) ?? speeches[0];
        Speech[] tongues = [best, .. speeches.Where(speech => speech != best)];
        var columns = Enumerable.Range(0, row.Cells.Length).Where(at => row[at].Length > 0).Select(at =>
        {
            var (field, number) = FieldOf(row[at], kind, tongues);
            return new Column(at, row[at], field, number);
        });
        return new Heading(kind, row.Number, [.. columns], [.. tongues]);
    }

    /// <summary>By the whole title, then without its number, then without what stands in brackets.</summary>
    static (string? Field, int? Number) FieldOf(string title, SheetKind kind, IEnumerable<Speech> speeches)
    {
        if (title.Length > LongestTitle)
        {
            return (null, null);
        }

        var bare = Numbered().Match(Folding.Fold(Bracketed().Replace(title, " ")));
        var (plain, number) = bare.Success ? (bare.Groups[1].Value, int.Parse(bare.Groups[2].Value, CultureInfo.InvariantCulture)) : (Folding.Fold(Bracketed().Replace(title, " ")), (int?)null);
        var field = speeches.Select(speech => ColumnNames.Of(speech)).Select(names => names.Field(kind, Folding.Fold(title)) ?? names.Field(kind, plain)).FirstOrDefault(known => known is not null);
        return (field, number);
    }

    static SheetKind? Hinted(string name, IEnumerable<Speech> speeches) => speeches
        .SelectMany(speech => ColumnNames.Of(speech).Hints.Find(Tokens.Of(name.Replace('_', ' ').Replace('.', ' '))))
        .Select(hint => Enum.TryParse<SheetKind>(hint.Value, ignoreCase: true, out var kind) ? kind : (SheetKind?)null)
        .FirstOrDefault(kind => kind is not null);

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]|\*")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(.*\S)\s*([1-9])$")]
    private static partial Regex Numbered();
}
