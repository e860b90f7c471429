using Microsoft.Net.Http.Headers;
using TwinBot.Files;
using TwinBot.Storage;
using TwinBot.Throttling;

namespace TwinBot.Channels;

/// <summary><c>GET /files/TOKEN</c>: what people sent, for who holds a link that this service signed. Whatever a file holds, nothing in it is run.</summary>
static class FileEndpoint
{
    public static void MapFiles(this IEndpointRouteBuilder app) => app.MapGet("/files/{token}", ServeAsync).CountedByAddress();

    static async Task<IResult> ServeAsync(HttpContext context, string token, FileLinks links, FileStore files)
    {
        if (await links.ReadAsync(token) is not { } file || FileTypes.Named(file.Type) is not { } type || files.Open(file.Sha256) is not { } content)
        {
            return Refusals.Of(StatusCodes.Status404NotFound, "NotFound", "This link is not good, or no longer. Ask the bot for a new one.");
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = $"{SafeHeaders.Nothing}; sandbox";
        headers.CacheControl = "private, no-store";

        // Teams shows pictures on its own pages.
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var disposition = new ContentDispositionHeaderValue(type.IsShown ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        return Results.Stream(content, type.Media);
    }
}
