using System.Text;
using System.Text.Json.Nodes;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Conversations;

namespace TwinBot.Tests.Sheets;

/// <summary>A list sent in the chat: the preview, a yes, and it is on record; a no, and nothing is.</summary>
public sealed class ChatTests
{
    const string List = "Naam;Functie;Stad;E-mail\nAnn Peeters;voorzitter;Gouda;ann@example.org\nBob Jansen;lid;Bocholt;bob@example.org\n";

    [Fact]
    public async Task AListIsShownAndTakenOnYes()
    {
        await using var bot = await RunningBot.StartAsync();
        var line = await DirectLine.StartAsync(bot, "en");
        Assert.Equal("confirm", await AskedAsync(line, ("contacten.csv", "text/csv", Encoding.UTF8.GetBytes(List))));
        Assert.Empty(Contacts(await StoredRecords.ExportAsync(bot)));
        await line.SayAsync("yes");
        var contact = Assert.Single(Contacts(await StoredRecords.ExportAsync(bot)));
        Assert.Equal("Ann Peeters", contact?["name"]?.GetValue<string>());

        // And undone, as anything that was saved.
        await line.SayAsync("undo");
        Assert.Empty(Contacts(await StoredRecords.ExportAsync(bot)));
    }

    [Fact]
    public async Task AListOfNothingButDoubtsIsAskedForAgain()
    {
        await using var bot = await RunningBot.StartAsync();
        var line = await DirectLine.StartAsync(bot, "en");
        Assert.Equal("list", await AskedAsync(line, ("contacten.csv", "text/csv", Encoding.UTF8.GetBytes(List.Replace("Gouda", "Bocholt", StringComparison.Ordinal)))));
        Assert.Equal("confirm", await AskedAsync(line, ("contacten.csv", "text/csv", Encoding.UTF8.GetBytes(List))));
    }

    [Fact]
    public async Task CancellingTakesNothing()
    {
        await using var bot = await RunningBot.StartAsync();
        var line = await DirectLine.StartAsync(bot, "en");
        await AskedAsync(line, ("contacten.csv", "text/csv", Encoding.UTF8.GetBytes(List)));
        await line.SayAsync("cancel");
        Assert.Empty(Contacts(await StoredRecords.ExportAsync(bot)));
    }

    static async Task<string?> AskedAsync(DirectLine line, (string, string, byte[]) file)
    {
        await FilesTests.UploadAsync(line, "", file);
        return (await line.PollAsync()).Activities.Select(activity => activity["channelData"]?["twinbot"]?["asks"]?.GetValue<string>()).LastOrDefault(asked => asked is not null);
    }

    static JsonArray Contacts(JsonNode? export) => export?["contacts"]?.AsArray() ?? [];
}
