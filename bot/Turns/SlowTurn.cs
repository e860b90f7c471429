namespace TwinBot.Turns;

/// <summary>Shows typing when a turn takes longer than people like to wait without a sign.</summary>
sealed class SlowTurn : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    // Channels show the sign for three seconds.
    static readonly TimeSpan Again = TimeSpan.FromSeconds(2.5);

    readonly ITimer _timer;

    public SlowTurn(TimeProvider time, IReturnPath back) =>
        _timer = time.CreateTimer(_ => _ = back.ShowTypingAsync(), null, Patience, Again);

    public void Dispose() => _timer.Dispose();
}
