using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace TwinBot.Channels.BotFramework.Authentication;

/// <summary>
/// The keys that an issuer publishes. A key that is not among them is looked for once more, before its token is refused, so that
/// keys can be rolled over while the service runs; not more often than <see cref="Pause"/>, whoever asks.
/// <c>ConfigurationManager</c> would refresh behind the request's back, and on a clock of its own.
/// </summary>
sealed class KeyRing(Uri metadata, HttpClient client, bool requireHttps, TimeProvider time, ILogger log) : IDisposable
{
    static readonly TimeSpan Fresh = TimeSpan.FromHours(12);

    // Bot Framework's documentation lets keys be kept that long.
    static readonly TimeSpan Usable = TimeSpan.FromDays(5);
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    readonly HttpDocumentRetriever _documents = new(client) { RequireHttps = requireHttps };
    readonly SemaphoreSlim _fetching = new(1, 1);
    Published? _published;
    DateTimeOffset? _triedAt;

    /// <summary>The key, and the issuer as its metadata names it; a null key where there is none. Null where the issuer cannot be asked.</summary>
    public async Task<(JsonWebKey? Key, string Issuer)?> FindAsync(string keyId, CancellationToken cancellation)
    {
        if (Known() is { } known && known.Find(keyId) is { } key && time.GetUtcNow() - known.At < Fresh)
        {
            return (key, known.Configuration.Issuer);
        }

        await FetchAsync(keyId, cancellation);
        return Known() is { } now ? (now.Find(keyId), now.Configuration.Issuer) : null;
    }

    public void Dispose()
    {
        _fetching.Dispose();
        client.Dispose();
    }

    Published? Known() => _published is { } published && time.GetUtcNow() - published.At < Usable ? published : null;

    async Task FetchAsync(string keyId, CancellationToken cancellation)
    {
        await _fetching.WaitAsync(cancellation);
        try
        {
            var now = time.GetUtcNow();
            var fetchedMeanwhile = Known() is { } known && known.Find(keyId) is not null && now - known.At < Fresh;
            if (fetchedMeanwhile || now - _triedAt < Pause)
            {
                return;
            }

            _triedAt = now;
            _published = new Published(await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, _documents, CancellationToken.None), now);
            log.KeysFetched(metadata.Host, _published.Configuration.JsonWebKeySet.Keys.Count);
        }
        catch (Exception failed) when (failed is IOException or HttpRequestException or TaskCanceledException or ArgumentException or InvalidOperationException or System.Text.Json.JsonException)
        {
            // What was published before stays good until it is too old.
            log.KeysUnavailable(failed, metadata.Host);
        }
        finally
        {
            _fetching.Release();
        }
    }

    sealed record Published(OpenIdConnectConfiguration Configuration, DateTimeOffset At)
    {
        public JsonWebKey? Find(string keyId) => Configuration.JsonWebKeySet.Keys.FirstOrDefault(key => key.Kid == keyId && key.Kty == JsonWebAlgorithmsKeyTypes.RSA);
    }
}
