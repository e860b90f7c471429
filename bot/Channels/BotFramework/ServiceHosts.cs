using System.Collections.Immutable;
using TwinBot.Channels.BotFramework.Authentication;

namespace TwinBot.Channels.BotFramework;

/// <summary>The connectors that are called: a forged activity, or one stored before the configuration changed, must not send us or our token anywhere else.</summary>
sealed class ServiceHosts(BotIdentity bot)
{
    /// <summary>Whether messages, and the bot's token with them, may go there.</summary>
    public bool Allows(string? serviceUrl) => Address(serviceUrl) is { Query.Length: 0, Fragment.Length: 0 } uri && IsOneOf(bot.ServiceHosts, uri);

    /// <summary>Whether a file that people sent may be fetched from there, without a token.</summary>
    public bool AllowsFile(string? url) => Address(url) is { } uri && (IsOneOf(bot.ServiceHosts, uri) || (!bot.IsLocal && IsOneOf(bot.Cloud.FileHosts, uri)));

    /// <summary>The same connector, however a client writes it: the case of letters and a slash at the end make no difference.</summary>
    public static bool Same(string one, string other) =>
        Uri.TryCreate(one, UriKind.Absolute, out var first)
        && Uri.TryCreate(other, UriKind.Absolute, out var second)
        && string.Equals(first.AbsoluteUri.TrimEnd('/'), second.AbsoluteUri.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    Uri? Address(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == "https" || (uri.Scheme == "http" && !bot.RequireHttps))
        && uri.UserInfo.Length == 0 ? uri : null;

    bool IsOneOf(ImmutableArray<string> hosts, Uri uri) => bot.IsLocal ? LocalMode.IsLoopbackHost(uri.Host) : hosts.Any(host => Matches(host, uri));

    /// <summary>Another port of a host is another service, unless it is configured; on this machine, where tests and tools take what is free, it is not.</summary>
    static bool Matches(string host, Uri uri) => string.Equals(host, uri.Authority, StringComparison.OrdinalIgnoreCase)
        || ((uri.IsDefaultPort || uri.IsLoopback) && (host.StartsWith("*.", StringComparison.Ordinal)
            ? uri.IdnHost.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase)
            : string.Equals(host, uri.Host, StringComparison.OrdinalIgnoreCase)));
}
