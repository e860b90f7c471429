using TwinBot.Understanding;

namespace TwinBot.Conversation;

/// <summary>What cannot be read at all: nothing, only signs, too much, markup, letters of another script.</summary>
internal static class Unreadable
{
    /// <summary>A sentence for a message that cannot be read; null for one that can.</summary>
    public static string? Why(Scene scene) => scene.Said.Text switch
    {
        "" => scene.Say("input.empty"),
        { Length: > 2000 } => scene.Say("input.long"),
        var text when !text.Any(char.IsLetterOrDigit) => scene.Say("input.signs"),
        _ when IsAskedFreely(scene) => null,
        var text when HasMarkup(text) => scene.Say("input.markup"),
        var text when text.Any(char.IsLetter) && !text.Any(Letters.IsLatin) && scene.Said.Places.Count == 0 => scene.Say("input.script"),
        _ => null,
    };

    /// <summary>True when the question on the screen takes any words.</summary>
    static bool IsAskedFreely(Scene scene) =>
        scene.Turn.State.AtHand is { } open && scene.FormOf(open)?.Find(open.OnScreen) is { IsFree: true };

    /// <summary>True for "&lt;b&gt;" and the like; "&lt;3" and "2 &lt; 3" are none.</summary>
    static bool HasMarkup(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!') && text.IndexOf('>', at) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
