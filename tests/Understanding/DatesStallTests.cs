using System.Diagnostics;
using TwinBot.Understanding;
using TwinBot.Understanding.Addresses;
using TwinBot.Understanding.Dates;
using TwinBot.Understanding.Numbers;

namespace TwinBot.Tests.Understanding;

public sealed class DatesStallTests
{
    const int LongestText = 4000;

    /// <summary>Under 20 ms on a machine of its own; wide, since tests share theirs.</summary>
    static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(500);

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
        var text = string.Concat(Enumerable.Repeat(seed, LongestText / seed.Length));
        foreach (var language in (string[])["en", "nl", "fr", "de"])
        {
            ReadAll(text, language);
            var watch = Stopwatch.StartNew();
            ReadAll(text, language);
            Assert.True(watch.Elapsed < Enough, $"{language}: {watch.Elapsed}");
        }
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
