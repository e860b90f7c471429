using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Extensions.Options;
using TwinBot.Questionnaires;
using TwinBot.Storage;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Evaluations;

/// <summary>What an invitation or a reminder says, in the language of whom it goes to.</summary>
/// <param name="Link">The personal link that stands in it.</param>
sealed record Letter(string Language, string Subject, IReadOnlyList<string> Before, string Link, IReadOnlyList<string> After)
{
    public string Text => string.Join("\n\n", [.. Before, Link, .. After]);

    /// <summary>The same as a page: what people wrote stays text.</summary>
    public string Html
    {
        get
        {
            var html = new StringBuilder($"<!doctype html><html lang=\"{Language}\"><body style=\"font-family:sans-serif;line-height:1.5\">");
            html.AppendJoin("", Before.Select(Paragraph));
            html.Append($"<p><a href=\"{Encoded(Link)}\">{Encoded(Link)}</a></p>");
            html.AppendJoin("", After.Select(Paragraph));
            return html.Append("</body></html>").ToString();
        }
    }

    static string Paragraph(string text) => $"<p>{Encoded(text)}</p>";

    static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}

/// <summary>Writes letters from what is on record.</summary>
sealed class Letters(IStore store, PersonalLinks links, Languages languages, QuestionnaireShelf shelf, IOptions<ServiceOptions> options)
{
    /// <summary>Null where there is nobody to write to, or nothing to ask them (any more).</summary>
    /// <param name="origin">Under which the respondent reaches the service, without a slash at its end.</param>
    public Letter? Write(Notice notice, string origin)
    {
        var records = store.Records;
        if (records.Evaluation(notice.Evaluation) is not { ClosedOn: null } round
            || round.Responses.FirstOrDefault(response => response.Respondent == notice.Respondent) is not { Status: not (ResponseStatus.Finished or ResponseStatus.Declined) } response
            || records.Contact(notice.Respondent) is not { } contact)
        {
            return null;
        }

        var speech = languages[languages.ByTag(response.Language) ?? new Language(options.Value.Languages.Default)];
        var partnership = records.Partnership(round.Partnership)?.Name ?? "";
        var title = shelf.On(store.Records).Find(round.Questionnaire, round.QuestionnaireVersion)?.Title.In(speech.Language) ?? round.Questionnaire;
        var due = speech.Date(PartialDate.Of(round.DueOn));
        string[] before =
        [
            speech.Say("letter.dear", ("name", contact.Name)),
            notice.Number == 0 ? speech.Say("letter.invitation", ("partnership", partnership), ("questionnaire", title)) : speech.Say("letter.reminder", ("partnership", partnership), ("questionnaire", title)),
            speech.Say("letter.how", ("due", due)),
        ];
        string[] after =
        [
            .. round.Anonymous ? [speech.Say("letter.anonymous")] : Array.Empty<string>(),
            speech.Say("letter.yours"),
            .. notice.Number == 0 ? Array.Empty<string>() : [speech.Say("letter.stop")],
            .. options.Value.Organisation is { Length: > 0 } organisation ? [organisation] : Array.Empty<string>(),
        ];
        var subject = notice.Number == 0 ? speech.Say("letter.subject", ("partnership", partnership)) : speech.Say("letter.subjectAgain", ("partnership", partnership));
        return new Letter(speech.Language.Code, subject, before, origin + links.Make(round, response).Path, after);
    }
}
