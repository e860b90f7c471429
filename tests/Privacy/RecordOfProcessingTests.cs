using System.Globalization;
using System.Text.RegularExpressions;
using TwinBot.Delivery;
using TwinBot.Privacy;
using TwinBot.Tests.Lint;

namespace TwinBot.Tests.Privacy;

/// <summary>What a town hall's officer signs is what the code does.</summary>
public sealed partial class RecordOfProcessingTests
{
    public static TheoryData<string> Languages => ["", ".nl", ".fr", ".de"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Its_periods_are_those_of_the_code(string language)
    {
        var said = Row().Matches(Page(language)).ToDictionary(row => row.Groups[1].Value, row => int.Parse(row.Groups[2].Value, CultureInfo.InvariantCulture));
        var periods = new RetentionPeriods();
        var settings = typeof(RetentionPeriods).GetProperties().Where(property => property.PropertyType == typeof(int)).ToDictionary(property => property.Name, property => (int)(property.GetValue(periods) ?? 0));
        Assert.Equal(settings.OrderBy(setting => setting.Key), said.OrderBy(setting => setting.Key));
        Assert.Contains(new DeliveryOptions().GiveUpAfter.TotalHours.ToString(CultureInfo.InvariantCulture), Page(language), StringComparison.Ordinal);
    }

    /// <summary>The sentences that it tells people to say are understood as what they are for.</summary>
    [Theory]
    [InlineData("en", "")]
    [InlineData("nl", ".nl")]
    [InlineData("fr", ".fr")]
    [InlineData("de", ".de")]
    public void What_it_tells_people_to_say_is_understood(string language, string page)
    {
        var understander = new TwinBot.Understanding.Understander(Forms.Languages);
        var context = new TwinBot.Understanding.HearingContext(new TwinBot.Records.NoRecords(), new DateOnly(2026, 5, 12));
        var sentences = Quoted().Matches(Page(page)).Select(match => match.Groups[1].Value.Trim()).Where(sentence => !sentence.Contains('…', StringComparison.Ordinal)).ToList();
        Assert.Equal(6, sentences.Count);
        Assert.All(sentences, sentence => Assert.Contains(understander.Hear(sentence, new TwinBot.Understanding.Language(language), context).Intent.Intent, (string[])["privacy", "eraseData"]));
    }

    static string Page(string language) => Repository.Read($"deploy/data-protection{language}.md");

    [GeneratedRegex(@"`TwinBot:Retention:(\w+)` \| (\d+) ")]
    private static partial Regex Row();

    [GeneratedRegex("[“„«]([^”“»]+)[”“»]")]
    private static partial Regex Quoted();
}
