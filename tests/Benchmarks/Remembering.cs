using System.Globalization;
using TwinBot.Benchmarks.Driving;
using TwinBot.Benchmarks.Systems;

namespace TwinBot.Benchmarks;

/// <summary>What the service keeps in memory.</summary>
static class Remembering
{
    const int Conversations = 10_000;
    const int Different = 100_000;
    static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(30);

    public static async Task<string> MeasureAsync(Build build)
    {
        await using var connector = await Connector.StartAsync();
        await using var server = build.Start(Records.Prepare(build, Towns.Fewest));
        using var driver = new Driver(connector, server.Url, Contestant.TwinBot(build).Expects);
        foreach (var (text, locale, words) in Starting.Free)
        {
            await Starting.UntilListeningAsync(() => driver.SayAsync(text, locale, words));
        }

        var warm = server.Usage.Memory;
        await driver.PlayAsync(16, Conversations);
        await driver.SayAllAsync(16, Enumerable.Range(0, Different).Select(i => string.Create(CultureInfo.InvariantCulture, $"what did we do with {Towns.Name(i)} on {1 + (i % 28)} May {1950 + (i % 70)}?")));
        var after = server.Usage.Memory;
        await Task.Delay(s_quiet);
        var rested = server.Usage.Memory;
        return string.Create(CultureInfo.InvariantCulture, $"Memory with four languages warm: {warm:0} MB; after {Conversations:N0} conversations and {Different:N0} different sentences: {after:0} MB ({after - warm:+0;-0}); half a minute later: {rested:0} MB ({rested - warm:+0;-0}).");
    }
}
