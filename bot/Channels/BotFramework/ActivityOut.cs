using System.Text.Json;
using System.Text.Json.Nodes;

namespace TwinBot.Channels.BotFramework;

/// <summary>A Bot Framework activity as it goes out; what is null or empty is not written.</summary>
sealed record ActivityOut(string Type)
{
    public string? Id { get; init; }

    public string? Timestamp { get; init; }

    public string? LocalTimestamp { get; init; }

    public string? ChannelId { get; init; }

    public AccountOut? From { get; init; }

    public AccountOut? Recipient { get; init; }

    public ConversationOut? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? Locale { get; init; }

    /// <summary>What a notification shows of a card.</summary>
    public string? Summary { get; init; }

    public string? InputHint { get; init; }

    public IReadOnlyList<AttachmentOut>? Attachments { get; init; }

    public SuggestedActionsOut? SuggestedActions { get; init; }

    public JsonElement? Value { get; init; }

    /// <summary>The bot's own, or what the person's client wants back unchanged.</summary>
    public JsonNode? ChannelData { get; init; }
}

sealed record AccountOut(string Id, string? Name = null, string? Role = null);

sealed record ConversationOut(string Id);

sealed record AttachmentOut(string ContentType)
{
    public JsonNode? Content { get; init; }

    public string? ContentUrl { get; init; }

    public string? Name { get; init; }
}

sealed record SuggestedActionsOut(IReadOnlyList<CardActionOut> Actions)
{
    /// <summary>Whom they are shown to.</summary>
    public IReadOnlyList<string>? To { get; init; }
}

/// <param name="Text">What the channel sends as the text of the tap.</param>
/// <param name="DisplayText">What the tap looks like in the conversation.</param>
sealed record CardActionOut(string Type, string Title, string Text, string DisplayText, JsonNode Value);

/// <summary>What an <c>expectReplies</c> message is answered with.</summary>
sealed record ExpectedReplies(IReadOnlyList<ActivityOut> Activities);

/// <summary>What the connector says of a message it took; the id is missing where the channel made several of it.</summary>
sealed record ResourceResponse(string? Id);

/// <summary>What a tap on an <c>Action.Execute</c> is answered with.</summary>
sealed record InvokeAnswer(int StatusCode, string Type, JsonNode Value);
