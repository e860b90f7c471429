using System.Diagnostics;
using System.Globalization;
using System.Text;
using TwinBot.Benchmarks.Driving;
using TwinBot.Benchmarks.Systems;

namespace TwinBot.Benchmarks;

/// <summary>The same with more and more on record.</summary>
sealed class Growth(Build build, TimeSpan time)
{
    public async Task<string> RunAsync(int[] sizes)
    {
        var text = new StringBuilder("| records | import (s) | start to first reply (s) | to the end of a first dialog (s) | turns/s, 16 at once | p99 (ms) | CPU a turn (ms) | look-up p50, p99 (ms) | memory (MB) |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var size in sizes)
        {
            Console.Error.WriteLine($"{size} records");
            text.AppendLine(await MeasureAsync(size));
        }

        return text.ToString();
    }

    async Task<string> MeasureAsync(int size)
    {
        await using var connector = await Connector.StartAsync();
        var folder = Build.Folder();
        var import = Stopwatch.StartNew();
        Records.Prepare(build, size)(folder);
        var imported = import.Elapsed.TotalSeconds;
        await using var server = build.Start(folder);
        using var driver = new Driver(connector, server.Url, Contestant.TwinBot(build).Expects);
        var first = await Starting.FirstReplyAsync(server, driver);
        await Starting.UntilListeningAsync(driver.RecordAsync);
        var dialog = Stopwatch.GetElapsedTime(server.StartedAt).TotalSeconds;
        await driver.WarmUpAsync(time, () => server.Usage);
        var played = await driver.PlayAsync(16, time, () => server.Usage);
        var found = await driver.RepeatAsync(i => ($"who is the chair of {Misspelt(Towns.Name(i % Towns.Fewest))}?", "Contact "), time, () => server.Usage);
        return string.Create(CultureInfo.InvariantCulture, $"| {size:N0} | {imported:0.0} | {first:0.00} | {dialog:0.00} | {played.Turns:0} | {played.P99:0.0} | {played.Processor:0.000} | {found.P50:0.0}, {found.P99:0.0} | {found.Memory:0} |");
    }

    /// <summary>With two letters swapped, as a hurried hand has it.</summary>
    static string Misspelt(string name) => string.Concat(name[..3], name[4], name[3], name[5..]);
}
