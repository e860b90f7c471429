using System.Net;
using TwinBot.Channels.BotFramework.Authentication;

namespace TwinBot;

/// <summary>Without a <c>MicrosoftAppId</c> nobody is authenticated, so nobody but this machine may reach the service.</summary>
static class LocalMode
{
    public const string DefaultUrl = "http://localhost:3978";

    /// <exception cref="StartRefusedException">The configuration would leave the service open.</exception>
    public static void Check(BotIdentity identity, IConfiguration configuration)
    {
        if (identity.IsLocal && Urls(configuration).FirstOrDefault(url => !IsLoopback(url)) is { } open)
        {
            throw new StartRefusedException($"Without a MicrosoftAppId TwinBot answers this machine only, and '{open}' is open to others. Use {DefaultUrl}, or configure a MicrosoftAppId.");
        }
    }

    /// <summary>Bot Framework's customary port, unless another address is configured.</summary>
    public static void ListenByDefault(WebApplicationBuilder builder)
    {
        if (!Urls(builder.Configuration).Any())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }

    /// <summary>True for <c>localhost</c> and loopback addresses; names are not looked up.</summary>
    public static bool IsLoopbackHost(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && IsLoopbackHost(uri.Host);

    static IEnumerable<string> Urls(IConfiguration configuration)
    {
        const StringSplitOptions Tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var urls = (configuration["urls"] ?? "").Split(';', Tidy);
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>();

        // Ports alone are served on every address, but only where no urls are given.
        var ports = urls.Length > 0 ? [] : $"{configuration["http_ports"]};{configuration["https_ports"]}".Split(';', Tidy)
            .Select(port => $"http://*:{port}");
        return [.. urls, .. endpoints, .. ports];
    }
}
