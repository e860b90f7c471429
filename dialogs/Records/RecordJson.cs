using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TwinBot.Calendars;
using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Privacy;
using TwinBot.Questionnaires;

namespace TwinBot.Records;

/// <summary>Records as JSON: the one shape of the export, of the store and of what conversations keep.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(PartialDateJson), typeof(InstantJson),
        typeof(CamelCaseJson<CommunityKind>), typeof(CamelCaseJson<PartnershipKind>), typeof(CamelCaseJson<PartnershipStatus>), typeof(CamelCaseJson<Theme>),
        typeof(CamelCaseJson<ContactRole>), typeof(CamelCaseJson<Side>),
        typeof(CamelCaseJson<ActivityKind>), typeof(CamelCaseJson<ActivityFormat>), typeof(CamelCaseJson<ActivityStatus>),
        typeof(CamelCaseJson<ResponseStatus>), typeof(CamelCaseJson<PersonRole>),
    ])]
[JsonSerializable(typeof(Community))]
[JsonSerializable(typeof(Partnership))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(JointActivity))]
[JsonSerializable(typeof(Evaluation))]
[JsonSerializable(typeof(ParticipantGroups))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(CalendarFeed))]
[JsonSerializable(typeof(OwnQuestionnaire))]
[JsonSerializable(typeof(Roster))]
[JsonSerializable(typeof(Erasure))]
public sealed partial class RecordJson : JsonSerializerContext
{
    /// <summary>The context to use: it writes accents as themselves.</summary>
    public static RecordJson Readable => ReadableContext.Value;

    /// <summary>A record's JSON, always the same for the same record. Half a character (a lone surrogate) becomes U+FFFD.</summary>
    public static string Write(Record record) => JsonSerializer.Serialize(record, TypeOf(RecordChange.KindOf(record)));

    /// <summary>The same JSON as part of another, indented as that is.</summary>
    public static void Write(Utf8JsonWriter writer, Record record) => JsonSerializer.Serialize(writer, record, TypeOf(RecordChange.KindOf(record)));

    /// <summary>Reads what <see cref="Write(Record)"/> wrote.</summary>
    /// <exception cref="JsonException">It is not such a record.</exception>
    public static Record Read(RecordKind kind, string json) =>
        JsonSerializer.Deserialize(json, TypeOf(kind)) is Record record ? Whole(record) : throw new JsonException("null is no record.");

    /// <summary>One response's JSON, always the same for the same response.</summary>
    public static string Write(Response response) => JsonSerializer.Serialize(response, Readable.Response);

    /// <summary>Reads what <see cref="Write(TwinBot.Evaluations.Response)"/> wrote.</summary>
    /// <exception cref="JsonException">It is no response.</exception>
    public static Response ReadResponse(string json) =>
        JsonSerializer.Deserialize(json, Readable.Response) is { } response ? Whole(response) : throw new JsonException("null is no response.");

    /// <summary>True when both would be written alike; two that are not there are.</summary>
    public static bool AreEqual(Record? one, Record? other) =>
        one is null || other is null ? one is null && other is null : Write(one) == Write(other);

    /// <summary>The record with its lists empty instead of absent: a reader in generated code leaves what was not written without its default.</summary>
    static Record Whole(Record record) => record switch
    {
        Community community => community with { Aliases = OrEmpty(community.Aliases) },
        Partnership partnership => partnership with
        {
            Members = OrEmpty(partnership.Members),
            Themes = OrEmpty(partnership.Themes),
            Objectives = OrEmpty(partnership.Objectives),
        },
        Contact contact => contact with { Languages = OrEmpty(contact.Languages) },
        JointActivity activity => activity with
        {
            Partnerships = OrEmpty(activity.Partnerships),
            Themes = OrEmpty(activity.Themes),
            ParticipantsByCommunity = activity.ParticipantsByCommunity?.WithComparers(StringComparer.Ordinal),
        },
        Evaluation evaluation => evaluation with { Responses = [.. OrEmpty(evaluation.Responses).Select(Whole)] },
        _ => record,
    };

    static Response Whole(Response response) =>
        response with { Answers = response.Answers is { } answers ? answers.WithComparers(StringComparer.Ordinal) : TwinBot.Evaluations.Response.NoAnswers };

    static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> list) => list.IsDefault ? [] : list;

    /// <summary>A class of its own, so that it is made after the generated half of the context.</summary>
    static class ReadableContext
    {
        public static readonly RecordJson Value = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    static JsonTypeInfo TypeOf(RecordKind kind) => kind switch
    {
        RecordKind.Communities => Readable.Community,
        RecordKind.Partnerships => Readable.Partnership,
        RecordKind.Contacts => Readable.Contact,
        RecordKind.Activities => Readable.JointActivity,
        RecordKind.Evaluations => Readable.Evaluation,
        RecordKind.People => Readable.Person,
        RecordKind.Calendars => Readable.CalendarFeed,
        RecordKind.Questionnaires => Readable.OwnQuestionnaire,
        RecordKind.Rosters => Readable.Roster,
        RecordKind.Erasures => Readable.Erasure,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind that no JSON is known for."),
    };
}
