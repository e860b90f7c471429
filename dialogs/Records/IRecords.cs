using TwinBot.Calendars;
using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Questionnaires;
using TwinBot.Understanding;

namespace TwinBot.Records;

/// <summary>What is on record, for reading only, as it stood when the turn began. Every call costs the same at a hundred records and at a million.</summary>
public interface IRecords
{
    Community? Community(string id);

    Partnership? Partnership(string id);

    Contact? Contact(string id);

    JointActivity? Activity(string id);

    /// <summary>The calendar of a partnership; null where nobody asked for its address yet.</summary>
    CalendarFeed? Calendar(string partnershipId);

    /// <summary>The questionnaires that people sent and took into use, every version.</summary>
    IReadOnlyList<OwnQuestionnaire> OwnQuestionnaires();

    /// <summary>Who has which role; null before there is anybody.</summary>
    Roster? Roster { get; }

    /// <summary>Communities, partnerships or contacts whose name (or alias) is like <paramref name="name"/>: case, accents, hyphens and up to two typos forgiven (fewer in short names), best first.</summary>
    IReadOnlyList<NameMatch> Named(RecordKind kind, string name, int take = 8);

    /// <summary>Those of that very name; case, accents and hyphens are forgiven, typos are not. Most words of a sentence are no name: this says so at once.</summary>
    IReadOnlyList<NameMatch> Called(RecordKind kind, string name) => [.. Named(kind, name).Where(match => match.Distance == 0 && NameIndex.IsSame(match.Name, name))];

    /// <summary>Those whose name comes nearest, where <see cref="Named"/> finds none: to be offered, never to be taken.</summary>
    IReadOnlyList<NameMatch> Nearest(RecordKind kind, string name, int take = 8);

    /// <summary>Those with a name, or a word of it, that begins so: what somebody is still typing.</summary>
    IReadOnlyList<NameMatch> Beginning(RecordKind kind, string start, int take = 8) => Named(kind, start, take);

    /// <summary>The partnerships that a community is a member of.</summary>
    IReadOnlyList<Partnership> PartnershipsOf(string communityId);

    /// <summary>The contacts in a community, present ones first.</summary>
    IReadOnlyList<Contact> ContactsIn(string communityId);

    /// <summary>A page of partnerships by name.</summary>
    PartnershipPage Partnerships(PartnershipFilter filter, int skip, int take);

    /// <summary>A page of joint activities by the day on which they begin.</summary>
    ActivityPage Activities(ActivityFilter filter, int skip, int take);

    /// <summary>The joint activities that pass, added up: what costs a walk through them is done in memory.</summary>
    ActivityFigures Figures(ActivityFilter filter);

    Evaluation? Evaluation(string id);

    /// <summary>The rounds of a partnership, newest first.</summary>
    IReadOnlyList<Evaluation> EvaluationsOf(string partnershipId);

    /// <summary>Rounds that are not closed, newest first: those that ask a contact, or any.</summary>
    /// <param name="contactId">Null for any.</param>
    IReadOnlyList<Evaluation> OpenEvaluations(string? contactId, int take);

    /// <summary>Partnerships whose rhythm asks for a new round on a day or before, longest due first.</summary>
    IReadOnlyList<Partnership> ReviewsDue(DateOnly on, int take);

    /// <summary>Who changed a record, the latest first.</summary>
    IReadOnlyList<ChangeNote> ChangesOf(RecordKind kind, string id, int take);

    /// <summary>How many records of the kind there are.</summary>
    int Count(RecordKind kind);
}

/// <summary>A record found by its name.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Name">The name or alias that matched, as stored.</param>
/// <param name="Distance">Typos between what was asked and what was found: 0 is the very name.</param>
public sealed record NameMatch(string Id, string Name, int Distance);

/// <summary>Which partnerships to list; what is null does not filter.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 of a member's country.</param>
public sealed record PartnershipFilter(string? Country = null, Theme? Theme = null, PartnershipStatus? Status = null);

/// <summary>Some partnerships, and how many there are in all.</summary>
public sealed record PartnershipPage(IReadOnlyList<Partnership> Partnerships, int Total);

public static class RecordsByKind
{
    /// <summary>The record of a kind and id; null when there is none, or when its kind is not for everybody to read.</summary>
    public static Record? Find(this IRecords records, RecordKind kind, string id) => kind switch
    {
        RecordKind.Communities => records.Community(id),
        RecordKind.Partnerships => records.Partnership(id),
        RecordKind.Contacts => records.Contact(id),
        RecordKind.Activities => records.Activity(id),
        RecordKind.Calendars => records.Calendar(id),
        RecordKind.Evaluations => records.Evaluation(id),
        RecordKind.Questionnaires => records.OwnQuestionnaires().FirstOrDefault(questionnaire => questionnaire.Id == id),
        RecordKind.Rosters => records.Roster,
        _ => null,
    };
}
