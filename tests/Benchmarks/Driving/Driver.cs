using System.Diagnostics;
using System.Text;
using System.Text.Json;
using TwinBot.Benchmarks.Systems;

namespace TwinBot.Benchmarks.Driving;

/// <summary>Plays whole dialogs against a running bot, turn by turn, in many conversations at once, and checks every reply.</summary>
sealed class Driver(Connector connector, string url, Func<int, string> expects) : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 512 }) { BaseAddress = new Uri(url), Timeout = Patience };
    int _dialogs;

    /// <summary>Turns that were not answered, or not as they should have been.</summary>
    public int Wrong { get; private set; }

    /// <summary>The first of them.</summary>
    public string? Wrongly { get; private set; }

    /// <summary>Plays for some time; what is half way at its end is played to its end and not counted.</summary>
    public async Task<Figures> PlayAsync(int conversations, TimeSpan time, Func<Usage> usage)
    {
        var (before, began) = (usage(), Stopwatch.GetTimestamp());
        var until = began + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var latencies = await Task.WhenAll(Enumerable.Range(0, conversations).Select(_ => Task.Run(() => ConverseAsync(until))));
        var after = usage();
        return Figures.Of([.. latencies.SelectMany(some => some)], time, after.Processor - before.Processor, after.Memory);
    }

    /// <summary>
    /// In bursts, with rests between them: on one core that is never idle .NET puts off for minutes what it would compile anew, and everybody would be measured half ready.
    /// </summary>
    /// <param name="time">A burst and its rest together.</param>
    public async Task WarmUpAsync(TimeSpan time, Func<Usage> usage)
    {
        const int bursts = 6;
        for (var burst = 0; burst < bursts; burst++)
        {
            await PlayAsync(16, time / 2, usage);
            await Task.Delay(time / 2);
        }
    }

    /// <summary>Plays so many dialogs.</summary>
    public Task PlayAsync(int conversations, int dialogs) => Parallel.ForEachAsync(Enumerable.Range(0, dialogs), new ParallelOptions { MaxDegreeOfParallelism = conversations }, async (_, _) => await RecordAsync());

    /// <summary>Says so much, each in a conversation of its own; any answer will do.</summary>
    public Task SayAllAsync(int conversations, IEnumerable<string> texts) =>
        Parallel.ForEachAsync(texts, new ParallelOptions { MaxDegreeOfParallelism = conversations }, async (text, _) => await SayAsync(text, "en-GB", "\"type\":\"message\""));

    /// <summary>Says one thing after another for some time, each in a conversation of its own.</summary>
    /// <param name="sayings">What is said, and words of the right answer.</param>
    public async Task<Figures> RepeatAsync(Func<int, (string Text, string Words)> sayings, TimeSpan time, Func<Usage> usage)
    {
        var (before, began, latencies) = (usage(), Stopwatch.GetTimestamp(), new List<double>());
        for (var i = 0; Stopwatch.GetElapsedTime(began) < time; i++)
        {
            var (said, moment) = (sayings(i), Stopwatch.GetTimestamp());
            await SayAsync(said.Text, "en-GB", said.Words);
            latencies.Add(Stopwatch.GetElapsedTime(moment).TotalMilliseconds);
        }

        var after = usage();
        return Figures.Of([.. latencies], time, after.Processor - before.Processor, after.Memory);
    }

    /// <summary>The first turn of a dialog.</summary>
    public Task BeginAsync() => TurnAsync(Interlocked.Increment(ref _dialogs), 0);

    /// <summary>One dialog; gives the replies.</summary>
    public async Task<List<string>> RecordAsync()
    {
        var dialog = Interlocked.Increment(ref _dialogs);
        var replies = new List<string>();
        for (var step = 0; step < ContactDialog.Asks.Length; step++)
        {
            replies.Add(await TurnAsync(dialog, step));
        }

        return replies;
    }

    /// <summary>Says something in a conversation of its own and returns when some words are answered.</summary>
    public async Task SayAsync(string text, string locale, string words)
    {
        var dialog = Interlocked.Increment(ref _dialogs);
        await SayAsync($"c{dialog}", $"c{dialog}-0", text, locale, words);
    }

    public void Dispose() => _client.Dispose();

    async Task<List<double>> ConverseAsync(long until)
    {
        var latencies = new List<double>();
        while (Stopwatch.GetTimestamp() < until)
        {
            var dialog = Interlocked.Increment(ref _dialogs);
            for (var step = 0; step < ContactDialog.Asks.Length; step++)
            {
                var began = Stopwatch.GetTimestamp();
                try
                {
                    await TurnAsync(dialog, step);
                }
                catch (Exception refused) when (refused is TimeoutException or HttpRequestException or TaskCanceledException)
                {
                    Wrong++;
                    Wrongly ??= refused.Message;
                    break;
                }

                if (Stopwatch.GetTimestamp() < until)
                {
                    latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }
        }

        return latencies;
    }

    Task<string> TurnAsync(int dialog, int step) => SayAsync($"c{dialog}", $"c{dialog}-{step}", ContactDialog.Says(dialog, step), "en-GB", expects(step));

    async Task<string> SayAsync(string conversation, string id, string text, string locale, string words)
    {
        var awaited = connector.Await(conversation, words);
        var activity = JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = "message",
            id,
            timestamp = DateTimeOffset.UtcNow,
            channelId = "emulator",
            serviceUrl = connector.Url,
            from = new { id = $"p-{conversation}", name = "Anna", role = "user" },
            recipient = new { id = "bot", name = "TwinBot", role = "bot" },
            conversation = new { id = conversation },
            locale,
            text,
        });
        using var body = new ByteArrayContent(activity) { Headers = { { "Content-Type", "application/json" } } };
        using var response = await _client.PostAsync(new Uri("api/messages", UriKind.Relative), body);
        response.EnsureSuccessStatusCode();
        try
        {
            return await awaited.Reply.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"\"{text}\" is not answered with {words}, but with {awaited.Other ?? "nothing"}.");
        }
    }
}
