using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwinBot.Channels.BotFramework;
using TwinBot.Channels.BotFramework.Rendering;
using TwinBot.Conversation;
using TwinBot.Storage;
using TwinBot.Turns;

namespace TwinBot.Channels.WebChat;

/// <summary>The conversations of the chat page: opened, spoken in, and known again.</summary>
sealed class LocalChat(IStore store, TurnRunner runner, ActivityReader reader, ActivityRenderer renderer, Streams streams, ServiceClock clock, Repeats repeats, FileLinks links)
{
    public const string Channel = "webchat";
    public const string BotId = "twinbot";
    public const string BotName = "TwinBot";

    /// <summary>A place in a conversation that nobody can guess.</summary>
    /// <param name="user">Who it is for; null for somebody new.</param>
    public static Seat NewSeat(string? user) => new(Guess(), user ?? $"dl_{Guess()}");

    public bool Exists(Seat seat) =>
        store.Conversation(Marks.Key(Channel, seat.Conversation, seat.User)) is not null || store.Transcript(seat.Conversation, 0, 1).Count > 0;

    /// <summary>The person comes in for the first time; once, however often it is said.</summary>
    public Task<TurnEnd> JoinAsync(Seat seat, string? locale, string origin)
    {
        var joining = new ActivityIn { Type = "conversationUpdate", Locale = locale, MembersAdded = [new AccountIn { Id = seat.User }] };
        return TakeAsync(Seated(joining, seat, null), [], null, origin);
    }

    /// <summary>Takes what the page sent; the id is the same when the same is sent again.</summary>
    /// <param name="files">What was sent along.</param>
    public async Task<string> SayAsync(Seat seat, ActivityIn said, string origin, ImmutableArray<SentFile> files)
    {
        var sameAs = ClientId(said.ChannelData) ?? Guess();
        var activity = Seated(said, seat, $"{seat.Conversation}|{Marks.Of(sameAs)}");
        var echo = activity.Type == "message" ? Echo(activity) with { Attachments = files.IsEmpty ? null : [.. files.Select(file => Attached(file, origin))] } : null;
        await TakeAsync(activity, files, echo, origin);
        return activity.Id ?? "";
    }

    async Task<TurnEnd> TakeAsync(ActivityIn activity, ImmutableArray<SentFile> files, ActivityOut? echo, string origin) =>
        (files.IsEmpty ? reader.Read(activity) : reader.Read(activity)?.With(files)) is { } arrival
            ? await runner.TakeAsync(arrival, new TranscriptPath(arrival, activity, echo, origin, renderer, streams, clock, repeats))
            : TurnEnd.Repeated;

    /// <summary>Who speaks where is what the token says, whatever the page claims.</summary>
    static ActivityIn Seated(ActivityIn activity, Seat seat, string? id) => activity with
    {
        Id = id,
        ChannelId = Channel,
        From = new AccountIn { Id = seat.User },
        Recipient = new AccountIn { Id = BotId, Name = BotName },
        Conversation = new ConversationIn { Id = seat.Conversation },
    };

    static ActivityOut Echo(ActivityIn activity) => new("message")
    {
        Id = activity.Id,
        LocalTimestamp = activity.LocalTimestamp,
        ChannelId = Channel,
        From = new AccountOut(activity.From?.Id ?? "", null, "user"),
        Conversation = new ConversationOut(activity.Conversation?.Id ?? ""),
        Text = activity.Text,
        TextFormat = activity.Text is null ? null : "plain",
        Locale = activity.Locale,
        Value = activity.Value,
        ChannelData = activity.ChannelData is { ValueKind: JsonValueKind.Object } data ? JsonNode.Parse(data.GetRawText()) : null,
    };

    AttachmentOut Attached(SentFile file, string origin) => file switch
    {
        SentFile.Kept kept => new AttachmentOut(kept.File.Type) { Name = kept.File.Name, ContentUrl = links.Make(kept.File, origin) },
        SentFile.Refused refused => new AttachmentOut("application/octet-stream") { Name = refused.Name },
        _ => throw new ArgumentOutOfRangeException(nameof(file), file.GetType().Name, "A file of no known fate."),
    };

    static string? ClientId(JsonElement? channelData) =>
        channelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id)
        && id.ValueKind == JsonValueKind.String ? id.GetRawText() : null;

    static string Guess() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
