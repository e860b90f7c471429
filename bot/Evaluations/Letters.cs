using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using TwinBot.Contacts;
using TwinBot.Conversation;
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
        if (Asked(notice) is not var (round, response, contact))
        {
            return null;
        }

        var speech = SpeechOf(response);
        var partnership = PartnershipOf(round);
        string[] before = [.. Beginning(notice, round, contact, speech), speech.Say("letter.how", ("due", speech.Date(PartialDate.Of(round.DueOn))))];
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

    /// <summary>The same in the chat, where the answers are given on the spot; null where there is nobody to ask.</summary>
    public Reply? InChat(Notice notice)
    {
        if (Asked(notice) is not var (round, response, contact))
        {
            return null;
        }

        var speech = SpeechOf(response);
        string[] parts =
        [
            .. Beginning(notice, round, contact, speech),
            speech.Say("letter.here", ("due", speech.Date(PartialDate.Of(round.DueOn)))),
            .. round.Anonymous ? [speech.Say("letter.anonymous")] : Array.Empty<string>(),
        ];
        Choice answer = new(speech.Say("answerEvaluation.start"), new Button("start", null, AnswerEvaluation.Name, new JsonObject { ["evaluation"] = round.Id }));
        Choice[] others = notice.Number == 0 ? [] :
        [
            new Choice(speech.Say("setReminders.remindLater"), SetReminders.Button(round.Id, notice.Respondent, isStop: false)),
            new Choice(speech.Say("setReminders.remindNever"), SetReminders.Button(round.Id, notice.Respondent, isStop: true)),
        ];
        return new Reply(string.Join("\n\n", parts)) { Choices = [answer, .. others], Language = speech.Language.Code };
    }

    /// <summary>Whom a notice asks; null where they are not asked (any more).</summary>
    (Evaluation Round, Response Response, Contact Contact)? Asked(Notice notice) =>
        store.Records.Evaluation(notice.Evaluation) is { ClosedOn: null } round
        && round.Responses.FirstOrDefault(response => response.Respondent == notice.Respondent) is { Status: not (ResponseStatus.Finished or ResponseStatus.Declined) } response
        && store.Records.Contact(notice.Respondent) is { } contact
            ? (round, response, contact)
            : null;

    Speech SpeechOf(Response response) => languages.Spoken(options.Value.Languages.Default, response.Language);

    string PartnershipOf(Evaluation round) => store.Records.Partnership(round.Partnership)?.Name ?? "";

    string[] Beginning(Notice notice, Evaluation round, Contact contact, Speech speech)
    {
        var title = shelf.On(store.Records).Find(round.Questionnaire, round.QuestionnaireVersion)?.Title.In(speech.Language) ?? round.Questionnaire;
        (string, object?)[] values = [("partnership", PartnershipOf(round)), ("questionnaire", title)];
        return [speech.Say("letter.dear", ("name", contact.Name)), notice.Number == 0 ? speech.Say("letter.invitation", values) : speech.Say("letter.reminder", values)];
    }
}
