using System.Globalization;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Tests.Conversations;
using TwinBot.Tests.Links;
using TwinBot.Tests.Lint;

namespace TwinBot.Tests.Durability;

/// <summary>Ten people confirm in the same instant: two change one partnership, each something else, and the others log what they did with it.</summary>
public sealed class TogetherTests
{
    const int Others = 8;

    /// <summary>A tenth of the interleavings of the other test, which have no dialogs in them; 20 by itself.</summary>
    static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("TWINBOT_INTERLEAVINGS"), NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many / 10 : 20;

    [Fact]
    public async Task Both_changes_are_there_and_each_activity_once()
    {
        await using var bot = await RunningBot.StartAsync();
        await StoredRecords.AddAsync(bot, Path.Combine(Repository.Root, "tests", "conversations", "records", "three-towns.json"));
        var original = Gouda(bot);
        for (var round = 0; round < Rounds; round++)
        {
            await SayAsync(bot, "joins", "Dijon joins the partnership with Kongsberg", "changePartnership.joinedOn");
            await SayAsync(bot, "joins", "skip", "changePartnership.confirm");
            await SayAsync(bot, "sleeps", "Set the partnership with Kongsberg to dormant", "changePartnership.confirm");
            for (var other = 0; other < Others; other++)
            {
                await SayAsync(bot, $"other {other}", $"We had a concert in Kongsberg on {Day(round, other)} with {Heads(round, other)} people", "logActivity.confirm");
            }

            string[] who = ["joins", "sleeps", .. Enumerable.Range(0, Others).Select(other => $"other {other}")];
            new Random(round).Shuffle(who);
            await Task.WhenAll(who.Select(one => SayAsync(bot, one, "yes", one.StartsWith("other", StringComparison.Ordinal) ? "logActivity saved" : "changePartnership saved")));
            var changed = Gouda(bot);
            Assert.Equal((PartnershipStatus.Dormant, original.Members.Length + 1), (changed.Status, changed.Members.Length));
            await bot.CommitAsync(RecordChange.Put(changed, original));
        }

        var logged = bot.Store().Records.Activities(new ActivityFilter(), 0, int.MaxValue).Activities.Select(activity => activity.Participants ?? 0).Where(heads => heads > 100).Order();
        Assert.Equal(Enumerable.Range(0, Rounds).SelectMany(round => Enumerable.Range(0, Others).Select(other => Heads(round, other))).Order(), logged);
    }

    static Partnership Gouda(RunningBot bot) => bot.Store().Records.Partnership("p-gouda") ?? throw new InvalidOperationException("The partnership is gone.");

    static string Day(int round, int other) => new DateOnly(2016, 1, 1).AddDays((Others * (round % 400)) + other).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    static int Heads(int round, int other) => 101 + (Others * round) + other;

    static async Task SayAsync(RunningBot bot, string who, string text, string then)
    {
        var answers = await bot.SayAsync(text, who, who, "en-GB");
        Assert.True(answers.Any(answer => Speaker.Comes(answer) == then), $"{who}: “{text}” was answered “{string.Join(" / ", answers.Select(answer => answer["text"]))}” rather than with {then}");
    }
}
