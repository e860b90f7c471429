using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;

namespace TwinBot.Questionnaires;

/// <summary>Checks a questionnaire file that was sent, and asks its questions as people will be asked. Nothing is kept of what is answered.</summary>
public sealed class CheckQuestionnaire
{
    public const string Name = "checkQuestionnaire";

    readonly Question<KeptFile> _file;
    readonly Question<bool> _tryIt = new("tryIt", new YesNoAnswer());
    readonly ImmutableArray<Question> _asked;

    public CheckQuestionnaire(Telling telling, Answers answers, SentQuestionnaires sent)
    {
        _file = new Question<KeptFile>("questionnaireFile", new QuestionnaireFileAnswer(sent));
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
        Finish = static (_, _) => new Outcome([], "checkQuestionnaire.saved") { Afterwards = Afterwards.Forget },
    };

    /// <summary>Files that open it when they are sent.</summary>
    public static bool Takes(KeptFile file) => QuestionnaireFileAnswer.Takes(file);
}
