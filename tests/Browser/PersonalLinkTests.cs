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
        await desk.WaitForAsksAsync("trend");
        await desk.SayAsync("<img src=x onerror=document.title='pwned'>");
        await desk.WaitForAsksAsync("trend");
        await desk.SayAsync("etwa gleich");
        await desk.WaitForAsksAsync("contact");
        Assert.Equal("TwinBot", await desk.Page.TitleAsync());
        await bot.CloseAsync();
        await desk.SayAsync("5");
        await desk.Page.GetByText("Diese Evaluation ist geschlossen").WaitForAsync();
        await desk.ShootAsync("link-closed");
        Assert.Equal(ResponseStatus.Started, bot.Response("k-anna").Status);
    }

    [BrowserFact]
    public async Task A_mayor_answers_the_whole_yearly_check_on_a_phone_in_german()
    {
        await using var bot = await Respondents.StartAsync();
        await using var phone = await Screen.OpenAsync(bot, path: await bot.LinkAsync("k-anna"));
        (string Question, string Words)[] answers =
        [
            ("overall", "4"), ("trend", "etwa gleich"), ("contact", "sehr gut"), ("objectives", "4"), ("programme", "ziemlich gut"), ("share", "3"),
            ("citizens", "teils teils"), ("youth", "2"), ("support", "5"), ("visibility", "4"), ("nextMeeting", "ja"), ("nextMeetingOn", "Juni 2027"), ("wish", "Mehr Austausch unter Vereinen"),
        ];
        foreach (var (question, words) in answers)
        {
            await phone.WaitForAsksAsync(question);
            if (question is "trend" or "wish")
            {
                await phone.ShootAsync($"mayor-{question}");
            }

            await phone.SayAsync(words);
        }

        await phone.WaitForAsksAsync("confirm");
        await phone.ShootAsync("mayor-summary");
        Assert.Equal(0, await phone.OverhangAsync());
        await bot.RestartAsync();
        await phone.Page.ReloadAsync();
        await phone.SayAsync("nein, junge Menschen ist 3");
        await phone.WaitForAsksAsync("confirm");
        await phone.SayAsync("ja");
        await phone.WaitForEndedAsync("saved");
        await phone.ShootAsync("mayor-sent");
        Assert.Empty(phone.Troubles);
        var response = bot.Response("k-anna");
        Assert.Equal((ResponseStatus.Finished, 3, "2027-06"), (response.Status, response.Answers["youth"]?.GetValue<int>(), response.Answers["nextMeetingOn"]?.GetValue<string>()));
    }
}
