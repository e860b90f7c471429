using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Evaluations;
using TwinBot.Storage;
using TwinBot.Turns;

namespace TwinBot.Secrecy;

/// <summary>Throws away keys that a crash, or somebody who never came back, has left: of rounds at the start, of conversations every hour.</summary>
sealed class KeySweep(KeyFolder keys, SealedTalk talk, BallotBox box, IStore store, ConversationLocks locks, ServiceClock clock, ILogger<KeySweep> log) : BackgroundService
{
    static readonly TimeSpan s_every = TimeSpan.FromHours(1);

    /// <summary>Before anybody can answer: a key just made for an answer that is not stored yet would be thrown away.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var round in keys.All.Select(key => BallotBox.RoundOf(key.Subject)).OfType<string>().Where(round => !BallotBox.HoldsSealed(store.Records.Evaluation(round))))
        {
            box.ThrowAway(round);
        }

        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => clock.RepeatAsync(SweepAsync, s_every, isDueAtOnce: true, stoppingToken);

    internal async Task SweepAsync()
    {
        try
        {
            foreach (var conversation in keys.All.Select(key => SealedTalk.ConversationOf(key.Subject)).OfType<string>())
            {
                using var turn = await locks.EnterAsync(conversation);
                if (store.Conversation(conversation) is not { } stored || !IsNeeded(talk.Read(stored.State)))
                {
                    talk.ThrowAway(conversation);
                }
            }
        }
        catch (Exception trouble) when (trouble is IOException or StoreDamagedException)
        {
            log.SweepWaits(trouble);
        }
    }

    /// <summary>Answers to a round that is closed will never be sent.</summary>
    bool IsNeeded(ConversationState state) => state.Forms.Append(state.Undoable?.Form).OfType<OpenForm>().Where(form => form.IsConfidential)
        .Any(form => form.Answers.GetValueOrDefault("evaluation")?.AsText() is { } id && store.Records.Evaluation(id) is { ClosedOn: null });
}
