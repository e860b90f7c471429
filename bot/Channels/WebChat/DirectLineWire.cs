using System.Text.Json.Serialization;

namespace TwinBot.Channels.WebChat;

/// <summary>What Direct Line answers when a conversation is opened, resumed or its token renewed.</summary>
sealed record ConversationOpened(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl = null);

sealed record ActivityTaken(string Id);

/// <summary>Who opens a conversation, in which language; both may be missing.</summary>
sealed record Opening(OpeningUser? User, string? Locale);

sealed record OpeningUser(string? Id);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 16)]
[JsonSerializable(typeof(ConversationOpened))]
[JsonSerializable(typeof(ActivityTaken))]
[JsonSerializable(typeof(Opening))]
sealed partial class DirectLineJson : JsonSerializerContext;
