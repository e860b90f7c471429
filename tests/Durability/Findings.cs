namespace TwinBot.Tests.Durability;

/// <summary>What came of a run of kills.</summary>
sealed class Findings
{
    readonly List<string> _faults = [];

    public int Kills { get; set; }

    public int Acknowledged { get; private set; }

    /// <summary>Messages that clients sent once more, because they were not acknowledged or for no reason.</summary>
    public int Repeated { get; private set; }

    /// <summary>Answers that a channel was given again: sent just before a kill, and not yet marked as sent.</summary>
    public int SaidAgain { get; set; }

    public int Lost { get; private set; }

    public int Doubled { get; private set; }

    public int Halves { get; private set; }

    public int Others { get; private set; }

    public void Acknowledge() => Count(() => Acknowledged++);

    public void Repeat() => Count(() => Repeated++);

    public void Lose(string what) => Add($"lost: {what}", () => Lost++);

    public void Double(string what) => Add($"doubled: {what}", () => Doubled++);

    public void Halve(string what) => Add($"half: {what}", () => Halves++);

    public void Fault(string what) => Add(what, () => Others++);

    /// <summary>Fails with the first of what was found, and how to see it again.</summary>
    public void MustBeNone(string how) => Assert.True(_faults.Count == 0, $"{how}: {this}\n{string.Join('\n', _faults.Take(20))}");

    public override string ToString() =>
        $"{Kills} kills, {Acknowledged} acknowledged turns, {Lost} lost, {Doubled} doubled, {Halves} half, {Others} other faults; {Repeated} messages repeated by clients, {SaidAgain} answers said again by the outbox.";

    void Add(string fault, Action count) => Count(() =>
    {
        _faults.Add(fault);
        count();
    });

    void Count(Action count)
    {
        lock (_faults)
        {
            count();
        }
    }
}
