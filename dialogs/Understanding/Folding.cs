using System.Globalization;
using System.Text;

namespace TwinBot.Understanding;

/// <summary>Makes words comparable: without case, accents, hyphens and apostrophes, in one kind of space.</summary>
public static class Folding
{
    static readonly Dictionary<char, string> s_letters = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['ø'] = "o", ['œ'] = "oe", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ł'] = "l", ['ı'] = "i",
    };

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.IsNormalized(NormalizationForm.FormD) ? text : Decomposed(text))
        {
            Append(folded, char.ToLowerInvariant(character));
        }

        return folded.ToString().TrimEnd(' ');
    }

    static void Append(StringBuilder folded, char character)
    {
        if (char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return;
        }

        if (s_letters.TryGetValue(character, out var letters))
        {
            folded.Append(letters);
        }
        else if (char.IsLetterOrDigit(character))
        {
            folded.Append(character);
        }
        else if (character is '@' or '+')
        {
            folded.Append(character);
        }
        else if (folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }

    /// <summary>A lone surrogate cannot be decomposed; such a text is folded as it is.</summary>
    static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
