using Microsoft.Extensions.Options;

namespace TwinBot.Channels;

/// <summary>Under which address people reach the service.</summary>
sealed class Origins(IOptions<ServiceOptions> options)
{
    /// <summary>The configured public address, or the one of the request; without a slash at its end.</summary>
    public string Of(HttpContext context) =>
        (options.Value.PublicUrl?.ToString() ?? $"{context.Request.Scheme}://{context.Request.Host}").TrimEnd('/');
}
