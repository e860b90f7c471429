using System.Net;

namespace TwinBot.Delivery;

/// <summary>Hands a message of the outbox to its channel.</summary>
interface IConnector
{
    Task<Sent> SendAsync(string address, string payload, CancellationToken cancellation);
}

/// <summary>How sending ended.</summary>
abstract record Sent
{
    Sent()
    {
    }

    public sealed record Done : Sent;

    /// <summary>It did not arrive, and may later.</summary>
    /// <param name="After">What the channel asked to wait; null when it did not say.</param>
    /// <param name="Status">The channel's answer; null when it could not be reached.</param>
    public sealed record Later(TimeSpan? After, HttpStatusCode? Status) : Sent;

    /// <summary>Trying again would not help, or might say it twice.</summary>
    public sealed record Never(string Why) : Sent;
}
