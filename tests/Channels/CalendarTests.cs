using System.Net;
using System.Text.RegularExpressions;
using Ical.Net;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.JointActivities;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Storage;
using TwinBot.Understanding;
using Record = TwinBot.Records.Record;

namespace TwinBot.Tests.Channels;

/// <summary>The calendar of a partnership: its secret address, and what is read under it.</summary>
public sealed partial class CalendarTests
{
    [Theory]
    [InlineData("en", "calendar link of Dijon and Mainz", "new calendar link for Dijon", "Dijon – Mainz: joint activities", "School exchange")]
    [InlineData("nl", "agenda-link van Dijon – Mainz", "nieuwe agendalink voor Dijon", "Dijon – Mainz: activiteiten", "")]
    [InlineData("fr", "lien de l'agenda de Dijon et Mayence", "nouveau lien d'agenda pour Dijon", "Dijon – Mainz : activités", "")]
    [InlineData("de", "Kalenderlink von Dijon – Mainz", "neuer Kalenderlink für Dijon", "Dijon – Mainz: Veranstaltungen", "")]
    public async Task An_address_is_given_once_and_renewed_in_words(string language, string asked, string renewed, string name, string kind)
    {
        await using var bot = await StartAsync();
        var address = Address(await bot.SayAsync(asked, locale: language));
        var file = await bot.Client.GetStringAsync(address);
        Assert.Equal(name, Calendar.Load(file)?.Properties["X-WR-CALNAME"]?.Value);
        Assert.Contains(kind, file, StringComparison.Ordinal);
        Assert.Empty(Addresses(await bot.SayAsync(asked, locale: language)));

        var next = Address(await bot.SayAsync(renewed, locale: language));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await StatusAsync(bot, address), await StatusAsync(bot, next)));
    }

    [Fact]
    public async Task Days_are_whole_their_end_is_the_day_after_and_cancelled_ones_are_so()
    {
        await using var bot = await StartAsync();
        var address = Address(await bot.SayAsync("calendar link of Dijon"));
        var events = (Calendar.Load(await bot.Client.GetStringAsync(address))?.Events ?? throw new InvalidOperationException("No calendar.")).ToDictionary(one => one.Uid ?? "");
        Assert.Equal(["concert@twinbot", "fair@twinbot", "month@twinbot"], events.Keys.Order(StringComparer.Ordinal));
        var (concert, fair, month) = (events["concert@twinbot"], events["fair@twinbot"], events["month@twinbot"]);
        Assert.Equal((new DateOnly(2027, 5, 3), new DateOnly(2027, 5, 10), true, "CONFIRMED"), (concert.Start?.Date, concert.End?.Date, concert.IsAllDay, concert.Status));
        Assert.Equal((new DateOnly(2027, 12, 31), new DateOnly(2028, 1, 1), "CANCELLED"), (fair.Start?.Date, fair.End?.Date, fair.Status));
        Assert.Equal((new DateOnly(2027, 2, 1), new DateOnly(2027, 3, 1)), (month.Start?.Date, month.End?.Date));
        Assert.Equal(("Concert; with \"quotes\", commas\nand lines", "Dijon"), (concert.Summary, concert.Location));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again_and_nobody_else_keeps_it()
    {
        await using var bot = await StartAsync();
        var address = Address(await bot.SayAsync("calendar link of Dijon"));
        using var first = await bot.Client.GetAsync(address);
        Assert.Equal(("text/calendar", true), (first.Content.Headers.ContentType?.MediaType, first.Headers.CacheControl?.Private));
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag ?? throw new InvalidOperationException("No ETag."));
        using var same = await bot.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Fact]
    public async Task A_wrong_secret_is_no_address_and_the_right_one_is_kept_nowhere()
    {
        await using var bot = await StartAsync();
        var address = Address(await bot.SayAsync("calendar link of Dijon"));
        var secret = address.Split('/')[^1].Split('.')[1];
        Assert.True(secret.Length >= 43, secret);
        string[] wrong = ["/calendar/x.ics", "/calendar/.ics", "/calendar/cDE.ics", "/calendar/cDE..ics", "/calendar/cDE.x.ics", address.Replace(secret, $"{secret[..^2]}AA", StringComparison.Ordinal), address.Replace("cDE", "cDI", StringComparison.Ordinal), $"/calendar/{secret}.ics", "/calendar/%FF%FE.x.ics"];
        foreach (var one in wrong)
        {
            Assert.Equal((one, HttpStatusCode.NotFound), (one, await StatusAsync(bot, one)));
        }

        var feed = bot.Services.GetRequiredService<IStore>().Records.Calendar("p1");
        Assert.DoesNotContain(secret, RecordJson.Write(feed ?? throw new InvalidOperationException("No calendar.")), StringComparison.Ordinal);
    }

    static async Task<RunningBot> StartAsync()
    {
        var bot = await RunningBot.StartAsync();
        var concert = Some.Exchange with { Id = "concert", Title = "Concert; with \"quotes\", commas\nand lines", StartsOn = new PartialDate(2027, 5, 3), EndsOn = new PartialDate(2027, 5, 9), Status = ActivityStatus.Planned };
        Record[] records =
        [
            Some.Dijon, Some.Mainz, Some.DijonMainz, concert,
            concert with { Id = "fair", Title = "Fair", StartsOn = new PartialDate(2027, 12, 31), EndsOn = null, Status = ActivityStatus.Cancelled },
            concert with { Id = "month", Title = "Choir", StartsOn = new PartialDate(2027, 2), EndsOn = null },
            concert with { Id = "some-day", Title = "Choir", StartsOn = new PartialDate(2028), EndsOn = null },
            concert with { Id = "elsewhere", Title = "Choir", Partnerships = [] },
        ];
        await bot.Services.GetRequiredService<IStore>().CommitAsync(new TurnCommit { At = TempStore.Noon, Changes = [.. records.Select(record => RecordChange.Put(null, record))] });
        return bot;
    }

    static async Task<HttpStatusCode> StatusAsync(RunningBot bot, string address)
    {
        using var response = await bot.Client.GetAsync(address);
        return response.StatusCode;
    }

    static string Address(IReadOnlyList<System.Text.Json.Nodes.JsonNode> replies) => Assert.Single(Addresses(replies));

    static List<string> Addresses(IReadOnlyList<System.Text.Json.Nodes.JsonNode> replies) =>
        [.. replies.SelectMany(reply => Link().Matches(reply.Text())).Select(match => match.Value)];

    [GeneratedRegex(@"http://\S+/calendar/\S+\.ics")]
    private static partial Regex Link();
}
