using System.Globalization;
using System.Text;

namespace TwinBot.Files;

/// <summary>Names of files as people gave them, harmless wherever they are shown or saved.</summary>
static class FileNames
{
    const int Longest = 100;

    static readonly char[] s_slashes = ['/', '\\'];

    /// <summary>The last part of a path, without characters that nobody sees or that mean something to a system, with an ending of its type.</summary>
    public static string Tidy(string? given, FileType type)
    {
        var name = Plain(given);
        if (type.Endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending)
        {
            return Cut(name[..^ending.Length]) + name[^ending.Length..];
        }

        return Cut(name) + type.Endings[0];
    }

    /// <summary>The same for a file that is not kept: with whatever ending it had.</summary>
    public static string Plain(string? given)
    {
        var last = (given ?? "").Split(s_slashes)[^1];
        var seen = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            seen.Append(IsHarmless(rune) ? rune.ToString() : "");
        }

        // Half a character has become a sign of its own by now; before, it could not be normalised.
        var name = seen.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
        return name.Length == 0 ? "file" : Short(name, 2 * Longest);
    }

    static string Cut(string name) => Short(name, Longest).Trim(' ', '.') is { Length: > 0 } cut ? cut : "file";

    static string Short(string name, int longest) => name.Length <= longest ? name : name[..(char.IsHighSurrogate(name[longest - 1]) ? longest - 1 : longest)];

    static bool IsHarmless(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned)
        && !"<>:\"|?*".Contains((char)Math.Min(rune.Value, char.MaxValue), StringComparison.Ordinal);
}
