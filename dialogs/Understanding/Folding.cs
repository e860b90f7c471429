using System.Text;

namespace TwinBot.Understanding;

/// <summary>Makes names comparable: without case, accents, hyphens and apostrophes, one space between words.</summary>
public static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in Letters.Fold(text))
        {
            if (char.IsLetterOrDigit(character))
            {
                folded.Append(character);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd(' ');
    }
}
