using TwinBot.Conversation;
using TwinBot.Questionnaires;
using TwinBot.Records;
using TwinBot.Sheets;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Lint;

/// <summary>Every form of the bot, as it is with nothing on record.</summary>
static class Forms
{
    public static Languages Languages { get; } = Languages.Load();

    public static Dialogs Dialogs { get; } = BotDialogs.All(Languages, new ListReader(new NoListFiles(), new SheetReader(new Understander(Languages))), ShippedQuestionnaires.Load(Languages), mayIntroduce: true);

    /// <summary>The questionnaires' questions, whose words are data.</summary>
    public static IReadOnlyList<Question> OfQuestionnaires { get; } =
        [.. ShippedQuestionnaires.Load(Languages).All.SelectMany(questionnaire => QuestionnaireForm.Questions(questionnaire, Languages.All.First().Language))];

    public static IReadOnlyList<Form> All { get; } =
        [.. Dialogs.All.OfType<GuidedDialog>().Select(dialog => dialog.Form(new Telling(Languages.All.First(), new NoRecords(), new DateOnly(2026, 5, 12)), Answers.None))];
}
