using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TwinBot.Channels.BotFramework.Authentication;

/// <summary>Reads who the bot is from the configuration. Half an identity is none to start with.</summary>
static class IdentityReading
{
    const string Section = "TwinBot:Authentication";

    /// <exception cref="StartRefusedException">Something is missing or contradicts itself; the message says what.</exception>
    public static BotIdentity Read(IConfiguration configuration)
    {
        if (Value(configuration, "MicrosoftAppId") is not { } appId)
        {
            return Credentials(configuration) is { } orphan
                ? throw new StartRefusedException($"{orphan} is set without a MicrosoftAppId. Set both, or neither to try TwinBot on this machine alone.")
                : BotIdentity.Local;
        }

        if (appId.Any(char.IsWhiteSpace))
        {
            throw new StartRefusedException("MicrosoftAppId must be the application id of the bot's registration, without spaces.");
        }

        var cloud = Cloud.ByService(Value(configuration, "ChannelService"))
            ?? throw new StartRefusedException("ChannelService must be https://botframework.azure.us or https://botframework.azure.cn, or absent for the public cloud.");
        var requireHttps = configuration.GetValue($"{Section}:RequireHttps", true);
        var identity = new BotIdentity
        {
            AppId = appId,
            Type = Type(configuration),
            TenantId = Value(configuration, "MicrosoftAppTenantId"),
            Secret = Value(configuration, "MicrosoftAppPassword"),
            Certificate = Certificate(configuration),
            Cloud = cloud,
            ChannelMetadata = Address(configuration, "ChannelMetadata", requireHttps) ?? cloud.ChannelMetadata,
            EntraMetadata = Address(configuration, "EntraMetadata", requireHttps) ?? cloud.EntraMetadata,
            TokenAuthority = Address(configuration, "TokenAuthority", requireHttps),
            RequireHttps = requireHttps,
            AllowedTenants = List(configuration, "AllowedTenants"),
            ServiceHosts = List(configuration, "AllowedServiceHosts") is { IsEmpty: false } own ? own : cloud.Hosts,
        };
        return Missing(identity) is { } sentence ? throw new StartRefusedException(sentence) : identity;
    }

    static string? Missing(BotIdentity identity) => identity switch
    {
        { Secret: not null, Certificate: not null } => $"MicrosoftAppPassword and {Section}:Certificate are both set. Keep one.",
        { Type: not BotType.MultiTenant, TenantId: null } => $"MicrosoftAppType is {identity.Type}, so MicrosoftAppTenantId must name the bot's tenant.",
        { Type: BotType.UserAssignedMSI } and ({ Secret: not null } or { Certificate: not null }) => "MicrosoftAppType is UserAssignedMSI, which has no secret and no certificate. Remove it, or set another type.",
        { Type: not BotType.UserAssignedMSI, Secret: null, Certificate: null } => $"MicrosoftAppId is set without a credential: set MicrosoftAppPassword or {Section}:Certificate, or MicrosoftAppType to UserAssignedMSI.",
        _ => null,
    };

    static string? Credentials(IConfiguration configuration) =>
        new[] { "MicrosoftAppPassword", "MicrosoftAppTenantId", $"{Section}:Certificate" }.FirstOrDefault(key => Value(configuration, key) is not null);

    /// <summary>A bot that names its tenant is of that tenant; Bot Framework's own default is several.</summary>
    static BotType Type(IConfiguration configuration) => Value(configuration, "MicrosoftAppType") switch
    {
        null => Value(configuration, "MicrosoftAppTenantId") is null ? BotType.MultiTenant : BotType.SingleTenant,
        var name when Enum.TryParse<BotType>(name, ignoreCase: true, out var type) && Enum.IsDefined(type) && !char.IsDigit(name[0]) => type,
        var name => throw new StartRefusedException($"MicrosoftAppType is '{name}'. It must be {string.Join(", ", Enum.GetNames<BotType>())}."),
    };

    static X509Certificate2? Certificate(IConfiguration configuration)
    {
        if (Value(configuration, $"{Section}:Certificate") is not { } path)
        {
            return null;
        }

        try
        {
            var certificate = Path.GetExtension(path).Equals(".pem", StringComparison.OrdinalIgnoreCase)
                ? X509Certificate2.CreateFromPemFile(path)
                : X509CertificateLoader.LoadPkcs12FromFile(path, Value(configuration, $"{Section}:CertificatePassword"));
            return certificate.HasPrivateKey ? certificate : throw new StartRefusedException($"'{path}' holds a certificate without its private key.");
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"{Section}:Certificate '{path}' cannot be read: {unreadable.Message}");
        }
    }

    static Uri? Address(IConfiguration configuration, string key, bool requireHttps) => Value(configuration, $"{Section}:{key}") switch
    {
        null => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || (uri.Scheme == "http" && !requireHttps)) => uri,
        var text => throw new StartRefusedException($"{Section}:{key} is '{text}'. It must be an address that begins with https://."),
    };

    /// <summary>Written as a list, or as one line with commas, which is easier in an environment variable.</summary>
    static ImmutableArray<string> List(IConfiguration configuration, string key)
    {
        var section = configuration.GetSection($"{Section}:{key}");
        var listed = section.GetChildren().Select(child => child.Value ?? "").Append(section.Value ?? "");
        return [.. listed.SelectMany(line => line.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
    }

    static string? Value(IConfiguration configuration, string key) => configuration[key]?.Trim() is { Length: > 0 } value ? value : null;
}
