using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Conversations;
using TwinBot.Tests.Lint;

namespace TwinBot.Tests.Links;

/// <summary>A bot with three twinned towns, a round that asks the mayor of Solingen and somebody in Gouda, and their personal links.</summary>
static class Respondents
{
    public static Evaluation Round { get; } = new()
    {
        Id = "e-1",
        Partnership = "p-gouda",
        Questionnaire = "yearlyCheck",
        QuestionnaireVersion = 1,
        OpenedOn = new DateOnly(2026, 5, 12),
        DueOn = new DateOnly(2026, 6, 12),
        Anonymous = false,
        Responses = [Asked("k-anna", "c-solingen", "de"), Asked("k-peter", "c-solingen", "en")],
    };

    public static async Task<RunningBot> StartAsync(Evaluation? round = null, TimeProvider? time = null, Action<IServiceCollection>? adjust = null, Func<RunningBot, Task>? before = null, params string[] args)
    {
        var bot = await RunningBot.StartAsync(
            services =>
            {
                if (time is not null)
                {
                    services.AddSingleton(time);
                }

                adjust?.Invoke(services);
            },
            args);
        await StoredRecords.AddAsync(bot, Path.Combine(Repository.Root, "tests", "conversations", "records", "three-towns.json"));
        await (before?.Invoke(bot) ?? Task.CompletedTask);
        await bot.CommitAsync(RecordChange.Put(null, round ?? Round));
        return bot;
    }

    public static Evaluation Evaluation(this RunningBot bot) =>
        bot.Store().Records.Evaluation(Round.Id) ?? throw new InvalidOperationException("The round is gone.");

    public static Response Response(this RunningBot bot, string respondent) => bot.Evaluation().Responses.First(response => response.Respondent == respondent);

    /// <summary>The path of somebody's link, made to work.</summary>
    public static async Task<string> LinkAsync(this RunningBot bot, string respondent, bool renew = false)
    {
        var round = bot.Evaluation();
        var (path, change) = bot.Services.GetRequiredService<PersonalLinks>().Make(round, round.Responses.First(response => response.Respondent == respondent), renew);
        if (change is not null)
        {
            await bot.CommitAsync(change);
        }

        return path;
    }

    public static Task CloseAsync(this RunningBot bot) => bot.CommitAsync(RecordChange.Put(bot.Evaluation(), bot.Evaluation() with { ClosedOn = new DateOnly(2026, 5, 20) }));

    public static async Task CommitAsync(this RunningBot bot, params ImmutableArray<RecordChange> changes)
    {
        var result = await bot.Store().CommitAsync(new TurnCommit { At = DateTimeOffset.UnixEpoch, Changes = changes });
        Assert.Equal(CommitOutcome.Stored, result.Outcome);
    }

    public static IStore Store(this RunningBot bot) => bot.Services.GetRequiredService<IStore>();

    static Response Asked(string respondent, string community, string language) =>
        new() { Respondent = respondent, Side = Side.Authority, Community = community, Status = ResponseStatus.Invited, Language = language };
}
