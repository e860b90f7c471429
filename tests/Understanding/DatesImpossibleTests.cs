using TwinBot.Understanding.Dates;

namespace TwinBot.Tests.Understanding;

public sealed class DatesImpossibleTests
{
    [Theory]
    [InlineData("en", "on 31 February 1957", "31 February 1957")]
    [InlineData("en", "30/02/2020", "30/02/2020")]
    [InlineData("en", "2023-02-30", "2023-02-30")]
    [InlineData("en", "April 31", "April 31")]
    [InlineData("en", "29/02/2023", "29/02/2023")]
    [InlineData("en", "13/13/2020", "13/13/2020")]
    [InlineData("en", "29 February", null)]
    [InlineData("en", "12/25/2020", null)]
    [InlineData("en", "at 10.30 with 60 March hares", null)]
    [InlineData("nl", "31 februari 1957", "31 februari 1957")]
    [InlineData("nl", "van 28 tot 31 april", "van 28 tot 31 april")]
    [InlineData("fr", "le 31 juin", "le 31 juin")]
    [InlineData("fr", "mai 68", null)]
    [InlineData("de", "31.11.", "31.11.")]
    [InlineData("de", "am 31. November", "am 31. November")]
    [InlineData("de", "3. Juni 1957", null)]
    public void Days_that_no_month_has(string language, string text, string? expected) =>
        Assert.Equal(expected, new DateReader(text, DateTable.In(language), DateTable.Today).Impossible());
}
