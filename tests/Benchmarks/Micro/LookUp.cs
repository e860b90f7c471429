using BenchmarkDotNet.Attributes;
using TwinBot.Benchmarks.Driving;
using TwinBot.Understanding;

namespace TwinBot.Benchmarks.Micro;

/// <summary>A name among 100,000, typed with a swap of letters.</summary>
[MemoryDiagnoser]
public class LookUp : IDisposable
{
    const int Names = 100_000;

    readonly NameIndex _names = new();
    int _next;

    [GlobalSetup]
    public void Fill()
    {
        for (var i = 0; i < Names; i++)
        {
            _names.Add($"k{i}", $"Anna {Towns.Name(i)}");
        }
    }

    [Benchmark]
    public int Misspelt()
    {
        var name = Towns.Name(_next++ % Names);
        return _names.Search($"Anna {name[..2]}{name[3]}{name[2]}{name[4..]}", 8).Count;
    }

    public void Dispose()
    {
        _names.Dispose();
        GC.SuppressFinalize(this);
    }
}
