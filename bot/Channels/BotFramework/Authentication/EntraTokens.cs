using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace TwinBot.Channels.BotFramework.Authentication;

/// <summary>Gets the bot's tokens from Entra, for its secret, its certificate or its managed identity. The library keeps them until shortly before they end.</summary>
sealed class EntraTokens(BotIdentity bot, IHttpClientFactory clients) : IBotTokens
{
    readonly Lazy<Func<CancellationToken, Task<AuthenticationResult>>> _acquire = new(() => bot.Type == BotType.UserAssignedMSI
        ? Managed(bot, new Clients(clients, null))
        : Confidential(bot, new Clients(clients, bot.TokenAuthority)));

    public async Task<string> GetAsync(CancellationToken cancellation)
    {
        try
        {
            return (await _acquire.Value(cancellation)).AccessToken;
        }
        catch (MsalServiceException refused) when (refused is { IsRetryable: false, StatusCode: >= 400 and < 500 and not 408 and not 429 })
        {
            throw new BotTokenException($"Entra refuses the bot's credential ({refused.ErrorCode})", isLasting: true, refused);
        }
        catch (Exception failed) when (failed is MsalException or HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new BotTokenException("Entra gives no token at the moment", isLasting: false, failed);
        }
    }

    static Func<CancellationToken, Task<AuthenticationResult>> Managed(BotIdentity bot, Clients clients)
    {
        var application = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(bot.AppId)).WithHttpClientFactory(clients).Build();
        return cancellation => application.AcquireTokenForManagedIdentity(bot.Cloud.Connector).ExecuteAsync(cancellation);
    }

    static Func<CancellationToken, Task<AuthenticationResult>> Confidential(BotIdentity bot, Clients clients)
    {
        // No discovery: the authority is configured, and nobody else is to be asked about it.
        var builder = ConfidentialClientApplicationBuilder.Create(bot.AppId)
            .WithAuthority(Authority(bot), validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(clients);
        var application = (bot.Certificate is { } certificate ? builder.WithCertificate(certificate, sendX5C: true) : builder.WithClientSecret(bot.Secret)).Build();
        return cancellation => application.AcquireTokenForClient([$"{bot.Cloud.Connector}/.default"]).ExecuteAsync(cancellation);
    }

    /// <summary>A configured address without a path is completed with the tenant. The library takes https only; where http is configured, <see cref="Clients"/> goes there.</summary>
    static string Authority(BotIdentity bot)
    {
        var tenant = bot is { Type: BotType.MultiTenant } or { TenantId: null } ? bot.Cloud.LoginTenant : bot.TenantId;
        var authority = bot.TokenAuthority?.AbsoluteUri.TrimEnd('/') ?? bot.Cloud.Login;
        var complete = new Uri(authority).AbsolutePath.Length > 1 ? authority : $"{authority}/{tenant}";
        return complete.StartsWith("http:", StringComparison.Ordinal) ? $"https:{complete["http:".Length..]}" : complete;
    }

    /// <summary>HTTP for the library, from the service's own pool.</summary>
    sealed class Clients(IHttpClientFactory clients, Uri? authority) : IMsalHttpClientFactory
    {
        readonly bool _isPlain = authority?.Scheme == "http";

        public HttpClient GetHttpClient() => clients.CreateClient(_isPlain ? AuthenticationExtensions.PlainEntra : AuthenticationExtensions.Entra);
    }
}

/// <summary>For a token authority on http, which only a configuration without <c>RequireHttps</c> can name.</summary>
sealed class PlainHttp : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { Scheme: "https" } uri)
        {
            request.RequestUri = new UriBuilder(uri) { Scheme = "http" }.Uri;
        }

        return base.SendAsync(request, cancellationToken);
    }
}
