using System.Diagnostics;
using System.Text;
using TwinBot.Commands;
using TwinBot.Commands.Importing;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Storage;

namespace TwinBot.Tests.Commands;

public class DataCommandsTests
{
    [Fact]
    public async Task AnExportImportedElsewhereExportsTheSameBytes()
    {
        await using var from = await Filled();
        var first = await Export(from.Store);
        await using var to = new TempStore();
        var result = await Importer.ImportAsync(first, to.Store, TempStore.Noon);
        Assert.Empty(result.Faults);
        Assert.Equal(first, await Export(to.Store));
        Assert.Equal((0, 0, result.Added), Counts(await Importer.ImportAsync(first, to.Store, TempStore.Noon)));
        Assert.Equal((0, 0, result.Added), Counts(await Importer.ImportAsync(first, from.Store, TempStore.Noon)));
        await to.Reopen();
        Assert.Equal(first, await Export(to.Store));
    }

    [Fact]
    public async Task AnEmptyStoreExportsEmptyLists()
    {
        await using var temp = new TempStore();
        Assert.Equal(
            "{\n  \"schema\": \"twinbot/1\",\n  \"communities\": [],\n  \"partnerships\": [],\n  \"contacts\": [],\n  \"activities\": [],\n  \"evaluations\": []\n}\n",
            Encoding.UTF8.GetString(await Export(temp.Store)));
    }

    [Fact]
    public async Task AFaultyFileChangesNothing()
    {
        await using var temp = await Filled();
        var before = await Export(temp.Store);
        var faulty = Encoding.UTF8.GetString(before).Replace("\"FR\"", "\"France\"", StringComparison.Ordinal).Replace("Anna", "Hanna", StringComparison.Ordinal);
        Assert.Single((await Importer.ImportAsync(Encoding.UTF8.GetBytes(faulty), temp.Store, TempStore.Noon)).Faults);
        Assert.Equal(before, await Export(temp.Store));
    }

    [Fact]
    public async Task ABackupRestoredIsTheWholeStoreAndWhatWasThereIsKept()
    {
        await using var temp = await Filled();
        await temp.Store.CommitAsync(new TurnCommit { At = TempStore.Noon, Conversation = "c", State = "s", Seen = ["m"], Outbox = [new Outgoing("a", "o", "p")] });
        var backup = Path.Combine(temp.Folder, "backups", "one");
        var before = await Export(temp.Store);
        await temp.Store.BackupAsync(backup);
        await temp.Put(Some.Bocholt with { Id = "later" });
        Assert.Contains("is in use", Assert.Throws<StoreRefusedException>(() => Backup.Restore(backup, temp.Path, TempStore.Noon)).Message, StringComparison.Ordinal);
        await temp.Close();

        var kept = Backup.Restore(backup, temp.Path, TempStore.Noon);
        Assert.Equal(temp.Path + ".before-20260512T120000Z", kept);
        Assert.Equal(before, await Export(temp.Store));
        Assert.Equal(new StoredConversation(1, "s"), temp.Store.Conversation("c"));
        Assert.True(temp.Store.HasSeen("m"));
        var next = await temp.Store.CommitAsync(new TurnCommit { At = TempStore.Noon, Outbox = [new Outgoing("a", "o", "q")] });
        Assert.Equal(2, Assert.Single(next.Outbox));
        await temp.Close();
        Assert.Equal(kept + "-2", Backup.Restore(backup, temp.Path, TempStore.Noon));
    }

    [Fact]
    public async Task ADamagedBackupIsRefusedAndTheStoreLeftAlone()
    {
        await using var temp = await Filled();
        var backup = Path.Combine(temp.Folder, "one");
        await temp.Store.BackupAsync(backup);
        var before = await Export(temp.Store);
        await temp.Close();
        var bytes = await File.ReadAllBytesAsync(backup);
        var random = new Random(3);
        for (var round = 0; round < 30; round++)
        {
            var damaged = bytes.ToArray();
            damaged[random.Next(damaged.Length)] ^= 0x10;
            await File.WriteAllBytesAsync(backup, round % 3 == 0 ? damaged[..random.Next(damaged.Length)] : damaged);
            Assert.Throws<StoreRefusedException>(() => Backup.Restore(backup, temp.Path, TempStore.Noon));
        }

        Assert.Throws<StoreRefusedException>(() => Backup.Restore(backup + ".no", temp.Path, TempStore.Noon));
        Assert.Equal(before, await Export(temp.Store));
    }

    [Fact]
    public async Task ABackupOverTheStoreItselfIsRefused()
    {
        await using var temp = await Filled();
        await Assert.ThrowsAsync<StoreRefusedException>(() => temp.Store.BackupAsync(temp.Path));
        await Assert.ThrowsAsync<StoreRefusedException>(() => temp.Store.BackupAsync(temp.Path + ".journal"));
        await Assert.ThrowsAsync<StoreRefusedException>(() => temp.Store.BackupAsync(temp.Folder));
        Assert.NotNull(temp.Store.Records.Community("dijon"));
    }

    [Fact]
    public async Task BackupsTakenWhileTurnsAreStoredAreWhole()
    {
        await using var temp = await Filled();
        await temp.Reopen();
        using var enough = new CancellationTokenSource();
        var turns = Task.Run(async () =>
        {
            for (var version = 0; !enough.IsCancellationRequested; version++)
            {
                var turn = new TurnCommit { At = TempStore.Noon, Conversation = "c", ExpectedVersion = version, State = $"{version}", Transcript = [new TranscriptEntry("c", $"{version}")] };
                Assert.Equal(CommitOutcome.Stored, (await temp.Store.CommitAsync(turn)).Outcome);
            }
        });
        for (var i = 0; i < 5; i++)
        {
            await temp.Store.BackupAsync(Path.Combine(temp.Folder, $"b{i}"));
        }

        await enough.CancelAsync();
        await turns;
        await temp.Close();
        for (var i = 0; i < 5; i++)
        {
            Backup.Restore(Path.Combine(temp.Folder, $"b{i}"), temp.Path, TempStore.Noon);
            Assert.Equal(temp.Store.Conversation("c")?.Version ?? 0, temp.Store.Transcript("c", 0, int.MaxValue).Count);
            await temp.Close();
        }
    }

    [Fact]
    public async Task TheVerbsWorkOnAStoreThatNobodyHasOpen()
    {
        await using var temp = await Filled();
        var expected = Encoding.UTF8.GetString(await Export(temp.Store));
        await temp.Close();
        Assert.Equal((0, expected, ""), await Run(temp.Path, "export", "--out", "-"));
        var file = Path.Combine(temp.Folder, "export.json");
        Assert.Equal((0, "", ""), await Run(temp.Path, "export", "--out", file));
        Assert.Equal((0, "0 records added, 0 changed, 4 as they were.\n", ""), await Run(temp.Path, "import", "--file", file));
        await File.WriteAllTextAsync(file, "{\"schema\":\"twinbot/1\",\"communities\":[{}]}");
        var (code, output, error) = await Run(temp.Path, "import", "--file", file);
        Assert.Equal((1, "", $"Nothing was imported: {file} has 4 faults."), (code, output, error.TrimEnd('\n').Split('\n')[^1]));
        Assert.Equal(1, (await Run(temp.Path + ".no", "export", "--out", "-")).Code);
        Assert.False(File.Exists(temp.Path + ".no"));
    }

    [Fact]
    public async Task AServiceThatRunsAnswersExportAndBackupAndKeepsImportOut()
    {
        await using var bot = await RunningBot.StartAsync();
        var path = Path.Combine(bot.Folder, "twinbot.db");
        var (code, output, error) = await Run(path, "export", "--out", "-");
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("{\n  \"schema\": \"twinbot/1\"", output, StringComparison.Ordinal);
        var backup = Path.Combine(bot.Folder, "backup");
        Assert.Equal((0, ""), await Run(path, "backup", "--out", backup) is var (c, _, e) ? (c, e) : default);
        var refused = await Run(path, "backup", "--out", path);
        Assert.Equal((1, $"{path} is a file of the store itself: give the backup another name.\n"), (refused.Code, refused.Error));
        var file = Path.Combine(bot.Folder, "e.json");
        await File.WriteAllTextAsync(file, output);
        foreach (var verb in new string[][] { ["import", "--file", file], ["restore", "--from", backup] })
        {
            refused = await Run(path, verb);
            Assert.Equal(1, refused.Code);
            Assert.Contains("is in use by another TwinBot", Assert.Single(refused.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }
    }

    static (int, int, int) Counts(ImportResult result) => (result.Added, result.Changed, result.Same);

    static async Task<TempStore> Filled()
    {
        var temp = new TempStore();
        await temp.Put(Some.Mainz, Some.Dijon, Some.DijonMainz with { Story = "  \"…\"\n\t<é😀>" }, Some.Anna, Some.Me);
        return temp;
    }

    static async Task<byte[]> Export(LiteDbStore store)
    {
        using var file = new MemoryStream();
        await new Exporter(store).WriteExportAsync(file, CancellationToken.None);
        return file.ToArray();
    }

    static async Task<(int Code, string Output, string Error)> Run(string path, params string[] verb)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Exporter).Assembly.Location, .. verb])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["TwinBot__Storage__Path"] = path },
        }) ?? throw new InvalidOperationException("The verb does not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
