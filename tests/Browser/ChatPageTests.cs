using Microsoft.Playwright;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Browser;

public sealed class ChatPageTests
{
    [BrowserFact]
    public async Task Somebody_chats_taps_and_finds_everything_again_after_a_reload_and_a_restart()
    {
        await using var bot = await Bots.EchoAsync();
        await using var screen = await Screen.OpenAsync(bot);
        await screen.SeeAsync("Welcome. What shall we do?");
        await screen.ShootAsync("phone-light-welcome");
        await screen.SayAsync("hello there");
        await screen.SeeAsync("Heard: hello there");
        await screen.SayAsync("ask");
        await screen.TapAsync("A friendship");
        await screen.SeeAsync("You tapped answer f1/kind = 1");
        Assert.Equal(0, await screen.OverhangAsync());

        await screen.Page.ReloadAsync();
        await screen.SeeAsync("You tapped answer f1/kind = 1");
        await screen.SeeAsync("Welcome. What shall we do?");

        await bot.RestartAsync();
        await screen.Page.ReloadAsync();
        await screen.SayAsync("still there?");
        await screen.SeeAsync("Heard: still there?");
        await screen.ShootAsync("phone-light-resumed");
        Assert.Equal(1, await screen.Page.Locator(".webchat__bubble__content", new PageLocatorOptions { HasText = "Heard: hello there" }).CountAsync());
        Assert.Empty(screen.Troubles);
    }

    [BrowserFact]
    public async Task A_line_that_drops_comes_back_by_itself_with_what_was_missed()
    {
        await using var bot = await Bots.EchoAsync();
        await using var screen = await Screen.OpenAsync(bot);
        await screen.SayAsync("before");
        await screen.SeeAsync("Heard: before");
        await bot.RestartAsync();
        await screen.SayAsync("after");
        await screen.SeeAsync("Heard: after");
    }

    [BrowserFact]
    public async Task Whoever_writes_too_fast_is_told_on_the_page_and_what_was_said_before_stays()
    {
        await using var bot = await Bots.EchoAsync(args: "--TwinBot:Limits:MessagesPerPerson=2");
        await using var screen = await Screen.OpenAsync(bot, locale: "nl-BE");
        await screen.SayAsync("een");
        await screen.SeeAsync("Heard: een");
        await screen.SayAsync("twee");
        await screen.SayAsync("drie");
        await screen.Page.Locator("#notice", new PageLocatorOptions { HasText = "Dat was te veel ineens." }).WaitForAsync();
        Assert.Equal(1, await screen.Page.Locator(".webchat__bubble__content", new PageLocatorOptions { HasText = "Heard: een" }).CountAsync());
        Assert.Empty(screen.Troubles);
    }

    [BrowserFact]
    public async Task Another_language_is_chosen_kept_and_told_to_the_bot()
    {
        await using var bot = await Bots.EchoAsync();
        await using var screen = await Screen.OpenAsync(bot, locale: "nl-BE", width: 1200, height: 800);
        await screen.SeeAsync("Het geheugen van uw stedenbanden");
        await screen.SeeAsync("Welcome. What shall we do?");
        await screen.Page.Locator("#language").SelectOptionAsync("de");
        await screen.SeeAsync("Language: de");
        await screen.SeeAsync("Neues Gespräch");
        Assert.Equal("Nachricht eingeben", await screen.Input.GetAttributeAsync("placeholder"));
        await screen.Page.ReloadAsync();
        await screen.SeeAsync("Neues Gespräch");
        await screen.Page.GotoAsync("/?lang=fr");
        await screen.SeeAsync("Nouvelle conversation");
        await screen.SeeAsync("Language: fr");
        Assert.Empty(screen.Troubles);
    }

    [BrowserFact]
    public async Task A_new_conversation_is_empty_and_the_old_one_does_not_come_back()
    {
        await using var bot = await Bots.EchoAsync();
        await using var screen = await Screen.OpenAsync(bot);
        await screen.SayAsync("old news");
        await screen.SeeAsync("Heard: old news");
        await screen.Page.Locator("#anew").ClickAsync();
        await screen.Page.GetByText("Heard: old news").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await screen.SayAsync("fresh");
        await screen.SeeAsync("Heard: fresh");
        await screen.Page.ReloadAsync();
        await screen.SeeAsync("Heard: fresh");
        Assert.Equal(0, await screen.Page.GetByText("Heard: old news").CountAsync());
    }

    [BrowserFact]
    public async Task Cards_are_read_tapped_and_hold_what_people_wrote()
    {
        await using var bot = await Bots.EchoAsync();
        await using var screen = await Screen.OpenAsync(bot);
        await screen.SayAsync("card");
        await screen.SeeAsync("Jan *de* [Vries]_x_ & <b>Co</b>");
        Assert.Equal("tel:+31612345678", await screen.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "+31 6 12345678" }).GetAttributeAsync("href"));
        Assert.Equal(0, await screen.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "not a link" }).CountAsync());
        await screen.TapAsync("Change Signed on");
        await screen.SeeAsync("You tapped command f1/signedOn =");
        await screen.SayAsync("list");
        await screen.TapAsync("Gouda – Solingen");
        await screen.SeeAsync("You tapped start /showPartnership = \"p1\"");
        Assert.Equal(0, await screen.OverhangAsync());
        Assert.Empty(screen.Troubles);
    }

    [BrowserFact]
    public async Task Without_web_chat_the_page_says_in_four_languages_what_to_do()
    {
        await using var bot = await Bots.EchoAsync();
        await using var screen = await Screen.OpenAsync(bot, path: "/health/live");
        await screen.Page.RouteAsync("**/webchat.js", route => route.AbortAsync());
        await screen.Page.GotoAsync("/");
        await screen.Page.Locator("#notice p").First.WaitForAsync();
        Assert.Equal(4, await screen.Page.Locator("#notice p:visible").CountAsync());
        await screen.ShootAsync("phone-missing");
    }

    [BrowserFact]
    public async Task It_looks_well_by_day_and_by_night_on_phone_and_desk()
    {
        await using var bot = await Bots.EchoAsync();
        foreach (var (name, width, height, dark) in new[] { ("phone-light", 360, 740, false), ("phone-dark", 360, 740, true), ("desk-light", 1280, 860, false), ("desk-dark", 1280, 860, true) })
        {
            await using var screen = await Screen.OpenAsync(bot, width, height, dark: dark);
            await screen.SayAsync("We had a youth exchange in Dijon last Saturday with 42 people");
            await screen.SayAsync("card");
            await screen.SeeAsync("This is on record:");
            await screen.ShootAsync($"{name}-card");
            await screen.SayAsync("list");
            await screen.SayAsync("export");
            await screen.SayAsync("ask");
            await screen.SeeAsync("What kind of partnership is it?");
            await screen.ShootAsync($"{name}-choices");
            Assert.Equal(0, await screen.OverhangAsync());
        }
    }
}
