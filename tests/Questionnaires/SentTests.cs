using System.Text;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Questionnaires;

/// <summary>A questionnaire sent in the chat: its faults told in the person's language, then asked as people will be asked; nothing is kept.</summary>
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
