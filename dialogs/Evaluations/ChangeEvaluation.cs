using System.Collections.Immutable;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Questionnaires;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Evaluations;

/// <summary>What can be done with a round.</summary>
public enum EvaluationChange
{
    Extend,
    Close,
    Reopen,
    Agree,
    Invite,
}

/// <summary>Extends, closes or opens a round again, or notes what was agreed on over its results.</summary>
public sealed class ChangeEvaluation
{
    public const string Name = "changeEvaluation";

    const int MostOffered = 8;

    readonly Telling _telling;
    readonly QuestionnaireShelf _shelf;
    readonly Languages _languages;
    readonly ImmutableArray<Evaluation> _rounds;
    readonly Evaluation? _round;
    readonly Question<string> _evaluation;
    readonly Question<EvaluationChange> _change = Ask.OneOf<EvaluationChange>("change", "evaluationChange");
    readonly Question<PartialDate> _dueOn;
    readonly Question<string> _task;
    readonly Question<PartialDate> _taskDueOn;
    readonly Question<ImmutableArray<string>> _invited;

    public ChangeEvaluation(Telling telling, Answers answers, QuestionnaireShelf shelf, Languages languages)
    {
        (_telling, _shelf, _languages) = (telling, shelf, languages);
        _rounds = Rounds(telling);
        _evaluation = new Question<string>("evaluation", new EvaluationAnswer(_rounds, shelf)).Otherwise(_ => _rounds is [var only] ? only.Id : default(Given<string>));
        _round = answers.TryGet(_evaluation, out var id) ? telling.Records.Evaluation(id) : null;
        _change = _change.Must((_, change) => Fits(change));
        _dueOn = new Question<PartialDate>("dueOn", new DateAnswer(Tense.Future)).When(given => given.Is(_change, EvaluationChange.Extend) || given.Is(_change, EvaluationChange.Reopen)).Must((_, date) => IsAhead(date));
        _task = Ask.Text("agreed").When(given => given.Is(_change, EvaluationChange.Agree));
        _taskDueOn = new Question<PartialDate>("agreedDueOn", new DateAnswer(Tense.Future)).When(given => given.Is(_change, EvaluationChange.Agree)).Optional();
        _invited = new Question<ImmutableArray<string>>("invited", new RespondentsAnswer(NotYetAsked())).When(given => given.Is(_change, EvaluationChange.Invite));
    }

    public Form Form => new(Name)
    {
        Questions = [_evaluation, _change, _dueOn, _task, _taskDueOn, _invited],
        Finish = Finish,
        Unless = _round is null && _rounds.IsEmpty ? new Broken("results.none") : null,
    };

    /// <summary>Open rounds, and the last one of each partnership where there are few.</summary>
    static ImmutableArray<Evaluation> Rounds(Telling telling)
    {
        var few = telling.Records.Partnerships(new PartnershipFilter(), 0, MostOffered);
        var last = few.Total <= MostOffered ? few.Partnerships.SelectMany(partnership => telling.Records.EvaluationsOf(partnership.Id).Take(1)) : [];
        return [.. telling.Records.OpenEvaluations(null, MostOffered).Concat(last).DistinctBy(round => round.Id).Take(MostOffered)];
    }

    Broken? Fits(EvaluationChange change) => (change, _round) switch
    {
        (EvaluationChange.Reopen, { ClosedOn: null }) => new Broken("changeEvaluation.isOpen"),
        (EvaluationChange.Extend or EvaluationChange.Close or EvaluationChange.Invite, { ClosedOn: not null }) => new Broken("changeEvaluation.isClosed"),
        // Who answered after the others' answers were laid open could be told from what is new.
        (EvaluationChange.Reopen, { Anonymous: true } round) when round.Responses.Any(response => response is { Respondent: null, Sealed: null }) => new Broken("changeEvaluation.laidOpen"),

        // Answers without a name say only what enough of those invited share: one more would say too much.
        (EvaluationChange.Invite, { Anonymous: true } round) when round.Responses.Any(response => response.Respondent is null) => new Broken("changeEvaluation.tooLate"),
        (EvaluationChange.Invite, not null) when NotYetAsked().IsEmpty => new Broken("changeEvaluation.allAsked"),
        _ => null,
    };

    ImmutableArray<Contact> NotYetAsked() => _round is null
        ? []
        : [.. Invitations.CanBeAsked(_telling.Records, _round.Partnership).Where(contact => _round.Responses.All(response => response.Respondent != contact.Id))];

    Broken? IsAhead(PartialDate date) => date.Last <= _telling.Today ? new Broken("openEvaluation.dueInPast") : null;

    Outcome Finish(Answers answers, Filing filing)
    {
        var round = _round ?? throw new InvalidOperationException("The evaluation to change is gone.");
        var change = answers.Get(_change, EvaluationChange.Close);
        var due = answers.TryGet(_dueOn, out var date) ? date.Last : round.DueOn;
        var after = change switch
        {
            EvaluationChange.Extend => round with { DueOn = due },
            EvaluationChange.Reopen => round with { DueOn = due, ClosedOn = null },
            EvaluationChange.Close => round with { ClosedOn = filing.Today },
            EvaluationChange.Agree => round with { Agreed = Agreed(round, answers, filing) },
            EvaluationChange.Invite => round with { Responses = [.. round.Responses, .. Invited(answers)] },
            var other => throw new ArgumentOutOfRangeException(nameof(answers), other, "A change of no known kind."),
        };
        var done = change.Name();
        return new Outcome([RecordChange.Put(round, after)], $"changeEvaluation.saved.{done}", ("title", EvaluationAnswer.Title(after, _shelf, _telling)), ("due", _telling.Speech.Date(PartialDate.Of(after.DueOn))))
        {
            Subject = new Subject(null, null, round.Partnership, null, null),
        };
    }

    IEnumerable<Response> Invited(Answers answers) =>
        answers.Get(_invited, []).Select(_telling.Records.Contact).OfType<Contact>().Select(contact => Invitations.To(contact, _languages, _telling.Speech.Language));

    /// <summary>Filed twice it is there once.</summary>
    ImmutableArray<AgreedTask> Agreed(Evaluation round, Answers answers, Filing filing)
    {
        var task = new AgreedTask(filing.Id("t"), answers.Get(_task, ""), answers.TryGet(_taskDueOn, out var due) ? due.Last : null);
        return [.. (round.Agreed ?? []).Where(other => other.Id != task.Id), task];
    }
}
