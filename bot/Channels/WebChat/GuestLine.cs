using Microsoft.Extensions.Options;

namespace TwinBot.Channels.WebChat;

/// <summary>Marks the Direct Line of those who came by a personal link: a token of one line opens nothing on the other.</summary>
sealed class GuestLine
{
    public const string Path = "/e/line";

    public static bool Serves(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<GuestLine>() is not null;
}

/// <summary>Guests call from anywhere, but only where people can reach the service under a public address; and only under that address, or from this machine.</summary>
sealed class GuestCallers(IOptions<ServiceOptions> options) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (connection, request) = (context.HttpContext.Connection, context.HttpContext.Request);
        return (options.Value.PublicUrl is not null || LoopbackCallers.Comes(connection.RemoteIpAddress)) && IsOurs(request.Host.Host) && IsFromUs(request.Headers.Origin)
            ? await next(context)
            : Refusals.Forbidden("Personal links open under this service's public address only, TwinBot:PublicUrl.");
    }

    bool IsOurs(string host) => LocalMode.IsLoopbackHost(host) || string.Equals(host, options.Value.PublicUrl?.Host, StringComparison.OrdinalIgnoreCase);

    bool IsFromUs(string? origin) => string.IsNullOrEmpty(origin) || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && IsOurs(uri.Host));
}
