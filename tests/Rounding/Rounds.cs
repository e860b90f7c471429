using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.Questionnaires;
using TwinBot.Tests.Lint;

namespace TwinBot.Tests.Rounding;

/// <summary>Rounds to count with.</summary>
static class Rounds
{
    public static Questionnaire Yearly { get; } = ShippedQuestionnaires.Load(Forms.Languages).Find("yearlyCheck") ?? throw new InvalidOperationException("The yearly check is gone.");

    public static Evaluation Closed(string id, int year, params ImmutableArray<Response> responses) => new()
    {
        Id = id,
        Partnership = "p1",
        Questionnaire = "yearlyCheck",
        QuestionnaireVersion = 1,
        OpenedOn = new DateOnly(year, 5, 1),
        DueOn = new DateOnly(year, 5, 31),
        ClosedOn = new DateOnly(year, 6, 1),
        Anonymous = false,
        Responses = responses,
    };

    public static Response Answer(string? who, Side? side, string? community, params (string Question, JsonNode? Value)[] answers) => new()
    {
        Respondent = who,
        Side = side,
        Community = community,
        Status = ResponseStatus.Finished,
        Answers = answers.Aggregate(Response.NoAnswers, (all, answer) => all.SetItem(answer.Question, answer.Value)),
    };
}
