using BenchmarkDotNet.Attributes;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Benchmarks.Micro;

/// <summary>A sentence that says everything, read for all that it says.</summary>
[MemoryDiagnoser]
public class Understanding
{
    static readonly Dictionary<string, string> s_sentences = new()
    {
        ["en"] = "We had a youth exchange in Dijon last Saturday with 42 participants, 20 from Mainz",
        ["nl"] = "eergisteren met 14 wandelaars uit Aken door het bos gelopen",
        ["fr"] = "du 12 au 14 avril, tournoi d'échecs avec Tours, une vingtaine de joueurs",
        ["de"] = "am 7.2.2026 Vortrag in Solingen, achtzig Zuhörer",
    };

    readonly Understander _understander = new(Languages.Load());

    [Params("en", "nl", "fr", "de")]
    public string Language { get; set; } = "";

    [GlobalSetup]
    public void WarmUp() => _understander.WarmUp();

    [Benchmark]
    public int Read()
    {
        var said = _understander.Hear(s_sentences[Language], new Language(Language), new HearingContext(new NoRecords(), new DateOnly(2026, 5, 12)));
        return said.Intent.Intent.Length + said.PlacesNamed.Count + said.Heads.Count + said.Dates(Tense.Past).Count;
    }
}
