using System.Collections.Immutable;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Questionnaires;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Evaluations;

/// <summary>Opens a round of a questionnaire: in which partnership, whom it asks, until when.</summary>
public sealed class OpenEvaluation
{
    public const string Name = "openEvaluation";

    const int LongestInDays = 366;

    readonly Telling _telling;
    readonly Languages _languages;
    readonly Question<string> _partnership;
    readonly Question<string> _questionnaire;
    readonly Question<ImmutableArray<string>> _respondents;
    readonly Question<PartialDate> _dueOn;
    readonly Question<bool> _anonymous = new Question<bool>("anonymous", new AnonymousAnswer()).Optional();

    public OpenEvaluation(Telling telling, Answers answers, QuestionnaireShelf shelf, Languages languages)
    {
        (_telling, _languages) = (telling, languages);
        _partnership = new Question<string>("partnership", new PartnershipAnswer()).Must((_, id) => HasContacts(id));
        _questionnaire = new Question<string>("questionnaire", new QuestionnaireAnswer(shelf));
        var contacts = answers.TryGet(_partnership, out var partnership) ? Invitations.CanBeAsked(telling.Records, partnership) : [];
        _respondents = new Question<ImmutableArray<string>>("respondents", new RespondentsAnswer(contacts));
        _dueOn = new Question<PartialDate>("dueOn", new DateAnswer(Tense.Future)).Must((_, date) => IsAhead(date));
    }

    public Form Form => new(Name)
    {
        ChangedBy = ChangeEvaluation.Name,
        Questions = [_partnership, _questionnaire, _respondents, _dueOn, _anonymous],
        Finish = Finish,
        Duplicate = Twin,
    };

    Broken? HasContacts(string partnershipId) => _telling.Records.Partnership(partnershipId) switch
    {
        null => new Broken("partnership.gone"),
        { } partnership when Invitations.CanBeAsked(_telling.Records, partnership.Id).IsEmpty => new Broken("openEvaluation.noContacts", ("name", PartnershipName.Shown(partnership, _telling))),
        _ => null,
    };

    Broken? IsAhead(PartialDate date) =>
        date.Last <= _telling.Today ? new Broken("openEvaluation.dueInPast")
        : date.Last > _telling.Today.AddDays(LongestInDays) ? new Broken("openEvaluation.dueTooFar")
        : null;

    Outcome Finish(Answers answers, Filing filing)
    {
        var id = filing.Id("e");
        var partnership = filing.Records.Partnership(answers.Get(_partnership, "")) ?? throw new InvalidOperationException("The partnership to evaluate is gone.");
        var before = filing.Records.Evaluation(id);
        var isAnonymous = answers.Get(_anonymous, false);
        var evaluation = new Evaluation
        {
            Id = id,
            Partnership = partnership.Id,
            Questionnaire = answers.Get(_questionnaire, ""),
            QuestionnaireVersion = VersionOf(answers),
            OpenedOn = filing.Today,
            DueOn = answers.TryGet(_dueOn, out var due) ? due.Last : filing.Today,
            Anonymous = isAnonymous,
            Responses = Invited(answers, before),
            AsksAbout = AgreedTasks.ToAskAbout(filing.Records.EvaluationsOf(partnership.Id).Where(round => round.Id != id)),
        };
        return new Outcome(
            [RecordChange.Put(before, evaluation)],
            isAnonymous ? "openEvaluation.savedAnonymous" : "openEvaluation.saved",
            ("name", PartnershipName.Shown(partnership, _telling)),
            ("n", evaluation.Responses.Count(response => response.Respondent is not null)),
            ("due", _telling.Speech.Date(PartialDate.Of(evaluation.DueOn))))
        {
            Subject = new Subject(null, null, partnership.Id, null, null),
        };
    }

    int VersionOf(Answers answers) => (_questionnaire.Type as QuestionnaireAnswer)?.Find(answers.Get(_questionnaire, ""))?.Version ?? 1;

    /// <summary>Those to be asked; whoever has answered already, where an opened round is changed, keeps what they said.</summary>
    ImmutableArray<Response> Invited(Answers answers, Evaluation? before)
    {
        var ids = answers.Get(_respondents, []);
        var known = before?.Responses.Where(response => response.Respondent is not { } id || ids.Contains(id) || response.Status != ResponseStatus.Invited).ToList() ?? [];
        var fresh = ids.Where(id => known.TrueForAll(response => response.Respondent != id)).Select(_telling.Records.Contact).OfType<Contact>().Select(contact => Invitations.To(contact, _languages, _telling.Speech.Language));
        return [.. known, .. fresh];
    }

    /// <summary>A round of the same questionnaire that is open already.</summary>
    Duplicate? Twin(Answers answers)
    {
        if (!answers.TryGet(_partnership, out var partnership) || !answers.TryGet(_questionnaire, out var questionnaire))
        {
            return null;
        }

        var twin = _telling.Records.EvaluationsOf(partnership).FirstOrDefault(round => round.ClosedOn is null && round.Questionnaire == questionnaire);
        return twin is null ? null : new Duplicate("openEvaluation.duplicate", ShowResults.Open(twin.Id), ("date", _telling.Speech.Date(PartialDate.Of(twin.OpenedOn))));
    }
}
