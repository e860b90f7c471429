using System.Collections.Immutable;
using TwinBot.Calendars;
using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Questionnaires;

namespace TwinBot.Records;

/// <summary>Nothing on record, but perhaps themselves.</summary>
public sealed class NoRecords : IRecords
{
    public Community? Community(string id) => OwnTown?.Id == id ? OwnTown : null;

    public Partnership? Partnership(string id) => null;

    public Contact? Contact(string id) => Own?.Id == id ? Own : null;

    public JointActivity? Activity(string id) => null;

    public CalendarFeed? Calendar(string partnershipId) => null;

    public IReadOnlyList<OwnQuestionnaire> OwnQuestionnaires() => [];

    public Roster? Roster { get; init; }

    /// <summary>The contact that somebody is, which they may always see; null for none.</summary>
    public Contact? Own { get; init; }

    /// <summary>Where that contact is; null for none.</summary>
    public Community? OwnTown { get; init; }

    public IReadOnlyList<NameMatch> Named(RecordKind kind, string name, int take = 8) => [];

    public IReadOnlyList<NameMatch> Nearest(RecordKind kind, string name, int take = 8) => [];

    public IReadOnlyList<Partnership> PartnershipsOf(string communityId) => [];

    public IReadOnlyList<Contact> ContactsIn(string communityId) => [];

    public PartnershipPage Partnerships(PartnershipFilter filter, int skip, int take) => new([], 0);

    public ActivityPage Activities(ActivityFilter filter, int skip, int take) => new([], 0);

    public ActivityFigures Figures(ActivityFilter filter) =>
        new(ActivitySum.None, ImmutableSortedDictionary<int, ActivitySum>.Empty, ImmutableSortedDictionary<Theme, ActivitySum>.Empty);

    public Evaluation? Evaluation(string id) => null;

    public IReadOnlyList<Evaluation> EvaluationsOf(string partnershipId) => [];

    public IReadOnlyList<Evaluation> OpenEvaluations(string? contactId, int take) => [];

    public IReadOnlyList<Partnership> ReviewsDue(DateOnly on, int take) => [];

    public IReadOnlyList<ChangeNote> ChangesOf(RecordKind kind, string id, int take) => [];

    public int Count(RecordKind kind) => 0;
}
