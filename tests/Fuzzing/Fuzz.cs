using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Xunit.Abstractions;

namespace TwinBot.Tests.Fuzzing;

/// <summary>
/// Takes hostile inputs by the thousand. <c>TWINBOT_FUZZ</c> is how many of all doors together, <c>TWINBOT_FUZZ_SEED</c> where they begin.
/// Nothing is asserted of time, which a test cannot know on another's machine: what was slow by this process's own processor time is printed.
/// Only what never ends fails.
/// </summary>
sealed class Fuzz(string door, double share, ITestOutputHelper output)
{
    const int Usual = 6000;
    const double SlowMs = 250;
    const int MostTold = 20;

    /// <summary>Far beyond what any input may take on the slowest machine.</summary>
    static readonly TimeSpan s_never = TimeSpan.FromMinutes(3);

    readonly List<string> _troubles = [];
    readonly Dictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    readonly List<(double Ms, string Input)> _slow = [];
    int _taken;
    double _worst;
    int _seed;
    volatile string _now = "";

    /// <summary>Counts what became of an input.</summary>
    public void Note(string outcome) => _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;

    /// <summary>Goes on until enough inputs were taken.</summary>
    /// <param name="round">Takes some, from a hostile source of its own.</param>
    public async Task RunAsync(Func<Hostile, Task> round)
    {
        var inputs = (int)(Number("TWINBOT_FUZZ", Usual) * share);
        var first = Number("TWINBOT_FUZZ_SEED", 1);
        var (before, began) = (0L, Stopwatch.GetTimestamp());
        var all = Task.Run(async () =>
        {
            for (var seed = first; _taken < inputs && _troubles.Count < MostTold; seed++)
            {
                _seed = seed;
                await round(new Hostile(seed));
                before = before == 0 && _taken > inputs / 10 ? GC.GetTotalMemory(forceFullCollection: true) : before;
            }
        });
        for (var (taken, idle) = (-1, Stopwatch.GetTimestamp()); await Task.WhenAny(all, Task.Delay(TimeSpan.FromSeconds(1))) != all; idle = taken == _taken ? idle : Stopwatch.GetTimestamp(), taken = _taken)
        {
            Assert.True(Stopwatch.GetElapsedTime(idle) < s_never, $"Never done: {_now}");
        }

        await all;
        Tell(Stopwatch.GetElapsedTime(began), before, GC.GetTotalMemory(forceFullCollection: true));
        Assert.True(_troubles.Count == 0, string.Join("\n\n", _troubles));
        Assert.True(_taken >= inputs, "A round takes something.");
    }

    /// <summary>Takes an input of which nothing outlasts the call: one that was slow is taken once more, so that what is readied or cleared away meanwhile does not count.</summary>
    /// <param name="take">What is wrong with what came of it; null for nothing.</param>
    public void Take(string input, Func<string?> take)
    {
        if (Timed(input, take) is > SlowMs and var slow)
        {
            Slow(Math.Min(slow, Timed(input, take)), input);
        }

        _taken++;
    }

    /// <inheritdoc cref="Take"/>
    public async Task TakeAsync(string input, Func<Task<string?>> take)
    {
        _now = input;
        var began = Spent;
        try
        {
            Wrong(input, await take());
        }
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
        {
            Wrong(input, trouble.ToString());
        }

        Slow(Spent - began, input);
        _taken++;
    }

    /// <summary>Milliseconds of a processor: what else the machine does is not in them.</summary>
    static double Spent => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    double Timed(string input, Func<string?> take)
    {
        _now = input;
        var began = Spent;
        try
        {
            Wrong(input, take());
        }
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
        {
            Wrong(input, trouble.ToString());
        }

        var took = Spent - began;
        _worst = took > SlowMs ? _worst : Math.Max(_worst, took);
        return took;
    }

    void Slow(double ms, string input)
    {
        _worst = Math.Max(_worst, ms);
        if (ms > SlowMs)
        {
            _slow.Add((ms, Short(input)));
        }
    }

    void Wrong(string input, string? why)
    {
        if (why is not null)
        {
            _troubles.Add($"seed {_seed}: {Short(input)}\n  {why}");
        }
    }

    void Tell(TimeSpan took, long before, long after)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{door}: {_taken} inputs in {took.TotalSeconds:0} s, {_troubles.Count} troubles, {_slow.Count} over {SlowMs} ms, worst {_worst:0} ms; heap {before >> 20} MB after a tenth, {after >> 20} MB at the end"));
        output.WriteLine($"  {string.Join(", ", _outcomes.OrderByDescending(outcome => outcome.Value).Select(outcome => $"{outcome.Value} {outcome.Key}"))}");
        foreach (var (ms, input) in _slow.OrderByDescending(one => one.Ms).Take(MostTold))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {ms:0} ms: {input}"));
        }
    }

    static string Short(string input) => JsonSerializer.Serialize(input.Length > 600 ? $"{input[..600]}… ({input.Length})" : input);

    static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
