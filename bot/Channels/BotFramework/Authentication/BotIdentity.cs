using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;

namespace TwinBot.Channels.BotFramework.Authentication;

enum BotType
{
    SingleTenant,
    MultiTenant,
    UserAssignedMSI,
}

/// <summary>Who the bot is to Bot Framework, and whom it believes. Local mode is the identity without an id: nobody can prove anything to it.</summary>
sealed record BotIdentity
{
    public static BotIdentity Local { get; } = new() { RequireHttps = false };

    /// <summary>The id of its registration; empty in local mode.</summary>
    public string AppId { get; init; } = "";

    public bool IsLocal => AppId.Length == 0;

    public BotType Type { get; init; }

    /// <summary>The tenant it is registered in; null for a bot of several tenants that did not say.</summary>
    public string? TenantId { get; init; }

    /// <summary>Null where a certificate or a managed identity takes its place.</summary>
    public string? Secret { get; init; }

    /// <summary>With its private key.</summary>
    public X509Certificate2? Certificate { get; init; }

    public Cloud Cloud { get; init; } = Cloud.Public;

    /// <summary>Where the keys of the channels' tokens are published.</summary>
    public Uri ChannelMetadata { get; init; } = Cloud.Public.ChannelMetadata;

    public Uri EntraMetadata { get; init; } = Cloud.Public.EntraMetadata;

    /// <summary>Where the bot gets its own tokens; null for Entra's own address.</summary>
    public Uri? TokenAuthority { get; init; }

    public bool RequireHttps { get; init; } = true;

    /// <summary>Whose people may speak; empty means the bot's own tenant, or everybody's for a bot of several tenants.</summary>
    public ImmutableArray<string> AllowedTenants { get; init; } = [];

    /// <summary>Connectors that are called: hosts, perhaps with a port, or with a star for what may come before.</summary>
    public ImmutableArray<string> ServiceHosts { get; init; } = [];

    /// <summary>The tenants whose tokens tools may bring.</summary>
    public IEnumerable<string> ToolTenants =>
        (Type == BotType.MultiTenant ? Cloud.ToolTenants : []).Concat(TenantId is { } own ? [own] : []).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Without the secret, whoever writes it down.</summary>
    public override string ToString() => $"{Type} {AppId}";
}
