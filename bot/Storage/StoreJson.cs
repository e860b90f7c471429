using System.Text.Json;
using System.Text.Json.Serialization;
using TwinBot.Records;

namespace TwinBot.Storage;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Outgoing))]
[JsonSerializable(typeof(BroadcastCounts))]
[JsonSerializable(typeof(Unreached))]
[JsonSerializable(typeof(ScreenMessage))]
[JsonSerializable(typeof(ChangeNote))]
sealed partial class StoreJson : JsonSerializerContext
{
    /// <summary>A note of the log of changes, as <see cref="Write"/> has written it; null for an entry without one.</summary>
    public static ChangeNote? Note(StoredDocument entry) => JsonSerializer.Deserialize(entry.Json ?? "null", Default.ChangeNote);

    public static string Write(ChangeNote note) => JsonSerializer.Serialize(note, Default.ChangeNote);
}
