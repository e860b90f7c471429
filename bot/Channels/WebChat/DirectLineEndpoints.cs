using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using TwinBot.Channels.BotFramework;
using TwinBot.Conversation;
using TwinBot.Files;
using TwinBot.Texts;
using TwinBot.Throttling;
using TwinBot.Turns;

namespace TwinBot.Channels.WebChat;

/// <summary>Direct Line 3.0 for the chat page, served by the bot itself: nothing leaves the machine.</summary>
static class DirectLineEndpoints
{
    const int LargestMessage = 256 * 1024;

    public static void MapDirectLine(this IEndpointRouteBuilder app)
    {
        MapTalk(app.MapGroup(GuestLine.Path).CountedByAddress().AddEndpointFilter<GuestCallers>().AddEndpointFilter<StoreTroubles>().WithMetadata(new GuestLine()));
        if (!LocalChatExtensions.IsEnabled(app.ServiceProvider))
        {
            return;
        }

        var line = app.MapGroup(ChatLine.Everybody.Path).CountedByAddress().AddEndpointFilter<LoopbackCallers>().AddEndpointFilter<StoreTroubles>();
        MapTalk(line);
        line.MapPost("/tokens/generate", GenerateAsync).WithMetadata(Largest(LargestMessage));
        line.MapPost("/conversations/{id}/upload", UploadAsync).WithMetadata(Largest(app.ServiceProvider.GetRequiredService<IOptions<FilesOptions>>().Value.LargestUpload));
        line.MapGet("/exports/{token}", ExportAsync);
    }

    static void MapTalk(IEndpointRouteBuilder line)
    {
        line.MapPost("/tokens/refresh", RefreshAsync);
        line.MapPost("/conversations", StartAsync).WithMetadata(Largest(LargestMessage));
        line.MapGet("/conversations/{id}", ReconnectAsync);
        line.MapGet("/conversations/{id}/activities", PollAsync);
        line.MapPost("/conversations/{id}/activities", SayAsync).WithMetadata(Largest(LargestMessage));
        line.MapGet("/conversations/{id}/stream", StreamAsync).OpenAtOnce();
        line.MapGet("/session/getsessionid", static () => Results.Text("{\"sessionId\":\"\"}", "application/json"));
    }

    static RequestSizeLimitAttribute Largest(long bytes) => new(bytes);

    /// <summary>A new conversation; for the same person where an older token of theirs comes with it.</summary>
    static async Task<IResult> GenerateAsync(HttpRequest request, Seats seats)
    {
        var (opening, refusal) = await DirectLineBody.ReadAsync(request, DirectLineJson.Default.Opening, mayBeEmpty: true);
        if (refusal is not null)
        {
            return refusal;
        }

        var known = await seats.ReadAsync(Seats.TokenOf(request));
        var named = opening?.User?.Id is { Length: > 3 and < 100 } id && id.StartsWith("dl_", StringComparison.Ordinal) ? id : null;
        var seat = LocalChat.NewSeat(known?.Seat.User ?? named);
        return Opened(seat, seats, null);
    }

    /// <summary>A fresh token for a conversation; an expired one will do, so that a page opened next week goes on.</summary>
    static async Task<IResult> RefreshAsync(HttpRequest request, Door door, Seats seats)
    {
        var (seat, refusal) = await door.OpenAsync(request, null, renewing: true);
        return seat is null ? refusal : Opened(seat, seats, null);
    }

    static async Task<IResult> StartAsync(HttpContext context, Door door, Seats seats, LocalChat chat, Origins origins, ConversationLimit limit)
    {
        var (seat, refusal) = await door.OpenAsync(context.Request, null, exists: false);
        if (seat is null)
        {
            return refusal;
        }

        var (opening, malformed) = await DirectLineBody.ReadAsync(context.Request, DirectLineJson.Default.Opening, mayBeEmpty: true);
        if (malformed is not null)
        {
            return malformed;
        }

        var isNew = !chat.Exists(seat);
        if (isNew && seat.Link is null && limit.Begin(context) is { } wait)
        {
            return Refusals.TooMany(context, wait, "Too many conversations were begun from here. Please go on in one that is open, or try again later.");
        }

        await chat.JoinAsync(seat, opening?.Locale, origins.Of(context));
        return Opened(seat, seats, context.Request, "-", isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    static async Task<IResult> ReconnectAsync(HttpContext context, string id, string? watermark, Door door, Seats seats)
    {
        var (seat, refusal) = await door.OpenAsync(context.Request, id);
        return seat is null ? refusal : Opened(seat, seats, context.Request, watermark ?? "-");
    }

    static async Task<IResult> PollAsync(HttpRequest request, string id, string? watermark, Door door, Transcripts transcripts)
    {
        var (seat, refusal) = await door.OpenAsync(request, id);
        return seat is null ? refusal : Results.Text(transcripts.After(seat.Conversation, Transcripts.Watermark(watermark)).Frame, "application/json");
    }

    static async Task<IResult> SayAsync(HttpContext context, string id, Door door, LocalChat chat, ConversationLocks locks, Origins origins)
    {
        var (seat, refusal) = await door.OpenToSpeakAsync(context, id);
        if (seat is null)
        {
            return refusal;
        }

        // Two messages sent in quick succession keep their order, however long the first takes to read.
        using var turn = await locks.EnterAsync(seat.Conversation);
        var (said, malformed) = await DirectLineBody.ReadAsync(context.Request, ActivityJson.Default.ActivityIn);
        return malformed ?? await TakenAsync(said, seat, chat, origins.Of(context), []);
    }

    static async Task<IResult> UploadAsync(HttpContext context, string id, Door door, LocalChat chat, ConversationLocks locks, Origins origins, FileKeeping keeping)
    {
        var (seat, refusal) = await door.OpenToSpeakAsync(context, id);
        if (seat is null)
        {
            return refusal;
        }

        using var turn = await locks.EnterAsync(seat.Conversation);
        var (said, sent, malformed) = await DirectLineBody.ReadUploadAsync(context.Request, keeping.Options.LargestUpload);
        return malformed ?? await TakenAsync(said, seat, chat, origins.Of(context), await KeepAsync(sent, keeping, context.RequestAborted));
    }

    static Task<ImmutableArray<SentFile>> KeepAsync(IReadOnlyList<IFormFile> sent, FileKeeping keeping, CancellationToken cancellation) =>
        keeping.KeepAllAsync(sent, file => file.FileName, async file =>
        {
            await using var content = file.OpenReadStream();
            return await keeping.KeepAsync(file.FileName, content, cancellation);
        });

    static async Task<IResult> TakenAsync(ActivityIn? said, Seat seat, LocalChat chat, string origin, ImmutableArray<SentFile> files) =>
        said?.Type is { Length: > 0 }
            ? Results.Json(new ActivityTaken(await chat.SayAsync(seat, said, origin, files)), DirectLineJson.Default.ActivityTaken)
            : Refusals.Malformed("The activity has no type.");

    static async Task<IResult> StreamAsync(HttpContext context, string id, string? watermark, Door door, SocketStream stream)
    {
        var (seat, refusal) = await door.OpenAsync(context.Request, id);
        if (seat is null)
        {
            return refusal;
        }

        if (!context.WebSockets.IsWebSocketRequest)
        {
            return Refusals.Malformed("This address speaks WebSocket only.");
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await stream.RunAsync(socket, seat.Conversation, Transcripts.Watermark(watermark), context.RequestAborted);
        return Results.Empty;
    }

    static async Task<IResult> ExportAsync(HttpContext context, string token, ExportLinks links, Languages languages)
    {
        if (context.RequestServices.GetService<IHandouts>() is not { } handouts || await links.ReadAsync(token) is not var (what, language))
        {
            return Refusals.Of(StatusCodes.Status404NotFound, "NotFound", "This link is not good, or no longer. Ask the bot for a new one.");
        }

        var speech = languages.ByTag(language) is { } known ? languages[known] : languages.All.First();
        return Results.Stream(
            to => what == Handout.Export ? handouts.WriteExportAsync(to, context.RequestAborted) : handouts.WriteSheetsAsync(what, speech, to, context.RequestAborted),
            HandoutFiles.TypeOf(what),
            HandoutFiles.NameOf(what));
    }

    static IResult Opened(Seat seat, Seats seats, HttpRequest? request, string watermark = "-", int status = StatusCodes.Status200OK)
    {
        var token = seats.Token(seat);
        var stream = request is null ? null
            : $"{SocketOrigin(request)}{(seat.Link is null ? ChatLine.Everybody.Path : GuestLine.Path)}/conversations/{seat.Conversation}/stream?watermark={Uri.EscapeDataString(watermark)}&t={token}";
        return Results.Json(new ConversationOpened(seat.Conversation, token, seats.LifeInSeconds, stream), DirectLineJson.Default.ConversationOpened, statusCode: status);
    }

    /// <summary>Where the page itself came from, as its browser says: a proxy in between may change scheme and host of the request.</summary>
    static string SocketOrigin(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var page) ? $"{(page.Scheme == Uri.UriSchemeHttps ? "wss" : "ws")}://{page.Authority}"
        : $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}";
}
