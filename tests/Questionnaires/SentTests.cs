using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Questionnaires;
using TwinBot.Storage;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Conversations;
using TwinBot.Tests.Lint;

namespace TwinBot.Tests.Questionnaires;

/// <summary>A questionnaire sent in the chat: its faults told in the person's language, then asked as people will be asked, and taken into use.</summary>
public sealed class SentTests
{
    [Fact]
    public async Task Faults_are_told_until_there_is_none_and_then_it_is_tried_out()
    {
        await using var bot = await RunningBot.StartAsync();
        var line = await DirectLine.StartAsync(bot, "nl");
        var (asks, text) = await SendAsync(line, FolderTests.Own.Replace("yesNo", "yesNoo", StringComparison.Ordinal).Replace("\"fr\": \"Chanter\", ", "", StringComparison.Ordinal));
        Assert.Equal("questionnaireFile", asks);
        Assert.Contains("Bedoelt u “yesNo”?", text, StringComparison.Ordinal);
        Assert.Contains("sections[0]", text, StringComparison.Ordinal);

        Assert.Equal("tryIt", (await SendAsync(line, FolderTests.Own)).Asks);
        Assert.Equal("again", await AskedAsync(line, "ja"));
        Assert.Equal("confirm", await AskedAsync(line, "nee"));
        await line.SayAsync("ja");
        var last = (await line.PollAsync()).Activities[^1];
        Assert.Equal("saved", last["channelData"]?["twinbot"]?["ended"]?.GetValue<string>());
    }

    [Fact]
    public async Task After_yes_it_is_used_at_once_and_after_a_restart_and_open_rounds_keep_their_version()
    {
        await using var bot = await RunningBot.StartAsync();
        await StoredRecords.AddAsync(bot, Path.Combine(Repository.Root, "tests", "conversations", "records", "three-towns.json"));
        var line = await DirectLine.StartAsync(bot, "nl");
        await TakeIntoUseAsync(line, FolderTests.Own);
        await OpenAsync(line);
        var round = Assert.Single(bot.Services.GetRequiredService<IStore>().Records.EvaluationsOf("p-gouda"));
        Assert.Equal(("choir", 1), (round.Questionnaire, round.QuestionnaireVersion));

        await bot.RestartAsync();
        var (asks, text) = await SendAsync(line, FolderTests.Own.Replace("Nog eens?", "Nog eens, alstublieft?", StringComparison.Ordinal));
        Assert.Equal("questionnaireFile", asks);
        Assert.Contains("version 2", text, StringComparison.Ordinal);
        var second = FolderTests.Own.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal).Replace("Nog eens?", "Nog een keer zingen?", StringComparison.Ordinal);
        await TakeIntoUseAsync(line, second);
        var shelf = bot.Services.GetRequiredService<QuestionnaireShelf>().On(bot.Services.GetRequiredService<IStore>().Records);
        Assert.Equal(["yearlyCheck", "fullReview", "afterActivity", "choir"], shelf.All.Select(one => one.Id));
        Assert.Equal(("Nog eens?", "Nog een keer zingen?"), (AskOf(shelf.Find("choir", round.QuestionnaireVersion)), AskOf(shelf.Find("choir"))));
    }

    [Fact]
    public async Task A_backup_has_it()
    {
        await using var bot = await RunningBot.StartAsync();
        await TakeIntoUseAsync(await DirectLine.StartAsync(bot, "nl"), FolderTests.Own);
        var backup = Path.Combine(bot.Folder, "b.backup");
        await bot.Services.GetRequiredService<LiteDbStore>().BackupAsync(backup);
        await bot.StopAsync();
        File.Delete(Path.Combine(bot.Folder, "twinbot.db"));
        File.Delete(Path.Combine(bot.Folder, "twinbot.db.journal"));
        Backup.Restore(backup, Path.Combine(bot.Folder, "twinbot.db"), DateTimeOffset.UnixEpoch);
        await bot.StartAgainAsync();
        Assert.Equal(FolderTests.Own, Assert.Single(bot.Services.GetRequiredService<IStore>().Records.OwnQuestionnaires()).Text);
    }

    static string? AskOf(Questionnaire? questionnaire) => questionnaire?.Items.First().Ask.ByLanguage["nl"];

    static async Task TakeIntoUseAsync(DirectLine line, string questionnaire)
    {
        Assert.Equal("tryIt", (await SendAsync(line, questionnaire)).Asks);
        Assert.Equal("confirm", await AskedAsync(line, "nee"));
        Assert.Null(await AskedAsync(line, "ja"));
    }

    static async Task OpenAsync(DirectLine line)
    {
        foreach (var words in (string[])["Open an evaluation of the partnership with Gouda", "Choir", "everybody", "in three weeks", "with names", "yes"])
        {
            await line.SayAsync(words);
        }

        var said = (await line.PollAsync()).Activities;
        Assert.True(said.Any(one => one.Text("channelData.twinbot.dialog") == "openEvaluation" && one.Text("channelData.twinbot.ended") == "saved"), string.Join('\n', said.TakeLast(13).Select(one => one.Text())));
    }

    [Fact]
    public async Task The_name_of_a_shipped_one_is_taken()
    {
        await using var bot = await RunningBot.StartAsync();
        var line = await DirectLine.StartAsync(bot, "de");
        var (asks, text) = await SendAsync(line, FolderTests.Own.Replace("\"choir\"", "\"fullReview\"", StringComparison.Ordinal));
        Assert.Equal("questionnaireFile", asks);
        Assert.Contains("„fullReview“", text, StringComparison.Ordinal);
    }

    static async Task<(string? Asks, string Text)> SendAsync(DirectLine line, string questionnaire)
    {
        await FilesTests.UploadAsync(line, "", ("choir.json", "application/json", Encoding.UTF8.GetBytes(questionnaire)));
        var last = (await line.PollAsync()).Activities[^1];
        return (last["channelData"]?["twinbot"]?["asks"]?.GetValue<string>(), last["text"]?.GetValue<string>() ?? "");
    }

    static async Task<string?> AskedAsync(DirectLine line, string said)
    {
        await line.SayAsync(said);
        return (await line.PollAsync()).Activities[^1]["channelData"]?["twinbot"]?["asks"]?.GetValue<string>();
    }
}
