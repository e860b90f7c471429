using TwinBot.Calendars;
using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Questionnaires;
using TwinBot.Records;

namespace TwinBot.Groups;

/// <summary>What is on record of towns and of what they do together; nobody by name, and nothing that was asked of anybody.</summary>
public sealed class RecordsForMany(IRecords all) : IRecords
{
    readonly NoRecords _nothing = new();

    public Community? Community(string id) => all.Community(id);

    public Partnership? Partnership(string id) => all.Partnership(id);

    public Contact? Contact(string id) => null;

    public JointActivity? Activity(string id) => all.Activity(id);

    public IReadOnlyList<OwnQuestionnaire> OwnQuestionnaires() => all.OwnQuestionnaires();

    public Roster? Roster => null;

    public IReadOnlyList<NameMatch> Named(RecordKind kind, string name, int take = 8) => (kind == RecordKind.Contacts ? _nothing : all).Named(kind, name, take);

    public IReadOnlyList<NameMatch> Called(RecordKind kind, string name) => (kind == RecordKind.Contacts ? _nothing : all).Called(kind, name);

    public IReadOnlyList<NameMatch> Nearest(RecordKind kind, string name, int take = 8) => (kind == RecordKind.Contacts ? _nothing : all).Nearest(kind, name, take);

    public IReadOnlyList<Partnership> PartnershipsOf(string communityId) => all.PartnershipsOf(communityId);

    public IReadOnlyList<Contact> ContactsIn(string communityId) => [];

    public PartnershipPage Partnerships(PartnershipFilter filter, int skip, int take) => all.Partnerships(filter, skip, take);

    public ActivityPage Activities(ActivityFilter filter, int skip, int take) => all.Activities(filter, skip, take);

    public ActivityFigures Figures(ActivityFilter filter) => all.Figures(filter);

    public Evaluation? Evaluation(string id) => null;

    public IReadOnlyList<Evaluation> EvaluationsOf(string partnershipId) => [];

    public IReadOnlyList<Evaluation> OpenEvaluations(string? contactId, int take) => [];

    public IReadOnlyList<Partnership> ReviewsDue(DateOnly on, int take) => [];

    public CalendarFeed? Calendar(string partnershipId) => null;

    public IReadOnlyList<ChangeNote> ChangesOf(RecordKind kind, string id, int take) => [];

    public int Count(RecordKind kind) => kind is RecordKind.Contacts or RecordKind.Evaluations ? 0 : all.Count(kind);
}
