using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Conversation;
using TwinBot.Evaluations;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Channels;
using TwinBot.Understanding;

namespace TwinBot.Tests.Links;

/// <summary>A partnership's rhythm makes the bot speak of the next round by itself.</summary>
public sealed class DueRoundsTests
{
    const string Anna = "msteams|aad-anna";

    [Fact]
    public async Task Coordinators_are_told_once_of_each_one_partnership_a_week()
    {
        await using var connector = await RecordingConnector.StartAsync();
        var clock = new MovedClock();
        await using var bot = await Respondents.StartAsync(Respondents.Round with { ClosedOn = new DateOnly(2026, 5, 13) }, clock, before: async running =>
        {
            await running.PostAsync(Hello(connector));
            await connector.TextsAsync(1);
            await running.CommitAsync(
                RecordChange.Put(running.Services.GetRequiredService<IStore>().Records.Roster, Roster.Empty with { Holders = [new Holder(Anna, "Anna", PersonRole.Coordinator, "nl")] }),
                RecordChange.Put(null, Due("old", new DateOnly(1990, 5, 1))),
                RecordChange.Put(null, Due("older", new DateOnly(1980, 5, 1))));
        });

        await NextAsync(bot, clock, new DateTimeOffset(2026, 5, 12, 12, 1, 0, TimeSpan.Zero));
        await ToldAsync(connector, 2);
        Assert.Contains("\"older\"", Last(connector), StringComparison.Ordinal);
        Assert.Contains("openEvaluation", Last(connector), StringComparison.Ordinal);
        await bot.RestartAsync();

        // Not again within the week, nor the same one later.
        await NextAsync(bot, clock, new DateTimeOffset(2026, 5, 19, 11, 0, 0, TimeSpan.Zero));
        Assert.Equal("older", Assert.Single(Proposed(bot)).Partnership);
        await NextAsync(bot, clock, new DateTimeOffset(2026, 5, 19, 12, 30, 0, TimeSpan.Zero));
        await ToldAsync(connector, 3);
        Assert.Contains("\"old\"", Last(connector), StringComparison.Ordinal);
        await NextAsync(bot, clock, new DateTimeOffset(2026, 6, 8, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(["older", "old"], Proposed(bot).Select(said => said.Partnership));
        Assert.Equal(3, connector.Received.Count(IsMessage));
    }

    static ImmutableArray<Proposal> Proposed(RunningBot bot) => bot.Services.GetRequiredService<IStore>().Records.Roster?.Proposed ?? [];

    static string Last(RecordingConnector connector) => connector.Received.Last(IsMessage).Activity.ToJsonString();

    static Task ToldAsync(RecordingConnector connector, int count) => Eventually.True(() => connector.Received.Count(IsMessage) >= count, $"{count} messages");

    static bool IsMessage((string Path, JsonNode Activity) sent) => sent.Activity["type"]?.GetValue<string>() == "message";

    static Partnership Due(string id, DateOnly signed) => new()
    {
        Id = id,
        Name = id,
        Members = [new Member("c-gouda"), new Member("c-solingen")],
        Kind = PartnershipKind.Twinning,
        Status = PartnershipStatus.Active,
        SignedOn = PartialDate.Of(signed),
        ReviewEveryMonths = 12,
    };

    /// <summary>The clock is set, not moved: a message that is on its way meanwhile would be given up.</summary>
    static Task NextAsync(RunningBot bot, MovedClock clock, DateTimeOffset at)
    {
        clock.Set(at);
        return bot.Services.GetRequiredService<DueRounds>().ProposeAsync();
    }

    static JsonObject Hello(RecordingConnector connector) => Activities.Message("Hallo", channel: "msteams", serviceUrl: connector.Url, conversation: "a:1", person: "29:anna")
        .With("from", new JsonObject { ["id"] = "29:anna", ["aadObjectId"] = "aad-anna" });
}
