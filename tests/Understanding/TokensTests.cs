using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

public sealed class TokensTests
{
    [Theory]
    [InlineData("Vingt-et-Un", "vingt - et - un")]
    [InlineData("L’Été à Straße", "l ' ete a strasse")]
    [InlineData("3rd, 12.06.57", "3 rd , 12 . 06 . 57")]
    [InlineData("Łódź Ærø cœur Aubière", "lodz aero coeur aubiere")]
    [InlineData("e\u0301te\u0301 co\u00ADop", "ete coop")]
    [InlineData("", "")]
    public void A_text_is_cut_and_folded(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokens.Of(text).Select(token => token.Folded)));

    [Theory]
    [InlineData("Straße im März 1957")]
    [InlineData("e\u0301te\u0301 3rd «œuvre»")]
    public void Places_are_those_of_the_text(string text) =>
        Assert.All(Tokens.Of(text), token => Assert.Equal(token.Folded, Tokens.Fold(text.Substring(token.Start, token.Length))));

    [Fact]
    public void Hyphens_join()
    {
        Assert.Equal(["la", "tour"], Tokens.Of("Mars-la-Tour - fin").Where(token => token.Joined).Select(token => token.Folded));
    }

    [Fact]
    public void Only_words_and_numbers_on_request() =>
        Assert.Equal(["at", "10", "h", "ok"], Tokens.WordsOf("at 10h, ok!").Select(token => token.Folded));
}
