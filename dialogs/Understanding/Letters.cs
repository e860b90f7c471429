using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace TwinBot.Understanding;

/// <summary>
/// Letters without case and accents, one character at a time. By a table of its own: without culture data
/// (<c>InvariantGlobalization</c>) <see cref="string.Normalize()"/> takes no accents off.
/// </summary>
static class Letters
{
    /// <summary>Each line: the plain letters, and the small letters that stand for them.</summary>
    static readonly string[] Families =
    [
        "a àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặ", "ae æǣǽ", "b ƀḃḅ", "c çćĉċčƈ", "d ďđðḋḍḏḑḓ", "e èéêëēĕėęěȅȇȩẹẻẽếềểễệə",
        "f ḟƒ", "g ĝğġģǧǵ", "h ĥħȟḣḥḧḩḫẖ", "i ìíîïĩīĭįıİǐȉȋỉị", "ij ĳ", "j ĵǰ", "k ķĸǩḱḳḵ", "l ĺļľŀłḷḹḻḽ", "m ḿṁṃ", "n ñńņňŋǹṅṇ",
        "o òóôõöøōŏőơǒǫǭǿȍȏȫȭȯọỏốồổỗộớờởỡợ", "oe œ", "p ṕṗ", "r ŕŗřȑȓṙṛ", "s śŝşšșſṡṣ", "ss ßẞ", "t ţťŧțṫṭṯṱẗ", "th þ",
        "u ùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữự", "v ṽṿ", "w ŵẁẃẅẇ", "x ẋẍ", "y ýÿŷỳỵỷỹ", "z źżžƶẑẓẕ", "fi ﬁ", "fl ﬂ",
        "α ά", "ε έ", "η ή", "ι ΐίϊ", "ο ό", "υ ΰϋύ", "ω ώ", "σ ς", "г ѓ", "е ѐё", "и ѝй", "к ќ", "у ў", "і ї", "dz ǆ", "lj ǉ", "nj ǌ",
    ];

    static readonly FrozenDictionary<char, string> Plain = Families
        .Select(family => family.Split(' '))
        .SelectMany(family => family[1].Select(letter => (letter, plain: family[0])))
        .ToFrozenDictionary(pair => pair.letter, pair => pair.plain);

    /// <summary>Small letters without accents; what is no letter or digit stays as it is.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length + 2);
        foreach (var c in text)
        {
            if (char.IsAscii(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (!IsSilent(c))
            {
                folded.Append(Other(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>Accents that are characters of their own, soft hyphens, and what has no width.</summary>
    public static bool IsSilent(char c) => c is >= '\u0300' and <= '\u036F' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\uFE0F';

    /// <summary>True for the letters of the Latin alphabet, with whatever accents.</summary>
    public static bool IsLatin(char c) => char.IsLetter(c) && c is < '\u0250' or (>= '\u1E00' and <= '\u1EFF');

    /// <summary>A mark in its plainest form.</summary>
    public static string Mark(char c) => c switch
    {
        '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => "-",
        '\'' or '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u00B4' or '`' => "'",
        _ => c.ToString(),
    };

    static string Other(char c)
    {
        var small = char.ToLowerInvariant(c);
        return Plain.TryGetValue(small, out var plain) ? plain
            : char.IsDigit(small) ? ((int)char.GetNumericValue(small)).ToString(CultureInfo.InvariantCulture)
            : Mark(small);
    }
}
