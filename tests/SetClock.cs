namespace TwinBot.Tests;

/// <summary>A clock that says what a test says; its timers are those of the machine, so that months can pass at once.</summary>
sealed class SetClock : TimeProvider
{
    public DateTimeOffset? Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now ?? base.GetUtcNow();
}
