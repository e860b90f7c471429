using System.Buffers.Binary;
using System.IO.Hashing;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Tests.Storage;

/// <summary>What is on disk is changed behind the store's back.</summary>
public class DamageTests
{
    const int Towns = 60;

    [Fact]
    public async Task AFlippedByteIsNoticedAndNeverServedAsTruth()
    {
        var intact = await Filled();
        var random = new Random(11);
        var refused = 0;
        for (var round = 0; round < 60; round++)
        {
            await using var temp = Damaged(intact, content => content[random.Next(content.Length)] ^= (byte)(1 << random.Next(8)));
            refused += await IsRefused(temp) ? 1 : 0;
        }

        Assert.True(refused > 0);
    }

    [Fact]
    public async Task AZeroedPageIsNoticedAndNeverServedAsTruth()
    {
        var intact = await Filled();
        for (var page = 0; page * 8208 < intact[""].Length; page++)
        {
            await using var temp = Damaged(intact, content => content.AsSpan(page * 8208, 8208).Clear());
            await IsRefused(temp);
        }
    }

    /// <summary>Reads everything: each thing is as it was stored, or a sentence says that it is damaged.</summary>
    static async Task<bool> IsRefused(TempStore temp)
    {
        try
        {
            await using var store = temp.Open();
            var refused = false;
            for (var i = 0; i < Towns; i++)
            {
                try
                {
                    Assert.Equal(RecordJson.Write(Some.Town(i)), RecordJson.Write(store.Records.Community(Some.Town(i).Id) ?? throw new StoreDamagedException("gone")));
                    Assert.NotEmpty(store.Records.Named(RecordKind.Communities, Some.Town(i).Name));
                }
                catch (StoreDamagedException damaged)
                {
                    Assert.NotEqual("gone", damaged.Message);
                    refused = true;
                }
            }

            return refused;
        }
        catch (StoreRefusedException)
        {
            return true;
        }
    }

    /// <summary>The filled store in another folder, with its data file damaged.</summary>
    static TempStore Damaged(Dictionary<string, byte[]> intact, Action<byte[]> damage)
    {
        var disk = new SimulatedDisk(1);
        var temp = new TempStore { Disk = disk };
        foreach (var (extension, content) in intact)
        {
            var copy = content.ToArray();
            if (extension.Length == 0)
            {
                damage(copy);
            }

            disk.Put(temp.Path + extension, copy);
        }

        return temp;
    }

    static async Task<Dictionary<string, byte[]>> Filled()
    {
        var disk = new SimulatedDisk(1);
        await using var temp = new TempStore { Disk = disk };
        await temp.Put([.. Enumerable.Range(0, Towns).Select(Some.Town)]);
        await temp.Close();
        return new() { [""] = disk.Content(temp.Path), [".journal"] = disk.Content(temp.Path + ".journal") };
    }

    [Fact]
    public async Task ANewerDataFileIsRefused()
    {
        await using var temp = Damaged(await Filled(), content =>
        {
            BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(16 + 8), 2);
            BinaryPrimitives.WriteUInt64LittleEndian(content, XxHash3.HashToUInt64(content.AsSpan(8, 8200)));
        });
        Assert.Contains("newer TwinBot (file version 2", Refusal(temp), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANewerStoreIsRefused()
    {
        var disk = new SimulatedDisk(1);
        await using var temp = new TempStore { Disk = disk };
        await temp.Reopen();
        await temp.Close();
        using (var engine = Engine.Open(disk, temp.Path, NoLog.Here, new Limits()))
        {
            engine.Store([new StoredDocument(Keys.Meta, "version", Migrations.Current + 1, "")]);
            engine.Flush();
        }

        Assert.Contains($"newer TwinBot (version {Migrations.Current + 1}", Refusal(temp), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".journal", "is missing")]
    [InlineData("", "is missing")]
    public async Task AMissingFileIsRefused(string missing, string sentence)
    {
        var files = await Filled();
        files.Remove(missing);
        await using var temp = Damaged(files, _ => { });
        Assert.Contains(sentence, Refusal(temp), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AForeignFileIsRefused()
    {
        await using var temp = Damaged(await Filled(), content => content.AsSpan().Clear());
        Assert.Contains("is no store of TwinBot", Refusal(temp), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilesOfTwoStoresAreRefused()
    {
        var files = await Filled();
        files[".journal"] = (await Filled())[".journal"];
        await using var temp = Damaged(files, _ => { });
        Assert.Contains("belong to different stores", Refusal(temp), StringComparison.Ordinal);
    }

    static string Refusal(TempStore temp)
    {
        var sentence = Assert.Throws<StoreRefusedException>(temp.Open).Message;
        Assert.DoesNotContain('\n', sentence);
        return sentence;
    }
}
