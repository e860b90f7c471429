using System.Text.Json.Serialization;

namespace TwinBot.Channels.BotFramework;

/// <summary>The wire: camelCase, exact names, at most 64 levels deep, no nulls.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 64)]
[JsonSerializable(typeof(ActivityIn))]
[JsonSerializable(typeof(MentionIn))]
[JsonSerializable(typeof(ClientIn))]
[JsonSerializable(typeof(ActivityOut))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(InvokeAnswer))]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(PersonalChat))]
sealed partial class ActivityJson : JsonSerializerContext;
