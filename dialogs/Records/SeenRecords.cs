using TwinBot.Calendars;
using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Questionnaires;

namespace TwinBot.Records;

/// <summary>What a mayor sees of what is on record: partnerships and what was done, but of contacts only themselves.</summary>
/// <param name="contact">The contact that they are; null where that is not known.</param>
sealed class SeenRecords(IRecords all, string? contact) : IRecords
{
    public Roster? Roster => all.Roster;

    /// <summary>What a role sees.</summary>
    public static IRecords For(PersonRole role, IRecords all, Person person) => role switch
    {
        PersonRole.Guest when person.Contact is { } contact && all.Contact(contact) is { } own => new NoRecords { Roster = all.Roster, Own = own, OwnTown = all.Community(own.Community) },
        PersonRole.Guest => new NoRecords { Roster = all.Roster },
        PersonRole.Mayor => new SeenRecords(all, person.Contact),
        _ => all,
    };

    public Community? Community(string id) => all.Community(id);

    public Partnership? Partnership(string id) => all.Partnership(id);

    public Contact? Contact(string id) => id == contact ? all.Contact(id) : null;

    public JointActivity? Activity(string id) => all.Activity(id);

    public CalendarFeed? Calendar(string partnershipId) => null;

    public IReadOnlyList<OwnQuestionnaire> OwnQuestionnaires() => all.OwnQuestionnaires();

    public IReadOnlyList<NameMatch> Named(RecordKind kind, string name, int take = 8) =>
        kind == RecordKind.Contacts ? [] : all.Named(kind, name, take);

    public IReadOnlyList<NameMatch> Called(RecordKind kind, string name) =>
        kind == RecordKind.Contacts ? [] : all.Called(kind, name);

    public IReadOnlyList<NameMatch> Nearest(RecordKind kind, string name, int take = 8) =>
        kind == RecordKind.Contacts ? [] : all.Nearest(kind, name, take);

    public IReadOnlyList<Partnership> PartnershipsOf(string communityId) => all.PartnershipsOf(communityId);

    public IReadOnlyList<Contact> ContactsIn(string communityId) => [];

    public PartnershipPage Partnerships(PartnershipFilter filter, int skip, int take) => all.Partnerships(filter, skip, take);

    public ActivityPage Activities(ActivityFilter filter, int skip, int take) => all.Activities(filter, skip, take);

    public ActivityFigures Figures(ActivityFilter filter) => all.Figures(filter);

    public Evaluation? Evaluation(string id) => all.Evaluation(id);

    public IReadOnlyList<Evaluation> EvaluationsOf(string partnershipId) => all.EvaluationsOf(partnershipId);

    public IReadOnlyList<Evaluation> OpenEvaluations(string? contactId, int take) => all.OpenEvaluations(contactId, take);

    public IReadOnlyList<Partnership> ReviewsDue(DateOnly on, int take) => [];

    public IReadOnlyList<ChangeNote> ChangesOf(RecordKind kind, string id, int take) => kind == RecordKind.Contacts && id == contact ? all.ChangesOf(kind, id, take) : [];

    public int Count(RecordKind kind) => kind == RecordKind.Contacts ? 0 : all.Count(kind);
}
