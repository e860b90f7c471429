using Microsoft.Extensions.Options;

namespace TwinBot;

/// <summary>The moment, as the service's people read it from their own clocks.</summary>
sealed class ServiceClock(TimeProvider time, IOptions<ServiceOptions> options)
{
    readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    public TimeProvider Time => time;

    public DateTimeOffset UtcNow => time.GetUtcNow();

    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(time.GetUtcNow(), _zone);
}
