using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Privacy;

/// <summary>
/// Finishes what people asked for who want to be forgotten: looks through the whole store, a minute after they said so, when their last answer has been read.
/// Whatever stops it, it is begun again: what is on record of it stays until nothing is left to do.
/// </summary>
sealed class Erasing(LiteDbStore store, Traces traces, PersonalLinks links, ServiceClock clock, ILogger<Erasing> log) : BackgroundService
{
    const int Attempts = 5;
    const int Some = 200;

    static readonly TimeSpan s_every = TimeSpan.FromMinutes(1);

    /// <summary>After so long nobody waits for a last answer to be delivered.</summary>
    static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => clock.RepeatAsync(EraseAsync, s_every, isDueAtOnce: false, stoppingToken);

    /// <summary>Erases what was asked for a minute ago or longer.</summary>
    internal async Task EraseAsync()
    {
        try
        {
            foreach (var erasure in store.AllOf(RecordKind.Erasures).OfType<Erasure>().Where(asked => !asked.IsDone && clock.UtcNow - asked.AskedAt >= s_every).ToList())
            {
                await EraseAsync(erasure);
            }
        }
        catch (Exception trouble) when (trouble is IOException or StoreDamagedException)
        {
            log.ErasingWaits(trouble);
        }
    }

    async Task EraseAsync(Erasure asked)
    {
        var erasure = await WholeAsync(asked);
        var (who, strike) = (new Somebody([.. erasure.People], erasure.Contact), new Strike(erasure.Words.Where(word => !IsOthersToo(word, erasure.Contact))));
        await RecordsAsync(erasure, who, strike);
        foreach (var key in store.All(Keys.Conversations).Where(entry => who.Speaks(entry.Id, StateJson.Parse(entry.Json ?? "{}"))).Select(entry => entry.Id).ToList())
        {
            await traces.ForgetAsync(key, _ => true);
        }

        await traces.CommitAsync(new TurnCommit { At = clock.UtcNow, References = [.. who.People.Select(person => new Reference(person, null))] });
        await traces.ClearAsync(who, strike);
        if (await IsSaidAsync(erasure, who, strike))
        {
            await traces.CommitAsync(new TurnCommit
            {
                At = clock.UtcNow,
                Changes = [RecordChange.Put(erasure, erasure.Done())],
                Notes = [new ChangeNote(clock.UtcNow, "", null, RecordKind.Erasures, erasure.Id, ChangeSort.Removed, [])],
            });
            log.Erased();
        }
    }

    /// <summary>With all under whom they chat, noted before anything goes by which they are known.</summary>
    async Task<Erasure> WholeAsync(Erasure asked)
    {
        var rounds = asked.Contact is { } contact ? store.AllOf(RecordKind.Evaluations).OfType<Evaluation>().Where(round => round.Responses.Any(response => response.Respondent == contact)).Select(round => round.Id) : [];
        var known = asked.Contact is { } id ? Somebody.OfContact(id, store).People : [];
        var guests = asked.Contact is { } respondent ? asked.Rounds.Concat(rounds).Select(round => links.GuestOf(round, respondent)) : [];
        var whole = asked with { People = [.. asked.People.Concat(known).Concat(guests).Distinct()] };
        if (whole.People.Length > asked.People.Length)
        {
            await traces.CommitAsync(new TurnCommit { At = clock.UtcNow, Changes = [RecordChange.Put(asked, whole)] });
        }

        return whole;
    }

    /// <summary>True for a name that somebody else on record has too: what is written of it may be about them.</summary>
    bool IsOthersToo(string word, string? contact) => store.Records.Named(RecordKind.Contacts, word).Any(match => match.Distance == 0 && match.Id != contact);

    async Task RecordsAsync(Erasure erasure, Somebody who, Strike strike)
    {
        foreach (var person in who.People)
        {
            await ChangeAsync(() => store.Person(person), _ => null);
        }

        await ChangeAsync(() => store.Records.Roster, roster => WithoutHolders(roster, who));
        if (who.Contact is { } contact)
        {
            await ChangeAsync(() => store.Records.Contact(contact), _ => null);
        }

        await AllAsync<JointActivity>(RecordKind.Activities, activity => strike.In(who.People.Contains(activity.LoggedBy) ? activity with { LoggedBy = "" } : activity));
        await AllAsync<Partnership>(RecordKind.Partnerships, strike.In);
        await AllAsync<Evaluation>(RecordKind.Evaluations, round => strike.In(Forgetting.Of(WithoutGuests(round, erasure, who), respondent => respondent == who.Contact)));
    }

    static Roster WithoutHolders(Roster roster, Somebody who)
    {
        ImmutableArray<Holder> rest = [.. roster.Holders.Where(holder => !who.People.Contains(holder.Person) && (who.Contact is null || holder.Contact != who.Contact))];
        return rest.Length == roster.Holders.Length ? roster : roster with { Holders = rest, Withdrawals = roster.Withdrawals + 1 };
    }

    /// <summary>Whoever came by a link is taken out of its round; an anonymous one only sends them no more letters, as it does not know what is theirs.</summary>
    Evaluation WithoutGuests(Evaluation round, Erasure erasure, Somebody who) =>
        round.ClosedOn is not null || !erasure.Rounds.Contains(round.Id) ? round
        : !round.Anonymous ? Forgetting.Of(round, respondent => IsGuestOf(round.Id, respondent, who))
        : round.Responses.Any(response => response.NoReminders is null && IsGuestOf(round.Id, response.Respondent, who)) ? round with { Responses = [.. round.Responses.Select(response => IsGuestOf(round.Id, response.Respondent, who) ? response with { NoReminders = true } : response)] }
        : round;

    bool IsGuestOf(string round, string? respondent, Somebody who) => respondent is not null && who.People.Contains(links.GuestOf(round, respondent));

    async Task AllAsync<T>(RecordKind kind, Func<T, T> cleared)
        where T : Record
    {
        var about = store.AllOf(kind).OfType<T>().Where(record => !ReferenceEquals(cleared(record), record)).Select(record => record.Id).ToList();
        foreach (var some in about.Chunk(Some))
        {
            var commit = new TurnCommit { At = clock.UtcNow, Changes = [.. some.Select(id => store.Records.Find(kind, id)).OfType<T>().Select(record => RecordChange.Put(record, cleared(record)))] };
            if ((await store.CommitAsync(commit)).Outcome == CommitOutcome.Stored)
            {
                continue;
            }

            // Somebody changes one of them at this moment: the others need not wait for it.
            foreach (var id in some)
            {
                await ChangeAsync(() => store.Records.Find(kind, id) as T, record => cleared(record));
            }
        }
    }

    /// <summary>Changes a record as it is at the moment; null deletes it.</summary>
    async Task ChangeAsync<T>(Func<T?> read, Func<T, T?> change)
        where T : Record
    {
        for (var attempt = 1; read() is { } before && change(before) is var after && !RecordJson.AreEqual(before, after); attempt++)
        {
            var commit = new TurnCommit { At = clock.UtcNow, Changes = [after is null ? RecordChange.Delete(before) : RecordChange.Put(before, after)] };
            if ((await store.CommitAsync(commit)).Outcome == CommitOutcome.Stored || attempt == Attempts)
            {
                return;
            }
        }
    }

    /// <summary>True when no message to them, or of them, is on its way any more.</summary>
    async Task<bool> IsSaidAsync(Erasure erasure, Somebody who, Strike strike)
    {
        var waiting = store.Undelivered(int.MaxValue).Where(item => (item.Reaches is { } person && who.People.Contains(person)) || who.Speaks(item.Order, ConversationState.Empty) || strike.In(item.Payload) is not null).ToList();
        if (waiting.Count == 0)
        {
            return true;
        }

        if (clock.UtcNow - erasure.AskedAt < s_longest)
        {
            return false;
        }

        await traces.CommitAsync(new TurnCommit { At = clock.UtcNow, Delivered = [.. waiting.Select(item => item.Number)] });
        return true;
    }
}
