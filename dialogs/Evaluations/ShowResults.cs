using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Questionnaires;
using TwinBot.Records;

namespace TwinBot.Evaluations;

/// <summary>Shows what a round came to, and while it is open, who has answered.</summary>
public sealed class ShowResults(QuestionnaireShelf shelf)
{
    public const string Name = "showResults";

    const int MostOffered = 8;

    const string Vocabulary = "exportFormat";

    /// <summary>The files that results come as besides the report, by what people call them.</summary>
    static readonly (string Format, PaperKind Kind)[] s_files = [("exportXlsx", PaperKind.ResultsXlsx), ("exportCsv", PaperKind.ResultsCsv)];

    public static Button Open(string id) => new("start", null, Name, new JsonObject { ["evaluation"] = id });

    public Found Answer(LookUp asked)
    {
        var records = asked.Telling.Records;
        if ((asked.Value as JsonObject)?["evaluation"]?.AsText() is { } id)
        {
            return records.Evaluation(id) is { } tapped ? Show(tapped, asked) : Nothing(asked, "results.none");
        }

        var (named, _) = PartnershipAnswer.Mentioned(asked.Said, records);
        ImmutableArray<Partnership> partnerships = named.IsEmpty && asked.Subject?.Partnership is { } last && records.Partnership(last) is { } again ? [again] : named;
        if (partnerships.IsEmpty && asked.Said.Places is [var place, ..])
        {
            return new Found(new Reply(asked.Telling.Speech.Say("partnership.notFound", ("name", place.Value.Said))));
        }

        ImmutableArray<Evaluation> rounds = partnerships.IsEmpty ? Latest(asked.Telling) : [.. partnerships.SelectMany(partnership => Latest(asked, partnership)).Take(MostOffered)];
        return rounds switch
        {
            [] => Nothing(asked, partnerships is [var only] ? "results.noneOf" : "results.none", ("name", partnerships is [var one] ? PartnershipName.Shown(one, asked.Telling) : "")),
            [var only] => Show(only, asked),
            _ => Which(asked.Telling, rounds),
        };
    }

    /// <summary>Without a partnership named: the open rounds, else the last of the only partnership.</summary>
    static ImmutableArray<Evaluation> Latest(Telling telling)
    {
        var open = telling.Records.OpenEvaluations(null, MostOffered);
        return open.Count > 0
            ? [.. open]
            : telling.Records.Partnerships(new PartnershipFilter(), 0, MostOffered) is { Total: <= MostOffered } few
                ? [.. few.Partnerships.SelectMany(partnership => telling.Records.EvaluationsOf(partnership.Id).Take(1))]
                : [];
    }

    /// <summary>The newest round of a partnership; of the questionnaire or the year that was named.</summary>
    static IEnumerable<Evaluation> Latest(LookUp asked, Partnership partnership)
    {
        var kinds = asked.Said.Words("questionnaire").Select(word => word.Value).ToList();
        var dates = asked.Said.Dates(Understanding.Tense.Past);
        return asked.Telling.Records.EvaluationsOf(partnership.Id)
            .Where(round => kinds.Count == 0 || kinds.Contains(round.Questionnaire))
            .Where(round => dates is not [var date, ..] || (round.OpenedOn <= (date.Value.To ?? date.Value.From).Last && (round.ClosedOn ?? round.DueOn) >= date.Value.From.First))
            .Take(1);
    }

    Found Show(Evaluation round, LookUp asked)
    {
        var telling = asked.Telling;
        if (shelf.Find(round.Questionnaire, round.QuestionnaireVersion) is not { } questionnaire)
        {
            return new Found(new Reply(telling.Speech.Say("answerEvaluation.noQuestionnaire")));
        }

        var results = Counting.Of(round, questionnaire, telling.Records.EvaluationsOf(round.Partnership));
        var say = (round.Anonymous, round.ClosedOn, results.IsHidden) switch
        {
            (true, null, _) => "results.anonymousOpen",
            (true, _, true) => "results.tooFew",
            (_, null, _) => results.Finished == 0 ? "results.openNone" : "results.open",
            _ when results.Finished == 0 => "results.noAnswers",
            _ when results.Gaps.IsEmpty => "results.noGaps",
            _ => "results.here",
        };
        var isShown = !results.IsHidden && results.Finished > 0;
        return isShown && FileOf(asked) is { } kind ? AsFile(round, kind, telling) : AsCard(results, say, isShown, telling);
    }

    /// <summary>The kind of file that was asked for; null for none.</summary>
    static PaperKind? FileOf(LookUp asked)
    {
        var format = (asked.Value as JsonObject)?["format"]?.AsText() ?? (asked.Said.Words(Vocabulary) is [var said, ..] ? said.Value : null);
        return Array.Find(s_files, file => file.Format == format) is { Format: not null } file ? file.Kind : null;
    }

    Found AsFile(Evaluation round, PaperKind kind, Telling telling) =>
        new(new Reply(telling.Speech.Say("results.asFile", ("title", EvaluationAnswer.Title(round, shelf, telling)))) { Paper = new Paper(kind, round.Id) })
        {
            Subject = new Subject(null, null, round.Partnership, null, null),
        };

    static Found AsCard(Results results, string say, bool isShown, Telling telling)
    {
        var round = results.Round;
        ImmutableArray<Choice> files = isShown
            ? [.. s_files.Select(file => new Choice(telling.Speech.Say($"{Vocabulary}.{file.Format}"), new Button("start", null, Name, new JsonObject { ["evaluation"] = round.Id, ["format"] = file.Format })))]
            : [];
        return new Found(new Reply(telling.Speech.Say(say, ("n", results.Finished), ("min", Anonymity.SmallestGroup)))
        {
            Card = ResultsCard.Of(results, telling),
            Picture = ResultsPicture.Of(results, telling),
            Paper = isShown ? new Paper(PaperKind.Report, round.Id) : null,
            Choices = files,
        })
        {
            Subject = new Subject(null, null, round.Partnership, null, null),
            Which = files,
        };
    }

    Found Which(Telling telling, ImmutableArray<Evaluation> rounds)
    {
        ImmutableArray<Choice> choices = [.. rounds.Select(round => new Choice(EvaluationAnswer.Title(round, shelf, telling), Open(round.Id)))];
        return new Found(new Reply(telling.Speech.Say("results.which")) { Choices = choices }) { Which = choices };
    }

    static Found Nothing(LookUp asked, string say, params (string Name, object? Value)[] values) =>
        new(new Reply(asked.Telling.Speech.Say(say, values)) { Choices = [new Choice(asked.Telling.Speech.Say("openEvaluation.start"), new Button("start", null, OpenEvaluation.Name, null))] });
}
