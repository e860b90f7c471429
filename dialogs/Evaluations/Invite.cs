using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Questionnaires;

namespace TwinBot.Evaluations;

/// <summary>Hands out the personal links of an open round, with a text to copy for each who is asked.</summary>
public sealed class Invite(QuestionnaireShelf shelf)
{
    public const string Name = "invite";

    const int MostOffered = 8;

    public Found Answer(LookUp asked)
    {
        var records = asked.Telling.Records;
        if ((asked.Value as JsonObject)?["evaluation"]?.AsText() is { } id)
        {
            return records.Evaluation(id) is { ClosedOn: null } tapped ? Give(asked, tapped) : None(asked);
        }

        var (named, _) = PartnershipAnswer.Mentioned(asked.Said, records);
        ImmutableArray<Evaluation> rounds = [.. records.OpenEvaluations(null, MostOffered).Where(round => named.IsEmpty || named.Any(partnership => partnership.Id == round.Partnership))];
        return rounds switch
        {
            [] => None(asked),
            [var only] => Give(asked, only),
            _ => Which(asked.Telling, rounds),
        };
    }

    static Found Give(LookUp asked, Evaluation round) => new(new Reply(asked.Telling.Speech.Say("invite.here")) { Paper = new Paper(PaperKind.Invitations, round.Id) });

    static Found None(LookUp asked) => new(new Reply(asked.Telling.Speech.Say("invite.none")));

    Found Which(Telling telling, ImmutableArray<Evaluation> rounds)
    {
        ImmutableArray<Choice> choices = [.. rounds.Select(round => new Choice(EvaluationAnswer.Title(round, shelf, telling), new Button("start", null, Name, new JsonObject { ["evaluation"] = round.Id })))];
        return new Found(new Reply(telling.Speech.Say("invite.which")) { Choices = choices }) { Which = choices };
    }
}
