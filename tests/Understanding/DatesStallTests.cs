using TwinBot.Records;
using TwinBot.Understanding;
using TwinBot.Understanding.Addresses;
using TwinBot.Understanding.Dates;
using TwinBot.Understanding.Numbers;

namespace TwinBot.Tests.Understanding;

public sealed class DatesStallTests
{
    const int LongestText = 4000;

    static readonly Understander s_understander = new(TwinBot.Texts.Languages.Load());

    /// <summary>What a text of twice the length may take of the memory of the single one: reading is linear, or nearly so.</summary>
    const double Growth = 3;

    [Theory]
    [InlineData("and ")]
    [InlineData("12-")]
    [InlineData("1/")]
    [InlineData("12, ")]
    [InlineData("12 et ")]
    [InlineData("2000 ")]
    [InlineData("eenentwintig")]
    [InlineData("een en ")]
    [InlineData("in in ")]
    [InlineData("a@")]
    [InlineData("@")]
    [InlineData("+32 ")]
    [InlineData("0 ")]
    [InlineData("(")]
    [InlineData("'")]
    [InlineData("last ")]
    public void No_text_stalls(string seed)
    {
        foreach (var language in (string[])["en", "nl", "fr", "de"])
        {
            ReadAll(Long(seed, LongestText), language);
            var (half, whole) = (Work(Long(seed, LongestText / 2), language), Work(Long(seed, LongestText), language));
            Assert.True(whole < (half * Growth) + 100_000, $"{language}: {half} bytes for the half, {whole} for the whole");
        }
    }

    /// <summary>Numbers, places and nothing else: who is counted is known about as quickly.</summary>
    [Theory]
    [InlineData("1 ")]
    [InlineData("5 Gent ")]
    [InlineData("5 out of 8 ")]
    [InlineData("Gent sends 5, ")]
    public void No_heads_stall(string seed)
    {
        Heads(LongestText);
        var (half, whole) = (Work(() => Heads(LongestText / 2)), Work(() => Heads(LongestText)));
        Assert.True(whole < (half * Growth) + 100_000, $"{half} bytes for the half, {whole} for the whole");

        void Heads(int length) => _ = s_understander.Hear(Long(seed, length), new Language("en"), new HearingContext(new NoRecords(), new DateOnly(2026, 5, 12))).Heads;
    }

    /// <summary>A message is read to its 4,000th character: what follows costs nothing more.</summary>
    [Theory]
    [InlineData("12 mei ")]
    [InlineData("20 from Mainz and ")]
    [InlineData("about 40 ")]
    [InlineData("eenentwintigduizend")]
    [InlineData("1 month and ")]
    [InlineData("de ")]
    public void The_longest_message_costs_as_much_as_4000_characters(string seed)
    {
        const int longest = 30_000;
        HearAll(Long(seed, LongestText));
        var (whole, longer) = (Work(() => HearAll(Long(seed, LongestText))), Work(() => HearAll(Long(seed, longest))));
        Assert.True(longer < whole + 1_000_000, $"{whole} bytes for 4,000 characters, {longer} for 30,000");
        Assert.True(whole < 400_000_000, $"{whole} bytes");
    }

    static void HearAll(string text)
    {
        foreach (var language in (string[])["en", "nl", "fr", "de"])
        {
            var said = s_understander.Hear(text, new Language(language), new HearingContext(new NoRecords(), DateTable.Today, "BE"));
            _ = (said.Dates(Tense.Past), said.Dates(Tense.Future), said.ImpossibleDate, said.Counts, said.Heads, said.PlacesNamed);
        }
    }

    static string Long(string seed, int length) => string.Concat(Enumerable.Repeat(seed, length / seed.Length));

    /// <summary>Work by what it allocates: unlike time, the same on every machine.</summary>
    static long Work(string text, string language) => Work(() => ReadAll(text, language));

    static long Work(Action read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        read();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    static void ReadAll(string text, string language)
    {
        var speech = DateTable.In(language);
        var dates = new DateReader(text, speech, DateTable.Today);
        dates.Read(Tense.Past);
        dates.Impossible();
        NumberReader.Read(text, speech, []);
        OrdinalReader.Read(text, speech, 3);
        PhoneReader.Read(text, "BE");
        EmailReader.Read(text);
    }
}
