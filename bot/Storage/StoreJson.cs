using System.Text.Json.Serialization;

namespace TwinBot.Storage;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Outgoing))]
[JsonSerializable(typeof(BroadcastCounts))]
[JsonSerializable(typeof(Unreached))]
[JsonSerializable(typeof(ScreenMessage))]
sealed partial class StoreJson : JsonSerializerContext;
