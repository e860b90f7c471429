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
}
