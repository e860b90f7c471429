using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Questionnaires;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Evaluations;

/// <summary>
/// Answers a round's questionnaire: one question at a time, each answer on record as it is given, until the round closes.
/// In an anonymous round nothing is on record before it is sent, and then without a name.
/// </summary>
public sealed class AnswerEvaluation
{
    public const string Name = "answerEvaluation";

    const int MostOffered = 8;

    readonly Telling _telling;
    readonly Speaker _speaker;
    readonly Evaluation? _round;
    readonly ImmutableArray<Evaluation> _open;
    readonly Question<string> _evaluation;
    readonly Question<string> _respondent;
    readonly Question<Side> _side;
    readonly Question<string> _community;
    readonly ImmutableArray<Question> _asked;
    readonly Response? _response;

    /// <param name="mayIntroduce">True where people's word is taken for who they are.</param>
    public AnswerEvaluation(Telling telling, Answers answers, QuestionnaireShelf shelf, bool mayIntroduce = false)
    {
        _telling = telling;
        _speaker = new Speaker(telling.Person, mayIntroduce);
        var me = telling.Person?.Contact;
        _open = [.. telling.Records.OpenEvaluations(me, MostOffered)];
        _evaluation = new Question<string>("evaluation", new EvaluationAnswer(_open, shelf)).Otherwise(_ => _open is [var only] ? only.Id : default(Given<string>));
        _round = answers.TryGet(_evaluation, out var id) ? telling.Records.Evaluation(id) : null;
        var invited = _round?.Responses.Select(response => response.Respondent).OfType<string>().ToImmutableArray() ?? [];
        var keeps = _round is { Anonymous: true } ? Anonymity.Of(_round) : new Anonymity(false, false);
        _respondent = new Question<string>("respondent", new RespondentAnswer(invited)).When(_ => _round is { Anonymous: false })
            .Must((_, contact) => _speaker.Unless(contact))
            .Otherwise(_ => me is not null && invited.Contains(me) ? me : invited is [var only] ? only : default(Given<string>));
        _side = Ask.OneOf<Side>("side", "side").When(_ => keeps.Side).Otherwise(_ => Me is { } contact ? contact.Side : default(Given<Side>));
        _community = new Question<string>("community", new MemberAnswer(_round is null ? null : telling.Records.Partnership(_round.Partnership))).When(_ => keeps.Community)
            .Otherwise(_ => Me is { } contact ? contact.Community : default(Given<string>));
        _response = answers.TryGet(_respondent, out var who) && _speaker.Unless(who) is null ? _round?.Responses.FirstOrDefault(response => response.Respondent == who) : null;
        _asked = _round is not null && shelf.Find(_round.Questionnaire, _round.QuestionnaireVersion) is { } questionnaire
            ? [.. QuestionnaireForm.Questions(questionnaire, telling.Speech.Language), .. TaskQuestions(_round)]
            : [];
    }

    public Form Form => new(Name)
    {
        Questions = [_evaluation, _respondent, _side, _community, .. _asked],
        About = [_evaluation.Name, _respondent.Name, _side.Name, _community.Name],
        ShowsProgress = true,
        IsConfidential = _round is { Anonymous: true },
        Begins = _round is { Anonymous: true } ? "answerEvaluation.beginsAnonymous" : null,
        Known = Known,
        Keep = Keep,
        Finish = Finish,
        Unless = Unless(),
        Cancelled = _round is { Anonymous: true } ? "answerEvaluation.cancelledAnonymous" : "answerEvaluation.cancelled",
    };

    /// <summary>What this form is about stays, whatever else is opened or closed meanwhile; and what was answered before, here or elsewhere.</summary>
    IReadOnlyDictionary<string, JsonNode?> Known
    {
        get
        {
            var known = _response?.Answers ?? Response.NoAnswers;
            known = _round is null ? known : known.SetItem(_evaluation.Name, JsonValue.Create(_round.Id));
            return _response?.Respondent is { } respondent ? known.SetItem(_respondent.Name, JsonValue.Create(respondent)) : known;
        }
    }

    Contact? Me => _telling.Person?.Contact is { } id ? _telling.Records.Contact(id) : null;

    Broken? Unless() => _round switch
    {
        null when _open.IsEmpty => new Broken("answerEvaluation.nothing"),
        null => null,
        { ClosedOn: { } closed } => new Broken("answerEvaluation.closed", ("date", _telling.Speech.Date(PartialDate.Of(closed)))),
        { Anonymous: true } when _telling.Person?.Answered?.Contains(_round.Id) == true => new Broken("answerEvaluation.already"),
        { Anonymous: false } when !_speaker.IsKnown => new Broken("answerEvaluation.unknown"),
        _ when _asked.IsEmpty => new Broken("answerEvaluation.noQuestionnaire"),
        _ => null,
    };

    IEnumerable<Question> TaskQuestions(Evaluation round) => (round.AsksAbout ?? []).Select(task =>
    {
        var speech = _telling.Speech;
        var ask = task.DueOn is { } due
            ? speech.Say("answerEvaluation.taskDue", ("task", task.Text), ("due", speech.Date(PartialDate.Of(due))))
            : speech.Say("answerEvaluation.agreed", ("task", task.Text));
        return Ask.OneOf<TaskState>(AgreedTasks.QuestionOf(task), "taskState").Worded(new Wording(ask, task.Text, null, speech.Say("answerEvaluation.tasks"))).Optional();
    });

    /// <summary>What is answered so far, on record: somebody who goes on elsewhere, or never, has lost nothing. What was sent changes only when it is sent again.</summary>
    ImmutableArray<RecordChange> Keep(Answers answers, Filing filing)
    {
        if (_round is not { Anonymous: false } || _response is not { Status: not ResponseStatus.Finished } || Given(answers, _ => true) is not { } given || given.IsEmpty)
        {
            return [];
        }

        var started = _response with { Status = ResponseStatus.Started, Answers = given, Language = _telling.Speech.Language.Code };
        return [RecordChange.Put(_round, With(_round, started)), .. _speaker.Introduced(started)];
    }

    Outcome Finish(Answers answers, Filing filing)
    {
        var round = _round ?? throw new InvalidOperationException("The evaluation to answer is gone.");
        var given = Given(answers, question => question.Applies(answers));
        var due = ("due", (object?)_telling.Speech.Date(PartialDate.Of(round.DueOn)));
        if (round.Anonymous)
        {
            return new Outcome([RecordChange.Put(round, WithBallot(round, answers, given)), Voted(round, filing)], "answerEvaluation.savedAnonymous", due) { Afterwards = Afterwards.Forget };
        }

        var response = _response ?? throw new InvalidOperationException("Nobody is known who answers.");
        var finished = response with { Status = ResponseStatus.Finished, Answers = given, Language = _telling.Speech.Language.Code, FinishedAt = filing.Now, RemindAfter = null };
        return new Outcome([RecordChange.Put(round, With(round, finished)), .. _speaker.Introduced(finished)], "answerEvaluation.saved", due) { Afterwards = Afterwards.SendAgain };
    }

    ImmutableSortedDictionary<string, JsonNode?> Given(Answers answers, Func<Question, bool> which) =>
        _asked.Where(which).Where(question => answers.IsGiven(question.Name) || answers.IsSkipped(question.Name))
            .Aggregate(Response.NoAnswers, (given, question) => given.SetItem(question.Name, answers.Stored(question.Name)));

    static Evaluation With(Evaluation round, Response changed) =>
        round with { Responses = [.. round.Responses.Select(response => response.Respondent == changed.Respondent ? changed : response)] };

    Evaluation WithBallot(Evaluation round, Answers answers, ImmutableSortedDictionary<string, JsonNode?> given)
    {
        var ballot = new Response
        {
            Side = answers.TryGet(_side, out var side) ? side : null,
            Community = answers.TryGet(_community, out var community) ? community : null,
            Status = ResponseStatus.Finished,
            Answers = given,
        };
        return round with { Responses = Ballots.Ordered(round.Responses.Append(ballot)) };
    }

    /// <summary>A person is noted as having answered, so that nobody answers twice; what they said is not.</summary>
    static RecordChange Voted(Evaluation round, Filing filing)
    {
        var person = filing.Person ?? throw new InvalidOperationException("Nobody is known who answers.");
        return PersonChange.Of(person, person with { Answered = [.. person.Answered ?? [], round.Id] });
    }
}
