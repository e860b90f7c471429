using System.Net;

namespace TwinBot.Tests.Channels;

public sealed class DeliveryTests
{
    [Fact]
    public async Task Replies_go_to_the_connector_in_order_with_ids_escaped()
    {
        await using var connector = await RecordingConnector.StartAsync();
        await using var bot = await Bots.EchoAsync();
        Assert.Equal(HttpStatusCode.Accepted, await bot.PostAsync(Activities.Message("two", id: "m|1;x=@", serviceUrl: $"{connector.Url}/amer/", conversation: "a:1|0")));
        Assert.Equal(["One.", "Two."], await connector.TextsAsync(2));
        Assert.All(connector.Received, item => Assert.Equal("/amer/v3/conversations/a%3A1%7C0/activities/m%7C1%3Bx%3D%40", item.Path));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task A_busy_channel_is_tried_again_and_the_order_kept(HttpStatusCode status)
    {
        await using var connector = await RecordingConnector.StartAsync();
        connector.Troubles.Enqueue((status, null));
        connector.Troubles.Enqueue((status, null));
        await using var bot = await Bots.EchoAsync();
        await bot.PostAsync(Activities.Message("two", serviceUrl: connector.Url));
        Assert.Equal(["One.", "Two."], await connector.TextsAsync(2));
        Assert.Equal(4, connector.Calls);
    }

    [Fact]
    public async Task The_wait_that_a_channel_asks_for_is_kept()
    {
        await using var connector = await RecordingConnector.StartAsync();
        connector.Troubles.Enqueue((HttpStatusCode.TooManyRequests, 1));
        var clock = new MovedClock();
        await using var bot = await Bots.EchoAsync(time: clock);
        await bot.PostAsync(Activities.Message("hello", serviceUrl: connector.Url));
        await Eventually.True(() => clock.NextIn < TimeSpan.FromSeconds(10), "somebody who waits, and not for an answer");
        Assert.InRange(clock.NextIn ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.Equal(1, connector.Calls);
        clock.Move(TimeSpan.FromSeconds(2));
        await connector.TextsAsync(1);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.Redirect)]
    public async Task What_a_channel_refuses_is_given_up_and_the_next_goes_out(HttpStatusCode status)
    {
        await using var connector = await RecordingConnector.StartAsync();
        connector.Troubles.Enqueue((status, null));
        await using var bot = await Bots.EchoAsync();
        await bot.PostAsync(Activities.Message("two", serviceUrl: connector.Url));
        Assert.Equal(["Two."], await connector.TextsAsync(1));
        await Eventually.True(() => bot.Undelivered() == 0, "an empty outbox");
    }

    [Fact]
    public async Task What_was_not_delivered_before_a_restart_is_delivered_after_it()
    {
        await using var bot = await Bots.EchoAsync();
        await using var connector = await RecordingConnector.StartAsync();
        var url = connector.Url;
        await connector.DisposeAsync();
        await bot.PostAsync(Activities.Message("two", serviceUrl: url));
        Assert.Equal(2, bot.Undelivered());
        await bot.StopAsync();

        await using var again = await RecordingConnector.StartAsync(url);
        await bot.StartAgainAsync();
        Assert.Equal(["One.", "Two."], await again.TextsAsync(2));
        await Eventually.True(() => bot.Undelivered() == 0, "an empty outbox");
    }

    [Fact]
    public async Task A_slow_turn_shows_typing_first()
    {
        await using var connector = await RecordingConnector.StartAsync();
        var clock = new MovedClock();
        await using var bot = await Bots.EchoAsync(time: clock, engine: new EchoEngine
        {
            Meanwhile = () =>
            {
                clock.Move(TimeSpan.FromSeconds(1));
                Assert.True(SpinWait.SpinUntil(() => !connector.Received.IsEmpty, TimeSpan.FromSeconds(10)));
            },
        });
        await bot.PostAsync(Activities.Message("slow", serviceUrl: connector.Url));
        await connector.TextsAsync(1);
        Assert.Equal(["typing", "message"], connector.Received.Select(item => item.Activity.Text("type")));
    }
}
