using System.Text;

namespace TwinBot.Understanding;

/// <summary>A message as it is read: trimmed, one kind of space, nothing invisible, of a bounded length; half a character (a lone surrogate) becomes U+FFFD.</summary>
static class Normal
{
    public const int LongestText = 4000;

    public static string Of(string text)
    {
        var normal = new StringBuilder(Math.Min(text.Length, LongestText));
        foreach (var rune in text.AsSpan().Trim().EnumerateRunes())
        {
            if (normal.Length + rune.Utf16SequenceLength > LongestText)
            {
                break;
            }

            if (rune.IsBmp)
            {
                Append(normal, (char)rune.Value);
            }
            else
            {
                normal.Append(rune);
            }
        }

        return normal.ToString().Trim();
    }

    static void Append(StringBuilder normal, char character)
    {
        if (char.IsWhiteSpace(character))
        {
            normal.Append(character == '\n' ? '\n' : ' ');
        }
        else if (character is >= '\u0300' and <= '\u036F' || (!char.IsControl(character) && !Letters.IsSilent(character)))
        {
            normal.Append(character);
        }
    }
}
