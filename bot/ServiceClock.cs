using Microsoft.Extensions.Options;

namespace TwinBot;

/// <summary>The moment, as the service's people read it from their own clocks.</summary>
sealed class ServiceClock(TimeProvider time, IOptions<ServiceOptions> options)
{
    readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    public TimeProvider Time => time;

    public TimeZoneInfo Zone => _zone;

    public DateTimeOffset UtcNow => time.GetUtcNow();

    public DateTimeOffset Now => In(null);

    /// <summary>The moment by somebody's own clock; by the service's where it is not known.</summary>
    public DateTimeOffset In(TimeZoneInfo? zone) => TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone ?? _zone);

    /// <summary>Does something again and again, until the service stops.</summary>
    /// <param name="every">From one time to the next.</param>
    /// <param name="isDueAtOnce">True for a first time now; false where even that has to wait.</param>
    public async Task RepeatAsync(Func<Task> act, TimeSpan every, bool isDueAtOnce, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(every, Time);
        while (isDueAtOnce || await timer.WaitForNextTickAsync(stopping))
        {
            isDueAtOnce = false;
            await act();
        }
    }
}
