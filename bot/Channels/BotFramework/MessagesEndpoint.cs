using System.Text.Json;
using System.Text.Json.Nodes;
using TwinBot.Channels.BotFramework.Authentication;
using TwinBot.Channels.BotFramework.Rendering;
using TwinBot.Channels.Teams;
using TwinBot.Channels.Teams.Extension;
using TwinBot.Conversation;
using TwinBot.Delivery;
using TwinBot.Turns;

namespace TwinBot.Channels.BotFramework;

/// <summary>Bot Framework's door: <c>POST /api/messages</c>.</summary>
static class MessagesEndpoint
{
    public static void MapMessages(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/messages", static (HttpContext context, Reception reception) => reception.TakeAsync(context))
            .Guard(app.ServiceProvider.GetRequiredService<BotIdentity>())
            .AddEndpointFilter<StoreTroubles>()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargeBodies.Largest));
}

/// <summary>Parses an activity and hands it over.</summary>
sealed class Reception(
    BotIdentity bot, ActivityCheck check, ServiceHosts hosts, ActivityReader reader, TurnRunner runner, ActivityRenderer renderer,
    Outbox outbox, IConnector connector, Repeats repeats, Origins origins, Attachments attachments, References references, Screens screens, Asides asides, MessageExtension extension, FileConsents files, CardRefresh refresh, Haste haste)
{
    const string Executed = "adaptiveCard/action";

    /// <summary>Channels' own have a hundred or two.</summary>
    const int LongestName = 1000;

    public async Task<IResult> TakeAsync(HttpContext context)
    {
        var (activity, refusal) = await ReadAsync(context.Request);
        if (activity is null)
        {
            return refusal;
        }

        if (check.Objection(context, activity) is { } objection)
        {
            return Refusals.Forbidden(objection);
        }

        if (await haste.RefusalAsync(activity, context) is { } tooFast)
        {
            return tooFast;
        }

        var arrival = reader.Read(activity);
        return activity switch
        {
            { Type: "invoke", Name: null } => Refusals.Malformed("An invoke has a name."),
            { Type: "invoke" } when arrival is null => await InvokeAsync(activity, context),
            { DeliveryMode: "expectReplies", Type: not "invoke" } when !Audience.IsMany(activity) => await AnswerAsync(activity, arrival, context),
            { DeliveryMode: "expectReplies", Type: not "invoke" } => Results.Accepted(),
            _ when reader.Leaving(activity) is { } person => await ForgetAsync(person),
            _ when arrival is null => Results.Accepted(),
            { ServiceUrl: null or "" } => Refusals.Malformed("The activity has no serviceUrl, so it cannot be answered."),
            _ when !hosts.Allows(activity.ServiceUrl) => Refusals.Forbidden("The serviceUrl is not one that is called."),
            _ => await AcknowledgeAsync(activity, arrival, activity.ServiceUrl, context),
        };
    }

    async Task<IResult> AnswerAsync(ActivityIn activity, Arrival? arrival, HttpContext context)
    {
        if (arrival is null)
        {
            return Results.Json(new ExpectedReplies([]), ActivityJson.Default.ExpectedReplies);
        }

        var whole = await attachments.TakeInAsync(activity, arrival, context.RequestAborted);
        var back = new InlinePath(whole, activity, origins.Of(context), renderer, outbox, repeats);
        await runner.TakeAsync(whole, back);
        return Results.Json(new ExpectedReplies(back.Replies), ActivityJson.Default.ExpectedReplies);
    }

    async Task<IResult> AcknowledgeAsync(ActivityIn activity, Arrival arrival, string serviceUrl, HttpContext context)
    {
        await references.KeepAsync(activity, arrival);
        var closed = activity.Name == Executed ? screens.Closed(activity, arrival) : null;
        var whole = await attachments.TakeInAsync(activity, arrival, context.RequestAborted);
        var address = new Address(serviceUrl.TrimEnd('/'), arrival.ConversationId, activity.Type == "invoke" ? null : activity.Id, bot.AppId) { Channel = arrival.Channel };
        if (whole.Message is { IsForMany: true, Kind: IncomingKind.Joined }
            || await runner.TakeAsync(whole, new OutboxPath(whole, Way.Back(activity, address), origins.Of(context), renderer, screens, outbox, connector)) == TurnEnd.Personal)
        {
            await asides.TakeAsync(activity, whole, address, origins.Of(context));
        }

        return activity.Name == Executed ? Results.Json(Answer(activity, closed), ActivityJson.Default.InvokeAnswer) : Results.Accepted();
    }

    /// <summary>A tap is answered with the card as it looks then, where it was on the question that is open.</summary>
    InvokeAnswer Answer(ActivityIn activity, JsonObject? closed) => closed is null
        ? new InvokeAnswer(200, "application/vnd.microsoft.activity.message", renderer.Noted(activity.Locale))
        : new InvokeAnswer(200, ActivityRenderer.AdaptiveCard, closed);

    async Task<IResult> InvokeAsync(ActivityIn activity, HttpContext context) => activity switch
    {
        _ when !hosts.Allows(activity.ServiceUrl) => Results.StatusCode(StatusCodes.Status501NotImplemented),
        _ when refresh.Answer(activity) is { } card => Results.Json(card, ActivityJson.Default.InvokeAnswer),
        _ when await extension.AnswerAsync(activity, origins.Of(context)) is { } answer => Results.Text(answer.ToJsonString(), "application/json"),
        _ when await files.TakeAsync(activity, context.RequestAborted) => Results.Ok(),
        _ => Results.StatusCode(StatusCodes.Status501NotImplemented),
    };

    async Task<IResult> ForgetAsync(string person)
    {
        await references.ForgetAsync(person);
        return Results.Accepted();
    }

    static async Task<(ActivityIn? Activity, IResult Refusal)> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            return (null, Refusals.Malformed("The body is not JSON: its content type must be application/json."));
        }

        if (request.ContentLength > LargeBodies.Largest)
        {
            LargeBodies.ThrowAway(request.HttpContext);
            return (null, Refusals.Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"An activity has at most {LargeBodies.Largest} bytes."));
        }

        try
        {
            var activity = await JsonBody.ReadAsync(request.Body, ActivityJson.Default.ActivityIn, request.HttpContext.RequestAborted);
            return Missing(activity) is { } field ? (null, Refusals.Malformed($"The activity has no {field}."))
                : IdsOf(activity).Any(IsNoId) || NamesOf(activity).Any(IsTooLong) ? (null, Refusals.Malformed($"An id or a name has more than {LongestName} characters, or an id has a line break in it."))
                : (activity, Results.Empty);
        }
        catch (JsonException exception)
        {
            return (null, Refusals.Malformed($"The body is not an activity: {exception.Path} at byte {exception.BytePositionInLine}."));
        }
    }

    static IEnumerable<AccountIn?> AccountsOf(ActivityIn? activity) => [activity?.From, activity?.Recipient, .. activity?.MembersAdded ?? []];

    /// <summary>What is written back, stored and logged as it came.</summary>
    static IEnumerable<string?> IdsOf(ActivityIn? activity) =>
    [
        activity?.Type, activity?.Id, activity?.ChannelId, activity?.ServiceUrl, activity?.ReplyToId, activity?.Conversation?.Id, activity?.Conversation?.TenantId,
        .. AccountsOf(activity).SelectMany(account => new[] { account?.Id, account?.AadObjectId }),
    ];

    static bool IsNoId(string? id) => IsTooLong(id) || id?.Any(char.IsControl) == true;

    /// <summary>What is written back and stored. A sign that nobody sees in somebody's name locks them out of nothing.</summary>
    static IEnumerable<string?> NamesOf(ActivityIn? activity) => [activity?.Locale, activity?.Name, activity?.Timestamp, activity?.LocalTimestamp, .. AccountsOf(activity).Select(account => account?.Name)];

    static bool IsTooLong(string? name) => name?.Length > LongestName;

    static string? Missing(ActivityIn? activity) => activity switch
    {
        { Type: null or "" } or null => "type",
        { ChannelId: null or "" } => "channelId",
        { Conversation: null or { Id: null or "" } } => "conversation.id",
        { From: null or { Id: null or "" } } => "from.id",
        _ => null,
    };
}
