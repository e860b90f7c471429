using Microsoft.Extensions.DependencyInjection;
using TwinBot.Storage;

namespace TwinBot.Tests.Links;

/// <summary>What a backup and its restore mean for links that were handed out.</summary>
public sealed class RestoredLinksTests
{
    [Fact]
    public async Task Links_go_on_and_without_the_key_the_next_one_is_another()
    {
        await using var bot = await Respondents.StartAsync();
        var link = await bot.LinkAsync("k-anna");
        await RestoreAsync(bot);
        Assert.Equal(("overall", "de"), await (await GuestBrowser.OpenAsync(bot, link)).FirstAsync());

        await RestoreAsync(bot, () => File.Delete(Path.Combine(bot.Folder, "links.key")));
        Assert.Equal(("overall", "de"), await (await GuestBrowser.OpenAsync(bot, link)).FirstAsync());
        var renewed = await bot.LinkAsync("k-anna");
        Assert.NotEqual(link, renewed);
        Assert.Equal(("overall", "de"), await (await GuestBrowser.OpenAsync(bot, renewed)).FirstAsync());
    }

    static async Task RestoreAsync(RunningBot bot, Action? besides = null)
    {
        var backup = Path.Combine(bot.Folder, "now.backup");
        await bot.Services.GetRequiredService<LiteDbStore>().BackupAsync(backup);
        await bot.StopAsync();
        Backup.Restore(backup, Path.Combine(bot.Folder, "twinbot.db"), DateTimeOffset.UnixEpoch);
        besides?.Invoke();
        await bot.StartAgainAsync();
    }
}
