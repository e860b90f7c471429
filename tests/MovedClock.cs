namespace TwinBot.Tests;

/// <summary>A clock that stands still until a test moves it; its timers go off while it is moved, on the thread that moves it.</summary>
sealed class MovedClock : TimeProvider
{
    readonly Lock _lock = new();
    readonly List<Alarm> _alarms = [];
    DateTimeOffset _now = new(2026, 5, 12, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How long until the next timer goes off; null where nobody waits.</summary>
    public TimeSpan? NextIn
    {
        get
        {
            lock (_lock)
            {
                return _alarms.Count == 0 ? null : _alarms.Min(alarm => alarm.At) - _now;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Puts it to another day at once: whoever waits goes on waiting for as long as before.</summary>
    public void Set(DateTimeOffset now)
    {
        lock (_lock)
        {
            _alarms.ForEach(alarm => alarm.PutOff(now - _now));
            _now = now;
        }
    }

    public void Move(TimeSpan by)
    {
        var until = GetUtcNow() + by;
        while (TakeNext(until) is { } alarm)
        {
            alarm.GoOff();
        }
    }

    Alarm? TakeNext(DateTimeOffset until)
    {
        lock (_lock)
        {
            var next = _alarms.Where(alarm => alarm.At <= until).MinBy(alarm => alarm.At);
            _now = next?.At ?? until;
            if (next?.Again() == false)
            {
                _alarms.Remove(next);
            }

            return next;
        }
    }

    sealed class Alarm(MovedClock clock, Action goOff) : ITimer
    {
        TimeSpan _period;

        public DateTimeOffset At { get; private set; }

        public void GoOff() => goOff();

        public void PutOff(TimeSpan by) => At += by;

        /// <summary>Sets it for its next time; false where that was the last.</summary>
        public bool Again()
        {
            At += _period;
            return _period > TimeSpan.Zero;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._alarms.Remove(this);
                (At, _period) = (clock._now + dueTime, period);
                if (dueTime >= TimeSpan.Zero)
                {
                    clock._alarms.Add(this);
                }

                return true;
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
