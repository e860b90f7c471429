using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

public sealed class NormalTests
{
    /// <summary>Half characters, which an attribute could not hold.</summary>
    public static TheoryData<string, string> Texts => new()
    {
        { "  a\u00A0b\tc ", "a b c" },
        { "a\nb\u0007", "a\nb" },
        { "con\uD83Dcert", "con\uFFFDcert" },
        { "\uDC00 \uD83D", "\uFFFD \uFFFD" },
        { "bravo \uD83D\uDC4D", "bravo \uD83D\uDC4D" },
        { "e\u0301te\u0301\u200B", "e\u0301te\u0301" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_made_whole(string text, string expected) => Assert.Equal(expected, Normal.Of(text));

    [Fact]
    public void A_long_text_ends_between_two_characters() =>
        Assert.Equal(new string('a', Normal.LongestText - 1), Normal.Of(new string('a', Normal.LongestText - 1) + "\uD83D\uDC4D and more"));
}
