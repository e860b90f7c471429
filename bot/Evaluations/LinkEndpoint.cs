using System.Text.Encodings.Web;
using Microsoft.Extensions.Options;
using TwinBot.Channels;
using TwinBot.Channels.WebChat;
using TwinBot.Texts;
using TwinBot.Throttling;
using TwinBot.Understanding;

namespace TwinBot.Evaluations;

/// <summary><c>GET /e/LINK</c>: the chat page for the one response that the link is for. Looking at it changes nothing, as programs that look at mail do.</summary>
static class LinkEndpoint
{
    public static void MapPersonalLinks(this IEndpointRouteBuilder app) =>
        app.MapGet("/e/{link}", Show).AddEndpointFilter<GuestCallers>();

    static IResult Show(HttpContext context, string link, PersonalLinks links, WrongLinks wrong, Callers callers, Seats seats, Languages languages, IOptions<ServiceOptions> options)
    {
        if (links.Find(link) is not { } visit)
        {
            return Refuse(context, wrong.Add(callers.Of(context)), languages);
        }

        var speech = languages.Spoken(options.Value.Languages.Default, visit.Language);
        return visit.IsOpen
            ? ChatPage.Chat(context, new ChatLine(GuestLine.Path, seats.Token(visit.Seat), speech.Language.Code))
            : ChatPage.Notice(context, StatusCodes.Status410Gone, Paragraph(speech, "link.closed"));
    }

    /// <summary>The same words to whoever it is, in all languages: nothing is known of them.</summary>
    static IResult Refuse(HttpContext context, TimeSpan? wait, Languages languages)
    {
        if (wait is null)
        {
            return ChatPage.Notice(context, StatusCodes.Status404NotFound, string.Concat(languages.All.Select(speech => Paragraph(speech, "link.unknown"))));
        }

        Refusals.After(context, wait.Value);
        return ChatPage.Notice(context, StatusCodes.Status429TooManyRequests, string.Concat(languages.All.Select(speech => Paragraph(speech, "link.tooMany"))));
    }

    static string Paragraph(Speech speech, string key) => $"<p lang=\"{speech.Language.Code}\">{HtmlEncoder.Default.Encode(speech.Say(key))}</p>";
}
