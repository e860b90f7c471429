using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Delivery;
using TwinBot.Storage;

namespace TwinBot.Tests.Channels;

public sealed class BroadcastTests
{
    const int People = 10_000;

    [Fact]
    public async Task The_report_of_ten_thousand_adds_up_to_ten_thousand()
    {
        await using var connector = await RecordingConnector.StartAsync();
        var tries = new ConcurrentDictionary<int, int>();
        connector.Behave = (context, _) => Task.FromResult(Answer(context, Person(context), tries));
        await using var bot = await Bots.EchoAsync();
        var broadcaster = bot.Services.GetRequiredService<Broadcaster>();
        var broadcast = new Broadcast("b1", [.. Enumerable.Range(0, People).Select(i => new Recipient($"p{i}", Address(connector.Url, $"c{i}"), $"c{i}"))], "{\"type\":\"message\",\"text\":\"Hello\"}");

        Assert.True(await broadcaster.SendAsync(broadcast));
        Assert.False(await broadcaster.SendAsync(broadcast));
        await Eventually.True(() => Report(broadcaster).Waiting == 0, "everybody's end", attempts: 6000);

        var report = Report(broadcaster);
        Assert.Equal((People, 9_700, 200, 100), (report.Asked, report.Delivered, report.GivenUp, report.Unknown));
        Assert.Equal(0, bot.Undelivered());
        Assert.Equal([("Blocked", 100), ("Gone", 100)], report.Unreached.Where(one => one.How == DeliveryEnd.GivenUp).GroupBy(one => one.Why).Select(why => ($"{why.Key}", why.Count())).Order());
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"p{(i * 100) + 3}").Order(), report.Unreached.Where(one => one.How == DeliveryEnd.Unknown).Select(one => one.Recipient).Order());
        Assert.All(tries, one => Assert.Equal(one.Key % 100 == 0 ? 2 : 1, one.Value));
        Assert.Equal(People, tries.Count);
    }

    [Fact]
    public async Task What_waits_is_reported_as_waiting_also_after_a_restart()
    {
        await using var connector = await RecordingConnector.StartAsync();
        var url = connector.Url;
        await connector.DisposeAsync();
        await using var bot = await Bots.EchoAsync();
        Assert.Null(bot.Services.GetRequiredService<Broadcaster>().Report("b1"));
        await bot.Services.GetRequiredService<Broadcaster>().SendAsync(new Broadcast("b1", [new Recipient("p1", Address(url, "c1"), "c1"), new Recipient("p2", Address(url, "c2"), "c2")], "{\"type\":\"message\",\"text\":\"Hello\"}"));
        await bot.StopAsync();
        await using var again = await RecordingConnector.StartAsync(url);
        again.Troubles.Enqueue((System.Net.HttpStatusCode.Unauthorized, null));
        await bot.StartAgainAsync();
        var broadcaster = bot.Services.GetRequiredService<Broadcaster>();
        await Eventually.True(() => Report(broadcaster).Waiting == 0, "both ends");
        Assert.Equal((2, 1, 1, 0), (Report(broadcaster).Asked, Report(broadcaster).Delivered, Report(broadcaster).GivenUp, Report(broadcaster).Unknown));
    }

    static BroadcastReport Report(Broadcaster broadcaster) => broadcaster.Report("b1") ?? throw new InvalidOperationException("No broadcast.");

    static int Person(HttpContext context) => int.Parse(context.Request.Path.Value?.Split('/')[3][1..] ?? "", System.Globalization.CultureInfo.InvariantCulture);

    static IResult? Answer(HttpContext context, int person, ConcurrentDictionary<int, int> tries)
    {
        var tried = tries.AddOrUpdate(person, 1, static (_, before) => before + 1);
        switch (person % 100)
        {
            case 0 when tried == 1:
                return Results.StatusCode(StatusCodes.Status429TooManyRequests);
            case 1:
                return Results.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = "ConversationBlockedByUser" } }, statusCode: 403);
            case 2:
                return Results.StatusCode(StatusCodes.Status404NotFound);
            case 3:
                context.Abort();
                return null;
            default:
                return null;
        }
    }

    static string Address(string url, string conversation) =>
        JsonSerializer.Serialize(new { serviceUrl = url, conversationId = conversation, appId = "" });
}
