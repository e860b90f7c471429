using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace TwinBot.Tests.Channels.Authentication;

/// <summary>A request as Teams would make it, for a test to spoil.</summary>
sealed class Draft
{
    readonly DateTimeOffset _now;

    Draft(LocalIssuer issuer, DateTimeOffset now, string serviceUrl, string channel)
    {
        (Issuer, _now, Key) = (issuer, now, issuer.Teams);
        Activity = Activities.Message("hello", channel: channel, serviceUrl: serviceUrl)
            .With("conversation", new JsonObject { ["id"] = "c1", ["tenantId"] = LocalIssuer.Tenant });
        Claims = new JsonObject { ["iss"] = LocalIssuer.Channels, ["aud"] = LocalIssuer.AppId, ["serviceurl"] = serviceUrl };
        Times(-60, 3600);
        Header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = Key.Id };
    }

    public LocalIssuer Issuer { get; }

    public JsonObject Header { get; }

    public JsonObject Claims { get; }

    public JsonObject Activity { get; }

    public IssuerKey Key { get; set; }

    /// <summary>What is sent in place of the signed token.</summary>
    public Func<string, string?> Authorization { get; set; } = static token => $"Bearer {token}";

    /// <summary>Signs in place of the key.</summary>
    public Func<byte[], byte[]>? Signature { get; set; }

    public string? Body { get; set; }

    public string ContentType { get; set; } = "application/json";

    public static Draft OfTeams(LocalIssuer issuer, DateTimeOffset now, string serviceUrl) => new(issuer, now, serviceUrl, "msteams");

    /// <summary>A request of the emulator, by the bot's own credentials.</summary>
    public static Draft OfEmulator(LocalIssuer issuer, DateTimeOffset now, string serviceUrl, bool isOld = false)
    {
        var draft = new Draft(issuer, now, serviceUrl, "emulator") { Key = issuer.Entra };
        draft.Header["kid"] = issuer.Entra.Id;
        draft.Claims.Without("serviceurl").With("tid", LocalIssuer.Tenant).With("ver", isOld ? "1.0" : "2.0").With(isOld ? "appid" : "azp", LocalIssuer.AppId)
            .With("iss", isOld ? $"https://sts.windows.net/{LocalIssuer.Tenant}/" : $"https://login.microsoftonline.com/{LocalIssuer.Tenant}/v2.0");
        return draft;
    }

    /// <summary>Seconds from now at which the token begins and ends.</summary>
    public void Times(int begins, int ends)
    {
        Claims["nbf"] = (_now + TimeSpan.FromSeconds(begins)).ToUnixTimeSeconds();
        Claims["exp"] = (_now + TimeSpan.FromSeconds(ends)).ToUnixTimeSeconds();
    }

    public string Token()
    {
        var content = $"{Base64UrlEncoder.Encode(Header.ToJsonString())}.{Base64UrlEncoder.Encode(Claims.ToJsonString())}";
        var bytes = Encoding.ASCII.GetBytes(content);
        var hash = (string?)Header["alg"] switch { "RS384" => HashAlgorithmName.SHA384, "RS512" => HashAlgorithmName.SHA512, _ => HashAlgorithmName.SHA256 };
        var signature = Signature?.Invoke(bytes) ?? Key.Rsa.SignData(bytes, hash, RSASignaturePadding.Pkcs1);
        return $"{content}.{Base64UrlEncoder.Encode(signature)}";
    }

    public async Task<int> SendAsync(RunningBot bot)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(Body ?? Activity.ToJsonString(), Encoding.UTF8, ContentType) };
        if (Authorization(Token()) is { } header)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        using var response = await bot.Client.SendAsync(request);
        return (int)response.StatusCode;
    }
}
