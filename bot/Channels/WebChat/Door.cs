using TwinBot.Evaluations;
using TwinBot.Throttling;
using TwinBot.Turns;

namespace TwinBot.Channels.WebChat;

/// <summary>Lets in who holds a token of the conversation.</summary>
sealed class Door(Seats seats, LocalChat chat, PersonalLinks links, PersonLimit limit)
{
    /// <summary>The seat that the request's token is for, or why it is not let in.</summary>
    /// <param name="conversation">What the address asks for; null where it asks for whatever the token says.</param>
    /// <param name="exists">Whether the conversation must have begun.</param>
    public async Task<(Seat? Seat, IResult Refusal)> OpenAsync(HttpRequest request, string? conversation, bool exists = true, bool renewing = false)
    {
        var isGuest = GuestLine.Serves(request.HttpContext);
        if (await seats.ReadAsync(Seats.TokenOf(request), isGuest) is not var (seat, expired))
        {
            return (null, Refusals.Of(StatusCodes.Status401Unauthorized, "Unauthorized", "A token of this service is needed."));
        }

        if (expired && !renewing)
        {
            return (null, Refusals.Of(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired."));
        }

        if (isGuest && !links.IsGood(seat))
        {
            return (null, Refusals.Of(StatusCodes.Status410Gone, "LinkEnded", "The link was renewed, or the evaluation is closed."));
        }

        if (conversation is not null && conversation != seat.Conversation)
        {
            return (null, Refusals.Forbidden("The token is for another conversation."));
        }

        return exists && !chat.Exists(seat)
            ? (null, Refusals.Of(StatusCodes.Status404NotFound, "NotFound", "There is no such conversation."))
            : (seat, Microsoft.AspNetCore.Http.Results.Empty);
    }

    /// <summary>The same for who says something: not more within a minute than people do.</summary>
    public async Task<(Seat? Seat, IResult Refusal)> OpenToSpeakAsync(HttpContext context, string conversation)
    {
        var (seat, refusal) = await OpenAsync(context.Request, conversation);
        return seat is not null && Marks.Key(LocalChat.Channel, seat.User) is var person && limit.Take(person) is { } wait
            ? (null, Refusals.TooMany(context, wait, limit.Sentence(wait, person)))
            : (seat, refusal);
    }
}
