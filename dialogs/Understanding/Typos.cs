using System.Numerics;

namespace TwinBot.Understanding;

/// <summary>How many typos lie between two words: letters missing, too many, wrong or swapped.</summary>
public static class Typos
{
    /// <summary>How many are forgiven in a word of a length.</summary>
    public static int Forgiven(int length) => length switch
    {
        >= 8 => 2,
        >= 5 => 1,
        _ => 0,
    };

    /// <summary>Which letters a word has, as bits; so many words can be told apart without comparing their letters (<see cref="MayBeNear"/>).</summary>
    public static ulong LettersOf(string word)
    {
        var letters = 0UL;
        foreach (var letter in word)
        {
            letters |= 1UL << (letter & 63);
        }

        return letters;
    }

    /// <summary>False only where there are more than so many typos: a swap changes no letter, a letter more or less one, a wrong one two.</summary>
    public static bool MayBeNear(ulong letters, ulong others, int most) => BitOperations.PopCount(letters ^ others) <= 2 * most;

    /// <summary>The distance of Damerau and Levenshtein (neighbours swapped count one); <paramref name="most"/> + 1 when it is more than that.</summary>
    public static int Between(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
        {
            return most + 1;
        }

        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            if (Fill(one, other, i, before, last, row) > most)
            {
                return most + 1;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return Math.Min(last[other.Length], most + 1);
    }

    static int Fill(string one, string other, int i, ReadOnlySpan<int> before, ReadOnlySpan<int> last, Span<int> row)
    {
        row[0] = i;
        var least = i;
        for (var j = 1; j <= other.Length; j++)
        {
            var cost = one[i - 1] == other[j - 1] ? 0 : 1;
            var best = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
            {
                best = Math.Min(best, before[j - 2] + 1);
            }

            row[j] = best;
            least = Math.Min(least, best);
        }

        return least;
    }
}
