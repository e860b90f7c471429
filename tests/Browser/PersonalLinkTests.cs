using TwinBot.Evaluations;
using TwinBot.Tests.Links;

namespace TwinBot.Tests.Browser;

public sealed class PersonalLinkTests
{
    [BrowserFact]
    public async Task A_mayor_answers_on_a_phone_goes_on_elsewhere_and_is_told_when_it_is_over()
    {
        await using var bot = await Respondents.StartAsync();
        var link = await bot.LinkAsync("k-anna");
        await using (var phone = await Screen.OpenAsync(bot, path: link))
        {
            await phone.WaitForAsksAsync("overall");
            await phone.ShootAsync("link-phone");
            await phone.SayAsync("ziemlich gut");
            await phone.WaitForAsksAsync("trend");
            Assert.Equal(0, await phone.OverhangAsync());
            Assert.False(await phone.Page.Locator("#anew").IsVisibleAsync());
            Assert.Equal(0, await phone.Page.EvaluateAsync<int>("() => localStorage.length"));
            Assert.Empty(phone.Troubles);
        }

        await using var desk = await Screen.OpenAsync(bot, width: 1100, height: 760, path: link);
        await desk.SeeAsync("ziemlich gut");
        await desk.SayAsync("<img src=x onerror=document.title='pwned'>");
        await desk.SayAsync("4");
        Assert.Equal("TwinBot", await desk.Page.TitleAsync());
        await bot.CloseAsync();
        await desk.SayAsync("5");
        await desk.Page.GetByText("Diese Evaluation ist geschlossen").WaitForAsync();
        await desk.ShootAsync("link-closed");
        Assert.Equal(ResponseStatus.Started, bot.Response("k-anna").Status);
    }
}
