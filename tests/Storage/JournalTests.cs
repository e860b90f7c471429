using System.Text;
using TwinBot.Storage;

namespace TwinBot.Tests.Storage;

public class JournalTests
{
    const string Path = "j";

    [Fact]
    public void CutAnywhereItKeepsEveryWholeFrameAndGoesOn()
    {
        var (whole, ends) = Written(5);
        for (var length = ends[0]; length < whole.Length; length++)
        {
            var disk = new SimulatedDisk(1);
            disk.Put(Path, whole[..length]);
            var kept = ends.Count(end => end <= length) - 1;
            using (var journal = Journal.Open(disk, Path))
            {
                Assert.Equal((kept, length != ends[kept]), ((int)journal.Last, journal.WasCut));
                journal.Append(into => into.Write("new"u8));
            }

            using var again = Journal.Open(disk, Path);
            Assert.Equal([.. Enumerable.Range(1, kept).Select(Payload), "new"], again.Frames().Select(frame => Encoding.UTF8.GetString(frame.Payload)));
        }
    }

    [Fact]
    public void AFlippedByteBeforeTheLastFrameRefusesTheStart()
    {
        var (whole, ends) = Written(4);
        for (var at = 0; at < ends[^2]; at++)
        {
            var disk = new SimulatedDisk(1);
            var damaged = whole.ToArray();
            damaged[at] ^= 0x20;
            disk.Put(Path, damaged);
            var refused = Assert.Throws<StoreRefusedException>(() => Journal.Open(disk, Path));
            Assert.DoesNotContain('\n', refused.Message);
        }
    }

    [Fact]
    public void GarbageBehindTheEndIsCutOff()
    {
        var (whole, _) = Written(3);
        var random = new Random(5);
        for (var round = 0; round < 50; round++)
        {
            var garbage = new byte[random.Next(1, 3000)];
            random.NextBytes(garbage);
            var disk = new SimulatedDisk(1);
            disk.Put(Path, [.. whole, .. garbage]);
            using var journal = Journal.Open(disk, Path);
            Assert.Equal((3, whole.Length), (journal.Last, disk.Content(Path).Length));
        }
    }

    [Fact]
    public void AFrameOfAnotherStoreIsNoFrame()
    {
        var (whole, ends) = Written(2);
        var (other, _) = Written(2);
        var disk = new SimulatedDisk(1);
        disk.Put(Path, [.. whole[..ends[1]], .. other[ends[1]..]]);
        using var journal = Journal.Open(disk, Path);
        Assert.Equal(1, journal.Last);
    }

    [Fact]
    public void AfterRestartingItGoesOnCounting()
    {
        var disk = new SimulatedDisk(1);
        using (var journal = Journal.Create(disk, Path, Guid.NewGuid(), 0))
        {
            journal.Append(into => into.WriteByte(1));
            journal.Restart();
            journal.Append(into => into.WriteByte(2));
            Assert.Equal((1, 2), (journal.Origin, journal.Last));
        }

        using var again = Journal.Open(disk, Path);
        Assert.Equal((2, 2), Assert.Single(again.Frames().Select(frame => ((int)frame.Number, (int)frame.Payload[0]))));
    }

    [Fact]
    public void ANewerJournalIsRefused()
    {
        var (whole, _) = Written(1);
        whole[8] = 99;
        var disk = new SimulatedDisk(1);
        disk.Put(Path, whole);
        Assert.Contains("newer TwinBot", Assert.Throws<StoreRefusedException>(() => Journal.Open(disk, Path)).Message, StringComparison.Ordinal);
    }

    static string Payload(int number) => new('x', number * 7);

    /// <summary>A journal's bytes, and where its head and each of its frames end.</summary>
    static (byte[] Bytes, int[] Ends) Written(int frames)
    {
        var disk = new SimulatedDisk(1);
        using var journal = Journal.Create(disk, Path, Guid.NewGuid(), 0);
        var ends = new List<int> { disk.Content(Path).Length };
        for (var number = 1; number <= frames; number++)
        {
            journal.Append(into => into.Write(Encoding.UTF8.GetBytes(Payload(number))));
            ends.Add(disk.Content(Path).Length);
        }

        return (disk.Content(Path), [.. ends]);
    }
}
