using System.Text.Json;
using TwinBot.Channels;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Secrecy;
using TwinBot.Storage;
using TwinBot.Telemetry;
using TwinBot.Turns;

namespace TwinBot;

/// <summary>How a message ended: whatever it says is on disk.</summary>
enum TurnEnd
{
    Taken,

    /// <summary>A copy of a message taken before; nothing happened.</summary>
    Repeated,

    /// <summary>The engine failed, or others kept changing the same records; the person was told.</summary>
    Failed,

    /// <summary>It is not for those who read along; nothing is stored, and it is to be taken where the person is alone.</summary>
    Personal,
}

/// <summary>The only coordinator of a turn: lock, load, hear, save, send.</summary>
sealed class TurnRunner(IEngine engine, IStore store, ConversationLocks locks, Repeats repeats, Standings standings, Tidings tidings, Apology apology, SealedTalk talk, BallotBox box, SigningKey key, ServiceClock clock, Rest rest, Measures measures, ILogger<TurnRunner> log)
{
    const int Attempts = 20;

    /// <summary>No conversation's key: those have bars in them.</summary>
    const string Again = "again";

    /// <exception cref="IOException">The disk refused; the turn did not happen, and may be tried again.</exception>
    public Task<TurnEnd> TakeAsync(Arrival arrival, IReturnPath back)
    {
        rest.Disturb();
        return measures.TurnAsync(() => TakeOnceAsync(arrival, back));
    }

    /// <summary>What somebody would be answered who had said nothing before; nothing is stored or sent.</summary>
    public TurnResult Look(Arrival arrival)
    {
        try
        {
            return engine.Take(Turn(arrival, ConversationState.Empty with { IsTold = true }));
        }
        catch (Exception exception)
        {
            log.TurnFailed(exception, arrival.Message.Id);
            return new TurnResult(ConversationState.Empty, [], [apology.For(Person(arrival), arrival.Message)]);
        }
    }

    async Task<TurnEnd> TakeOnceAsync(Arrival arrival, IReturnPath back)
    {
        using var turn = await locks.EnterAsync(arrival.Conversation);
        if (store.HasSeen(arrival.Mark))
        {
            log.TakenBefore(arrival.Message.Id);
            return TurnEnd.Repeated;
        }

        if (repeats.Contains(arrival))
        {
            log.TakenBefore(arrival.Message.Id);
            var unanswered = Covered(arrival, back.Address(Blank(arrival), []), State(arrival).IsConfidential);
            back.SendOn(unanswered, await store.CommitAsync(unanswered));
            return TurnEnd.Repeated;
        }

        using var slow = new SlowTurn(clock.Time, back);
        if (await TryAsync(arrival, back) is { } end)
        {
            return end;
        }

        // Others write to the same records at this moment. Who met them goes on one after the other, so that each gets their turn.
        using var alone = await locks.EnterAsync(Again);
        for (var attempt = 2; attempt <= Attempts; attempt++)
        {
            if (await TryAsync(arrival, back) is { } later)
            {
                return later;
            }
        }

        var sorry = Apologise(new TimeoutException($"The records changed under all of {Attempts} attempts."), arrival, back);
        SendOn(arrival, back, sorry, await store.CommitAsync(sorry));
        return TurnEnd.Failed;
    }

    /// <summary>Null where a record or the conversation had changed meanwhile: nothing is stored.</summary>
    async Task<TurnEnd?> TryAsync(Arrival arrival, IReturnPath back)
    {
        var (commit, heard) = Hear(arrival, back);
        if (heard is { IsPersonal: true })
        {
            return TurnEnd.Personal;
        }

        var result = await store.CommitAsync(commit);
        switch (result.Outcome)
        {
            case CommitOutcome.Stored:
                SendOn(arrival, back, commit, result);
                Settle(arrival, commit, heard);
                return heard is null ? TurnEnd.Failed : TurnEnd.Taken;
            case CommitOutcome.Seen:
                return TurnEnd.Repeated;
            default:
                log.TakenAgain(arrival.Message.Id);
                return null;
        }
    }

    /// <summary>What is to be stored, and what the engine made of the message; null where it failed.</summary>
    (TurnCommit Commit, TurnResult? Heard) Hear(Arrival arrival, IReturnPath back)
    {
        try
        {
            var stored = store.Conversation(arrival.Conversation);
            var result = engine.Take(Turn(arrival, Read(stored, arrival)));
            if (result.IsPersonal)
            {
                return (Blank(arrival), result);
            }

            var commit = Blank(arrival) with
            {
                Conversation = arrival.Conversation,
                ExpectedVersion = stored?.Version ?? 0,
                State = talk.Write(arrival.Conversation, result.State),
                Changes = [.. box.Pass(result.Changes), .. Introductions.Of(result.Changes, store)],
                Notes = [.. ChangeNote.Of(result.Changes, arrival.Person, arrival.Name, clock.UtcNow)],
            };
            return (tidings.Add(Covered(arrival, back.Address(commit, result.Replies), result.IsConfidential), result.Tidings), result);
        }
        catch (Exception exception)
        {
            return (Apologise(exception, arrival, back), null);
        }
    }

    Turn Turn(Arrival arrival, ConversationState state) =>
        new(arrival.Message, state, Person(arrival), new RecordsOnce(store.Records), clock.In(arrival.Zone), arrival.Mark) { Standing = standings.Of(arrival), Secret = key.Derive("turn", arrival.Mark) };

    TurnCommit Apologise(Exception why, Arrival arrival, IReturnPath back)
    {
        log.TurnFailed(why, arrival.Message.Id);
        return Covered(arrival, back.Address(Blank(arrival), [apology.For(Person(arrival), arrival.Message)]), State(arrival).IsConfidential);
    }

    TurnCommit Covered(Arrival arrival, TurnCommit commit, bool isConfidential) => isConfidential ? talk.Cover(arrival.Conversation, commit) : commit;

    /// <summary>What is sent, or counted, is on disk now: keys that nothing needs any more are thrown away.</summary>
    void Settle(Arrival arrival, TurnCommit commit, TurnResult? heard)
    {
        if (heard is not null)
        {
            talk.Settle(arrival.Conversation, heard.State, heard.IsConfidential);
            box.Settle(commit.Changes);
        }
    }

    Person Person(Arrival arrival) => store.Person(arrival.Person) ?? new Person { Id = arrival.Person };

    void SendOn(Arrival arrival, IReturnPath back, TurnCommit commit, CommitResult result)
    {
        repeats.Add(arrival);
        back.SendOn(commit, result);
    }

    ConversationState State(Arrival arrival) => Read(store.Conversation(arrival.Conversation), arrival);

    /// <summary>A state that does not read must not lock its people out for ever.</summary>
    ConversationState Read(StoredConversation? stored, Arrival arrival)
    {
        try
        {
            return stored is null ? ConversationState.Empty : talk.Read(stored.State);
        }
        catch (JsonException exception)
        {
            log.StateUnreadable(exception, arrival.Message.Id);
            return ConversationState.Empty;
        }
    }

    TurnCommit Blank(Arrival arrival) => new() { At = clock.UtcNow, Seen = [arrival.Mark] };
}
