using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

/// <summary>Whatever a code looks like, it is understood: it is made at random.</summary>
public sealed class ClaimSaidTests
{
    static readonly Understander s_understander = new(Languages.Load());

    [Theory]
    [InlineData("en", "claim DY4X-DJX4-U9T8")]
    [InlineData("nl", "claim CW4G-UK38-8CGV")]
    [InlineData("fr", "claim KM6A-4MK8-TBRH")]
    [InlineData("de", "claim 9NFR-E3GV-8U36")]
    [InlineData("de", "Claim 9nfr e3gv 8u36")]
    [InlineData("fr", "733A-JF74-7GDW")]
    public void A_code_is_a_claim(string language, string text)
    {
        var said = Hear(language, text);
        Assert.Equal(new IntentReading("claim", 1), said.Intent);
    }

    [Theory]
    [InlineData("en", "wine last week")]
    [InlineData("nl", "drie vier vijf")]
    [InlineData("fr", "avec deux gens")]
    [InlineData("de", "zwei Jahr ohne")]
    public void Three_words_of_four_letters_are_none(string language, string text) => Assert.NotEqual("claim", Hear(language, text).Intent.Intent);

    static Utterance Hear(string language, string text) => s_understander.Hear(text, new Language(language), new HearingContext(new NoRecords(), new DateOnly(2026, 5, 12)));
}
