namespace TwinBot.Tests.Channels.Authentication;

/// <summary>What is not proved is refused, and nothing is done for it.</summary>
public sealed class WrongRequestsTests(AuthenticatedBot all) : IClassFixture<AuthenticatedBot>
{
    public static TheoryData<string> OfTeams => [.. WrongRequests.All.Keys];

    public static TheoryData<string> OfTools => [.. WrongRequests.OfTools.Keys];

    [Theory]
    [MemberData(nameof(OfTeams))]
    public Task A_wrong_request_of_a_channel_is_refused(string name) => RefusedAsync(all.Teams(), WrongRequests.All[name]);

    [Theory]
    [MemberData(nameof(OfTools))]
    public Task A_wrong_request_of_a_tool_is_refused(string name) => RefusedAsync(all.Emulator(), WrongRequests.OfTools[name]);

    async Task RefusedAsync(Draft draft, (int Status, Action<Draft> Spoil) wrong)
    {
        wrong.Spoil(draft);
        Assert.Equal(wrong.Status, await draft.SendAsync(all.Bot));
        Assert.Equal((0, 0, 0), (all.Engine.Turns, all.Bot.Undelivered(), all.Connector.Calls));
        Assert.InRange(all.Issuer.Fetches, 0, 1);
    }
}
