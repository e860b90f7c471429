using System.Net;
using System.Text.RegularExpressions;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Links;

public sealed partial class InvitationsTests
{
    [Theory]
    [InlineData("Give me the links for the evaluation", "en", "New link")]
    [InlineData("geef me de links voor de evaluatie", "nl", "Nieuwe link")]
    [InlineData("donne-moi les liens pour l’évaluation", "fr", "Nouveau lien")]
    [InlineData("Gib mir die Links für die Evaluation", "de", "Neuer Link")]
    public async Task A_coordinator_copies_a_text_for_each_in_their_own_language(string words, string language, string button)
    {
        await using var bot = await Respondents.StartAsync();
        var html = await bot.Client.GetStringAsync(await PageAsync(bot, words, language));
        Assert.Contains(button, html, StringComparison.Ordinal);
        Assert.Contains("Guten Tag Anna Schmidt,", html, StringComparison.Ordinal);
        Assert.Contains("Dear Peter Braun,", html, StringComparison.Ordinal);
        var links = LinkIn().Matches(html).Select(match => match.Value).Distinct().ToList();
        Assert.Equal(2, links.Count);
        Assert.Equal(("overall", "de"), await (await GuestBrowser.OpenAsync(bot, links[0])).FirstAsync());
    }

    [Fact]
    public async Task A_new_link_is_made_for_one_and_leaves_the_others()
    {
        await using var bot = await Respondents.StartAsync();
        var page = await PageAsync(bot, "Give me the links for the evaluation", "en");
        var before = LinkIn().Matches(await bot.Client.GetStringAsync(page)).Select(match => match.Value).Distinct().ToList();
        using var renewed = await bot.Client.PostAsync($"{page}/renew/0", null);
        var after = LinkIn().Matches(await renewed.Content.ReadAsStringAsync()).Select(match => match.Value).Distinct().ToList();
        Assert.NotEqual(before[0], after[0]);
        Assert.Equal(before[1], after[1]);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(bot, before[0]));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, after[0]));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, before[1]));
    }

    [Fact]
    public async Task The_page_needs_its_own_link_which_ends_with_the_round_and_in_a_week()
    {
        var clock = new MovedClock();
        await using var bot = await Respondents.StartAsync(time: clock);
        var page = await PageAsync(bot, "Give me the links for the evaluation", "en");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(bot, $"{page}x"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, page));
        clock.Move(TimeSpan.FromDays(7));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(bot, page));
        page = await PageAsync(bot, "I need the personal links", "en");
        await bot.CloseAsync();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(bot, page));
        using var renewed = await bot.Client.PostAsync($"{page}/renew/0", null);
        Assert.Equal(HttpStatusCode.NotFound, renewed.StatusCode);
    }

    static async Task<HttpStatusCode> StatusAsync(RunningBot bot, string path)
    {
        using var response = await bot.Client.GetAsync(path);
        return response.StatusCode;
    }

    static async Task<string> PageAsync(RunningBot bot, string words, string language)
    {
        var said = (await bot.SayAsync(words, locale: language))[^1].Text();
        Assert.DoesNotMatch(LinkIn(), said);
        return PaperIn().Match(said) is { Success: true } found ? found.Value : throw new InvalidOperationException(said);
    }

    [GeneratedRegex("/e/[\\w-]{65}")]
    private static partial Regex LinkIn();

    [GeneratedRegex("/papers/[\\w.-]+")]
    private static partial Regex PaperIn();
}
