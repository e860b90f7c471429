using System.Diagnostics;
using TwinBot.Understanding;

namespace TwinBot.Tests.Storage;

public class NameIndexTests
{
    [Theory]
    [InlineData("Łódź", "lodz")]
    [InlineData("Târgu Neamț", "targu neamt")]
    [InlineData("Tûrgu-Mureş", "turgu mures")]
    [InlineData("Straße", "strasse")]
    [InlineData("Ærøskøbing", "aeroskobing")]
    [InlineData("’s-Hertogenbosch", "s hertogenbosch")]
    [InlineData("  St. Vith ", "st vith")]
    [InlineData("Gödöllő", "godollo")]
    [InlineData("İstanbul Iğdır", "istanbul igdir")]
    [InlineData("Đakovo", "dakovo")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("😀", "")]
    [InlineData("a\ud800b", "a b")]
    public void Folds(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("Köln", "Koeln")]
    [InlineData("Sint-Niklaas", "St. Niklaas")]
    [InlineData("Sint-Niklaas", "Saint Niklaas")]
    [InlineData("Düren", "Dueren")]
    public void OneNameHasOneKey(string one, string other) => Assert.Equal(Folding.NameKey(one), Folding.NameKey(other));

    [Theory]
    [InlineData("dijon", "p1", 0)]
    [InlineData("Mainz", "p1", 0)]
    [InlineData("Mianz", "p1", 1)]
    [InlineData("schmidt", "c1", 0)]
    [InlineData("Anna Schmit", "c1", 1)]
    [InlineData("Schmidt, Anna", "c1", 0)]
    [InlineData("st niklaas", "m1", 0)]
    [InlineData("Sint Nicklas", "m1", 2)]
    [InlineData("Marslatour", "m2", 0)]
    [InlineData("mars la tour", "m2", 0)]
    [InlineData("koeln", "m3", 0)]
    [InlineData("Cologne", "m3", 0)]
    [InlineData("Y", "m4", 0)]
    public void FindsFirst(string query, string id, int distance)
    {
        using var index = Some();
        var match = Assert.IsType<IReadOnlyList<Records.NameMatch>>(index.Search(query, 8), exactMatch: false)[0];
        Assert.Equal((id, distance), (match.Id, match.Distance));
    }

    [Theory]
    [InlineData("Mar")]
    [InlineData("Xyz")]
    [InlineData("")]
    [InlineData("--")]
    [InlineData("la")]
    [InlineData("Kl")]
    public void FindsNothing(string query)
    {
        using var index = Some();
        Assert.Empty(index.Search(query, 8));
    }

    [Fact]
    public void ARecordIsFoundOnceAndForgottenWhole()
    {
        using var index = new NameIndex();
        index.Add("a", "Liège");
        index.Add("a", "Luik");
        index.Add("a", "Luik");
        Assert.Single(index.Search("luik", 8));
        index.Remove("a");
        Assert.Empty(index.Search("luik", 8));
        Assert.Equal(0, index.Count);
        index.Add("a", "Luik");
        Assert.Single(index.Search("luik", 8));
    }

    [Fact]
    public void ForgivesExactlyTheTyposThatItShould()
    {
        var random = new Random(7);
        var words = Enumerable.Range(0, 400).Select(_ => Word(random)).Distinct().ToArray();
        using var index = new NameIndex();
        foreach (var word in words)
        {
            index.Add(word, word);
        }

        for (var round = 0; round < 300; round++)
        {
            var query = Word(random);
            var expected = words.Where(word => Distance(word, query) <= Math.Min(Forgiven(word), Forgiven(query))).Order(StringComparer.Ordinal);
            Assert.Equal(expected, index.Search(query, 1000).Select(match => match.Id).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>Prints what a search costs at 100,000 names; run with TWINBOT_MEASURE=1.</summary>
    [Fact]
    public void Measured()
    {
        if (Environment.GetEnvironmentVariable("TWINBOT_MEASURE") is null)
        {
            return;
        }

        var random = new Random(3);
        using var index = new NameIndex();
        var surnames = Enumerable.Range(0, 20_000).Select(_ => Long(random)).ToArray();
        var firsts = Enumerable.Range(0, 1_000).Select(_ => Long(random)).ToArray();
        var before = GC.GetTotalMemory(true);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 100_000; i++)
        {
            index.Add($"c{i}", $"{firsts[random.Next(1000)]} {surnames[random.Next(20_000)]}");
        }

        Console.WriteLine($"built in {watch.ElapsedMilliseconds} ms, {(GC.GetTotalMemory(true) - before) >> 20} MB");
        foreach (var name in new[] { firsts[0], surnames[0], $"{firsts[1]} {surnames[1]}", surnames[2][..^1] + "x", Long(random) })
        {
            index.Search(name, 8);
            watch.Restart();
            for (var i = 0; i < 50; i++)
            {
                index.Search(name, 8);
            }

            Console.WriteLine($"{name}: {watch.Elapsed.TotalMilliseconds / 50:0.00} ms");
        }
    }

    static NameIndex Some()
    {
        var index = new NameIndex();
        index.Add("p1", "Dijon – Mainz");
        index.Add("c1", "Anna Schmidt");
        index.Add("m1", "Sint-Niklaas");
        index.Add("m2", "Mars-la-Tour");
        index.Add("m3", "Köln");
        index.Add("m3", "Cologne");
        index.Add("m4", "Y");
        return index;
    }

    static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(2, 10)).Select(_ => "abc"[random.Next(3)])]);

    static string Long(Random random) => new([.. Enumerable.Range(0, random.Next(5, 11)).Select(i => (i % 2 == 0 ? "bdfgklmnprstvw" : "aeiou")[random.Next(i % 2 == 0 ? 14 : 5)])]);

    static int Forgiven(string word) => word.Length >= 7 ? 2 : word.Length >= 4 ? 1 : 0;

    static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 || j == 0 ? i + j : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
