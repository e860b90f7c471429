using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TwinBot.Channels;

/// <summary>Signs what this service alone hands out and takes back: tokens and links. The key lies beside the records, readable by the service only.</summary>
sealed class SigningKey
{
    const int Bytes = 32;

    readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };
    readonly SymmetricSecurityKey _key;

    SigningKey(byte[] key) => _key = new SymmetricSecurityKey(key);

    /// <summary>Reads the key, or makes one where there is none.</summary>
    /// <param name="path">Of the key's file; its folder is made where it is missing.</param>
    /// <exception cref="StartRefusedException">The file is there, but holds no key.</exception>
    public static SigningKey At(string path)
    {
        if (!File.Exists(path))
        {
            Make(path);
        }

        var key = File.ReadAllBytes(path);
        return key.Length == Bytes
            ? new SigningKey(key)
            : throw new StartRefusedException($"'{path}' should hold a key of {Bytes} bytes and has {key.Length}. Remove it, and a new one is made; open chats then begin anew.");
    }

    /// <summary>A token with these claims, for one audience.</summary>
    public string Sign(string audience, DateTimeOffset expires, IReadOnlyDictionary<string, object> claims) =>
        _handler.CreateToken(new SecurityTokenDescriptor
        {
            Audience = audience,
            Claims = claims.ToDictionary(),
            Expires = expires.UtcDateTime,
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
        });

    /// <summary>What nobody without the key can know of a text; the same each time.</summary>
    public string Derive(string purpose, string text) => Base64Url.EncodeToString(HMACSHA256.HashData(_key.Key, Encoding.UTF8.GetBytes($"{purpose}\n{text}")));

    /// <summary>Null for anything that was not signed here for this audience. Whether it has expired is for the caller to see.</summary>
    public async Task<JsonWebToken?> ReadAsync(string audience, string token)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidAudience = audience,
            ValidateIssuer = false,
            ValidateLifetime = false,
        });
        return result.IsValid ? result.SecurityToken as JsonWebToken : null;
    }

    /// <summary>Written aside and moved, so that there is never half a key; of two makers the first wins.</summary>
    static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        var aside = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(aside, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Bytes));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(aside);
        }
    }
}
