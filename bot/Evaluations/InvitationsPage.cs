using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using TwinBot.Channels;
using TwinBot.Channels.WebChat;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Texts;

namespace TwinBot.Evaluations;

/// <summary>A coordinator's page: for each who has still to answer a text to copy, with their personal link. The links stand on the page only, in no conversation.</summary>
sealed class InvitationsPage(IStore store, PersonalLinks links, Letters letters, Origins origins, ServiceClock clock)
{
    public async Task<IResult> ShowAsync(HttpContext context, Evaluation round, Speech speech, string token)
    {
        var asked = round.Responses.Select((response, number) => (Response: response, Number: number))
            .Where(each => each.Response is { Respondent: not null, Status: not (ResponseStatus.Finished or ResponseStatus.Declined) }).ToList();
        await StoreAsync([.. asked.Select(each => links.Make(round, each.Response).Change).OfType<RecordChange>()]);
        var explained = speech.Say(asked.Count > 0 ? "invitations.explain" : "invitations.done");
        var html = new StringBuilder();
        html.Append($"<div lang=\"{speech.Language.Code}\"><h2>{Encoded(speech.Say("invitations.title", ("partnership", store.Records.Partnership(round.Partnership)?.Name)))}</h2>");
        html.Append($"<p>{Encoded(explained)}</p>");
        foreach (var (response, number) in asked)
        {
            Add(html, round, response, number, speech, token, origins.Of(context));
        }

        return ChatPage.Notice(context, StatusCodes.Status200OK, html.Append("</div>").ToString(), hasForms: true);
    }

    /// <summary>That a link was renewed is noted, not whose: by whoever holds the page, whom nobody knows.</summary>
    public Task RenewAsync(Evaluation round, Response response) => StoreAsync(
        [.. new[] { links.Make(round, response, renew: true).Change }.OfType<RecordChange>()],
        [new ChangeNote(clock.UtcNow, "", null, RecordKind.Evaluations, round.Id, ChangeSort.Changed, ["link"])]);

    void Add(StringBuilder html, Evaluation round, Response response, int number, Speech speech, string token, string origin)
    {
        if (letters.Write(new Notice(round.Id, response.Respondent ?? "", 0), origin) is not { } letter || store.Records.Contact(response.Respondent ?? "") is not { } contact)
        {
            return;
        }

        html.Append($"<section><h3>{Encoded(contact.Name)}</h3><textarea readonly rows=\"12\" lang=\"{letter.Language}\" aria-label=\"{Encoded(contact.Name)}\">{Encoded(letter.Text)}</textarea>");
        if (Mailbox.Of(contact) is { } box)
        {
            var mailto = $"mailto:{Uri.EscapeDataString(box.Address)}?subject={Uri.EscapeDataString(letter.Subject)}&body={Uri.EscapeDataString(letter.Text.ReplaceLineEndings("\r\n"))}";
            html.Append($"<p><a href=\"{Encoded(mailto)}\">{Encoded(speech.Say("invitations.mail"))}</a></p>");
        }

        html.Append($"<form method=\"post\" action=\"/papers/{token}/renew/{number}\"><button>{Encoded(speech.Say("invitations.renew"))}</button></form></section>");
    }

    /// <summary>Where another page makes the same links at this moment, they are there all the same: they are made from the same key.</summary>
    async Task StoreAsync(RecordChange[] changes, params ImmutableArray<ChangeNote> notes)
    {
        if (changes.Length > 0)
        {
            await store.CommitAsync(new TurnCommit { At = clock.UtcNow, Changes = [.. changes], Notes = notes });
        }
    }

    static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
