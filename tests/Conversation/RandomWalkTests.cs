using System.Globalization;
using TwinBot.Conversation;
using TwinBot.Sheets;
using TwinBot.Texts;
using TwinBot.Understanding;
using Xunit.Abstractions;

namespace TwinBot.Tests.Conversation;

/// <summary>
/// Anybody says anything, in any language and any order, for thousands of turns. <c>TWINBOT_WALK</c> is how many;
/// <c>TWINBOT_WALK_SEED</c> begins with another walk.
/// </summary>
public sealed class RandomWalkTests(ITestOutputHelper output)
{
    const int TurnsOfAWalk = 150;

    static readonly Understander s_understander = new(Languages.Load());

    [Fact]
    public void NobodyIsLockedInAndNothingHappensUnasked()
    {
        var turns = Number("TWINBOT_WALK", 3000);
        var first = Number("TWINBOT_WALK_SEED", 1);
        var dialogs = BotDialogs.All(s_understander.Languages, new ListReader(new NoListFiles(), new SheetReader(s_understander)));
        var engine = new Engine(s_understander, dialogs, new Language("en"));
        var walks = Enumerable.Range(first, Math.Max(1, turns / TurnsOfAWalk)).Select(seed => new Walk(engine, s_understander, dialogs, seed)).ToList();
        var broken = walks.Select(walk => walk.Go(TurnsOfAWalk)).OfType<string>().ToList();
        var (saved, cancelled) = (walks.Sum(walk => walk.Ended["saved"]), walks.Sum(walk => walk.Ended["cancelled"]));
        output.WriteLine($"{turns} turns: {saved} forms saved, {cancelled} cancelled, {broken.Count} walks that broke a promise");
        Assert.True(broken.Count == 0, string.Join("\n\n", broken));
        Assert.True(saved > 0 && cancelled > 0, "A walk that gets nowhere shows nothing.");
    }

    static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
