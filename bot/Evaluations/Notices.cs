using Microsoft.Extensions.Options;
using TwinBot.Channels.BotFramework;
using TwinBot.Delivery;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Evaluations;

/// <summary>
/// Puts invitations and reminders on their way, every minute what is due then. That one is on its way is noted in the same commit,
/// so nobody gets the same twice, and nobody none, over a stop at any moment.
/// </summary>
sealed class Notices(IStore store, Outbox outbox, PersonalLinks links, Letters letters, Proactive proactive, WorkingDays days, ServiceClock clock, IOptions<MailOptions> mail, ILogger<Notices> log) : BackgroundService
{
    static readonly TimeSpan s_every = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => clock.RepeatAsync(SendDueAsync, s_every, isDueAtOnce: true, stoppingToken);

    /// <summary>Puts on its way what is due now.</summary>
    internal async Task SendDueAsync()
    {
        try
        {
            foreach (var round in store.Records.OpenEvaluations(null, int.MaxValue))
            {
                await SendDueAsync(round);
            }
        }
        catch (IOException exception)
        {
            log.NoticesWait(exception);
        }
    }

    async Task SendDueAsync(Evaluation round)
    {
        var now = clock.UtcNow;
        var due = Due(round, now).Select(step => (step.To, step.After, Message: Message(step.Notice))).Where(step => step.Message is not null).ToDictionary(step => step.To);
        if (due.Count == 0)
        {
            return;
        }

        var noted = round with { Responses = [.. round.Responses.Select(response => due.TryGetValue(response, out var step) ? step.After : response)] };
        var commit = new TurnCommit
        {
            At = now,
            Changes = [RecordChange.Put(round, noted), .. due.Values.Where(step => step.Message?.Address == Notice.ByMail).Select(step => step.To).Select(response => links.Make(round, response).Change).OfType<RecordChange>()],
            Outbox = [.. due.Values.Select(step => step.Message).OfType<Outgoing>()],
        };

        // Where somebody answers at this very moment the round is another one now, and its turn comes in a minute.
        outbox.Deliver(OutboxItem.Of(commit, await store.CommitAsync(commit)));
    }

    IEnumerable<(Response To, Response After, Notice Notice)> Due(Evaluation round, DateTimeOffset now)
    {
        foreach (var response in round.Responses)
        {
            if (response is { Respondent: { } respondent, Status: ResponseStatus.Invited, InvitedAt: null } && now < Ends(round))
            {
                yield return (response, response with { InvitedAt = now }, new Notice(round.Id, respondent, 0));
            }
        }

        foreach (var reminder in Reminders.Due(round, now, days.Of).Where(reminder => reminder.To is { Respondent: not null, InvitedAt: not null }))
        {
            yield return (reminder.To, reminder.After, new Notice(round.Id, reminder.To.Respondent ?? "", reminder.Number));
        }
    }

    static DateTimeOffset Ends(Evaluation round) => new(round.DueOn.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>In the chat where the bot knows them, else by mail; null where there is neither, and the coordinator has a text to copy.</summary>
    Outgoing? Message(Notice notice) =>
        (letters.InChat(notice) is { } reply ? proactive.ToContact(notice.Respondent, reply) : null)
        ?? (mail.Value.IsOn && store.Records.Contact(notice.Respondent) is { } contact && Mailbox.Of(contact) is not null ? new Outgoing(Notice.ByMail, notice.Order, notice.Write()) : null);
}
