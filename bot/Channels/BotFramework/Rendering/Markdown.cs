using System.Text.RegularExpressions;

namespace TwinBot.Channels.BotFramework.Rendering;

/// <summary>Text blocks of cards are read as Markdown, and <c>{{DATE(…)}}</c> in them as a date; what people wrote must come out as they wrote it.</summary>
static partial class Markdown
{
    public static string Escape(string text) =>
        Paragraph().Replace(ListMark().Replace(Special().Replace(text, "\\$0"), "$1\\$2"), "\n\n");

    /// <summary>A link; just the text where the address is not one that a tap may open.</summary>
    public static string Link(string text, string? address) =>
        address is not null && MayOpen(address)
            ? $"[{Escape(text)}]({address.Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})"
            : Escape(text);

    static bool MayOpen(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "tel" or "mailto" or "https";

    [GeneratedRegex(@"[\\`*_\[\]<>~|#&!{}]", RegexOptions.NonBacktracking)]
    private static partial Regex Special();

    [GeneratedRegex(@"(^[ \t]*[0-9]{0,9})([-+.)=])", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"\r?\n", RegexOptions.NonBacktracking)]
    private static partial Regex Paragraph();
}
