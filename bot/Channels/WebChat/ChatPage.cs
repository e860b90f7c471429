using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace TwinBot.Channels.WebChat;

/// <summary>The page to chat on. All of it comes from this service, and it talks to nobody else.</summary>
static class ChatPage
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "page");

    public static void MapChatPage(this WebApplication app)
    {
        if (!LocalChatExtensions.IsEnabled(app.Services))
        {
            return;
        }

        var page = File.ReadAllText(Path.Combine(Folder, "index.html"))
            .Replace("{{organisation}}", HtmlEncoder.Default.Encode(app.Services.GetRequiredService<IOptions<ServiceOptions>>().Value.Organisation ?? ""), StringComparison.Ordinal);
        app.MapGet("/", (HttpContext context) => Show(context, page)).AddEndpointFilter<LoopbackCallers>();
        app.MapGet("/favicon.ico", static () => Results.Redirect("/page/logo.svg"));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Folder),
            RequestPath = "/page",
            OnPrepareResponse = static file => Protect(file.Context.Response.Headers),
        });
    }

    static IResult Show(HttpContext context, string page)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var headers = context.Response.Headers;
        Protect(headers);
        headers.ContentSecurityPolicy =
            $"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'nonce-{nonce}'; "
            + $"connect-src 'self' ws://{context.Request.Host} wss://{context.Request.Host} blob:; img-src 'self' data: blob:; worker-src blob:";
        return Results.Text(page.Replace("{{nonce}}", nonce, StringComparison.Ordinal), "text/html", Encoding.UTF8);
    }

    static void Protect(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-cache";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
    }
}
