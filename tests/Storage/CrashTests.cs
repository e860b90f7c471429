using System.Diagnostics;
using System.Globalization;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Tests.Storage;

/// <summary>A process that writes is killed at random moments. TWINBOT_KILLS says how often; 10 by itself.</summary>
public class CrashTests
{
    static int Kills => int.TryParse(Environment.GetEnvironmentVariable("TWINBOT_KILLS"), out var kills) ? kills : 10;

    [Fact]
    public async Task WhatWasAcknowledgedIsThereAfterAKill()
    {
        await using var temp = new TempStore();
        var random = new Random(2026);
        var acknowledged = new long[CrashWriter.Counters];
        for (var kill = 0; kill < Kills; kill++)
        {
            await KillOnce(temp.Path, acknowledged, random.Next(1, 400), random.Next(0, 30_000));
            await temp.Reopen();
            Check(temp.Store, acknowledged, kill);
            await temp.Close();
        }

        Console.WriteLine($"{Kills} kills, {acknowledged.Sum()} acknowledged commits, none lost.");
    }

    [Fact]
    public async Task ASecondProcessIsRefusedInOneLine()
    {
        await using var temp = new TempStore();
        await temp.Reopen();
        using var second = Start(temp.Path);
        var error = await second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();
        Assert.Equal(1, second.ExitCode);
        Assert.Contains("is in use by another TwinBot", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Throws<StoreRefusedException>(temp.Open);
        await temp.Put(Some.Dijon);
    }

    /// <summary>Lets it write until so many lines came, and so many spins later kills it.</summary>
    static async Task KillOnce(string path, long[] acknowledged, int lines, int spins)
    {
        using var writer = Start(path);
        for (var read = 0; await writer.StandardOutput.ReadLineAsync() is { } line; read++)
        {
            if (line.Split(' ') is [var counter, var count])
            {
                acknowledged[int.Parse(counter, CultureInfo.InvariantCulture)] = long.Parse(count, CultureInfo.InvariantCulture);
            }

            if (read == lines)
            {
                Thread.SpinWait(spins);
                writer.Kill();
            }
        }

        await writer.WaitForExitAsync();
        Assert.Equal("", await writer.StandardError.ReadToEndAsync());
    }

    static void Check(LiteDbStore store, long[] acknowledged, int kill)
    {
        for (var counter = 0; counter < acknowledged.Length; counter++)
        {
            var key = $"c{counter}";
            var found = store.Conversation(key)?.Version ?? 0;
            Assert.True(found == acknowledged[counter] || found == acknowledged[counter] + 1, $"kill {kill}: {found} of {acknowledged[counter]}");
            acknowledged[counter] = found;
            Assert.Equal(found, long.Parse(store.Records.Community(key)?.Name ?? "0", CultureInfo.InvariantCulture));
            Assert.Equal(found, store.Transcript(key, Math.Max(0, found - 5), int.MaxValue).Select(item => item.Sequence).LastOrDefault());
            Assert.True(found == 0 || store.HasSeen($"{key}-{found}"));
            Assert.False(store.HasSeen($"{key}-{found + 1}"));
            Assert.Equal(found > 0, store.Records.Named(RecordKind.Communities, $"{found}", 50).Any(match => match.Id == key));
        }
    }

    static Process Start(string path) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(CrashTests).Assembly.Location, "count", path]) { RedirectStandardOutput = true, RedirectStandardError = true })
        ?? throw new InvalidOperationException("The writer does not start.");
}
