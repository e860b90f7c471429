using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Storage;

/// <summary>Files beside the records: kept, forgotten when nothing mentions them, and in every backup.</summary>
public sealed class FileStoreTests
{
    [Fact]
    public async Task WhatNothingMentionsIsForgottenAfterAStart()
    {
        await using var temp = new TempStore();
        var (ofRecord, ofForm, orphan) = (await Kept(temp, "record"), await Kept(temp, "form"), await Kept(temp, "orphan"));
        await temp.Put(Some.Dijon, Some.Mainz, Some.DijonMainz, Some.Exchange with { Files = [KeptFile.Of("a.txt", "text/plain", 6, ofRecord)] });
        await temp.Store.CommitAsync(new TurnCommit { At = TempStore.Noon, Conversation = "c", State = $"[{{\"sha256\":\"{ofForm}\"}}]" });
        Assert.Equal(0, await temp.Store.PurgeFilesAsync());

        await temp.Reopen();
        await File.WriteAllTextAsync(Path.Combine(FileStore.FolderOf(temp.Path), "new-0123"), "half");
        var again = await Kept(temp, "again");
        Assert.Equal(2, await temp.Store.PurgeFilesAsync());
        Assert.Equal(new[] { ofRecord, ofForm, again }.Order(StringComparer.Ordinal), temp.Store.Files.All);
        Assert.Null(temp.Store.Files.Open(orphan));
    }

    /// <summary>A backup in the first minute after a start met the purge, and failed.</summary>
    [Fact]
    public async Task WhileABackupIsMadeNothingIsForgotten()
    {
        await using var temp = new TempStore();
        await Kept(temp, "orphan");
        await temp.Reopen();
        var purge = new Thread(() => temp.Store.Files.Purge(new HashSet<string>()));
        temp.Store.Files.Unpurged(all =>
        {
            purge.Start();
            Assert.True(SpinWait.SpinUntil(() => purge.ThreadState is ThreadState.WaitSleepJoin or ThreadState.Stopped, TimeSpan.FromMinutes(1)));
            Assert.Equal(all, temp.Store.Files.All);
        });
        purge.Join();
        Assert.Empty(temp.Store.Files.All);
    }

    [Fact]
    public async Task ADraftThatIsNotKeptLeavesNothing()
    {
        await using var temp = new TempStore();
        Assert.Null(await temp.Store.Files.DraftAsync(new MemoryStream(new byte[100]), 99, CancellationToken.None));
        (await temp.Store.Files.DraftAsync(new MemoryStream(new byte[100]), 100, CancellationToken.None))?.Dispose();
        Assert.Empty(Directory.GetFiles(FileStore.FolderOf(temp.Path)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../twinbot.db")]
    [InlineData("new-0123")]
    [InlineData("ZZ00000000000000000000000000000000000000000000000000000000000000")]
    public async Task NothingButAHashIsEverAPath(string name)
    {
        await using var temp = new TempStore();
        await Kept(temp, "x");
        Assert.Null(temp.Store.Files.Open(name));
    }

    [Fact]
    public async Task ABackupHoldsTheFilesAndARestoreBringsThemBack()
    {
        await using var temp = new TempStore();
        var backup = Path.Combine(temp.Folder, "backup");
        var (one, two) = (await Kept(temp, "one"), await Kept(temp, new string('x', 300_000)));
        await temp.Put(Some.Dijon);
        await temp.Store.BackupAsync(backup);
        var later = await Kept(temp, "later");
        await temp.Close();

        var kept = Backup.Restore(backup, temp.Path, TempStore.Noon);
        Assert.Equal(new[] { one, two }.Order(StringComparer.Ordinal), temp.Store.Files.All);
        using var content = new StreamReader(temp.Store.Files.Open(one) ?? Stream.Null);
        Assert.Equal("one", await content.ReadToEndAsync());
        Assert.NotNull(temp.Store.Records.Community("dijon"));
        Assert.True(File.Exists(Path.Combine(FileStore.FolderOf(kept ?? ""), later)));
    }

    [Fact]
    public async Task ADamagedBackupOfFilesIsRefusedAndTheStoreLeftAlone()
    {
        await using var temp = new TempStore();
        var backup = Path.Combine(temp.Folder, "backup");
        var file = await Kept(temp, new string('y', 200_000));
        await temp.Put(Some.Dijon);
        await temp.Store.BackupAsync(backup);
        await temp.Close();
        var bytes = await File.ReadAllBytesAsync(backup);
        var random = new Random(5);
        var ends = Enumerable.Range(1, 80).Select(fromEnd => bytes.Length - fromEnd);
        foreach (var place in Enumerable.Range(0, 30).Select(_ => random.Next(bytes.Length)).Concat(ends))
        {
            var damaged = bytes.ToArray();
            damaged[place] ^= 0x10;
            await File.WriteAllBytesAsync(backup, place % 3 == 0 ? damaged[..place] : damaged);
            Assert.Throws<StoreRefusedException>(() => Backup.Restore(backup, temp.Path, TempStore.Noon));
        }

        Assert.Equal([file], temp.Store.Files.All);
        Assert.Equal(["twinbot.db.files"], Directory.GetDirectories(Path.GetDirectoryName(temp.Path) ?? "").Select(Path.GetFileName));
    }

    [Fact]
    public async Task AFileThatIsNotAsItWasKeptIsInNoBackup()
    {
        await using var temp = new TempStore();
        var file = await Kept(temp, "as it was");
        await File.WriteAllTextAsync(Path.Combine(FileStore.FolderOf(temp.Path), file), "as it is");
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => temp.Store.BackupAsync(Path.Combine(temp.Folder, "backup")));
        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(temp.Folder, "backup")));
    }

    static async Task<string> Kept(TempStore temp, string text)
    {
        using var draft = await temp.Store.Files.DraftAsync(new MemoryStream(Contents.Text(text)), 1_000_000, CancellationToken.None);
        temp.Store.Files.Keep(draft ?? throw new InvalidOperationException("It is not too large."));
        return draft.Sha256;
    }
}
