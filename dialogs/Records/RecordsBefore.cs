using System.Collections.Immutable;
using TwinBot.Calendars;
using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Questionnaires;

namespace TwinBot.Records;

/// <summary>The records as they were before some changes: what a form that was stored and opened again starts from.</summary>
public sealed class RecordsBefore(IRecords now, ImmutableArray<RecordChange> changes) : IRecords
{
    readonly Dictionary<(RecordKind, string), RecordChange> _changes = changes.ToDictionary(change => (change.Kind, change.Id));

    public Community? Community(string id) => Before(RecordKind.Communities, id, now.Community(id));

    public Partnership? Partnership(string id) => Before(RecordKind.Partnerships, id, now.Partnership(id));

    public Contact? Contact(string id) => Before(RecordKind.Contacts, id, now.Contact(id));

    public JointActivity? Activity(string id) => Before(RecordKind.Activities, id, now.Activity(id));

    public CalendarFeed? Calendar(string partnershipId) => Before(RecordKind.Calendars, partnershipId, now.Calendar(partnershipId));

    public IReadOnlyList<OwnQuestionnaire> OwnQuestionnaires() => now.OwnQuestionnaires();

    public Roster? Roster => Before(RecordKind.Rosters, Records.Roster.OnlyId, now.Roster);

    public IReadOnlyList<NameMatch> Named(RecordKind kind, string name, int take = 8) => now.Named(kind, name, take);

    public IReadOnlyList<NameMatch> Called(RecordKind kind, string name) => now.Called(kind, name);

    public IReadOnlyList<NameMatch> Beginning(RecordKind kind, string start, int take = 8) => now.Beginning(kind, start, take);

    public IReadOnlyList<NameMatch> Nearest(RecordKind kind, string name, int take = 8) => now.Nearest(kind, name, take);

    public IReadOnlyList<Partnership> PartnershipsOf(string communityId) =>
        [.. now.PartnershipsOf(communityId).Select(partnership => Before(RecordKind.Partnerships, partnership.Id, partnership)).OfType<Partnership>()];

    public IReadOnlyList<Contact> ContactsIn(string communityId) =>
        [.. now.ContactsIn(communityId).Select(contact => Before(RecordKind.Contacts, contact.Id, contact)).OfType<Contact>()];

    public PartnershipPage Partnerships(PartnershipFilter filter, int skip, int take) => now.Partnerships(filter, skip, take);

    public ActivityPage Activities(ActivityFilter filter, int skip, int take)
    {
        var page = now.Activities(filter, skip, take);
        return page with { Activities = [.. page.Activities.Select(activity => Before(RecordKind.Activities, activity.Id, activity)).OfType<JointActivity>()] };
    }

    public ActivityFigures Figures(ActivityFilter filter) => now.Figures(filter);

    /// <summary>As it is now: others have answered since, and what they said must stay.</summary>
    public Evaluation? Evaluation(string id) => now.Evaluation(id);

    public IReadOnlyList<Evaluation> EvaluationsOf(string partnershipId) => now.EvaluationsOf(partnershipId);

    public IReadOnlyList<Evaluation> OpenEvaluations(string? contactId, int take) => now.OpenEvaluations(contactId, take);

    public IReadOnlyList<Partnership> ReviewsDue(DateOnly on, int take) => now.ReviewsDue(on, take);

    public IReadOnlyList<ChangeNote> ChangesOf(RecordKind kind, string id, int take) => now.ChangesOf(kind, id, take);

    public int Count(RecordKind kind) => now.Count(kind);

    T? Before<T>(RecordKind kind, string id, T? current)
        where T : Record => _changes.TryGetValue((kind, id), out var change) ? change.Before as T : current;
}
