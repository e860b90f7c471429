using System.Net;

namespace TwinBot.Delivery;

/// <summary>Hands a message of the outbox to its channel.</summary>
interface IConnector
{
    /// <summary>Waits until the channel's rates let one more message through to this address.</summary>
    Task WaitForRoomAsync(string address, CancellationToken cancellation);

    /// <summary>Sends once. What is under way is not called back: it ends within seconds, and its fate is then known.</summary>
    Task<Sent> SendAsync(string address, string payload);

    /// <summary>Sends what may as well be missed, where the rates leave room for it.</summary>
    Task ShowAsync(string address, string payload);
}

/// <summary>How sending ended.</summary>
abstract record Sent
{
    Sent()
    {
    }

    /// <param name="Id">The channel's id of the message; null where it gave none.</param>
    public sealed record Done(string? Id) : Sent;

    /// <summary>It did not arrive, and may later.</summary>
    /// <param name="After">What the channel asked to wait; null when it did not say.</param>
    /// <param name="Status">The channel's answer; null when it could not be reached.</param>
    public sealed record Later(TimeSpan? After, HttpStatusCode? Status) : Sent;

    /// <summary>It did not arrive, and would not later.</summary>
    public sealed record Never(Hindrance Reason, string Why) : Sent;

    /// <summary>It may have arrived, so it must not be sent again.</summary>
    public sealed record Unknown(string Why) : Sent;
}

/// <summary>Why a message cannot be delivered.</summary>
enum Hindrance
{
    /// <summary>The channel does not want this message.</summary>
    Refused,

    /// <summary>The person, or an administrator, blocked the bot, or removed it.</summary>
    Blocked,

    /// <summary>The conversation, or the message to be changed, is there no more.</summary>
    Gone,

    /// <summary>We do not send there.</summary>
    NotAllowed,

    /// <summary>Tried for as long as it makes sense.</summary>
    OutOfReach,
}
