namespace TwinBot.Turns;

/// <summary>
/// Knows a message that comes again under a new id: a double tap, an impatient client.
/// People rightly say "yes" twice to two questions, so the same words are a repeat only when they directly follow each other
/// within two seconds, and besides one of these holds: nothing had been answered in between, the client gave both the same
/// time of sending, or it is a whole sentence, which nobody types twice that fast.
/// Kept in memory: over a restart only the ids protect, and they are on disk.
/// </summary>
sealed class Repeats(TimeProvider time)
{
    const int Sentence = 20;
    static readonly TimeSpan Window = TimeSpan.FromSeconds(2);

    readonly Dictionary<string, Heard> _last = new(StringComparer.Ordinal);
    readonly Queue<(string Conversation, long At)> _oldest = new();
    readonly Lock _lock = new();

    public bool Contains(Arrival arrival)
    {
        lock (_lock)
        {
            return arrival.Content is not null
                && _last.TryGetValue(arrival.Conversation, out var last)
                && last.Arrival.Content == arrival.Content
                && last.Arrival.Mark != arrival.Mark
                && time.GetElapsedTime(last.Arrival.ArrivedAt, arrival.ArrivedAt) <= Window
                && (last.AnsweredAt is not { } answeredAt
                    || arrival.ArrivedAt <= answeredAt
                    || (arrival.SentAt is not null && arrival.SentAt == last.Arrival.SentAt)
                    || arrival.Message.Text.Length >= Sentence);
        }
    }

    /// <summary>The turn was taken.</summary>
    public void Add(Arrival arrival)
    {
        var now = time.GetTimestamp();
        lock (_lock)
        {
            Forget(now);
            _last[arrival.Conversation] = new Heard(arrival, now, null);
            _oldest.Enqueue((arrival.Conversation, now));
        }
    }

    /// <summary>The person has been given an answer, so that the same words may be meant anew.</summary>
    public void Answered(string conversation)
    {
        lock (_lock)
        {
            if (_last.TryGetValue(conversation, out var last))
            {
                _last[conversation] = last with { AnsweredAt = time.GetTimestamp() };
            }
        }
    }

    void Forget(long now)
    {
        while (_oldest.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At, now) > 2 * Window)
        {
            _oldest.Dequeue();
            if (_last.TryGetValue(oldest.Conversation, out var last) && last.TakenAt == oldest.At)
            {
                _last.Remove(oldest.Conversation);
            }
        }
    }

    readonly record struct Heard(Arrival Arrival, long TakenAt, long? AnsweredAt);
}
