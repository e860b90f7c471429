using System.Collections.Immutable;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Evaluations;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Privacy;

/// <summary>Deletes what has been kept for its period. What a committee remembers of its partnerships and of what was done together has none.</summary>
sealed class Purging(LiteDbStore store, Traces traces, RetentionPeriods periods, ServiceClock clock)
{
    /// <summary>How many of each kind went, by a name for the log; only what is above nought.</summary>
    public async Task<ImmutableSortedDictionary<string, int>> PurgeAsync()
    {
        var today = DateOnly.FromDateTime(clock.Now.Date);
        var talks = store.All(Keys.Conversations).Select(entry => Talk.Of(entry.Id, StateJson.Parse(entry.Json ?? "{}"))).ToList();
        var seen = talks.Where(talk => talk is { Person: not null, LastOn: not null }).GroupBy(talk => talk.Person ?? "").ToDictionary(talk => talk.Key, talk => talk.Max(one => one.LastOn ?? default), StringComparer.Ordinal);
        var silent = await TalksAsync(talks, today);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["conversations"] = silent.Count,
            ["people"] = await PeopleAsync(seen, silent, today),
            ["roles"] = await RolesAsync(seen, silent, today),
            ["contacts"] = await ContactsAsync(today.AddMonths(-periods.FormerContactMonths)),
            ["respondents"] = await RespondentsAsync(today.AddMonths(-periods.RespondentMonths)),
            ["changes"] = await ChangesAsync(today.AddMonths(-periods.ChangeLogMonths)),
        };
        return counts.Where(count => count.Value > 0).ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>The silent ones go; those of a release that did not note the day begin to count today.</summary>
    async Task<HashSet<string>> TalksAsync(List<Talk> talks, DateOnly today)
    {
        var silent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var talk in talks)
        {
            if (talk.LastOn is null && store.One(Keys.Conversations, talk.Key) is { } entry)
            {
                await traces.RewriteAsync([new Rewriting(entry, StateJson.Serialize(StateJson.Parse(entry.Json ?? "{}") with { LastOn = today }))]);
            }
            else if (IsSilent(talk, today) && await traces.ForgetAsync(talk.Key, now => IsSilent(Talk.Of(talk.Key, now), today)) && talk.Person is { } person)
            {
                silent.Add(person);
            }
        }

        return silent;
    }

    bool IsSilent(Talk talk, DateOnly today) =>
        talk.LastOn < today.AddMonths(-(talk.Person is { } person && store.Person(person)?.Guest is not null ? periods.GuestMonths : periods.ConversationMonths));

    async Task<int> PeopleAsync(Dictionary<string, DateOnly> seen, HashSet<string> silent, DateOnly today)
    {
        var gone = 0;
        foreach (var person in store.AllOf(RecordKind.People).OfType<Person>().ToList())
        {
            var last = seen.TryGetValue(person.Id, out var day) ? day : person.SeenOn ?? today;
            var months = person.Guest is null ? periods.PersonMonths : periods.GuestMonths;
            var isGone = last < today.AddMonths(-months) && !IsStillAsked(person);
            gone += isGone ? 1 : 0;
            await StoreAsync(isGone ? RecordChange.Delete(person) : RecordChange.Put(person, person with { SeenOn = SeenOn(person.Id, last) }), isGone ? [new Reference(person.Id, null)] : []);
        }

        return gone;

        DateOnly? SeenOn(string id, DateOnly last) => seen.ContainsKey(id) && !silent.Contains(id) ? null : last;
    }

    /// <summary>A link is good for as long as its round is open.</summary>
    bool IsStillAsked(Person person) => person.Guest is { } guest && store.Records.Evaluation(guest.Evaluation) is { ClosedOn: null };

    /// <summary>Nobody loses the last coordinator's role but by their own word.</summary>
    async Task<int> RolesAsync(Dictionary<string, DateOnly> seen, HashSet<string> silent, DateOnly today)
    {
        if (store.Records.Roster is not { } roster)
        {
            return 0;
        }

        ImmutableArray<Holder> noted = [.. roster.Holders.Select(holder => holder with { SeenOn = seen.TryGetValue(holder.Person, out var day) && !silent.Contains(holder.Person) ? null : seen.ContainsKey(holder.Person) ? day : holder.SeenOn ?? today })];
        ImmutableArray<Holder> gone = [.. noted.Where(IsGone)];
        gone = noted.Any(holder => holder.Role == PersonRole.Coordinator && !gone.Contains(holder)) ? gone : [.. gone.Where(holder => holder.Role != PersonRole.Coordinator)];
        await StoreAsync(
            RecordChange.Put(roster, roster with { Holders = [.. noted.Except(gone)], Withdrawals = roster.Withdrawals + (gone.IsEmpty ? 0 : 1) }),
            [.. gone.Select(holder => new Reference(holder.Person, null))]);
        return gone.Length;

        bool IsGone(Holder holder) =>
            (seen.TryGetValue(holder.Person, out var day) ? day : holder.SeenOn ?? today) < today.AddMonths(-(holder.Role == PersonRole.Guest ? periods.GuestMonths : periods.PersonMonths));
    }

    /// <summary>Contacts who left long ago; the rounds that asked them keep the answers.</summary>
    async Task<int> ContactsAsync(DateOnly before)
    {
        var former = store.AllOf(RecordKind.Contacts).OfType<Contact>().Where(contact => contact.Until is { } until && until.Last < before).ToList();
        var ids = former.Select(contact => contact.Id).ToHashSet(StringComparer.Ordinal);
        if (ids.Count > 0)
        {
            await RoundsAsync(_ => true, ids.Contains);
        }

        foreach (var contact in former)
        {
            await StoreAsync(RecordChange.Delete(contact), []);
            foreach (var person in store.PeopleOf(contact.Id))
            {
                await StoreAsync(RecordChange.Put(person, person with { Contact = null }), []);
            }
        }

        return former.Count;
    }

    Task<int> RespondentsAsync(DateOnly before) => RoundsAsync(round => round.ClosedOn < before, static _ => true);

    /// <summary>How many people are named in rounds no more.</summary>
    async Task<int> RoundsAsync(Func<Evaluation, bool> which, Func<string, bool> who)
    {
        var gone = 0;
        foreach (var round in store.AllOf(RecordKind.Evaluations).OfType<Evaluation>().Where(which).ToList())
        {
            gone += round.Responses.Count(response => response.Respondent is { } respondent && who(respondent));
            await StoreAsync(RecordChange.Put(round, Forgetting.Of(round, who)), []);
        }

        return gone;
    }

    async Task<int> ChangesAsync(DateOnly before)
    {
        var old = store.All(Keys.Changes).Where(entry => StoreJson.Note(entry) is { } note && DateOnly.FromDateTime(note.At.UtcDateTime) < before).ToList();
        await traces.RewriteAsync(old.Select(entry => new Rewriting(entry, null)));
        return old.Count;
    }

    async Task StoreAsync(RecordChange change, ImmutableArray<Reference> references)
    {
        if (!RecordJson.AreEqual(change.Before, change.After))
        {
            await traces.CommitAsync(new TurnCommit { At = clock.UtcNow, Changes = [change], References = references });
        }
    }

    /// <summary>A conversation, and who spoke in it last when.</summary>
    sealed record Talk(string Key, string? Person, DateOnly? LastOn)
    {
        public static Talk Of(string key, ConversationState state) => new(key, state.Person, state.LastOn);
    }
}
