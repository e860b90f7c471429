namespace TwinBot.Benchmarks.Driving;

/// <summary>Names of towns that are nowhere else.</summary>
static class Towns
{
    /// <summary>So many are on record in every run.</summary>
    public const int Fewest = 40;

    static readonly string[] s_begin = ["Brak", "Dorn", "Felm", "Gost", "Hulm", "Krat", "Lorm", "Mirz", "Nolt", "Prum", "Quarn", "Rolf", "Stel", "Trom", "Vard", "Wolm", "Zarn", "Bleck", "Druv", "Frast"];
    static readonly string[] s_middle = ["", "en", "er", "el", "ing", "am", "or", "und", "is", "at"];
    static readonly string[] s_end = ["hausen", "feld", "dorf", "stetten", "weiler", "rode", "büttel", "moor", "horst", "kirchen"];

    public static string Name(int number)
    {
        var (begin, rest) = (number % s_begin.Length, number / s_begin.Length);
        var (middle, more) = (rest % s_middle.Length, rest / s_middle.Length);
        var (end, again) = (more % s_end.Length, more / s_end.Length);
        var name = s_begin[begin] + s_middle[middle] + s_end[end];
        return again == 0 ? name : $"{name} {Letters(again)}";
    }

    /// <summary>A number as a word, so that it is no number.</summary>
    static string Letters(int number)
    {
        var word = "";
        for (; number > 0; number /= 20)
        {
            word += s_begin[number % 20].ToLowerInvariant();
        }

        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
