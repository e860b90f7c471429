using System.Globalization;
using System.Text.RegularExpressions;
using TwinBot.Backups;
using TwinBot.Delivery;
using TwinBot.Privacy;
using TwinBot.Tests.Links;
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
        Assert.Equal(new BackupOptions { Folder = "backups" }.KeptDays, int.Parse(Backups().Match(Page(language)).Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.Contains(new DeliveryOptions().GiveUpAfter.TotalHours.ToString(CultureInfo.InvariantCulture), Page(language), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(14, null, 15)]
    [InlineData(14, 6, 5)]
    [InlineData(1, 1, 2)]
    public async Task What_is_said_of_backups_is_how_long_they_are_kept(int keep, int? everyHours, int days)
    {
        await using var bot = await RunningBot.StartAsync(null, $"--TwinBot:Backup:Keep={keep}", $"--TwinBot:Backup:EveryHours={everyHours}", "--TwinBot:Backup:Folder=" + Directory.CreateTempSubdirectory("twinbot-").FullName, "--TwinBot:Organisation=Gouda & friends", "--TwinBot:DataProtection:Contact=dpo@gouda.example");
        Assert.Contains($"Backups have it for {days} more days", (await bot.SayAsync("forget me", locale: "en")).All(), StringComparison.Ordinal);
        var said = (await bot.SayAsync("privacy", locale: "en")).All();
        Assert.Contains("dpo@gouda.example", said, StringComparison.Ordinal);
        Assert.Contains("friends decides what is kept", said, StringComparison.Ordinal);
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

    [GeneratedRegex(@"`TwinBot:Backup:Keep`[^|]*\| (\d+) ")]
    private static partial Regex Backups();

    [GeneratedRegex("[“„«]([^”“»]+)[”“»]")]
    private static partial Regex Quoted();
}
