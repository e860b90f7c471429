using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwinBot.Records;

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
