using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TwinBot.Tests.Channels.Authentication;

/// <summary>Requests that must be refused: by name, with the status, and how each differs from a good one of Teams.</summary>
static class WrongRequests
{
    static readonly string s_deep = new string('[', 70) + new string(']', 70);

    public static readonly IReadOnlyDictionary<string, (int Status, Action<Draft> Spoil)> All = new Dictionary<string, (int, Action<Draft>)>
    {
        ["no token"] = (401, d => d.Authorization = _ => null),
        ["an empty header"] = (401, d => d.Authorization = _ => ""),
        ["Bearer alone"] = (401, d => d.Authorization = _ => "Bearer "),
        ["another scheme"] = (401, d => d.Authorization = _ => "Basic dXNlcjpwYXNz"),
        ["the token without a scheme"] = (401, d => d.Authorization = token => token),
        ["the scheme and the token run together"] = (401, d => d.Authorization = token => $"Bearer{token}"),
        ["two tokens"] = (401, d => d.Authorization = token => $"Bearer {token}, Bearer {token}"),
        ["no JWT"] = (401, d => d.Authorization = _ => "Bearer nonsense"),
        ["dots only"] = (401, d => d.Authorization = _ => "Bearer .."),
        ["four parts"] = (401, d => d.Authorization = token => $"Bearer {token}.x"),
        ["two parts"] = (401, d => d.Authorization = token => $"Bearer {token[..token.LastIndexOf('.')]}"),
        ["no signature"] = (401, d => d.Authorization = token => $"Bearer {token[..(token.LastIndexOf('.') + 1)]}"),
        ["an encrypted token"] = (401, d => d.Authorization = _ => "Bearer eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.a.b.c.d"),
        ["a header that is no JSON"] = (401, d => d.Authorization = token => $"Bearer bm9wZQ{token[token.IndexOf('.')..]}"),
        ["a token too long"] = (401, d => d.Claims["long"] = new string('x', 20_000)),
        ["a changed claim"] = (401, d => d.Authorization = token => $"Bearer {Swap(token, d.Claims.DeepClone().AsObject().With("serviceurl", "https://evil.example"))}"),
        ["a signature of zeros"] = (401, d => d.Signature = _ => new byte[256]),
        ["a shortened signature"] = (401, d => d.Signature = bytes => d.Key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)[..200]),
        ["PSS padding under the name of RS256"] = (401, d => d.Signature = bytes => d.Key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        ["algorithm none"] = (401, d => Algorithm(d, "none", _ => [])),
        ["algorithm None"] = (401, d => Algorithm(d, "None", _ => [])),
        ["algorithm none with a real signature"] = (401, d => d.Header["alg"] = "none"),
        ["HMAC with the public key"] = (401, d => Algorithm(d, "HS256", bytes => HMACSHA256.HashData(d.Key.Rsa.ExportSubjectPublicKeyInfo(), bytes))),
        ["HMAC with the public key in PEM"] = (401, d => Algorithm(d, "HS256", bytes => HMACSHA256.HashData(Encoding.ASCII.GetBytes(d.Key.Rsa.ExportSubjectPublicKeyInfoPem()), bytes))),
        ["HMAC with nothing"] = (401, d => Algorithm(d, "HS256", bytes => HMACSHA256.HashData(Array.Empty<byte>(), bytes))),
        ["PS256"] = (401, d => Algorithm(d, "PS256", bytes => d.Key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss))),
        ["RS1"] = (401, d => Algorithm(d, "RS1", bytes => d.Key.Rsa.SignData(bytes, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1))),
        ["no algorithm"] = (401, d => d.Header.Remove("alg")),
        ["no key id"] = (401, d => d.Header.Remove("kid")),
        ["an unknown key id"] = (401, d => d.Header["kid"] = "who?"),
        ["a foreign key under a known id"] = (401, d => d.Key = new IssuerKey("teams-1", "msteams")),
        ["a foreign key in the header"] = (401, d => Foreign(d, key => d.Header["jwk"] = key.Published())),
        ["a foreign key at an address"] = (401, d => Foreign(d, _ => d.Header["jku"] = $"{d.Issuer.Url}/entra/keys")),
        ["a key of Entra"] = (401, d => (d.Key, d.Header["kid"]) = (d.Issuer.Entra, d.Issuer.Entra.Id)),
        ["no issuer"] = (401, d => d.Claims.Remove("iss")),
        ["another issuer"] = (401, d => d.Claims["iss"] = "https://issuer.example"),
        ["the government's issuer"] = (401, d => d.Claims["iss"] = "https://api.botframework.us"),
        ["the issuer with a slash"] = (401, d => d.Claims["iss"] = $"{LocalIssuer.Channels}/"),
        ["Entra's issuer with a channel's key"] = (401, d => d.Claims["iss"] = $"https://sts.windows.net/{LocalIssuer.Tenant}/"),
        ["no audience"] = (401, d => d.Claims.Remove("aud")),
        ["another bot's token"] = (401, d => d.Claims["aud"] = "22222222-2222-3333-4444-555555555555"),
        ["the connector's audience"] = (401, d => d.Claims["aud"] = "https://api.botframework.com"),
        ["several audiences, none of them the bot"] = (401, d => d.Claims["aud"] = new JsonArray("a", "b")),
        ["expired six minutes ago"] = (401, d => d.Times(-3600, -360)),
        ["expired last year"] = (401, d => d.Times(-40_000_000, -30_000_000)),
        ["no expiry"] = (401, d => d.Claims.Remove("exp")),
        ["an expiry in words"] = (401, d => d.Claims["exp"] = "tomorrow"),
        ["an expiry of zero"] = (401, d => d.Claims["exp"] = 0),
        ["not yet valid"] = (401, d => d.Times(360, 3600)),
        ["a key without endorsements"] = (401, d => (d.Key, d.Header["kid"]) = (d.Issuer.Unendorsed, d.Issuer.Unendorsed.Id)),
        ["no serviceurl in the token"] = (401, d => d.Claims.Remove("serviceurl")),
        ["an empty serviceurl in the token"] = (401, d => d.Claims["serviceurl"] = ""),
        ["another serviceurl in the token"] = (403, d => d.Claims["serviceurl"] = "https://smba.trafficmanager.net/emea/"),
        ["another serviceUrl in the activity"] = (403, d => d.Activity["serviceUrl"] = "https://evil.example/"),
        ["a serviceUrl one path further"] = (403, d => d.Activity["serviceUrl"] = $"{d.Activity["serviceUrl"]}/x"),
        ["a serviceUrl on another port"] = (403, d => d.Activity["serviceUrl"] = "http://127.0.0.1:1"),
        ["no serviceUrl in the activity"] = (403, d => d.Activity.Remove("serviceUrl")),
        ["no serviceUrl where the replies are expected inline"] = (403, d => d.Activity.Without("serviceUrl")["deliveryMode"] = "expectReplies"),
        ["a proved serviceUrl on a host that is not called"] = (403, d => Proved(d, "https://evil.example/")),
        ["a proved serviceUrl of the cloud's own machine"] = (403, d => Proved(d, "http://169.254.169.254/")),
        ["a host in front of the allowed one"] = (403, d => Proved(d, "http://127.0.0.1.evil.example/")),
        ["an allowed host as a user name"] = (403, d => Proved(d, "http://127.0.0.1@evil.example/")),
        ["a serviceUrl with a query"] = (403, d => Proved(d, $"{d.Claims["serviceurl"]}/?x=")),
        ["another channel's activity"] = (403, d => d.Activity["channelId"] = "webchat"),
        ["the emulator's channel by a channel's token"] = (403, d => d.Activity["channelId"] = "emulator"),
        ["the channel in capitals"] = (403, d => d.Activity["channelId"] = "MSTEAMS"),
        ["another tenant in the conversation"] = (403, d => d.Activity["conversation"] = new JsonObject { ["id"] = "c1", ["tenantId"] = Guid.NewGuid().ToString() }),
        ["another tenant in the channel's data"] = (403, d => d.Activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Guid.NewGuid().ToString() } }),
        ["an ignored activity of another channel"] = (403, d => d.Activity.With("type", "typing")["channelId"] = "webchat"),
        ["no channel"] = (400, d => d.Activity.Remove("channelId")),
        ["no type"] = (400, d => d.Activity.Remove("type")),
        ["no JSON"] = (400, d => d.Body = "not json"),
        ["deep JSON"] = (400, d => d.Body = $"{{\"type\":\"message\",\"value\":{s_deep}}}"),
        ["another content type"] = (400, d => d.ContentType = "text/plain"),
        ["a form"] = (400, d => d.ContentType = "application/x-www-form-urlencoded"),
        ["ten megabytes"] = (413, d => d.Body = d.Activity.With("text", new string('x', 10_000_000)).ToJsonString()),
        ["ten megabytes without a token"] = (401, d => (d.Body, d.Authorization) = (new string('x', 10_000_000), _ => null)),
        ["deep JSON without a token"] = (401, d => (d.Body, d.Authorization) = (s_deep, _ => null)),
    };

    /// <summary>The same, from a tool with the bot's own credentials.</summary>
    public static readonly IReadOnlyDictionary<string, (int Status, Action<Draft> Spoil)> OfTools = new Dictionary<string, (int, Action<Draft>)>
    {
        ["passing for Teams"] = (403, d => d.Activity["channelId"] = "msteams"),
        ["passing for the web chat"] = (403, d => d.Activity["channelId"] = "webchat"),
        ["another application"] = (401, d => d.Claims["azp"] = Guid.NewGuid().ToString()),
        ["no application"] = (401, d => d.Claims.Remove("azp")),
        ["the application under its old name"] = (401, d => d.Claims.Without("azp")["appid"] = LocalIssuer.AppId),
        ["no tenant"] = (401, d => d.Claims.Remove("tid")),
        ["another tenant than the issuer's"] = (401, d => d.Claims["tid"] = Guid.NewGuid().ToString()),
        ["another tenant and its issuer"] = (401, d => d.Claims.With("tid", "f8cdef31-a31e-4b4a-93e4-5f571e91255a")["iss"] = "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/"),
        ["the template for an issuer"] = (401, d => d.Claims["iss"] = "https://login.microsoftonline.com/{tenantid}/v2.0"),
        ["another audience"] = (401, d => d.Claims["aud"] = "https://graph.microsoft.com"),
        ["a channel's key"] = (401, d => (d.Key, d.Header["kid"]) = (d.Issuer.Teams, d.Issuer.Teams.Id)),
        ["expired"] = (401, d => d.Times(-3600, -360)),
        ["a host that is not called"] = (403, d => d.Activity["serviceUrl"] = "https://evil.example/"),
    };

    static void Algorithm(Draft draft, string name, Func<byte[], byte[]> sign) => (draft.Header["alg"], draft.Signature) = (name, sign);

    static void Proved(Draft draft, string serviceUrl) => (draft.Activity["serviceUrl"], draft.Claims["serviceurl"]) = (serviceUrl, serviceUrl);

    static void Foreign(Draft draft, Action<IssuerKey> show)
    {
        draft.Key = new IssuerKey("foreign", "msteams");
        draft.Header["kid"] = "foreign";
        show(draft.Key);
    }

    static string Swap(string token, JsonObject claims)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}";
    }
}
