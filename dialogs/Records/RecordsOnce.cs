using TwinBot.Calendars;
using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Questionnaires;

namespace TwinBot.Records;

/// <summary>
/// What is on record as one turn sees it: each record is read once. What a turn makes of a record and what the store compares it with are then
/// the same, so that a change that others stored in between is noticed and never written over. For one turn, on one thread.
/// </summary>
public sealed class RecordsOnce(IRecords now) : IRecords
{
    readonly Dictionary<(RecordKind Kind, string Id), Record?> _read = [];
    readonly Dictionary<(RecordKind Kind, string Name, int Take), IReadOnlyList<NameMatch>> _named = [];
    readonly Dictionary<(RecordKind Kind, string Name), IReadOnlyList<NameMatch>> _called = [];

    public Community? Community(string id) => Once(RecordKind.Communities, id, now.Community);

    public Partnership? Partnership(string id) => Once(RecordKind.Partnerships, id, now.Partnership);

    public Contact? Contact(string id) => Once(RecordKind.Contacts, id, now.Contact);

    public JointActivity? Activity(string id) => Once(RecordKind.Activities, id, now.Activity);

    public CalendarFeed? Calendar(string partnershipId) => Once(RecordKind.Calendars, partnershipId, now.Calendar);

    public Evaluation? Evaluation(string id) => Once(RecordKind.Evaluations, id, now.Evaluation);

    public Roster? Roster => Once(RecordKind.Rosters, "", _ => now.Roster);

    public IReadOnlyList<OwnQuestionnaire> OwnQuestionnaires() => Same(now.OwnQuestionnaires());

    public IReadOnlyList<NameMatch> Named(RecordKind kind, string name, int take = 8) => Once(_named, (kind, name, take), () => now.Named(kind, name, take));

    public IReadOnlyList<NameMatch> Called(RecordKind kind, string name) => Once(_called, (kind, name), () => now.Called(kind, name));

    public IReadOnlyList<NameMatch> Beginning(RecordKind kind, string start, int take = 8) => now.Beginning(kind, start, take);

    public IReadOnlyList<NameMatch> Nearest(RecordKind kind, string name, int take = 8) => now.Nearest(kind, name, take);

    public IReadOnlyList<Partnership> PartnershipsOf(string communityId) => Same(now.PartnershipsOf(communityId));

    public IReadOnlyList<Contact> ContactsIn(string communityId) => Same(now.ContactsIn(communityId));

    public PartnershipPage Partnerships(PartnershipFilter filter, int skip, int take)
    {
        var page = now.Partnerships(filter, skip, take);
        return page with { Partnerships = Same(page.Partnerships) };
    }

    public ActivityPage Activities(ActivityFilter filter, int skip, int take)
    {
        var page = now.Activities(filter, skip, take);
        return page with { Activities = Same(page.Activities) };
    }

    public ActivityFigures Figures(ActivityFilter filter) => now.Figures(filter);

    public IReadOnlyList<Evaluation> EvaluationsOf(string partnershipId) => Same(now.EvaluationsOf(partnershipId));

    public IReadOnlyList<Evaluation> OpenEvaluations(string? contactId, int take) => Same(now.OpenEvaluations(contactId, take));

    public IReadOnlyList<Partnership> ReviewsDue(DateOnly on, int take) => Same(now.ReviewsDue(on, take));

    public IReadOnlyList<ChangeNote> ChangesOf(RecordKind kind, string id, int take) => now.ChangesOf(kind, id, take);

    public int Count(RecordKind kind) => now.Count(kind);

    T? Once<T>(RecordKind kind, string id, Func<string, T?> read)
        where T : Record => Once(_read, (kind, id), () => read(id)) as T;

    static TValue Once<TKey, TValue>(Dictionary<TKey, TValue> read, TKey key, Func<TValue> now)
        where TKey : notnull
    {
        if (!read.TryGetValue(key, out var known))
        {
            read[key] = known = now();
        }

        return known;
    }

    List<T> Same<T>(IReadOnlyList<T> records)
        where T : Record => [.. records.Select(record => Once(RecordChange.KindOf(record), record.Id, _ => record) ?? record)];
}
