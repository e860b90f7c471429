using System.Globalization;
using System.Text;

namespace TwinBot.Benchmarks;

/// <summary>Figures as Markdown.</summary>
static class Table
{
    public static string Of(IReadOnlyList<Row> rows)
    {
        var text = new StringBuilder("| system | at once | turns/s | p50 | p95 | p99 (ms) | CPU a turn (ms) | memory (MB) | to first reply (s) | wrong |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var row in rows)
        {
            foreach (var (conversations, figures) in Comparison.AtOnce.Zip(row.Figures))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"| {row.Name} | {conversations} | {figures.Turns:0} | {figures.P50:0.0} | {figures.P95:0.0} | {figures.P99:0.0} | {figures.Processor:0.000} | {figures.Memory:0} | {row.First:0.00} | {row.Wrong} |");
            }
        }

        return text.ToString();
    }
}
