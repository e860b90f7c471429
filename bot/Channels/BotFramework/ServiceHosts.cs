namespace TwinBot.Channels.BotFramework;

/// <summary>The connectors that are called. In local mode only this machine's: a forged activity must not send us anywhere.</summary>
static class ServiceHosts
{
    public static bool Allows(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && (uri.Scheme is "http" or "https")
        && uri.UserInfo.Length == 0
        && LocalMode.IsLoopbackHost(uri.Host);
}
