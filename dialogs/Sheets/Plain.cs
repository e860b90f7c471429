namespace TwinBot.Sheets;

/// <summary>Cells that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it, which reading takes off again.</summary>
public static class Plain
{
    public static string Of(string text) => text.Length > 0 && BeginsFormula(text[0]) ? $"'{text}" : text;

    public static string Read(string cell) => cell is ['\'', var first, ..] && BeginsFormula(first) ? cell[1..] : cell;

    /// <summary>The wide forms of East Asian keyboards count too.</summary>
    static bool BeginsFormula(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '|' or '＝' or '＋' or '－' or '＠';
}
