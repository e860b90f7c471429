using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.Partnerships;
using TwinBot.Records;

namespace TwinBot.Storage;

/// <summary>A field beside a record's JSON by which records are found.</summary>
/// <param name="Collection">The record kind's collection.</param>
/// <param name="Field">The field's name; every document has it as a list.</param>
/// <param name="Values">What stands in it, from the record's JSON.</param>
sealed record DocumentIndex(string Collection, string Field, Func<string, IEnumerable<string>> Values)
{
    public static DocumentIndex PartnershipMembers { get; } = new(
        NameOf(RecordKind.Partnerships),
        "members",
        json => RecordJson.Read(RecordKind.Partnerships, json) is Partnership partnership ? partnership.Members.Select(member => Keys.Safe(member.Community)).Distinct() : []);

    public static DocumentIndex ContactCommunity { get; } = new(
        NameOf(RecordKind.Contacts),
        "community",
        json => RecordJson.Read(RecordKind.Contacts, json) is Contact contact ? [Keys.Safe(contact.Community)] : []);

    public static DocumentIndex EvaluationPartnership { get; } = new(
        NameOf(RecordKind.Evaluations),
        "partnership",
        json => RecordJson.Read(RecordKind.Evaluations, json) is Evaluation evaluation ? [Keys.Safe(evaluation.Partnership)] : []);

    /// <summary>Rounds that are open: by whom they ask, and all of them under <see cref="Open"/>.</summary>
    public static DocumentIndex EvaluationAsks { get; } = new(
        NameOf(RecordKind.Evaluations),
        "asks",
        json => RecordJson.Read(RecordKind.Evaluations, json) is Evaluation { ClosedOn: null } evaluation
            ? evaluation.Responses.Select(response => response.Respondent).OfType<string>().Select(Asks).Append(Open).Distinct()
            : []);

    /// <summary>People by the contact that they are.</summary>
    public static DocumentIndex PersonContact { get; } = new(
        NameOf(RecordKind.People),
        "contact",
        json => RecordJson.Read(RecordKind.People, json) is Person { Contact: { } contact } ? [Keys.Safe(contact)] : []);

    public const string Open = "open";

    public static IReadOnlyList<DocumentIndex> All { get; } = [PartnershipMembers, ContactCommunity, EvaluationPartnership, EvaluationAsks, PersonContact];

    public string Expression => $"$.{Field}[*]";

    public string Condition => $"$.{Field}[*] ANY = @0";

    public static string Asks(string contactId) => Keys.Safe($"asks {contactId}");

    public static IEnumerable<DocumentIndex> Of(string collection) => All.Where(index => index.Collection == collection);

    /// <summary>The collection of a kind of record.</summary>
    public static string NameOf(RecordKind kind) => kind switch
    {
        RecordKind.Communities => "communities",
        RecordKind.Partnerships => "partnerships",
        RecordKind.Contacts => "contacts",
        RecordKind.Activities => "activities",
        RecordKind.Evaluations => "evaluations",
        RecordKind.People => "people",
        RecordKind.Calendars => "calendars",
        RecordKind.Questionnaires => "questionnaires",
        RecordKind.Rosters => "rosters",
        RecordKind.Erasures => "erasures",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind that no collection is known for."),
    };
}
