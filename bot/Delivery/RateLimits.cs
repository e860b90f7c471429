namespace TwinBot.Delivery;

/// <summary>Keeps the rates of a channel in each conversation. Who asks is given the next free moment, so nobody overtakes.</summary>
sealed class RateLimits(TimeProvider time)
{
    const int ManyConversations = 1000;

    /// <summary>What Teams lets a bot send to one conversation.</summary>
    static readonly (int Count, TimeSpan Within)[] s_limits =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    readonly Dictionary<string, List<DateTimeOffset>> _sent = new(StringComparer.Ordinal);
    readonly Lock _lock = new();

    /// <summary>Waits for the conversation's next free moment.</summary>
    public async Task WaitAsync(string conversation, CancellationToken cancellation)
    {
        var wait = Take(conversation, longest: null) ?? TimeSpan.Zero;
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellation);
        }
    }

    /// <summary>Takes a moment only if it is now.</summary>
    public bool TryTake(string conversation) => Take(conversation, TimeSpan.Zero) is not null;

    TimeSpan? Take(string conversation, TimeSpan? longest)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (!_sent.TryGetValue(conversation, out var moments))
            {
                Forget(now);
                _sent[conversation] = moments = [];
            }

            moments.RemoveRange(0, moments.TakeWhile(moment => now - moment >= Longest).Count());
            var next = s_limits.Where(limit => moments.Count >= limit.Count).Select(limit => moments[^limit.Count] + limit.Within).Append(now).Max();
            if (next - now > longest)
            {
                return null;
            }

            moments.Add(next);
            return next - now;
        }
    }

    void Forget(DateTimeOffset now)
    {
        if (_sent.Count % ManyConversations == ManyConversations - 1)
        {
            foreach (var (conversation, _) in _sent.Where(one => one.Value.Count == 0 || now - one.Value[^1] >= Longest).ToList())
            {
                _sent.Remove(conversation);
            }
        }
    }
}
