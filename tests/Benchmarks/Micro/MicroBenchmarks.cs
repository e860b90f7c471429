using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace TwinBot.Benchmarks.Micro;

/// <summary>The pieces by themselves.</summary>
static class MicroBenchmarks
{
    public static void Run() => BenchmarkRunner.Run(
        [typeof(Understanding), typeof(LookUp), typeof(Turns), typeof(Storing)],
        DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
}
