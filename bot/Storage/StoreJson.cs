using System.Text.Json.Serialization;

namespace TwinBot.Storage;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Outgoing))]
sealed partial class StoreJson : JsonSerializerContext;
