using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TwinBot.Contacts;
using TwinBot.Partnerships;
using TwinBot.Understanding;

namespace TwinBot.Records;

/// <summary>Records as an export writes and an import reads them.</summary>
public static class RecordJson
{
    static readonly RecordJsonContext s_context = new(new JsonSerializerOptions(RecordJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(Record record) => record switch
    {
        Community community => JsonSerializer.Serialize(community, s_context.Community),
        Partnership partnership => JsonSerializer.Serialize(partnership, s_context.Partnership),
        Contact contact => JsonSerializer.Serialize(contact, s_context.Contact),
        Person person => JsonSerializer.Serialize(person, s_context.Person),
        _ => throw new ArgumentOutOfRangeException(nameof(record), record.GetType().Name, "A record that no shape is known for."),
    };

    /// <exception cref="JsonException">The text is not such a record.</exception>
    public static Record Read(RecordKind kind, string json) => Parse(kind, json) ?? throw new JsonException("A record is missing.");

    public static bool AreEqual(Record? one, Record? other) =>
        one is null || other is null ? one is null && other is null : Write(one) == Write(other);

    static Record? Parse(RecordKind kind, string json) => kind switch
    {
        RecordKind.Communities => JsonSerializer.Deserialize(json, s_context.Community),
        RecordKind.Partnerships => JsonSerializer.Deserialize(json, s_context.Partnership),
        RecordKind.Contacts => JsonSerializer.Deserialize(json, s_context.Contact),
        RecordKind.People => JsonSerializer.Deserialize(json, s_context.Person),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of record that no shape is known for."),
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(PartialDateJson), typeof(CamelCaseEnum<CommunityKind>), typeof(CamelCaseEnum<PartnershipKind>), typeof(CamelCaseEnum<PartnershipStatus>), typeof(CamelCaseEnum<Theme>), typeof(CamelCaseEnum<ContactRole>), typeof(CamelCaseEnum<Side>)])]
[JsonSerializable(typeof(Community))]
[JsonSerializable(typeof(Partnership))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(Person))]
sealed partial class RecordJsonContext : JsonSerializerContext;

/// <summary>A date in its ISO form.</summary>
sealed class PartialDateJson : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && PartialDate.TryParse(reader.GetString(), out var date)
            ? date
            : throw new JsonException("A date is written 1957, 1957-06 or 1957-06-03.");

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>A change in a conversation's state: the records inside it by their kind.</summary>
sealed class RecordChangeJson : JsonConverter<RecordChange>
{
    public override RecordChange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var json = document.RootElement;
        var kind = Enum.Parse<RecordKind>(json.GetProperty("kind").GetString() ?? "", ignoreCase: true);
        return new RecordChange(kind, json.GetProperty("id").GetString() ?? "", Part(json, "before", kind), Part(json, "after", kind));
    }

    public override void Write(Utf8JsonWriter writer, RecordChange value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(value.Kind.ToString()));
        writer.WriteString("id", value.Id);
        WritePart(writer, "before", value.Before);
        WritePart(writer, "after", value.After);
        writer.WriteEndObject();
    }

    static Record? Part(JsonElement json, string name, RecordKind kind) =>
        json.TryGetProperty(name, out var part) ? RecordJson.Read(kind, part.GetRawText()) : null;

    static void WritePart(Utf8JsonWriter writer, string name, Record? record)
    {
        if (record is not null)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(RecordJson.Write(record));
        }
    }
}
