using TwinBot.Understanding;
using TwinBot.Understanding.Addresses;
using TwinBot.Understanding.Dates;
using TwinBot.Understanding.Numbers;

namespace TwinBot.Tests.Understanding;

public sealed class DatesStallTests
{
    const int LongestText = 4000;

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

    static string Long(string seed, int length) => string.Concat(Enumerable.Repeat(seed, length / seed.Length));

    /// <summary>Work by what it allocates: unlike time, the same on every machine.</summary>
    static long Work(string text, string language)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll(text, language);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    static void ReadAll(string text, string language)
    {
        var speech = DateTable.In(language);
        DateReader.Read(text, speech, DateTable.Today, Tense.Past);
        DateReader.Impossible(text, speech);
        NumberReader.Read(text, speech, []);
        OrdinalReader.Read(text, speech, 3);
        PhoneReader.Read(text, "BE");
        EmailReader.Read(text);
    }
}
