using System.Net;
using System.Text.RegularExpressions;
using TwinBot.Evaluations;
using TwinBot.Records;

namespace TwinBot.Tests.Links;

public sealed partial class GuessingTests
{
    [Fact]
    public async Task Ten_thousand_guesses_show_nothing_change_nothing_and_the_right_person_still_gets_in()
    {
        var clock = new MovedClock();
        await using var bot = await Respondents.StartAsync(time: clock);
        var link = await bot.LinkAsync("k-anna");
        var before = RecordJson.Write(bot.Evaluation());
        var pages = new Dictionary<HttpStatusCode, HashSet<string>>();
        for (var i = 0; i < 10_000; i++)
        {
            // Real ids with secrets that are one letter off, and letters at random.
            var guess = i % 2 == 0 ? $"{link[..^1]}{(char)('A' + (i % 26))}" : $"/e/{Guid.NewGuid():N}{Guid.NewGuid():N}x";
            if (guess == link)
            {
                continue;
            }

            using var response = await bot.Client.GetAsync(guess);
            if (!pages.TryGetValue(response.StatusCode, out var seen))
            {
                pages[response.StatusCode] = seen = [];
            }

            seen.Add(Nonce().Replace(await response.Content.ReadAsStringAsync(), ""));
        }

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests], pages.Keys.Order());
        Assert.All(pages.Values, seen => Assert.Single(seen));
        Assert.Equal(before, RecordJson.Write(bot.Evaluation()));
        Assert.Equal(("overall", "de"), await (await GuestBrowser.OpenAsync(bot, link)).FirstAsync());

        clock.Move(TimeSpan.FromMinutes(1));
        using var later = await bot.Client.GetAsync($"{link[..^1]}~");
        Assert.Equal(HttpStatusCode.NotFound, later.StatusCode);
    }

    [Fact]
    public async Task Too_many_wrong_ones_are_told_how_long_to_wait()
    {
        await using var bot = await Respondents.StartAsync(time: new MovedClock());
        for (var i = 0; i < WrongLinks.MostOfOne; i++)
        {
            using var wrong = await bot.Client.GetAsync("/e/nothing");
            Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        }

        using var refused = await bot.Client.GetAsync("/e/nothing");
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(1)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
    }

    [GeneratedRegex("nonce=\"[^\"]+\"")]
    private static partial Regex Nonce();
}
