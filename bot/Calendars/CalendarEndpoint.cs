using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using TwinBot.Conversation;
using TwinBot.Storage;
using TwinBot.Throttling;

namespace TwinBot.Calendars;

/// <summary><c>GET /calendar/SECRET.ics</c>: a partnership's joint activities, for whoever holds the address.</summary>
static class CalendarEndpoint
{
    public static void MapCalendar(this IEndpointRouteBuilder app) => app.MapGet("/calendar/{secret}.ics", Serve).CountedByAddress();

    /// <summary>The address names the partnership, so that a wrong secret costs one look-up and one comparison, however much of it is right.</summary>
    public static string AddressOf(CalendarLink link, string origin) => $"{origin}/calendar/{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(link.Partnership))}.{link.Secret}.ics";

    static IResult Serve(HttpContext context, string secret, IStore store, CalendarWriter writer, ServiceClock clock)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "private, no-cache";
        headers["X-Robots-Tag"] = "noindex";
        if (FeedOf(secret, store) is not { } feed || store.Records.Partnership(feed.Id) is not { } partnership)
        {
            return Results.NotFound();
        }

        var file = Encoding.UTF8.GetBytes(writer.Write(partnership, feed.Language, store.Records, DateOnly.FromDateTime(clock.Now.Date)));
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file))[..32]}\"");
        return Results.File(file, "text/calendar; charset=utf-8", entityTag: tag);
    }

    static CalendarFeed? FeedOf(string secret, IStore store)
    {
        var (name, own) = secret.Split('.', 2) is [var first, var second] ? (first, second) : ("", secret);
        var feed = Base64Url.IsValid(name) && name.Length is > 0 and < 600 ? store.Records.Calendar(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(name))) : null;
        var known = Encoding.ASCII.GetBytes(feed?.SecretHash ?? new string('0', 64));
        var isRight = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(ShareCalendar.HashOf(own)), known);
        return isRight ? feed : null;
    }
}
