using System.Collections.Immutable;
using TwinBot.Calendars;
using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Questionnaires;
using TwinBot.Records;

namespace TwinBot.Tests.Conversation;

/// <summary>Records in memory, as a value: changes make new ones.</summary>
sealed record MemoryRecords : IRecords
{
    public static MemoryRecords None { get; } = new();

    ImmutableSortedDictionary<string, Community> Communities { get; init; } = Empty<Community>();

    ImmutableSortedDictionary<string, Partnership> AllPartnerships { get; init; } = Empty<Partnership>();

    ImmutableSortedDictionary<string, Contact> Contacts { get; init; } = Empty<Contact>();

    ImmutableSortedDictionary<string, JointActivity> AllActivities { get; init; } = Empty<JointActivity>();

    ImmutableSortedDictionary<string, Evaluation> AllEvaluations { get; init; } = Empty<Evaluation>();

    ImmutableSortedDictionary<string, CalendarFeed> Calendars { get; init; } = Empty<CalendarFeed>();

    public Roster? Roster { get; init; }

    public ImmutableSortedDictionary<string, Person> People { get; init; } = Empty<Person>();

    /// <summary>Takes what a turn asks to be stored; fails when it was decided on something else than what is here.</summary>
    public MemoryRecords With(IEnumerable<RecordChange> changes) => changes.Aggregate(this, (records, change) => records.With(change));

    public Community? Community(string id) => Communities.GetValueOrDefault(id);

    public Partnership? Partnership(string id) => AllPartnerships.GetValueOrDefault(id);

    public Contact? Contact(string id) => Contacts.GetValueOrDefault(id);

    public JointActivity? Activity(string id) => AllActivities.GetValueOrDefault(id);

    ImmutableSortedDictionary<string, OwnQuestionnaire> Questionnaires { get; init; } = Empty<OwnQuestionnaire>();

    public IReadOnlyList<OwnQuestionnaire> OwnQuestionnaires() => [.. Questionnaires.Values];

    public CalendarFeed? Calendar(string partnershipId) => Calendars.GetValueOrDefault(partnershipId);

    public IReadOnlyList<NameMatch> Named(RecordKind kind, string name, int take = 8)
    {
        using var index = Index(kind);
        return index.Search(name, take);
    }

    public IReadOnlyList<NameMatch> Nearest(RecordKind kind, string name, int take = 8)
    {
        using var index = Index(kind);
        return index.Nearest(name, take);
    }

    public IReadOnlyList<Partnership> PartnershipsOf(string communityId) =>
        [.. AllPartnerships.Values.Where(partnership => partnership.Members.Any(member => member.Community == communityId))];

    public IReadOnlyList<Contact> ContactsIn(string communityId) =>
        [.. Contacts.Values.Where(contact => contact.Community == communityId).OrderBy(contact => contact.Until is not null).ThenBy(contact => contact.Name, StringComparer.Ordinal)];

    public PartnershipPage Partnerships(PartnershipFilter filter, int skip, int take)
    {
        var all = AllPartnerships.Values
            .Where(partnership => filter.Theme is null || partnership.Themes.Contains(filter.Theme.Value))
            .Where(partnership => filter.Status is null || partnership.Status == filter.Status)
            .Where(partnership => filter.Country is null || partnership.Members.Any(member => Community(member.Community)?.Country == filter.Country))
            .OrderBy(partnership => partnership.Name, StringComparer.Ordinal)
            .ToList();
        return new PartnershipPage([.. all.Skip(skip).Take(take)], all.Count);
    }

    public ActivityPage Activities(ActivityFilter filter, int skip, int take)
    {
        var all = Passing(filter).ToList();
        return new ActivityPage([.. all.Skip(skip).Take(take)], all.Count);
    }

    public ActivityFigures Figures(ActivityFilter filter) => new(
        Sum(Passing(filter)),
        Passing(filter).GroupBy(activity => activity.StartsOn.Year).ToImmutableSortedDictionary(year => year.Key, Sum),
        Enum.GetValues<Theme>().Select(theme => (Theme: theme, Sum: Sum(Passing(filter).Where(activity => activity.Themes.Contains(theme)))))
            .Where(theme => theme.Sum.Activities > 0).ToImmutableSortedDictionary(theme => theme.Theme, theme => theme.Sum));

    public Evaluation? Evaluation(string id) => AllEvaluations.GetValueOrDefault(id);

    public IReadOnlyList<Evaluation> EvaluationsOf(string partnershipId) =>
        [.. AllEvaluations.Values.Where(evaluation => evaluation.Partnership == partnershipId).OrderByDescending(evaluation => evaluation.OpenedOn).ThenByDescending(evaluation => evaluation.Id, StringComparer.Ordinal)];

    public IReadOnlyList<Evaluation> OpenEvaluations(string? contactId, int take) =>
        [.. AllEvaluations.Values.Where(evaluation => evaluation.ClosedOn is null && (contactId is null || evaluation.Responses.Any(response => response.Respondent == contactId))).OrderByDescending(evaluation => evaluation.OpenedOn).Take(take)];

    public IReadOnlyList<Partnership> ReviewsDue(DateOnly on, int take) =>
        [.. AllPartnerships.Values
            .Where(partnership => EvaluationsOf(partnership.Id) is not [{ ClosedOn: null }, ..])
            .Select(partnership => (partnership, due: Rhythm.DueOn(partnership, EvaluationsOf(partnership.Id) is [var last, ..] ? last.OpenedOn : null)))
            .Where(entry => entry.due <= on)
            .OrderBy(entry => entry.due).ThenBy(entry => entry.partnership.Id, StringComparer.Ordinal)
            .Take(take).Select(entry => entry.partnership)];

    public IReadOnlyList<ChangeNote> ChangesOf(RecordKind kind, string id, int take) => [];

    public int Count(RecordKind kind) => kind switch
    {
        RecordKind.Communities => Communities.Count,
        RecordKind.Partnerships => AllPartnerships.Count,
        RecordKind.Contacts => Contacts.Count,
        RecordKind.Activities => AllActivities.Count,
        RecordKind.Evaluations => AllEvaluations.Count,
        RecordKind.Calendars => Calendars.Count,
        _ => People.Count,
    };

    MemoryRecords With(RecordChange change)
    {
        var now = change.Kind == RecordKind.People ? People.GetValueOrDefault(change.Id) : this.Find(change.Kind, change.Id);
        Assert.True(RecordJson.AreEqual(now, change.Before), $"{change.Kind} {change.Id} was decided on something else than what is on record.");
        return (change.Kind, change.After) switch
        {
            (RecordKind.Communities, Community after) => this with { Communities = Communities.SetItem(change.Id, after) },
            (RecordKind.Partnerships, Partnership after) => this with { AllPartnerships = AllPartnerships.SetItem(change.Id, after) },
            (RecordKind.Contacts, Contact after) => this with { Contacts = Contacts.SetItem(change.Id, after) },
            (RecordKind.Activities, JointActivity after) => this with { AllActivities = AllActivities.SetItem(change.Id, after) },
            (RecordKind.Evaluations, Evaluation after) => this with { AllEvaluations = AllEvaluations.SetItem(change.Id, after) },
            (RecordKind.Questionnaires, OwnQuestionnaire after) => this with { Questionnaires = Questionnaires.SetItem(change.Id, after) },
            (RecordKind.Calendars, CalendarFeed after) => this with { Calendars = Calendars.SetItem(change.Id, after) },
            (RecordKind.Calendars, null) => this with { Calendars = Calendars.Remove(change.Id) },
            (RecordKind.Rosters, var after) => this with { Roster = after as Roster },
            (RecordKind.People, Person after) => this with { People = People.SetItem(change.Id, after) },
            _ => this with { Communities = Communities.Remove(change.Id), AllPartnerships = AllPartnerships.Remove(change.Id), Contacts = Contacts.Remove(change.Id), AllActivities = AllActivities.Remove(change.Id), AllEvaluations = AllEvaluations.Remove(change.Id), People = People.Remove(change.Id) },
        };
    }

    TwinBot.Understanding.NameIndex Index(RecordKind kind)
    {
        var index = new TwinBot.Understanding.NameIndex();
        foreach (var (id, written) in Names(kind))
        {
            index.Add(id, written);
        }

        return index;
    }

    IEnumerable<(string Id, string Name)> Names(RecordKind kind) => kind switch
    {
        RecordKind.Communities => Communities.Values.SelectMany(community => community.Aliases.Prepend(community.Name).Select(name => (community.Id, name))),
        RecordKind.Partnerships => AllPartnerships.Values.Select(partnership => (partnership.Id, partnership.Name)),
        RecordKind.Contacts => Contacts.Values.Select(contact => (contact.Id, contact.Name)),
        _ => [],
    };

    IEnumerable<JointActivity> Passing(ActivityFilter filter)
    {
        var passing = AllActivities.Values
            .Where(activity => (filter.Partnerships.IsEmpty && filter.Communities.IsEmpty && filter.Places.IsEmpty)
                || activity.Partnerships.Any(filter.Partnerships.Contains)
                || (activity.ParticipantsByCommunity?.Keys.Any(filter.Communities.Contains) ?? false)
                || (activity.Communities?.Any(filter.Communities.Contains) ?? false)
                || (activity.Place is { } place && filter.Places.Contains(PlaceSaid.KeyOf(place))))
            .Where(activity => filter.Each.All(ids => activity.Partnerships.Concat(activity.ParticipantsByCommunity?.Keys ?? []).Concat(activity.Communities ?? []).Any(ids.Contains)))
            .Where(activity => activity.StartsOn.First >= (filter.From ?? DateOnly.MinValue) && activity.StartsOn.First <= (filter.To ?? DateOnly.MaxValue))
            .Where(activity => filter.Kind is null || activity.Kind == filter.Kind)
            .Where(activity => filter.Theme is null || activity.Themes.Contains(filter.Theme.Value))
            .Where(activity => filter.LoggedBy is null || activity.LoggedBy == filter.LoggedBy)
            .Where(activity => filter.Statuses.IsEmpty || filter.Statuses.Contains(activity.Status))
            .OrderBy(activity => activity.StartsOn.First).ThenBy(activity => activity.Id, StringComparer.Ordinal);
        return filter.EarliestFirst ? passing : passing.Reverse();
    }

    static ActivitySum Sum(IEnumerable<JointActivity> activities) =>
        activities.Aggregate(ActivitySum.None, (sum, activity) => sum.Add(activity.Heads, activity.YoungHeads));

    static ImmutableSortedDictionary<string, T> Empty<T>() => ImmutableSortedDictionary<string, T>.Empty.WithComparers(StringComparer.Ordinal);
}
