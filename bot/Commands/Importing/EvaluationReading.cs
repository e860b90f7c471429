using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwinBot.Contacts;
using TwinBot.Evaluations;

namespace TwinBot.Commands.Importing;

/// <summary>Reads one evaluation of a file. What is wrong is noted, and null returned.</summary>
static class EvaluationReading
{
    const int LongestAnswer = 20_000;

    public static Evaluation? Evaluation(JsonElement json, string place, List<Fault> faults)
    {
        var before = faults.Count;
        var fields = new Fields(json, place, faults);
        var (id, partnership) = (RecordReading.Id(fields), fields.Text("partnership"));
        var (questionnaire, version) = (RecordReading.NotEmpty(fields, "questionnaire"), fields.Number("questionnaireVersion", 1, 9999));
        var (openedOn, dueOn, closedOn) = (fields.Day("openedOn"), fields.Day("dueOn"), fields.Day("closedOn", isRequired: false));
        var anonymous = fields.TrueFalse("anonymous");
        var forgotten = fields.Has("forgotten") ? fields.Number("forgotten", 1, 99_999) : null;
        var responses = fields.List("responses", (one, where) => Response(one, where, faults));
        var (asksAbout, agreed) = (Tasks(fields, "asksAbout", faults), Tasks(fields, "agreed", faults));
        fields.Done();
        return faults.Count > before || id is null || partnership is null || questionnaire is null || version is null || openedOn is null || dueOn is null || anonymous is null
            ? null
            : new Evaluation
            {
                Id = id,
                Partnership = partnership,
                Questionnaire = questionnaire,
                QuestionnaireVersion = version.Value,
                OpenedOn = openedOn.Value,
                DueOn = dueOn.Value,
                ClosedOn = closedOn,
                Anonymous = anonymous.Value,
                Forgotten = forgotten,
                Responses = [.. responses.OfType<Response>()],
                AsksAbout = asksAbout,
                Agreed = agreed,
            };
    }

    static Response? Response(JsonElement json, string place, List<Fault> faults)
    {
        var before = faults.Count;
        var fields = new Fields(json, place, faults);
        var (respondent, side, community) = (fields.Text("respondent", isRequired: false), fields.Choice<Side>("side", isRequired: false), fields.Text("community", isRequired: false));
        var status = fields.Choice<ResponseStatus>("status");
        var answers = fields.Object("answers") is { } given ? Answers(given) : null;
        var language = fields.Text("language", isRequired: false);
        var (invitedAt, finishedAt, remindAfter) = (fields.Moment("invitedAt", isRequired: false), fields.Moment("finishedAt", isRequired: false), fields.Moment("remindAfter", isRequired: false));
        var remindedAt = fields.Has("remindedAt") ? fields.Moments("remindedAt") : (ImmutableArray<DateTimeOffset>?)null;
        var seal = fields.Text("sealed", isRequired: false);
        var noReminders = fields.TrueFalse("noReminders", isRequired: false);
        fields.Done();
        return faults.Count > before || status is null
            ? null
            : new Response
            {
                Respondent = respondent,
                Side = side,
                Community = community,
                Status = status.Value,
                Answers = answers ?? TwinBot.Evaluations.Response.NoAnswers,
                Language = language,
                Sealed = seal,
                FinishedAt = finishedAt,
                InvitedAt = invitedAt,
                RemindedAt = remindedAt,
                RemindAfter = remindAfter,
                NoReminders = noReminders,
            };
    }

    /// <summary>Answers are kept as they are: which questions there are is the questionnaire's business.</summary>
    static ImmutableSortedDictionary<string, JsonNode?> Answers(Fields given) =>
        given.Names.Aggregate(TwinBot.Evaluations.Response.NoAnswers, (answers, id) => answers.SetItem(id, given.Node(id, LongestAnswer)));

    static ImmutableArray<AgreedTask>? Tasks(Fields fields, string name, List<Fault> faults)
    {
        AgreedTask? One(JsonElement json, string place)
        {
            var task = new Fields(json, place, faults);
            var (id, text, dueOn) = (RecordReading.Id(task), RecordReading.NotEmpty(task, "text"), task.Day("dueOn", isRequired: false));
            task.Done();
            return id is null || text is null ? null : new AgreedTask(id, text, dueOn);
        }

        return fields.Has(name) ? [.. fields.List(name, One).OfType<AgreedTask>()] : null;
    }
}
