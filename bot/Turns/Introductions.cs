using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Turns;

/// <summary>Where people sign in, a coordinator says which contact somebody is; from then on they answer as that one, and as nobody else.</summary>
static class Introductions
{
    public static IEnumerable<RecordChange> Of(IReadOnlyCollection<RecordChange> changes, IStore store) =>
        from roster in changes
        where roster.Kind == RecordKind.Rosters
        from holder in (roster.After as Roster)?.Holders ?? []
        where holder.Contact is not null && (roster.Before as Roster)?.Find(holder.Person)?.Contact != holder.Contact
        where !changes.Any(change => change.Kind == RecordKind.People && change.Id == holder.Person)
        let person = store.Person(holder.Person) ?? new Person { Id = holder.Person }
        where person.Contact != holder.Contact
        select PersonChange.Of(person, person with { Contact = holder.Contact });
}
