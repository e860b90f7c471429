using System.Diagnostics;
using TwinBot.Evaluations;
using TwinBot.Records;
using TwinBot.Tests.Channels;
using Xunit.Abstractions;

namespace TwinBot.Tests.Links;

/// <summary>Fifty people answer one round at the same moment: all share one record, and nobody's answer is lost or apologised for.</summary>
public sealed class ManyAtOnceTests(ITestOutputHelper output)
{
    const int People = 50;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Fifty_at_once(bool anonymous)
    {
        var responses = Enumerable.Range(0, People).Select(number => Respondents.Round.Responses[0] with { Respondent = $"k-{number}" });
        await using var bot = await Respondents.StartAsync(Respondents.Round with { Anonymous = anonymous, DueOn = new DateOnly(2030, 1, 1), Responses = [.. responses] }, before: running => running.CommitAsync(
            [.. Enumerable.Range(0, People).Select(number => RecordChange.Put(null, (running.Store().Records.Contact("k-anna") ?? throw new InvalidOperationException()) with { Id = $"k-{number}", Name = $"Person {number}" }))]));
        var guests = new List<GuestBrowser>();
        for (var number = 0; number < People; number++)
        {
            guests.Add(await GuestBrowser.OpenAsync(bot, await bot.LinkAsync($"k-{number}")));
        }

        var watch = Stopwatch.StartNew();
        var said = new List<string>();
        string[] who = anonymous ? ["die Verwaltung", "Solingen"] : [];
        foreach (var words in who.Concat(["4", "gleich", "4", "5", "4", "5", "4", "5", "4", "5", "nein", "überspringen", "ja"]))
        {
            var all = await Task.WhenAll(guests.Select(async guest => (await guest.SayAsync(words)).All()));
            said.AddRange(all);
        }

        output.WriteLine($"anonymous {anonymous}: {People} people, {said.Count} turns in {watch.ElapsedMilliseconds} ms");
        Assert.Equal(0, said.Count(one => one.Contains("schiefgegangen", StringComparison.Ordinal)));
        Assert.True(said.TakeLast(People).All(one => one.Contains("\"saved\"", StringComparison.Ordinal)), string.Join("\n", said.Where((_, at) => at % People == 0)));
        Assert.Equal(People, bot.Evaluation().Responses.Count(response => response.Status == ResponseStatus.Finished));
    }
}
