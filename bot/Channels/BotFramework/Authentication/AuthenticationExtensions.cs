namespace TwinBot.Channels.BotFramework.Authentication;

static class AuthenticationExtensions
{
    public const string Entra = "Entra";
    public const string PlainEntra = "Entra over http";

    const int LargestDocument = 1024 * 1024;

    /// <summary>Who may speak to the bot, as whom the bot speaks, and with whom.</summary>
    public static IServiceCollection AddBotIdentity(this IServiceCollection services, BotIdentity identity)
    {
        services.AddHttpClient(nameof(KeyRing), Limited).RemoveAllLoggers();
        services.AddHttpClient(Entra, Limited).RemoveAllLoggers();
        services.AddHttpClient(PlainEntra, Limited).AddHttpMessageHandler(static () => new PlainHttp()).RemoveAllLoggers();
        return services
            .AddSingleton(identity)
            .AddSingleton<ServiceHosts>()
            .AddSingleton<IBotTokens, EntraTokens>()
            .AddSingleton<Tenants>()
            .AddSingleton<TokenCheck>()
            .AddKeyedSingleton(TokenCheck.Channels, (provider, _) => Ring(provider, identity.ChannelMetadata))
            .AddKeyedSingleton(TokenCheck.Entra, (provider, _) => Ring(provider, identity.EntraMetadata));
    }

    /// <summary>In local mode this machine alone is answered; with an identity, who has a token.</summary>
    public static RouteHandlerBuilder Guard(this RouteHandlerBuilder endpoint, BotIdentity identity) => identity.IsLocal
        ? endpoint.AddEndpointFilter<LoopbackCallers>()
        : endpoint.AddEndpointFilter<Admission>();

    static void Limited(HttpClient client)
    {
        client.Timeout = TimeSpan.FromSeconds(10);
        client.MaxResponseContentBufferSize = LargestDocument;
    }

    static KeyRing Ring(IServiceProvider provider, Uri metadata) => new(
        metadata,
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(KeyRing)),
        provider.GetRequiredService<BotIdentity>().RequireHttps,
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<KeyRing>>());
}
