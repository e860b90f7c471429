using System.Threading.RateLimiting;

namespace TwinBot.Throttling;

/// <summary>Counting within windows of time.</summary>
static class Windows
{
    public static TimeSpan Minute => TimeSpan.FromMinutes(1);

    public static TimeSpan Hour => TimeSpan.FromHours(1);

    /// <param name="most">Nought for no limit.</param>
    public static PartitionedRateLimiter<T> Of<T>(int most, TimeSpan window, Func<T, string> who) =>
        PartitionedRateLimiter.Create<T, string>(one => Partition(who(one), most, window), StringComparer.Ordinal);

    public static RateLimitPartition<string> Partition(string who, int most, TimeSpan window) => most == 0
        ? RateLimitPartition.GetNoLimiter(who)
        : RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window });

    /// <summary>How long until it may be tried again.</summary>
    public static TimeSpan WaitOf(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.Zero ? wait : Minute;

    public static int Seconds(TimeSpan wait) => (int)Math.Ceiling(wait.TotalSeconds);
}
