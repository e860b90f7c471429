using TwinBot.Channels;

namespace TwinBot.Commands;

static class DataSetup
{
    /// <summary>Adds what the running service does with its data besides turns: exports, and what the command line asks of it.</summary>
    public static IServiceCollection AddData(this IServiceCollection services) =>
        services.AddSingleton<IHandouts, Exporter>().AddHostedService<StoreDoor>();
}
