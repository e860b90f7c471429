using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Benchmarks;

/// <summary>How long it takes to understand a sentence, each by itself.</summary>
static class Sentences
{
    static readonly DateOnly s_today = new(2026, 5, 12);

    public static string Measure()
    {
        var understander = new Understander(Languages.Load());
        understander.WarmUp();
        var text = new StringBuilder("| understood | sentences | p50 | p99 | worst (ms) |\n|---|---|---|---|---|\n");
        foreach (var language in understander.Languages.All.Select(speech => speech.Language))
        {
            var sentences = Written(language.Code).ToList();
            WarmUp(understander, language, sentences);
            text.AppendLine(Line(language.Code, Time(understander, language, sentences)));
        }

        var hostile = Hostile().ToList();
        WarmUp(understander, new Language("nl"), hostile);
        text.AppendLine(Line("30,000 hostile characters, nl", Time(understander, new Language("nl"), hostile)));
        return text.ToString();
    }

    /// <summary>Until everything is compiled as it stays.</summary>
    static void WarmUp(Understander understander, Language language, List<string> sentences)
    {
        const int rounds = 5;
        for (var round = 0; round < rounds; round++)
        {
            Time(understander, language, sentences);
        }
    }

    static string Line(string name, double[] times)
    {
        Array.Sort(times);
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {times.Length} | {times[times.Length / 2]:0.00} | {times[times.Length * 99 / 100]:0.00} | {times[^1]:0.00} |");
    }

    static double[] Time(Understander understander, Language language, List<string> sentences) =>
    [
        .. sentences.Select(sentence =>
        {
            var began = Stopwatch.GetTimestamp();
            var said = understander.Hear(sentence, language, new HearingContext(new NoRecords(), s_today, null));
            _ = (said.Command, said.Correction, said.Intent, said.PlacesNamed, said.People, said.Heads, said.Dates(Tense.Past));
            return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }),
    ];

    /// <summary>The sentences that people wrote for the tests.</summary>
    static IEnumerable<string> Written(string language) =>
        from file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "sentences"), $"{language}.*").Order(StringComparer.Ordinal)
        from line in File.ReadLines(file)
        where line.Length > 0
        select JsonDocument.Parse(line).RootElement.GetProperty("text").GetString();

    static IEnumerable<string> Hostile()
    {
        string[] pieces = ["1 ", "and ", "drieëntwintig", "12-13-14 ", "a.b@c.d,", "van Gent naar ", "((", "\u0301", "{person} ", "31 februari ", "00 32 ", "Jan de Vries-", "31/12/2020-"];
        return pieces.SelectMany(piece => Enumerable.Repeat(string.Concat(Enumerable.Repeat(piece, 30_000 / piece.Length)), 3));
    }
}
