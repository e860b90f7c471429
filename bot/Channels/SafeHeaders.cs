using Microsoft.Extensions.Options;

namespace TwinBot.Channels;

/// <summary>What every answer says to browsers, whatever else it says: run nothing, guess nothing, show it in nobody's frame, tell nobody where you were. Pages that need more say so themselves.</summary>
static class SafeHeaders
{
    public const string Nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    const string OnlyEncrypted = "max-age=31536000";

    public static void UseSafeHeaders(this WebApplication app)
    {
        var isPublished = app.Services.GetRequiredService<IOptions<ServiceOptions>>().Value.PublicUrl?.Scheme == Uri.UriSchemeHttps;
        app.Use((context, next) =>
        {
            Set(context.Response.Headers, isPublished || context.Request.IsHttps);
            return next(context);
        });
    }

    static void Set(IHeaderDictionary headers, bool isEncrypted)
    {
        headers.ContentSecurityPolicy = Nothing;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        if (isEncrypted)
        {
            headers.StrictTransportSecurity = OnlyEncrypted;
        }
    }
}
