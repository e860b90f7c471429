using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using TwinBot.Throttling;

namespace TwinBot.Channels.WebChat;

/// <summary>The page to chat on. All of it comes from this service, and it talks to nobody else.</summary>
static class ChatPage
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "page");
    static readonly Lazy<string> s_chat = new(() => File.ReadAllText(Path.Combine(Folder, "index.html")));
    static readonly Lazy<string> s_notice = new(() => File.ReadAllText(Path.Combine(Folder, "notice.html")));

    public static void MapChatPage(this WebApplication app)
    {
        if (LocalChatExtensions.IsEnabled(app.Services))
        {
            app.MapGet("/", (HttpContext context) => Chat(context, ChatLine.Everybody)).CountedByAddress().AddEndpointFilter<LoopbackCallers>();
        }

        app.MapGet("/favicon.ico", static () => Results.Redirect("/page/logo.svg"));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Folder),
            RequestPath = "/page",
            OnPrepareResponse = static file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
    }

    public static IResult Chat(HttpContext context, ChatLine line)
    {
        var organisation = context.RequestServices.GetRequiredService<IOptions<ServiceOptions>>().Value.Organisation ?? "";
        return Show(context, StatusCodes.Status200OK, s_chat.Value
            .Replace("{{organisation}}", HtmlEncoder.Default.Encode(organisation), StringComparison.Ordinal)
            .Replace("{{line}}", line.Path, StringComparison.Ordinal)
            .Replace("{{token}}", line.Token ?? "", StringComparison.Ordinal)
            .Replace("{{language}}", line.Language ?? "", StringComparison.Ordinal));
    }

    /// <summary>A page that says something, where there is nothing to chat about.</summary>
    /// <param name="says">HTML.</param>
    /// <param name="hasForms">Whether forms on it are sent to this service.</param>
    public static IResult Notice(HttpContext context, int status, string says, bool hasForms = false) =>
        Show(context, status, s_notice.Value.Replace("{{says}}", says, StringComparison.Ordinal), hasForms);

    static IResult Show(HttpContext context, int status, string page, bool hasForms = false)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy =
            $"default-src 'none'; base-uri 'none'; form-action {(hasForms ? "'self'" : "'none'")}; frame-ancestors 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'nonce-{nonce}'; "
            + $"connect-src 'self' ws://{context.Request.Host} wss://{context.Request.Host} blob:; img-src 'self' data: blob:; worker-src blob:";
        return Results.Text(page.Replace("{{nonce}}", nonce, StringComparison.Ordinal), "text/html", Encoding.UTF8, status);
    }
}

/// <summary>The Direct Line that a page speaks over.</summary>
/// <param name="Token">Opens the one conversation of the page; null where the page asks for one itself.</param>
/// <param name="Language">To begin in, ISO 639-1; null where the page finds out.</param>
sealed record ChatLine(string Path, string? Token = null, string? Language = null)
{
    public static ChatLine Everybody { get; } = new("/directline");
}
