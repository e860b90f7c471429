using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TwinBot.Channels;
using TwinBot.Conversation;
using TwinBot.Storage;

namespace TwinBot.Tests.Channels;

/// <summary>Bots for the tests of channels: with an engine that answers what the test wants.</summary>
static class Bots
{
    public static Task<RunningBot> EchoAsync(MemoryStore? store = null, EchoEngine? engine = null, params string[] args)
    {
        var disk = store ?? new MemoryStore();
        var echo = engine ?? new EchoEngine();
        return RunningBot.StartAsync(
            services =>
            {
                services.Replace(ServiceDescriptor.Singleton<IStore>(disk));
                services.Replace(ServiceDescriptor.Singleton<IEngine>(echo));
                services.Replace(ServiceDescriptor.Singleton<IHandouts>(new FixedExport()));
            },
            ["--TwinBot:Delivery:FirstWait=00:00:00.05", .. args]);
    }

    sealed class FixedExport : IHandouts
    {
        public async Task WriteExportAsync(Stream to, CancellationToken cancellation) => await to.WriteAsync("{\"schema\":\"twinbot/1\"}"u8.ToArray(), cancellation);
    }
}
