using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace TwinBot.Tests.Channels.Authentication;

/// <summary>A key pair of an issuer, and what is published of it.</summary>
sealed class IssuerKey(string id, params string[] endorsements) : IDisposable
{
    readonly RSA _rsa = RSA.Create(2048);

    public string Id => id;

    public RSA Rsa => _rsa;

    public JsonObject Published()
    {
        var parameters = _rsa.ExportParameters(includePrivateParameters: false);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (endorsements.Length > 0)
        {
            jwk["endorsements"] = new JsonArray([.. endorsements.Select(one => JsonValue.Create(one))]);
        }

        return jwk;
    }

    public void Dispose() => _rsa.Dispose();
}
