using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;

namespace TwinBot.Questionnaires;

/// <summary>Checks a questionnaire file that was sent, asks its questions as people will be asked, and takes it into use. Nothing is kept of what is answered.</summary>
public sealed class CheckQuestionnaire
{
    public const string Name = "checkQuestionnaire";

    readonly Telling _telling;
    readonly SentQuestionnaires _sent;
    readonly Question<KeptFile> _file;
    readonly Question<bool> _tryIt = new("tryIt", new YesNoAnswer());
    readonly ImmutableArray<Question> _asked;

    public CheckQuestionnaire(Telling telling, Answers answers, SentQuestionnaires sent, QuestionnaireShelf shelf)
    {
        (_telling, _sent) = (telling, sent);
        _file = new Question<KeptFile>("questionnaireFile", new QuestionnaireFileAnswer(sent, shelf));
        var isTried = answers.TryGet(_tryIt, out var wanted) && wanted;
        _asked = isTried && answers.TryGet(_file, out var file) && sent.Read(file).Questionnaire is { } questionnaire
            ? QuestionnaireForm.Questions(questionnaire, telling.Speech.Language)
            : [];
    }

    public Form Form => new(Name)
    {
        Questions = [_file, _tryIt, .. _asked],
        About = [_file.Name],
        ShowsProgress = true,
        Finish = Finish,
    };

    /// <summary>Files that open it when they are sent.</summary>
    public static bool Takes(KeptFile file) => QuestionnaireFileAnswer.Takes(file);

    Outcome Finish(Answers answers, Filing filing)
    {
        if (!answers.TryGet(_file, out var file) || _sent.Text(file) is not { } text || _sent.Read(file).Questionnaire is not { } questionnaire)
        {
            throw new InvalidOperationException("The questionnaire to take into use is gone.");
        }

        var own = new OwnQuestionnaire { Id = OwnQuestionnaire.IdOf(questionnaire), Text = text, AddedAt = filing.Now };
        return new Outcome([RecordChange.Put(null, own)], "checkQuestionnaire.saved", ("title", _file.Show(answers, _telling))) { Afterwards = Afterwards.Forget };
    }
}
