using TwinBot.Calendars;
using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Questionnaires;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Storage;

/// <summary>What is on record: by id and by community from the view, by name from memory.</summary>
sealed class LiteDbRecords(Func<Func<View, List<StoredDocument>>, List<StoredDocument>> read, NameDirectory names) : IRecords
{
    public Community? Community(string id) => Find(RecordKind.Communities, id) as Community;

    public Partnership? Partnership(string id) => Find(RecordKind.Partnerships, id) as Partnership;

    public Contact? Contact(string id) => Find(RecordKind.Contacts, id) as Contact;

    public JointActivity? Activity(string id) => Find(RecordKind.Activities, id) as JointActivity;

    public Evaluation? Evaluation(string id) => Find(RecordKind.Evaluations, id) as Evaluation;

    public CalendarFeed? Calendar(string partnershipId) => Find(RecordKind.Calendars, partnershipId) as CalendarFeed;

    public Roster? Roster => Find(RecordKind.Rosters, Records.Roster.OnlyId) as Roster;

    public Person? Person(string id) => Find(RecordKind.People, id) as Person;

    public IReadOnlyList<Person> PeopleOf(string contactId) =>
        [.. Indexed<Person>(RecordKind.People, DocumentIndex.PersonContact, Keys.Safe(contactId)).Where(person => person.Contact == contactId).OrderBy(person => person.Id, StringComparer.Ordinal)];

    public IReadOnlyList<OwnQuestionnaire> OwnQuestionnaires() => names.OwnQuestionnaires();

    public IReadOnlyList<NameMatch> Named(RecordKind kind, string name, int take = 8) => names.Named(kind, name, take);

    public IReadOnlyList<NameMatch> Called(RecordKind kind, string name) => names.Called(kind, name);

    public IReadOnlyList<NameMatch> Nearest(RecordKind kind, string name, int take = 8) => names.Nearest(kind, name, take);

    public IReadOnlyList<NameMatch> Beginning(RecordKind kind, string start, int take = 8) => names.Beginning(kind, start, take);

    public IReadOnlyList<Partnership> PartnershipsOf(string communityId) =>
        [.. Indexed<Partnership>(RecordKind.Partnerships, DocumentIndex.PartnershipMembers, Keys.Safe(communityId))
            .Where(partnership => partnership.Members.Any(member => member.Community == communityId))
            .OrderBy(partnership => Folding.Fold(partnership.Name), StringComparer.Ordinal).ThenBy(partnership => partnership.Id, StringComparer.Ordinal)];

    public IReadOnlyList<Contact> ContactsIn(string communityId) =>
        [.. Indexed<Contact>(RecordKind.Contacts, DocumentIndex.ContactCommunity, Keys.Safe(communityId))
            .OrderBy(contact => contact.Until is not null).ThenBy(contact => Folding.Fold(contact.Name), StringComparer.Ordinal).ThenBy(contact => contact.Id, StringComparer.Ordinal)];

    public PartnershipPage Partnerships(PartnershipFilter filter, int skip, int take)
    {
        var (ids, total) = names.Page(filter, skip, take);
        return new PartnershipPage([.. ids.Select(Partnership).OfType<Partnership>()], total);
    }

    public ActivityPage Activities(ActivityFilter filter, int skip, int take)
    {
        var (ids, total) = names.Page(filter, skip, take);
        return new ActivityPage([.. ids.Select(Activity).OfType<JointActivity>()], total);
    }

    public ActivityFigures Figures(ActivityFilter filter) => names.Figures(filter);

    public IReadOnlyList<Evaluation> EvaluationsOf(string partnershipId) =>
        NewestFirst(Indexed<Evaluation>(RecordKind.Evaluations, DocumentIndex.EvaluationPartnership, Keys.Safe(partnershipId)).Where(evaluation => evaluation.Partnership == partnershipId));

    public IReadOnlyList<Evaluation> OpenEvaluations(string? contactId, int take) =>
        NewestFirst(Indexed<Evaluation>(RecordKind.Evaluations, DocumentIndex.EvaluationAsks, contactId is null ? DocumentIndex.Open : DocumentIndex.Asks(contactId), take));

    public IReadOnlyList<Partnership> ReviewsDue(DateOnly on, int take) => [.. names.ReviewsDue(on, take).Select(Partnership).OfType<Partnership>()];

    public IReadOnlyList<ChangeNote> ChangesOf(RecordKind kind, string id, int take) =>
        [.. read(view => view.Latest(Keys.Changes, Keys.Message(Keys.Changed(kind, id), 0), Keys.Message(Keys.Changed(kind, id), long.MaxValue), take))
            .Select(StoreJson.Note).OfType<ChangeNote>()];

    public int Count(RecordKind kind) => names.Count(kind);

    /// <summary>Every record of a kind by id, read in pages. Only the writer's thread sees them all as of one moment.</summary>
    public IEnumerable<Record> All(RecordKind kind) =>
        Entries.All((above, most) => read(view => view.Between(DocumentIndex.NameOf(kind), above, null, most))).Select(document => Read(kind, document));

    Record? Find(RecordKind kind, string id)
    {
        var found = read(view => view.Find(DocumentIndex.NameOf(kind), Keys.Safe(id)) is { } document ? [document] : []);
        return found is [var only] ? Read(kind, only) : null;
    }

    static List<Evaluation> NewestFirst(IEnumerable<Evaluation> evaluations) =>
        [.. evaluations.OrderByDescending(evaluation => evaluation.OpenedOn).ThenByDescending(evaluation => evaluation.Id, StringComparer.Ordinal)];

    IEnumerable<T> Indexed<T>(RecordKind kind, DocumentIndex index, string value, int take = int.MaxValue) =>
        read(view => view.Indexed(index.Collection, index, value, take)).Select(document => Read(kind, document)).OfType<T>();

    static Record Read(RecordKind kind, StoredDocument document) => RecordJson.Read(kind, document.Json ?? "null");
}
