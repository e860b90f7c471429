using System.Collections.Immutable;

namespace TwinBot.Channels.BotFramework.Authentication;

/// <summary>The addresses of one of Microsoft's clouds.</summary>
/// <param name="Issuer">Of the tokens that channels send.</param>
/// <param name="Login">Where Entra lives, without a slash at its end.</param>
/// <param name="LoginTenant">Whose tokens bots of several tenants get.</param>
/// <param name="OldIssuer">Where Entra's tokens of version 1 say that they come from.</param>
/// <param name="Connector">The resource that the bot's own tokens are for.</param>
/// <param name="ToolTenants">Whose tokens the emulator brings to bots of several tenants.</param>
/// <param name="Hosts">Of the connectors; a star stands for what may come before.</param>
/// <param name="FileHosts">Where the files lie that people send.</param>
sealed record Cloud(
    string Issuer,
    Uri ChannelMetadata,
    Uri EntraMetadata,
    string Login,
    string LoginTenant,
    string OldIssuer,
    string Connector,
    ImmutableArray<string> ToolTenants,
    ImmutableArray<string> Hosts,
    ImmutableArray<string> FileHosts)
{
    const string BotFrameworkTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    const string GovernmentTenant = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

    public static Cloud Public { get; } = new(
        "https://api.botframework.com",
        new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        new Uri("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration"),
        "https://login.microsoftonline.com",
        "botframework.com",
        "https://sts.windows.net",
        "https://api.botframework.com",
        [BotFrameworkTenant, GovernmentTenant],
        // Anybody can rent a name under trafficmanager.net, so that one is whole.
        ["smba.trafficmanager.net", "*.botframework.com", "*.teams.microsoft.com"],
        ["*.sharepoint.com", "*.svc.ms"]);

    public static Cloud UsGovernment { get; } = new(
        "https://api.botframework.us",
        new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        new Uri("https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration"),
        "https://login.microsoftonline.us",
        "MicrosoftServices.onmicrosoft.us",
        "https://sts.windows.net",
        "https://api.botframework.us",
        [BotFrameworkTenant, GovernmentTenant],
        ["*.botframework.us", "*.botframework.azure.us", "*.teams.microsoft.us"],
        ["*.sharepoint.us"]);

    public static Cloud China { get; } = new(
        "https://api.botframework.azure.cn",
        new Uri("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        new Uri("https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/.well-known/openid-configuration"),
        "https://login.partner.microsoftonline.cn",
        "microsoftservices.partner.onmschina.cn",
        "https://sts.chinacloudapi.cn",
        "https://api.botframework.azure.cn",
        [],
        ["*.botframework.azure.cn"],
        ["*.sharepoint.cn"]);

    /// <summary>By Bot Framework's own setting <c>ChannelService</c>; null for an address that is none.</summary>
    public static Cloud? ByService(string? service) => service?.TrimEnd('/') switch
    {
        null or "" => Public,
        "https://botframework.azure.us" => UsGovernment,
        "https://botframework.azure.cn" => China,
        _ => null,
    };

    /// <summary>How Entra names itself in tokens of a tenant.</summary>
    public ImmutableArray<string> EntraIssuers(string tenant) => [$"{OldIssuer}/{tenant}/", $"{Login}/{tenant}/v2.0"];
}
