using BenchmarkDotNet.Attributes;
using TwinBot.Benchmarks.Driving;

namespace TwinBot.Benchmarks.Micro;

/// <summary>Whole dialogs through engine and store, without the door: figures are for one turn.</summary>
[MemoryDiagnoser]
public class Turns : IDisposable
{
    const int Steps = 8;

    readonly InProcess _bot = new();

    [Benchmark(OperationsPerInvoke = Steps)]
    public Task Dialog() => _bot.PlayAsync();

    public void Dispose()
    {
        _bot.Dispose();
        GC.SuppressFinalize(this);
    }
}
