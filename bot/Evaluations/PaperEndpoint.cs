using Microsoft.Extensions.Options;
using TwinBot.Channels;
using TwinBot.Conversation;
using TwinBot.Privacy;
using TwinBot.Storage;
using TwinBot.Texts;
using TwinBot.Throttling;
using TwinBot.Understanding;

namespace TwinBot.Evaluations;

/// <summary><c>GET /papers/TOKEN</c>, for who holds a link that this service signed.</summary>
static class PaperEndpoint
{
    public static void MapPapers(this IEndpointRouteBuilder app)
    {
        var papers = app.MapGroup("/papers/{token}").CountedByAddress().AddEndpointFilter<StoreTroubles>();
        papers.MapGet("", ShowAsync);
        papers.MapPost("/renew/{number:int}", RenewAsync);
    }

    static async Task<IResult> ShowAsync(HttpContext context, string token, PaperLinks links, IStore store, InvitationsPage invitations, Reports reports, ResultFiles files, PersonalData personal, Languages languages, IOptions<ServiceOptions> options)
    {
        if (await links.ReadAsync(token) is not var (paper, code))
        {
            return Refused();
        }

        if (paper.Kind == PaperKind.PersonalData)
        {
            return File(context, personal.Make(paper.Of), "application/json", "twinbot-personal-data.json");
        }

        if (store.Records.Evaluation(paper.Of) is not { } round)
        {
            return Refused();
        }

        var speech = languages.Spoken(options.Value.Languages.Default, code);
        return paper.Kind switch
        {
            PaperKind.Invitations when round.ClosedOn is null => await invitations.ShowAsync(context, round, speech, token),
            PaperKind.Report when reports.Make(round, speech) is { } pdf => File(context, pdf, "application/pdf", "twinbot-report.pdf"),
            PaperKind.ResultsXlsx when files.Make(paper.Kind, round, speech) is { } workbook => File(context, workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "twinbot-results.xlsx"),
            PaperKind.ResultsCsv when files.Make(paper.Kind, round, speech) is { } csv => File(context, csv, "text/csv; charset=utf-8", "twinbot-results.csv"),
            _ => Refused(),
        };
    }

    /// <summary>The old link of one person opens nothing any more; the page then shows the new one.</summary>
    static async Task<IResult> RenewAsync(string token, int number, PaperLinks links, IStore store, InvitationsPage invitations)
    {
        if (await links.ReadAsync(token) is not ({ Kind: PaperKind.Invitations } paper, _)
            || store.Records.Evaluation(paper.Of) is not { ClosedOn: null } round || round.Responses.ElementAtOrDefault(number) is not { Respondent: not null } response)
        {
            return Refused();
        }

        await invitations.RenewAsync(round, response);
        return Microsoft.AspNetCore.Http.Results.LocalRedirect($"/papers/{token}", permanent: false, preserveMethod: false);
    }

    static IResult File(HttpContext context, byte[] content, string type, string name)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        return Microsoft.AspNetCore.Http.Results.Bytes(content, type, name);
    }

    static IResult Refused() => Refusals.Of(StatusCodes.Status404NotFound, "NotFound", "This link is not good, or no longer. Ask the bot for a new one.");
}
