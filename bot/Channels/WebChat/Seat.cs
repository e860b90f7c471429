using Microsoft.Extensions.Options;

namespace TwinBot.Channels.WebChat;

/// <summary>A person's place in a local conversation: what a Direct Line token says.</summary>
sealed record Seat(string Conversation, string User);

/// <summary>Gives and reads Direct Line tokens. They are JWTs with a claim <c>user</c>, because Web Chat takes the person's id from there.</summary>
sealed class Seats(SigningKey key, TimeProvider time, IOptions<LocalChatOptions> options)
{
    const string Audience = "directline";

    public int LifeInSeconds => (int)options.Value.TokenLife.TotalSeconds;

    public string Token(Seat seat) => key.Sign(Audience, time.GetUtcNow() + options.Value.TokenLife, new Dictionary<string, object>
    {
        ["conv"] = seat.Conversation,
        ["user"] = seat.User,
    });

    /// <summary>The seat of a token, and whether it has expired; null where the token is none of ours, or too old to renew.</summary>
    public async Task<(Seat Seat, bool Expired)?> ReadAsync(string? token)
    {
        if (string.IsNullOrEmpty(token) || await key.ReadAsync(Audience, token) is not { } read)
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        return read.TryGetPayloadValue<string>("conv", out var conversation)
            && read.TryGetPayloadValue<string>("user", out var user)
            && now - read.ValidTo < options.Value.RenewableFor
            ? (new Seat(conversation, user), read.ValidTo <= now)
            : null;
    }

    /// <summary>The token of a request: in its header, or in the address of a socket, which has no headers.</summary>
    public static string? TokenOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? header["Bearer ".Length..].Trim()
            : request.Query["t"];
}
