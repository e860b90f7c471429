using TwinBot.Commands;

namespace TwinBot.Tests.Commands;

public sealed class ReplayTests
{
    static readonly string s_script = Path.Combine(AppContext.BaseDirectory, "conversations", "happy-path", "set-up-in-one-sentence.nl.chat");

    [Fact]
    public async Task A_script_is_played_at_the_address_that_is_given()
    {
        await using var bot = await RunningBot.StartAsync();
        Assert.Equal(0, await ReplayCommand.Make().Parse([s_script, "--url", bot.Url]).InvokeAsync());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("file:///tmp")]
    [InlineData("http://127.0.0.1:9")]
    public async Task Where_no_bot_can_be_it_fails(string address) =>
        Assert.Equal(1, await ReplayCommand.Make().Parse([s_script, "--url", address]).InvokeAsync());
}
