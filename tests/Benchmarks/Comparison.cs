using System.Diagnostics;
using System.Text.Json;
using TwinBot.Benchmarks.Driving;
using TwinBot.Benchmarks.Systems;

namespace TwinBot.Benchmarks;

/// <summary>TwinBot beside the floor and the official SDK: the same dialog, the same driver, one machine, one run.</summary>
sealed class Comparison(Build build, TimeSpan time)
{
    /// <summary>Conversations at once.</summary>
    public static readonly int[] AtOnce = [1, 16, 128];

    static readonly TimeSpan s_rest = TimeSpan.FromSeconds(5);

    public async Task<List<Row>> RunAsync(string? only)
    {
        await using var connector = await Connector.StartAsync();
        var twinBot = Contestant.TwinBot(build, Records.Prepare(build, Towns.Fewest));
        var replies = Path.Combine(Build.Folder(), "replies.json");
        File.WriteAllText(replies, JsonSerializer.Serialize(await RecordAsync(connector, twinBot)));
        var modules = Build.FetchOfficial();
        Contestant[] all =
        [
            Contestant.Bare(build, replies, isDurable: false),
            Contestant.Bare(build, replies, isDurable: true),
            twinBot,
            Contestant.Official(modules, isDurable: false),
            Contestant.Official(modules, isDurable: true),
        ];
        var rows = new List<Row>();
        foreach (var one in all.Where(one => only is null || one.Name.Contains(only, StringComparison.Ordinal)))
        {
            await RestAsync();
            Console.Error.WriteLine(one.Name);
            rows.Add(await MeasureAsync(connector, one));
        }

        return rows;
    }

    static async Task<List<string>> RecordAsync(Connector connector, Contestant one)
    {
        await using var server = one.Start();
        using var driver = new Driver(connector, server.Url, one.Expects);
        await Starting.FirstReplyAsync(server, driver);
        return await driver.RecordAsync();
    }

    async Task<Row> MeasureAsync(Connector connector, Contestant one)
    {
        await using var server = one.Start();
        using var driver = new Driver(connector, server.Url, one.Expects);
        var first = await Starting.FirstReplyAsync(server, driver);
        await driver.WarmUpAsync(time, () => server.Usage);
        var figures = new List<Figures>();
        foreach (var conversations in AtOnce)
        {
            figures.Add(await driver.PlayAsync(conversations, time, () => server.Usage));
            Console.Error.WriteLine($"  {conversations}: {figures[^1]}");
        }

        if (driver.Wrongly is { } wrongly)
        {
            Console.Error.WriteLine($"  {driver.Wrong} turns went wrong, first: {wrongly}");
        }

        return new Row(one.Name, first, figures, driver.Wrong);
    }

    /// <summary>What the one before wrote is on the disk, and what its replies took is out of the driver's memory: nobody is measured on another's account.</summary>
    static async Task RestAsync()
    {
        GC.Collect();
        if (OperatingSystem.IsLinux())
        {
            using var sync = Process.Start("sync");
            await sync.WaitForExitAsync();
        }

        await Task.Delay(s_rest);
    }
}

/// <summary>A line of the table.</summary>
/// <param name="First">Seconds from the start of the process to its first reply.</param>
/// <param name="Figures">With 1, 16 and 128 conversations at once.</param>
/// <param name="Wrong">Turns without the right reply.</param>
sealed record Row(string Name, double First, IReadOnlyList<Figures> Figures, int Wrong);
