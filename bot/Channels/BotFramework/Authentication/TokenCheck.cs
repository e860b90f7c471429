using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TwinBot.Channels.BotFramework.Authentication;

/// <summary>What came of checking a token.</summary>
abstract record Verdict
{
    Verdict()
    {
    }

    public sealed record Good(Caller Caller) : Verdict;

    public sealed record Bad(string Why) : Verdict;

    /// <summary>The issuer's keys cannot be had at the moment.</summary>
    public sealed record NotNow : Verdict;
}

/// <summary>Checks the token of a request: everything that can be known without the activity. What is cheap comes first, so that rubbish costs no signature and no look-up.</summary>
sealed class TokenCheck(BotIdentity bot, [FromKeyedServices(TokenCheck.Channels)] KeyRing channels, [FromKeyedServices(TokenCheck.Entra)] KeyRing entra, TimeProvider time)
{
    public const string Channels = "channels";
    public const string Entra = "entra";

    const int LongestToken = 16 * 1024;
    static readonly string[] s_algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };
    readonly ImmutableHashSet<string> _entraIssuers = bot.ToolTenants.SelectMany(tenant => bot.Cloud.EntraIssuers(tenant)).ToImmutableHashSet(StringComparer.Ordinal);

    public async Task<Verdict> CheckAsync(string token, CancellationToken cancellation)
    {
        if (Read(token) is not { } read)
        {
            return new Verdict.Bad("no JWT");
        }

        if (!s_algorithms.Contains(read.Alg) || read.Kid is not { Length: > 0 } keyId)
        {
            return new Verdict.Bad("algorithm or key id");
        }

        var isEntra = await IsEntraAsync(read, keyId, cancellation);
        if (await (isEntra ? entra : channels).FindAsync(keyId, cancellation) is not var (key, issuer))
        {
            return new Verdict.NotNow();
        }

        if (key is null)
        {
            return new Verdict.Bad("unknown key");
        }

        var rules = isEntra ? Rules(key, EntraIssuers(issuer), [bot.AppId, $"api://{bot.AppId}"]) : Rules(key, [bot.Cloud.Issuer, issuer], [bot.AppId]);
        var result = await _handler.ValidateTokenAsync(read, rules);
        return !result.IsValid ? new Verdict.Bad(result.Exception.GetType().Name)
            : isEntra ? Tool(read, issuer)
            : Channel(read, key);
    }

    /// <summary>By its name; where another issuer was configured to stand in for Entra, by the name that this one gives itself.</summary>
    async Task<bool> IsEntraAsync(JsonWebToken token, string keyId, CancellationToken cancellation) =>
        _entraIssuers.Contains(token.Issuer)
        || (bot.EntraMetadata != bot.Cloud.EntraMetadata
            && token.Issuer != bot.Cloud.Issuer
            && await entra.FindAsync(keyId, cancellation) is ({ }, { } issuer)
            && EntraIssuers(issuer).Contains(token.Issuer));

    IEnumerable<string> EntraIssuers(string published) => bot.ToolTenants.SelectMany(tenant => EntraIssuers(published, tenant));

    /// <summary>Entra's metadata for all tenants has a gap in the issuer's name.</summary>
    IEnumerable<string> EntraIssuers(string published, string tenant) =>
        bot.Cloud.EntraIssuers(tenant).Append(published.Replace("{tenantid}", tenant, StringComparison.OrdinalIgnoreCase));

    TokenValidationParameters Rules(JsonWebKey key, IEnumerable<string> issuers, IEnumerable<string> audiences) => new()
    {
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = s_algorithms,
        ValidIssuers = issuers,
        ValidAudiences = audiences,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = IsTimely,
    };

    /// <summary>By the service's clock, which a test can move.</summary>
    bool IsTimely(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && end > now - Skew && !(notBefore > now + Skew);
    }

    /// <summary>The tenant must be the one of the issuer, and the application the bot itself: others of the tenant are not the bot's tools.</summary>
    Verdict Tool(JsonWebToken token, string issuer) =>
        Claim(token, "tid") is { Length: > 0 } tenant
        && EntraIssuers(issuer, tenant).Contains(token.Issuer)
        && bot.ToolTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase)
        && string.Equals(Claim(token, Claim(token, "ver") == "2.0" ? "azp" : "appid"), bot.AppId, StringComparison.OrdinalIgnoreCase)
            ? new Verdict.Good(new Caller.Tool())
            : new Verdict.Bad("another tenant or application");

    static Verdict Channel(JsonWebToken token, JsonWebKey key) =>
        Claim(token, "serviceurl") is { Length: > 0 } serviceUrl && Endorsements(key) is { IsEmpty: false } endorsed
            ? new Verdict.Good(new Caller.Channel(serviceUrl, endorsed))
            : new Verdict.Bad("no serviceurl, or a key without endorsements");

    static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    static ImmutableArray<string> Endorsements(JsonWebKey key) => key.AdditionalData.TryGetValue("endorsements", out var found) ? found switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()).OfType<string>()],
        IEnumerable<object> list => [.. list.OfType<string>()],
        _ => [],
    } : [];

    JsonWebToken? Read(string token)
    {
        try
        {
            return token.Length <= LongestToken && _handler.CanReadToken(token) ? _handler.ReadJsonWebToken(token) : null;
        }
        catch (Exception malformed) when (malformed is ArgumentException or JsonException or FormatException)
        {
            return null;
        }
    }
}
