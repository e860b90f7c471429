using System.Text;

namespace TwinBot.Understanding;

/// <summary>A message as it is read: trimmed, one kind of space, nothing invisible, of a bounded length.</summary>
static class Normal
{
    public const int LongestText = 4000;

    public static string Of(string text)
    {
        var normal = new StringBuilder(Math.Min(text.Length, LongestText));
        foreach (var character in text.AsSpan().Trim())
        {
            if (normal.Length >= LongestText)
            {
                break;
            }

            if (character == '\n')
            {
                normal.Append('\n');
            }
            else if (char.IsWhiteSpace(character))
            {
                normal.Append(' ');
            }
            else if (!char.IsControl(character) && !Letters.IsSilent(character) && !char.IsSurrogate(character))
            {
                normal.Append(character);
            }
            else if (char.IsSurrogate(character) || character is >= '\u0300' and <= '\u036F')
            {
                normal.Append(character);
            }
        }

        return normal.ToString().Trim();
    }
}
