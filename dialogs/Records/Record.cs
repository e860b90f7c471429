using System.Text.Json.Serialization;
using TwinBot.Calendars;
using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Privacy;
using TwinBot.Questionnaires;

namespace TwinBot.Records;

/// <summary>Something that the bot remembers, found again by its id.</summary>
public abstract record Record
{
    [JsonPropertyOrder(-1)]
    public required string Id { get; init; }
}

/// <summary>What kind of record; its lower-case plural is the name of its list in an export and of its collection in the store.</summary>
public enum RecordKind
{
    Communities,
    Partnerships,
    Contacts,
    Activities,
    Evaluations,
    People,
    Calendars,
    Questionnaires,
    Rosters,
    Erasures,
}

/// <summary>One change to one record, as a value.</summary>
/// <param name="Before">The record as the turn read it; null when it is new.</param>
/// <param name="After">The record as it shall be; null when it goes.</param>
public sealed record RecordChange(RecordKind Kind, string Id, Record? Before, Record? After)
{
    public static RecordChange Put(Record? before, Record after) => new(KindOf(after), after.Id, before, after);

    public static RecordChange Delete(Record before) => new(KindOf(before), before.Id, before, null);

    public RecordChange Inverse() => new(Kind, Id, After, Before);

    public static RecordKind KindOf(Record record) => record switch
    {
        Community => RecordKind.Communities,
        Partnership => RecordKind.Partnerships,
        Contact => RecordKind.Contacts,
        JointActivity => RecordKind.Activities,
        Evaluation => RecordKind.Evaluations,
        Person => RecordKind.People,
        CalendarFeed => RecordKind.Calendars,
        OwnQuestionnaire => RecordKind.Questionnaires,
        Roster => RecordKind.Rosters,
        Erasure => RecordKind.Erasures,
        _ => throw new ArgumentOutOfRangeException(nameof(record), record.GetType().Name, "A record that no kind is known for."),
    };
}
