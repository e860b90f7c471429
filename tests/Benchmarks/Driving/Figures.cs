namespace TwinBot.Benchmarks.Driving;

/// <param name="Turns">Turns a second.</param>
/// <param name="P50">Milliseconds from sending a message until its reply came.</param>
/// <param name="Processor">Milliseconds of processor time a turn, the server's only.</param>
/// <param name="Memory">Resident megabytes of the server at the end.</param>
sealed record Figures(double Turns, double P50, double P95, double P99, double Processor, double Memory)
{
    public static Figures Of(double[] latencies, TimeSpan took, TimeSpan processor, double memory)
    {
        Array.Sort(latencies);
        double At(double part) => latencies.Length == 0 ? double.NaN : latencies[(int)Math.Min(latencies.Length - 1, part * latencies.Length)];
        return new Figures(latencies.Length / took.TotalSeconds, At(0.5), At(0.95), At(0.99), processor.TotalMilliseconds / Math.Max(1, latencies.Length), memory);
    }
}
