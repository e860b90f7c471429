using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace TwinBot.Throttling;

/// <summary>Who calls, for counting only: what a request says of itself never lets anybody in.</summary>
sealed class Callers(IOptions<LimitsOptions> options)
{
    readonly HashSet<IPAddress> _proxies = [.. options.Value.Proxies.Select(proxy => Plain(IPAddress.Parse(proxy)))];

    /// <summary>One text for one caller. An IPv6 network counts as one, as it is handed out as one.</summary>
    public string Of(HttpContext context) => Group(AddressOf(context));

    /// <summary>From the nearest caller backwards, the first that is no proxy of ours.</summary>
    IPAddress? AddressOf(HttpContext context)
    {
        var caller = context.Connection.RemoteIpAddress;
        var told = string.Join(',', context.Request.Headers["X-Forwarded-For"].ToArray()).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var at = told.Length - 1; at >= 0 && caller is not null && _proxies.Contains(Plain(caller)); at--)
        {
            if (!IPAddress.TryParse(told[at], out var before))
            {
                break;
            }

            caller = before;
        }

        return caller;
    }

    static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    static string Group(IPAddress? from) => from switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(from.GetAddressBytes().AsSpan(0, 8)),
        _ => from.MapToIPv4().ToString(),
    };
}
