using System.Net;

namespace TwinBot.Tests.Channels;

[Collection(nameof(TelemetryTests))]
public sealed class TelemetryTests
{
    [Fact]
    public async Task Metrics_are_served_only_where_they_are_wanted()
    {
        await using var bot = await Bots.EchoAsync();
        using var response = await bot.Client.GetAsync("/metrics");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Turns_failures_and_the_outbox_are_counted_and_nobody_is_named()
    {
        await using var connector = await RecordingConnector.StartAsync();
        await using var bot = await Bots.EchoAsync(args: "--TwinBot:Telemetry:Metrics=true");
        await bot.PostAsync(Activities.Message("two", serviceUrl: connector.Url, conversation: "secret-place", person: "secret-person"));
        await bot.PostAsync(Activities.Message("fail", serviceUrl: connector.Url));
        await Eventually.True(() => bot.Undelivered() == 0, "an empty outbox");
        var told = await bot.Client.GetStringAsync("/metrics");
        Assert.Matches("twinbot_turn_duration_seconds_count\\{[^}]*end=\"Taken\"[^}]*\\} 1\\s", told);
        Assert.Matches("twinbot_turn_duration_seconds_count\\{[^}]*end=\"Failed\"[^}]*\\} 1\\s", told);
        Assert.Matches("twinbot_deliveries[a-z_]*\\{[^}]*end=\"Delivered\"[^}]*\\} 3\\s", told);
        Assert.Matches("twinbot_outbox_depth[a-z_]*\\{[^}]*\\} 0\\s", told);
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_in_flight_is_finished_and_stored_before_the_service_stops()
    {
        using var begun = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        await using var connector = await RecordingConnector.StartAsync();
        await using var bot = await Bots.EchoAsync(new EchoEngine
        {
            Meanwhile = () =>
            {
                begun.Release();
                goOn.Wait(TimeSpan.FromSeconds(20));
            },
        });
        using var client = new HttpClient { BaseAddress = new Uri(bot.Url) };
        var post = client.PostAsync("/api/messages", new StringContent(Activities.Message("slow", serviceUrl: connector.Url).ToJsonString(), null, "application/json"));
        Assert.True(await begun.WaitAsync(TimeSpan.FromSeconds(20)));
        var stopping = bot.StopAsync();
        Assert.False(stopping.IsCompleted);
        goOn.Release();
        using var taken = await post;
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        await stopping;
        await bot.StartAgainAsync();
        Assert.Contains("That took a while.", await connector.TextsAsync(1));
    }
}

/// <summary>Alone: what counts in a process hears all the bots in it.</summary>
[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
public sealed class AloneWithTheMeters;
