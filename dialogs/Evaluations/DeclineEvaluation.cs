using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Questionnaires;
using TwinBot.Records;

namespace TwinBot.Evaluations;

/// <summary>"I would rather not answer": noted, so that nobody reminds them. Whoever answers after all has changed their mind.</summary>
public sealed class DeclineEvaluation(QuestionnaireShelf shelf)
{
    public const string Name = "declineEvaluation";

    const int MostRounds = 8;

    public Found Answer(LookUp asked)
    {
        var (records, speech) = (asked.Telling.Records, asked.Telling.Speech);
        if (asked.Person is { Contact: null, Guest: null })
        {
            return new Found(new Reply(speech.Say("declineEvaluation.unknown")));
        }

        var me = asked.Person.Contact ?? "";
        var open = records.OpenEvaluations(asked.Person.Contact, MostRounds);
        var tapped = (asked.Value as JsonObject)?["evaluation"]?.AsText();
        ImmutableArray<Evaluation> rounds = [.. open.Where(round => !round.Anonymous && (tapped is null || round.Id == tapped) && IsWaiting(round, me))];
        return rounds switch
        {
            // Who declines in an anonymous round would be known by it.
            [] => new Found(new Reply(speech.Say(open.Any(round => round.Anonymous) ? "declineEvaluation.anonymous" : "declineEvaluation.none"))),
            [var only] => Decline(only, me, asked.Telling),
            _ => Which(rounds, asked.Telling),
        };
    }

    static bool IsWaiting(Evaluation round, string me) =>
        round.Responses.Any(response => response.Respondent == me && response.Status is ResponseStatus.Invited or ResponseStatus.Started);

    Found Decline(Evaluation round, string me, Telling telling) =>
        new(new Reply(telling.Speech.Say("declineEvaluation.saved", ("title", EvaluationAnswer.Title(round, shelf, telling)))))
        {
            Changes = [RecordChange.Put(round, round with { Responses = [.. round.Responses.Select(response => response.Respondent == me ? response with { Status = ResponseStatus.Declined } : response)] })],
            Ends = AnswerEvaluation.Name,
        };

    Found Which(ImmutableArray<Evaluation> rounds, Telling telling)
    {
        ImmutableArray<Choice> choices = [.. rounds.Select(round => new Choice(EvaluationAnswer.Title(round, shelf, telling), new Button("start", null, Name, new JsonObject { ["evaluation"] = round.Id })))];
        return new Found(new Reply(telling.Speech.Say("results.which")) { Choices = choices }) { Which = choices };
    }
}
