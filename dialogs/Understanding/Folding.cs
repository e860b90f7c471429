using System.Text;

namespace TwinBot.Understanding;

/// <summary>
/// Writes words the way that people who are in a hurry type them, so that two spellings of one word are the same text.
/// </summary>
public static class Folding
{
    /// <summary>
    /// Lower case, without accents; whatever is neither letter nor digit (hyphens, apostrophes, full stops) becomes one space between words, none at the ends.
    /// "Sint-Niklaas" and "sint niklaas", "Łódź" and "lodz", "L'Haÿ" and "l hay" are the same.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Letters.Fold(text))
        {
            if (char.IsLetterOrDigit(letter))
            {
                folded.Append(letter);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// <see cref="Fold"/>, and what names are besides spelt in two ways: "St.", "Saint", "Sint" and "Sankt" are one word;
    /// "ae", "oe", "ue" are "a", "o", "u", so that Köln, Koeln and Koln are one name. For comparing names only: it is no spelling.
    /// </summary>
    public static string NameKey(string name)
    {
        var words = Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = words[i] is "saint" or "sainte" or "sint" or "sankt" or "ste" ? "st" : WithoutUmlautE(words[i]);
        }

        return string.Join(' ', words);
    }

    static string WithoutUmlautE(string word)
    {
        if (!word.Contains('e', StringComparison.Ordinal))
        {
            return word;
        }

        var key = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (letter != 'e' || key.Length == 0 || key[^1] is not ('a' or 'o' or 'u'))
            {
                key.Append(letter);
            }
        }

        return key.ToString();
    }
}
