using TwinBot.Calendars;
using TwinBot.Contacts;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Questionnaires;
using TwinBot.Records;

namespace TwinBot.Evaluations;

/// <summary>What somebody who answers one round may see: the round, its partnership and towns, themselves; for them nothing else is on record.</summary>
/// <param name="evaluation">The round's id.</param>
/// <param name="contact">Their own id; null where nobody shall know it.</param>
public sealed class RoundRecords(IRecords all, string evaluation, string? contact) : IRecords
{
    readonly NoRecords _nothing = new();

    public Community? Community(string id) => Partners is { } partners && partners.Members.Any(member => member.Community == id) ? all.Community(id) : null;

    public Partnership? Partnership(string id) => Partners is { } partners && partners.Id == id ? partners : null;

    public Contact? Contact(string id) => id == contact ? all.Contact(id) : null;

    public JointActivity? Activity(string id) => null;

    public IReadOnlyList<OwnQuestionnaire> OwnQuestionnaires() => all.OwnQuestionnaires();

    public Roster? Roster => null;

    /// <summary>Of the partnership's own towns alone: "Solingen" is an answer to where somebody is from.</summary>
    public IReadOnlyList<NameMatch> Named(RecordKind kind, string name, int take = 8) =>
        kind == RecordKind.Communities ? [.. all.Named(kind, name, take).Where(match => Community(match.Id) is not null)] : _nothing.Named(kind, name, take);

    public IReadOnlyList<NameMatch> Called(RecordKind kind, string name) =>
        kind == RecordKind.Communities ? [.. all.Called(kind, name).Where(match => Community(match.Id) is not null)] : [];

    public IReadOnlyList<NameMatch> Nearest(RecordKind kind, string name, int take = 8) => _nothing.Nearest(kind, name, take);

    public IReadOnlyList<Partnership> PartnershipsOf(string communityId) => _nothing.PartnershipsOf(communityId);

    public IReadOnlyList<Contact> ContactsIn(string communityId) => _nothing.ContactsIn(communityId);

    public PartnershipPage Partnerships(PartnershipFilter filter, int skip, int take) => _nothing.Partnerships(filter, skip, take);

    public ActivityPage Activities(ActivityFilter filter, int skip, int take) => _nothing.Activities(filter, skip, take);

    public ActivityFigures Figures(ActivityFilter filter) => _nothing.Figures(filter);

    public Evaluation? Evaluation(string id) => id == evaluation ? all.Evaluation(id) : null;

    public IReadOnlyList<Evaluation> EvaluationsOf(string partnershipId) => _nothing.EvaluationsOf(partnershipId);

    public IReadOnlyList<Evaluation> OpenEvaluations(string? contactId, int take) => all.Evaluation(evaluation) is { ClosedOn: null } round ? [round] : [];

    public IReadOnlyList<Partnership> ReviewsDue(DateOnly on, int take) => _nothing.ReviewsDue(on, take);

    public CalendarFeed? Calendar(string partnershipId) => null;

    public IReadOnlyList<ChangeNote> ChangesOf(RecordKind kind, string id, int take) => [];

    public int Count(RecordKind kind) => _nothing.Count(kind);

    Partnership? Partners => all.Evaluation(evaluation) is { } round ? all.Partnership(round.Partnership) : null;
}
