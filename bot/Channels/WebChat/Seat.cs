using Microsoft.Extensions.Options;

namespace TwinBot.Channels.WebChat;

/// <summary>A person's place in a local conversation: what a Direct Line token says.</summary>
/// <param name="Link">Stands for the personal link that somebody came by; null for everybody else.</param>
sealed record Seat(string Conversation, string User, string? Link = null);

/// <summary>Gives and reads Direct Line tokens. They are JWTs with a claim <c>user</c>, because Web Chat takes the person's id from there.</summary>
sealed class Seats(SigningKey key, TimeProvider time, IOptions<LocalChatOptions> options)
{
    const string Audience = "directline";
    const string GuestAudience = "guestline";

    public int LifeInSeconds => (int)options.Value.TokenLife.TotalSeconds;

    public string Token(Seat seat) => key.Sign(seat.Link is null ? Audience : GuestAudience, time.GetUtcNow() + options.Value.TokenLife, new Dictionary<string, object>
    {
        ["conv"] = seat.Conversation,
        ["user"] = seat.User,
        ["link"] = seat.Link ?? "",
    });

    /// <summary>The seat of a token, and whether it has expired; null where the token is none of ours, or too old to renew.</summary>
    /// <param name="ofGuest">Whether it shall be a guest's; others are then none of ours.</param>
    public async Task<(Seat Seat, bool Expired)?> ReadAsync(string? token, bool ofGuest = false)
    {
        if (string.IsNullOrEmpty(token) || await key.ReadAsync(ofGuest ? GuestAudience : Audience, token) is not { } read)
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        return read.TryGetPayloadValue<string>("conv", out var conversation)
            && read.TryGetPayloadValue<string>("user", out var user)
            && now - read.ValidTo < options.Value.RenewableFor
            ? (new Seat(conversation, user, ofGuest && read.TryGetPayloadValue<string>("link", out var link) ? link : null), read.ValidTo <= now)
            : null;
    }

    /// <summary>The token of a request: in its header, or in the address of a socket, which has no headers.</summary>
    public static string? TokenOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? header["Bearer ".Length..].Trim()
            : request.Query["t"];
}
