using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Questionnaires;
using TwinBot.Understanding;

namespace TwinBot.Evaluations;

/// <summary>One of some rounds, by its partnership or its questionnaire; its id.</summary>
sealed class EvaluationAnswer(ImmutableArray<Evaluation> rounds, QuestionnaireShelf shelf) : TextAnswer
{
    public override string Name => "evaluation";

    public override Reading<string> Read(Hearing hearing)
    {
        var (partnerships, spans) = PartnershipAnswer.Mentioned(hearing.Said, hearing.Context.Records);
        var asked = hearing.Said.Words("questionnaire").Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        if (partnerships.IsEmpty && asked.Count == 0)
        {
            return hearing.How == Listening.ToAnswer && hearing.Said.Position(rounds.Length) is { } place
                ? new Reading<string>.Understood(rounds[place].Id, [(0, hearing.Said.Text.Length)])
                : new Reading<string>.Nothing();
        }

        ImmutableArray<string> meant =
        [
            .. rounds.Where(round => (partnerships.IsEmpty || partnerships.Any(partnership => partnership.Id == round.Partnership)) && (asked.Count == 0 || asked.Contains(round.Questionnaire)))
                .Select(round => round.Id),
        ];
        return meant switch
        {
            [var only] => new Reading<string>.Understood(only, spans),
            [_, ..] when hearing.How == Listening.ToAnswer => new Reading<string>.Ambiguous(meant),
            _ => new Reading<string>.Nothing(),
        };
    }

    public override string Show(string value, Telling telling) =>
        telling.Records.Evaluation(value) is { } round ? Title(round, shelf, telling) : "";

    /// <summary>"Gouda – Solingen, yearly check of May 2026".</summary>
    public static string Title(Evaluation round, QuestionnaireShelf shelf, Telling telling) => telling.Speech.Say(
        "evaluation.title",
        ("partnership", telling.Records.Partnership(round.Partnership) is { } partnership ? PartnershipName.Shown(partnership, telling) : null),
        ("questionnaire", shelf.Find(round.Questionnaire, round.QuestionnaireVersion)?.Title.In(telling.Speech.Language) ?? round.Questionnaire),
        ("date", telling.Speech.Date(new PartialDate(round.OpenedOn.Year, round.OpenedOn.Month))));

    public override IReadOnlyList<string> Offers(Telling telling) => [.. rounds.Select(round => round.Id)];
}
