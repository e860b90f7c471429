using System.Diagnostics;
using System.Globalization;
using TwinBot.Benchmarks.Driving;
using TwinBot.Benchmarks.Systems;

namespace TwinBot.Benchmarks;

/// <summary>How long people wait after a start.</summary>
static class Starting
{
    static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    /// <summary>A sentence a language that is no example of it word for word.</summary>
    public static readonly (string Text, string Locale, string Words)[] Free =
    [
        ("please add one more contact for us", "en-GB", "\"dialog\":\"addContact\""),
        ("voeg voor ons nog een contactpersoon toe", "nl-NL", "\"dialog\":\"addContact\""),
        ("ajoute encore un contact à notre liste", "fr-FR", "\"dialog\":\"addContact\""),
        ("bitte noch einen Ansprechpartner für uns hinzufügen", "de-DE", "\"dialog\":\"addContact\""),
    ];

    public static async Task<string> MeasureAsync(Build build)
    {
        await using var connector = await Connector.StartAsync();
        await using var server = build.Start(prepare: null);
        using var driver = new Driver(connector, server.Url, _ => "");
        await UntilListeningAsync(() => SayAsync(driver, Free[0]));
        var first = Stopwatch.GetElapsedTime(server.StartedAt).TotalSeconds;
        foreach (var sentence in Free.Skip(1))
        {
            await SayAsync(driver, sentence);
        }

        var all = Stopwatch.GetElapsedTime(server.StartedAt).TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"From the start of the process to the answer of a free sentence: {first:0.00} s; of one in each of four languages, one after another: {all:0.00} s.");
    }

    /// <summary>Seconds from the start of the process until its first reply: the first question of the dialog.</summary>
    public static async Task<double> FirstReplyAsync(Server server, Driver driver)
    {
        await UntilListeningAsync(driver.BeginAsync);
        return Stopwatch.GetElapsedTime(server.StartedAt).TotalSeconds;
    }

    /// <summary>Tries until somebody listens, and answers before the driver's patience ends.</summary>
    public static async Task UntilListeningAsync(Func<Task> act)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await act();
                return;
            }
            catch (Exception refused) when (refused is HttpRequestException or TaskCanceledException && patience.Elapsed < s_patience)
            {
                await Task.Delay(5);
            }
        }
    }

    static Task SayAsync(Driver driver, (string Text, string Locale, string Words) sentence) => driver.SayAsync(sentence.Text, sentence.Locale, sentence.Words);
}
