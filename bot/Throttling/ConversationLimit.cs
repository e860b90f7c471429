using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace TwinBot.Throttling;

/// <summary>How many conversations are begun on the chat page: each stays on disk.</summary>
sealed class ConversationLimit(IOptions<LimitsOptions> options, Callers callers) : IDisposable
{
    readonly PartitionedRateLimiter<HttpContext> _begun = PartitionedRateLimiter.CreateChained(
        Windows.Of<HttpContext>(options.Value.ConversationsPerAddress, Windows.Hour, callers.Of),
        Windows.Of<HttpContext>(options.Value.Conversations, Windows.Hour, static _ => ""));

    /// <summary>Counts one more; the wait where these are too many, null otherwise.</summary>
    public TimeSpan? Begin(HttpContext context)
    {
        using var lease = _begun.AttemptAcquire(context);
        return lease.IsAcquired ? null : Windows.WaitOf(lease);
    }

    public void Dispose() => _begun.Dispose();
}
