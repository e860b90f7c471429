using TwinBot.Channels.BotFramework.Authentication;
using TwinBot.Channels.BotFramework.Rendering;
using TwinBot.Delivery;

namespace TwinBot.Channels.BotFramework;

static class BotFrameworkExtensions
{
    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddHttpClient(nameof(Connector), static client => client.Timeout = Timeout.InfiniteTimeSpan).ConfigurePrimaryHttpMessageHandler(Direct).RemoveAllLoggers();
        services.AddHttpClient(nameof(Attachments)).ConfigurePrimaryHttpMessageHandler(Direct).RemoveAllLoggers();
        return services
            .AddSingleton<ActivityCheck>()
            .AddSingleton<Attachments>()
            .AddSingleton<ActivityReader>()
            .AddSingleton<ActivityRenderer>()
            .AddSingleton<Reception>()
            .AddSingleton<Haste>()
            .AddSingleton<Origins>()
            .AddSingleton<Screens>()
            .AddSingleton<References>()
            .AddSingleton<Proactive>()
            .AddSingleton<ConnectorWire>()
            .AddSingleton<ConversationCalls>();
    }

    /// <summary>A host that points elsewhere, or a proxy in between, would take our messages where nobody allowed.</summary>
    static SocketsHttpHandler Direct() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        MaxConnectionsPerServer = 32,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),

        // A message on a line that the other end has just closed may have arrived or not, and is then not sent again.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
    };
}
