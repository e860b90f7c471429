using System.Runtime.InteropServices;
using TwinBot.Benchmarks.Systems;

namespace TwinBot.Benchmarks;

static class Machine
{
    /// <summary>What everything was measured on.</summary>
    public static string Name => $"{Environment.ProcessorCount} cores ({Processor}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; the server alone on core {Server.Core}.";

    static string Processor => OperatingSystem.IsLinux() && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
        ? line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]
        : RuntimeInformation.ProcessArchitecture.ToString();
}
