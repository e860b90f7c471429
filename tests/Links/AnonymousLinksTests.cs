using TwinBot.Evaluations;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Links;

public sealed class AnonymousLinksTests
{
    [Fact]
    public async Task An_anonymous_answer_by_link_has_no_name_and_is_given_once()
    {
        await using var bot = await Respondents.StartAsync(Respondents.Round with { Anonymous = true });
        var link = await bot.LinkAsync("k-anna");
        var guest = await GuestBrowser.OpenAsync(bot, link);
        Assert.Equal("overall", (await guest.HearAsync()).Asks());
        string[] answers = ["4", "3", "5", "3", "4", "4", "3", "2", "5", "3", "nein", "überspringen"];
        foreach (var answer in answers)
        {
            await guest.SayAsync(answer);
        }

        var last = await guest.SayAsync("ja");
        Assert.True(last.Any(said => said.Text("channelData.twinbot.ended") == "saved"), last.All());
        var ballot = Assert.Single(bot.Evaluation().Responses, response => response.Respondent is null);
        Assert.Equal((ResponseStatus.Finished, 0, null), (ballot.Status, ballot.Answers.Count, ballot.Language));
        Assert.NotNull(ballot.Sealed);
        Assert.Equal(ResponseStatus.Invited, bot.Response("k-anna").Status);

        // Nothing on record says who the guest is: only the service's key leads from a respondent to their link.
        var person = bot.Store().Person($"webchat|{guest.User}");
        Assert.NotNull(person?.Guest);
        Assert.Null(person.Contact);
        Assert.DoesNotContain("k-anna", TwinBot.Records.RecordJson.Write(person), StringComparison.Ordinal);

        await guest.SayAsync("Evaluation beantworten");
        Assert.Single(bot.Evaluation().Responses, response => response.Respondent is null);
    }
}
