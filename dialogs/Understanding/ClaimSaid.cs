using System.Text.RegularExpressions;

namespace TwinBot.Understanding;

/// <summary>The code that the service printed, said to the bot. It is made at random, so what it looks like must not sway what is understood: it may hold a number, a short word or the end of a name.</summary>
static partial class ClaimSaid
{
    public const string Intent = "claim";

    /// <summary>Its twelve letters and digits, however they are joined; null where there is none.</summary>
    public static string? CodeIn(string text) => Code().Match(text) is { Success: true } found ? string.Concat(found.Groups.Values.Skip(1).Select(part => part.Value)) : null;

    /// <summary>Null where it is not said; the word before it is the service's own, in every language. "Claim that from last year" is none.</summary>
    public static IntentReading? In(string text, IReadOnlyList<Token> tokens)
    {
        var isAsPrinted = tokens is [{ Folded: Intent }, ..] && CodeIn(text) is { } code && (code.Any(char.IsAsciiDigit) || code.All(char.IsUpper));
        return isAsPrinted || CodeAlone().IsMatch(text) ? new IntentReading(Intent, 1) : null;
    }

    [GeneratedRegex(@"\b([A-Z0-9]{4})[-–—\s]?([A-Z0-9]{4})[-–—\s]?([A-Z0-9]{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    /// <summary>In capitals and with its hyphens: "wine last week" is none.</summary>
    [GeneratedRegex(@"^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeAlone();
}
