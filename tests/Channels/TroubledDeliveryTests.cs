using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TwinBot.Tests.Channels.Authentication;

namespace TwinBot.Tests.Channels;

/// <summary>A channel on a bad day: what can be known to have arrived arrives once, in order.</summary>
public sealed class TroubledDeliveryTests
{
    [Fact]
    public async Task What_a_channel_took_without_an_answer_is_not_said_again()
    {
        await using var connector = await RecordingConnector.StartAsync();
        using var stalled = new CancellationTokenSource();
        connector.Behave = (_, body) => body.Text() == "One." ? StallAsync(stalled.Token) : Usual();
        var clock = new MovedClock();
        await using var bot = await Bots.EchoAsync(time: clock);
        await bot.PostAsync(Activities.Message("two", serviceUrl: connector.Url));
        await connector.TextsAsync(1);
        clock.Move(TimeSpan.FromSeconds(14));
        Assert.Equal(1, connector.Calls);
        clock.Move(TimeSpan.FromSeconds(1));
        Assert.Equal(["One.", "Two."], await connector.TextsAsync(2));
        await stalled.CancelAsync();
        await Eventually.True(() => bot.Undelivered() == 0, "an empty outbox");
        Assert.Equal(2, connector.Calls);
    }

    [Fact]
    public async Task A_line_that_breaks_after_the_message_went_out_is_not_used_for_it_again()
    {
        await using var connector = await RecordingConnector.StartAsync();
        connector.Behave = (context, body) =>
        {
            if (body.Text() == "One.")
            {
                context.Abort();
            }

            return Usual();
        };
        await using var bot = await Bots.EchoAsync();
        await bot.PostAsync(Activities.Message("two", serviceUrl: connector.Url));
        Assert.Equal(["One.", "Two."], await connector.TextsAsync(2));
        await Eventually.True(() => bot.Undelivered() == 0, "an empty outbox");
        Assert.Equal(2, connector.Calls);
    }

    [Fact]
    public async Task A_message_under_way_is_finished_before_the_service_stops()
    {
        await using var connector = await RecordingConnector.StartAsync();
        using var held = new CancellationTokenSource();
        connector.Behave = async (_, body) => body.Text() == "One." ? await StallAsync(held.Token) : null;
        await using var bot = await Bots.EchoAsync();
        await bot.PostAsync(Activities.Message("two", serviceUrl: connector.Url));
        await connector.TextsAsync(1);
        var stopping = bot.StopAsync();
        Assert.False(stopping.IsCompleted);
        await held.CancelAsync();
        await stopping;
        await bot.StartAgainAsync();
        Assert.Equal(["One.", "Two."], await connector.TextsAsync(2));
    }

    [Fact]
    public async Task Teams_is_not_sent_more_than_it_takes()
    {
        await using var all = new Running(await AuthenticatedBot.StartAsync());
        for (var i = 0; i < 9; i++)
        {
            var draft = all.It.Teams();
            draft.Activity["text"] = $"message {i}";
            Assert.Equal(202, await draft.SendAsync(all.It.Bot));
        }

        await all.It.Connector.TextsAsync(7);
        await Eventually.True(() => all.It.Clock.NextIn < TimeSpan.FromSeconds(10), "somebody who waits, and not for an answer");
        Assert.Equal(7, all.It.Connector.Calls);
        all.It.Clock.Move(TimeSpan.FromSeconds(1));
        await all.It.Connector.TextsAsync(8);
        await Eventually.True(() => all.It.Clock.NextIn < TimeSpan.FromSeconds(10), "somebody who waits, and not for an answer");
        Assert.Equal(8, all.It.Connector.Calls);
    }

    static Task<IResult?> Usual() => Task.FromResult<IResult?>(null);

    /// <summary>Answers when the test lets it.</summary>
    static async Task<IResult?> StallAsync(CancellationToken until)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, until).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Results.Json(new JsonObject { ["id"] = "late" });
    }
}
