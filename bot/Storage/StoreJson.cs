using System.Text.Json.Serialization;
using TwinBot.Records;

namespace TwinBot.Storage;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Outgoing))]
[JsonSerializable(typeof(BroadcastCounts))]
[JsonSerializable(typeof(Unreached))]
[JsonSerializable(typeof(ScreenMessage))]
[JsonSerializable(typeof(ChangeNote))]
sealed partial class StoreJson : JsonSerializerContext;
