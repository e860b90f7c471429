namespace TwinBot.Delivery;

/// <summary><c>TwinBot:Delivery</c>.</summary>
sealed record DeliveryOptions
{
    /// <summary>The wait after a first failure; it doubles each time, up to <see cref="LongestWait"/>.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a channel may stay out of reach before a message is given up.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromHours(6);

    /// <summary>The wait before the next attempt: a fair part of the doubled one, so that not all come back at once.</summary>
    /// <param name="failures">Attempts so far, at least 1.</param>
    public TimeSpan Wait(int failures, TimeSpan? asked)
    {
        var doubled = FirstWait * Math.Pow(2, Math.Min(failures - 1, 20));
        var longest = doubled < LongestWait ? doubled : LongestWait;
        var jittered = longest * (0.5 + (Random.Shared.NextDouble() / 2));
        return asked is { } least && least > jittered ? least + (jittered / 10) : jittered;
    }
}
