using TwinBot.Commands;
using TwinBot.Tests.Links;

namespace TwinBot.Tests.Durability;

/// <summary>The day on which the machine is lost: what deploy/README.md says to do, done.</summary>
public sealed class RestoreDrillTests
{
    [Fact]
    public async Task Out_of_a_backup_and_the_keys_everything_is_there_and_goes_on()
    {
        var aside = Directory.CreateTempSubdirectory("twinbot-drill-").FullName;
        var backup = Path.Combine(aside, "twinbot.backup");
        try
        {
            await using var bot = await LivedIn.StartAsync(new MovedClock());
            var store = Path.Combine(bot.Folder, "twinbot.db");
            var before = (await LivedIn.ExportAsync(bot))?.ToJsonString();

            // The keys are in no backup, so they are copied where backups do not go.
            Assert.Equal(0, await RunAsync("backup", "--out", backup, "--TwinBot:Storage:Path", store));
            File.Copy(Path.Combine(bot.Folder, "links.key"), Path.Combine(aside, "links.key"));
            Directory.Move(CopyOf(store + ".keys", aside), Path.Combine(aside, "keys"));
            await bot.SayAsync("New twinning between Gouda and Dijon since 1999", "said after the backup");

            await bot.StopAsync();
            Directory.Delete(bot.Folder, recursive: true);
            Assert.Equal(0, await RunAsync("restore", "--from", backup, "--TwinBot:Storage:Path", store));
            File.Copy(Path.Combine(aside, "links.key"), Path.Combine(bot.Folder, "links.key"));
            Directory.Move(Path.Combine(aside, "keys"), store + ".keys");

            await bot.StartAgainAsync();
            Assert.Equal(before, (await LivedIn.ExportAsync(bot))?.ToJsonString());
            Assert.True((await GuestBrowser.OpenAsync(bot, await bot.LinkAsync("k-anna"))).Token.Length > 0);
            await LivedIn.CheckAsync(bot);
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    static string CopyOf(string folder, string to)
    {
        var copy = Directory.CreateDirectory(Path.Combine(to, "copy")).FullName;
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return copy;
    }

    static Task<int> RunAsync(params string[] arguments)
    {
        var root = new System.CommandLine.RootCommand();
        foreach (var verb in DataCommands.All())
        {
            root.Subcommands.Add(verb);
        }

        return root.Parse(arguments).InvokeAsync();
    }
}
