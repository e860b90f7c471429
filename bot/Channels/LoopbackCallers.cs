using System.Net;

namespace TwinBot.Channels;

/// <summary>
/// In local mode only this machine calls, under this machine's name: a web page from elsewhere that is open in a browser here
/// is no caller (its Origin), nor is a name that was made to point here (the Host).
/// </summary>
sealed class LoopbackCallers : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return Comes(context.HttpContext.Connection.RemoteIpAddress) && LocalMode.IsLoopbackHost(request.Host.Host) && From(request.Headers.Origin)
            ? await next(context)
            : Refusals.Forbidden("In local mode only this machine is answered.");
    }

    internal static bool Comes(IPAddress? from) => from is not null && IPAddress.IsLoopback(from);

    static bool From(string? origin) =>
        string.IsNullOrEmpty(origin) || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && LocalMode.IsLoopbackHost(uri.Host));
}
