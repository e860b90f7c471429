using System.Text.RegularExpressions;

namespace TwinBot.Sheets;

/// <summary>What cells look like that have come to harm on their way.</summary>
static partial class Garbling
{
    /// <summary>Letters that no encoding knew, or that were read in the wrong one: "Ren�", "RenÃ©".</summary>
    public static bool Is(string text) => text.Contains('\uFFFD', StringComparison.Ordinal) || Misread().IsMatch(text);

    /// <summary>"#N/A", "#REF!", "#NAAM?".</summary>
    public static bool IsFailedFormula(string text) => Failed().IsMatch(text);

    [GeneratedRegex(@"[\u00C2-\u00C5][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u2013-\u203A\u20AC\u2122]")]
    private static partial Regex Misread();

    [GeneratedRegex(@"^#(N/?[ABDV]|[\p{Lu}/]+[!?])$")]
    private static partial Regex Failed();
}
