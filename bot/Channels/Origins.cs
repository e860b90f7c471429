using Microsoft.Extensions.Options;

namespace TwinBot.Channels;

/// <summary>Under which address people reach the service.</summary>
sealed class Origins(IOptions<ServiceOptions> options)
{
    /// <summary>The address in what the bot says of its own accord, where nobody has just used one; without a slash at its end.</summary>
    public string Ours => (options.Value.PublicUrl?.ToString() ?? LocalMode.DefaultUrl).TrimEnd('/');

    /// <summary>The configured public address, or the one of the request; without a slash at its end.</summary>
    public string Of(HttpContext context) =>
        (options.Value.PublicUrl?.ToString() ?? $"{context.Request.Scheme}://{context.Request.Host}").TrimEnd('/');
}
