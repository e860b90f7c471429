using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwinBot.Channels.BotFramework;

/// <summary>A Bot Framework activity as it comes in: the fields that are read, whatever else it carries besides.</summary>
sealed record ActivityIn
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    /// <summary>When the channel took it, as written; never a reason to refuse.</summary>
    public string? Timestamp { get; init; }

    /// <summary>When the client sent it, as written.</summary>
    public string? LocalTimestamp { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public AccountIn? From { get; init; }

    public AccountIn? Recipient { get; init; }

    public ConversationIn? Conversation { get; init; }

    /// <summary>Of a tap: the message that was tapped.</summary>
    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? Locale { get; init; }

    public IReadOnlyList<AttachmentIn>? Attachments { get; init; }

    /// <summary>Read one by one: unknown ones are ignored, whatever they are.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    public JsonElement? Value { get; init; }

    public JsonElement? ChannelData { get; init; }

    public IReadOnlyList<AccountIn>? MembersAdded { get; init; }

    /// <summary>Name of an event or invoke.</summary>
    public string? Name { get; init; }

    /// <summary>Of an installationUpdate.</summary>
    public string? Action { get; init; }

    public string? DeliveryMode { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

sealed record AccountIn
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>The person's id in Entra, which stays when the channel's own changes.</summary>
    public string? AadObjectId { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

sealed record ConversationIn
{
    public string? Id { get; init; }

    /// <summary>Of the people in it, where the channel has tenants.</summary>
    public string? TenantId { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>; null where the channel has one kind only.</summary>
    public string? ConversationType { get; init; }

    public bool? IsGroup { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

sealed record AttachmentIn
{
    public string? ContentType { get; init; }

    public string? Name { get; init; }

    /// <summary>Where its content lies, or the content itself as a <c>data:</c> address.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>A card, or what Teams says of a file.</summary>
    public JsonElement? Content { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>Says that a part of a message names somebody.</summary>
sealed record MentionIn
{
    public AccountIn? Mentioned { get; init; }

    /// <summary>The part of the text; null in some group chats.</summary>
    public string? Text { get; init; }
}

/// <summary>What Teams says of the client that a message was written with.</summary>
sealed record ClientIn
{
    /// <summary>The language that the person reads it in, a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>Where the person is, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>IANA name of where the person's clock is.</summary>
    public string? Timezone { get; init; }
}
