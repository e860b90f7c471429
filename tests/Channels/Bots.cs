using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using TwinBot.Channels;
using TwinBot.Conversation;
using TwinBot.Storage;
using TwinBot.Texts;

namespace TwinBot.Tests.Channels;

/// <summary>Bots for the tests of channels: with an engine that answers what the test wants, on the real store.</summary>
static class Bots
{
    public static Task<RunningBot> EchoAsync(EchoEngine? engine = null, Troubles? troubles = null, TimeProvider? time = null, ILoggerProvider? log = null, params string[] args) =>
        RunningBot.StartAsync(
            services =>
            {
                services.Replace(ServiceDescriptor.Singleton<IEngine>(engine ?? new EchoEngine()));
                services.Where(service => service.ImplementationType?.Name == "WarmUp").ToList().ForEach(warmUp => services.Remove(warmUp));
                services.Replace(ServiceDescriptor.Singleton<IHandouts>(new FixedExport()));
                if (time is not null)
                {
                    services.AddSingleton(time);
                }

                if (log is not null)
                {
                    services.AddSingleton(log);
                }

                if (troubles is not null)
                {
                    services.Replace(ServiceDescriptor.Singleton<IStore>(provider => new TroubledStore(provider.GetRequiredService<LiteDbStore>(), troubles)));
                }
            },
            ["--TwinBot:Delivery:FirstWait=00:00:00.05", .. args]);

    /// <summary>How many messages wait in the outbox.</summary>
    public static int Undelivered(this RunningBot bot) => bot.Services.GetRequiredService<IStore>().Undelivered(10).Count;

    sealed class FixedExport : IHandouts
    {
        public async Task WriteExportAsync(Stream to, CancellationToken cancellation) => await to.WriteAsync("{\"schema\":\"twinbot/1\"}"u8.ToArray(), cancellation);

        public async Task WriteSheetsAsync(Handout what, Speech speech, Stream to, CancellationToken cancellation) =>
            await to.WriteAsync(Encoding.UTF8.GetBytes($"{what} {speech.Language}"), cancellation);
    }
}
