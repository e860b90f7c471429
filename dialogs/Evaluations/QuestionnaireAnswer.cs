using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Questionnaires;
using TwinBot.Understanding;

namespace TwinBot.Evaluations;

/// <summary>One of the questionnaires, by its title or by what people call it; its id.</summary>
sealed class QuestionnaireAnswer(QuestionnaireShelf shelf) : TextAnswer
{
    readonly OptionWords _titles = new([.. shelf.All.Select(questionnaire => new Option(questionnaire.Id, questionnaire.Title, []))]);

    public override string Name => "questionnaire";

    public Questionnaire? Find(string id) => shelf.Find(id);

    public override Reading<string> Read(Hearing hearing)
    {
        var mentions = _titles.Find(hearing.Said).Concat(hearing.Said.Words("questionnaire").Where(word => shelf.Find(word.Value) is not null)).ToList();
        ImmutableArray<(int Start, int Length)> spans = [.. mentions.Select(mention => (mention.Start, mention.Length))];
        return mentions.Select(mention => mention.Value).Distinct().ToImmutableArray() switch
        {
            [var only] => new Reading<string>.Understood(only, spans),
            [_, ..] and var several when hearing.How == Listening.ToAnswer => new Reading<string>.Ambiguous(several),
            _ when hearing.How == Listening.ToAnswer && hearing.Said.Position(shelf.All.Length) is { } place =>
                new Reading<string>.Understood(shelf.All[place].Id, [(0, hearing.Said.Text.Length)]),
            _ => new Reading<string>.Nothing(),
        };
    }

    public override string Show(string value, Telling telling) => shelf.Find(value)?.Title.In(telling.Speech.Language) ?? "";

    protected override bool IsAnswer(string value) => shelf.Find(value) is not null;

    public override IReadOnlyList<string> Offers(Telling telling) => [.. shelf.All.Select(questionnaire => questionnaire.Id)];

    public override bool Claims(Utterance said, Telling telling) => _titles.Are(said);
}
