using System.Net;
using System.Text.RegularExpressions;

namespace TwinBot.Channels.BotFramework;

/// <summary>What a person said, without what a channel wrapped round it.</summary>
static partial class Said
{
    /// <summary>The text without mentions of the bot, HTML entities and characters that nobody sees.</summary>
    public static string In(ActivityIn activity)
    {
        if (activity.Text is not { Length: > 0 } text)
        {
            return "";
        }

        foreach (var mention in MentionsOfBot(activity))
        {
            text = text.Replace(mention, " ", StringComparison.OrdinalIgnoreCase);
        }

        return Tidy(WebUtility.HtmlDecode(MentionTag().Replace(text, "")));
    }

    /// <summary>True where the text speaks to the bot by name.</summary>
    public static bool IsToBot(ActivityIn activity) => Mentions(activity).Any();

    /// <summary>The words of a text with markup, a line for each of its paragraphs.</summary>
    public static string InHtml(string html) => Tidy(WebUtility.HtmlDecode(Tag().Replace(Break().Replace(html, "\n"), "")));

    /// <summary>One kind of space, none at the ends or doubled, nothing invisible; line breaks stay.</summary>
    public static string Tidy(string text) =>
        Spaces().Replace(Invisible().Replace(text, ""), " ").ReplaceLineEndings("\n").Trim();

    static IEnumerable<string> MentionsOfBot(ActivityIn activity) =>
        from mention in Mentions(activity)
        let said = mention.Text ?? (mention.Mentioned?.Name is { Length: > 0 } name ? $"<at>{name}</at>" : null)
        where said is { Length: > 0 }
        select said;

    static IEnumerable<MentionIn> Mentions(ActivityIn activity) =>
        Entities.Of(activity, "mention", ActivityJson.Default.MentionIn).Where(mention => mention.Mentioned?.Id is { } id && id == activity.Recipient?.Id);

    [GeneratedRegex("<br */?>|</(?:p|div|li|h[1-6]|tr)>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Break();

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("</?at(?: [^<>]{0,100})?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MentionTag();

    [GeneratedRegex("[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]", RegexOptions.NonBacktracking)]
    private static partial Regex Invisible();

    [GeneratedRegex("[ \\t\u00A0\u2007\u202F]+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
