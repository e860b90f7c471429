using System.Diagnostics;
using System.Text.Json;
using TwinBot.Benchmarks.Driving;
using TwinBot.Benchmarks.Systems;

namespace TwinBot.Benchmarks;

/// <summary>TwinBot beside the floor and the official SDK: the same dialog, the same driver, one machine, one run.</summary>
sealed class Comparison(Build build, TimeSpan warmUp, TimeSpan time)
{
    /// <summary>Conversations at once.</summary>
    public static readonly int[] AtOnce = [1, 16, 128];

    /// <summary>A sentence a language that is no example of it word for word, and what is asked next.</summary>
    static readonly (string Text, string Locale, string Words)[] s_free =
    [
        ("please add one more contact for us", "en-GB", "\"dialog\":\"addContact\""),
        ("voeg voor ons nog een contactpersoon toe", "nl-NL", "\"dialog\":\"addContact\""),
        ("ajoute encore un contact à notre liste", "fr-FR", "\"dialog\":\"addContact\""),
        ("bitte noch einen Ansprechpartner für uns hinzufügen", "de-DE", "\"dialog\":\"addContact\""),
    ];

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
            Console.Error.WriteLine(one.Name);
            rows.Add(await MeasureAsync(connector, one));
        }

        return rows;
    }

    static async Task<List<string>> RecordAsync(Connector connector, Contestant one)
    {
        await using var server = one.Start();
        using var driver = new Driver(connector, server.Url, one.Expects);
        await FirstReplyAsync(server, driver);
        return await driver.RecordAsync();
    }

    async Task<Row> MeasureAsync(Connector connector, Contestant one)
    {
        await using var server = one.Start();
        using var driver = new Driver(connector, server.Url, one.Expects);
        var first = await FirstReplyAsync(server, driver);
        await driver.PlayAsync(16, warmUp, () => server.Usage);
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

    /// <summary>Seconds from the start of the process until the first reply of the dialog.</summary>
    static async Task<double> FirstReplyAsync(Server server, Driver driver)
    {
        await UntilListening(() => driver.RecordAsync());
        return Stopwatch.GetElapsedTime(server.StartedAt).TotalSeconds;
    }

    static async Task UntilListening(Func<Task> act)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await act();
                return;
            }
            catch (HttpRequestException) when (patience.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(5);
            }
        }
    }

    /// <summary>Seconds from the start of the process until a free sentence is answered in one language, and in all four.</summary>
    public async Task<(double First, double All)> StartAsync()
    {
        await using var connector = await Connector.StartAsync();
        await using var server = Contestant.TwinBot(build).Start();
        using var driver = new Driver(connector, server.Url, _ => "");
        await UntilListening(() => SayAsync(driver, s_free[0]));
        var first = Stopwatch.GetElapsedTime(server.StartedAt).TotalSeconds;
        foreach (var sentence in s_free.Skip(1))
        {
            await SayAsync(driver, sentence);
        }

        return (first, Stopwatch.GetElapsedTime(server.StartedAt).TotalSeconds);
    }

    static Task SayAsync(Driver driver, (string Text, string Locale, string Words) sentence) => driver.SayAsync(sentence.Text, sentence.Locale, sentence.Words);
}

/// <summary>A line of the table.</summary>
/// <param name="First">Seconds to the first reply.</param>
/// <param name="Figures">With 1, 16 and 128 conversations at once.</param>
/// <param name="Wrong">Turns without the right reply.</param>
sealed record Row(string Name, double First, IReadOnlyList<Figures> Figures, int Wrong);
