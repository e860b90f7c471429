using System.Text;

namespace TwinBot.Understanding;

/// <summary>
/// Writes words the way that people who are in a hurry type them, so that two spellings of one word are the same text.
/// The table of letters is our own: the service runs without the machine's culture data, where Unicode normalisation does nothing.
/// </summary>
public static class Folding
{
    static readonly Dictionary<char, string> Plain = Letters(
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "bḃḅḇ", "cçćĉċčḉ", "dďḋḍḏḑḓđð", "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệə", "fḟ", "gĝğġģǧǵḡ",
        "hĥȟḣḥḧḩḫẖħ", "iìíîïĩīĭįǐȉȋḭḯỉịıİ", "jĵǰ", "kķǩḱḳḵĸ", "lĺļľḷḹḻḽłŀ", "mḿṁṃ", "nñńņňǹṅṇṉṋŋ", "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿ",
        "pṕṗ", "rŕŗřȑȓṙṛṝṟ", "sśŝşšșṡṣṥṧṩſẛ", "tţťțṫṭṯṱẗŧ", "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "vṽṿ", "wŵẁẃẅẇẉẘ", "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹ", "zźżžẑẓẕ", "αά", "εέ", "ηή", "ιΐίϊ", "οό", "υΰϋύ", "ωώ", "σς", "гѓ", "еѐё", "иѝй", "кќ", "уў", "ії");

    static readonly Dictionary<char, string> Ligatures = new()
    {
        ['æ'] = "ae", ['ǣ'] = "ae", ['ǽ'] = "ae", ['œ'] = "oe", ['ß'] = "ss", ['ẞ'] = "ss", ['þ'] = "th", ['ĳ'] = "ij", ['ŉ'] = "n",
        ['ǆ'] = "dz", ['ǉ'] = "lj", ['ǌ'] = "nj", ['ﬁ'] = "fi", ['ﬂ'] = "fl",
    };

    /// <summary>
    /// Lower case, without accents; whatever is neither letter nor digit (hyphens, apostrophes, full stops) becomes one space between words, none at the ends.
    /// "Sint-Niklaas" and "sint niklaas", "Łódź" and "lodz", "L'Haÿ" and "l hay" are the same.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var letter in text)
        {
            if (IsMark(letter))
            {
                continue;
            }

            if (!char.IsLetterOrDigit(letter))
            {
                gap = folded.Length > 0;
                continue;
            }

            if (gap)
            {
                folded.Append(' ');
                gap = false;
            }

            Append(folded, char.ToLowerInvariant(letter));
        }

        return folded.ToString();
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

    static void Append(StringBuilder folded, char letter)
    {
        if (letter < 0x80)
        {
            folded.Append(letter);
        }
        else if (Plain.TryGetValue(letter, out var plain) || Ligatures.TryGetValue(letter, out plain))
        {
            folded.Append(plain);
        }
        else
        {
            folded.Append(letter);
        }
    }

    /// <summary>True for accents written as characters of their own, and for what is not seen at all.</summary>
    static bool IsMark(char letter) => letter is (>= '\u0300' and <= '\u036f') or '\u00ad' or (>= '\u200b' and <= '\u200d') or '\ufeff';

    static Dictionary<char, string> Letters(params ReadOnlySpan<string> families)
    {
        var plain = new Dictionary<char, string>();
        foreach (var family in families)
        {
            foreach (var accented in family.AsSpan(1))
            {
                plain[accented] = family[..1];
            }
        }

        return plain;
    }
}
