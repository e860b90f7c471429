using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using TwinBot.Conversation;
using TwinBot.Delivery;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Texts;
using TwinBot.Turns;

namespace TwinBot.Evaluations;

/// <summary>
/// Tells coordinators, in working hours, that a partnership is due for its next round, with the round a tap away: one partnership a week, the longest due first,
/// each once for each time that it is due. That it was said is noted in the same commit.
/// </summary>
sealed class DueRounds(IStore store, Outbox outbox, Tidings tidings, ServiceClock clock, IOptions<ServiceOptions> options, ILogger<DueRounds> log) : BackgroundService
{
    static readonly TimeSpan s_every = TimeSpan.FromMinutes(30);

    /// <summary>Nobody reads a list of eight hundred.</summary>
    static readonly TimeSpan s_pause = TimeSpan.FromDays(7);

    readonly WorkingHours _hours = WorkingHours.Of(TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => clock.RepeatAsync(ProposeAsync, s_every, isDueAtOnce: true, stoppingToken);

    /// <summary>Proposes a round, where one is due and it is time to say so.</summary>
    internal async Task ProposeAsync()
    {
        try
        {
            var now = clock.UtcNow;
            if (store.Records.Roster is { } roster && _hours.AtOrAfter(now) == now && !roster.Proposed.Any(said => now - said.At < s_pause) && Next(roster, now) is { } proposal)
            {
                await ProposeAsync(roster, proposal, now);
            }
        }
        catch (IOException exception)
        {
            log.NoticesWait(exception);
        }
    }

    /// <summary>The partnership that is due the longest, and of which this was not said yet; null for none.</summary>
    Proposal? Next(Roster roster, DateTimeOffset now) => store.Records
        .ReviewsDue(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, _hours.Zone).DateTime), roster.Proposed.Length + 1)
        .Select(partnership => new Proposal(partnership.Id, Rhythm.DueOn(partnership, store.Records.EvaluationsOf(partnership.Id) is [var last, ..] ? last.OpenedOn : null) ?? default, now))
        .FirstOrDefault(proposal => !roster.Proposed.Any(said => said.Partnership == proposal.Partnership && said.DueOn == proposal.DueOn));

    async Task ProposeAsync(Roster roster, Proposal proposal, DateTimeOffset now)
    {
        if (store.Records.Partnership(proposal.Partnership) is not { } partnership)
        {
            return;
        }

        var noted = roster with { Proposed = [.. roster.Proposed.Where(said => said.Partnership != proposal.Partnership), proposal] };
        var commit = tidings.Add(
            new TurnCommit { At = now, Changes = [RecordChange.Put(roster, noted)] },
            [.. roster.Coordinators().Select(coordinator => new Tiding(coordinator, speech => Say(partnership, speech)))]);
        if (!commit.Outbox.IsEmpty)
        {
            // Where somebody gives a role at this very moment the roster is another one now, and this comes in half an hour.
            outbox.Deliver(OutboxItem.Of(commit, await store.CommitAsync(commit)));
        }
    }

    static Reply Say(Partnership partnership, Speech speech) => new(speech.Say("evaluation.due", ("name", partnership.Name)))
    {
        Choices = [new Choice(speech.Say("openEvaluation.start"), new Button("start", null, "openEvaluation", new JsonObject { ["partnership"] = partnership.Id }))],
    };
}
