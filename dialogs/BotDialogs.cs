using TwinBot.Calendars;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Evaluations;
using TwinBot.Export;
using TwinBot.Help;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.People;
using TwinBot.Privacy;
using TwinBot.Questionnaires;
using TwinBot.Settings;
using TwinBot.Sheets;
using TwinBot.Texts;
using Role = TwinBot.Records.PersonRole;

namespace TwinBot;

/// <summary>Everything that the bot can do: a line a dialog, with the least role that it needs; a coordinator's where none is said.</summary>
public static class BotDialogs
{
    /// <param name="lists">Reads lists that people send.</param>
    public static Dialogs All(Languages languages, ListReader lists) => All(languages, lists, ShippedQuestionnaires.Load(languages));

    /// <param name="shelf">The questionnaires that can be used.</param>
    /// <param name="sent">Reads questionnaires that people send; null where nobody can.</param>
    /// <param name="mayIntroduce">True where people's word is taken for who they are: in local mode.</param>
    /// <param name="policy">What is said of what is kept of people; null for what is so where nothing is configured.</param>
    public static Dialogs All(Languages languages, ListReader lists, QuestionnaireShelf shelf, SentQuestionnaires? sent = null, bool mayIntroduce = false, DataPolicy? policy = null) => new(
    [
        new LookUpDialog(FindContact.Name, FindContact.Answer) { Needs = Role.Member },
        new GuidedDialog(SetUpPartnership.Name, telling => new SetUpPartnership(telling).Form) { Needs = Role.Member },
        new LookUpDialog(ShowPartnership.Name, ShowPartnership.Answer) { Needs = Role.Mayor },
        new LookUpDialog(ListPartnerships.Name, ListPartnerships.Answer) { Needs = Role.Mayor },
        new GuidedDialog(ChangePartnership.Name, telling => new ChangePartnership(telling).Form) { Needs = Role.Member },
        new GuidedDialog(LogActivity.Name, LogActivity.Log) { Needs = Role.Member },
        new GuidedDialog(LogActivity.Planning, LogActivity.Plan) { Needs = Role.Member },
        new LookUpDialog(FindActivities.Name, FindActivities.Answer) { Narrows = ActivitySearch.Narrows, Needs = Role.Mayor },
        new GuidedDialog(ChangeActivity.Name, telling => new ChangeActivity(telling).Form) { About = ChangeActivity.About, Needs = Role.Member },
        new GuidedDialog(AddContact.Name, telling => new AddContact(telling).Form) { Needs = Role.Member },
        new GuidedDialog(ChangeContact.Name, telling => new ChangeContact(telling).Form) { Needs = Role.Member },
        mayIntroduce ? new GuidedDialog(IntroduceMyself.Name, IntroduceMyself.Form) { Needs = Role.Mayor } : new LookUpDialog(IntroduceMyself.Name, IntroduceMyself.NotHere) { Needs = Role.Mayor },
        new GuidedDialog(ImportList.Name, telling => new ImportList(telling, lists).Form) { Takes = ListAnswer.Takes },
        new GuidedDialog(CheckQuestionnaire.Name, (telling, answers) => new CheckQuestionnaire(telling, answers, sent ?? new SentQuestionnaires(new NoTextFiles(), new QuestionnaireReader(languages)), shelf).Form) { Takes = CheckQuestionnaire.Takes },
        new GuidedDialog(OpenEvaluation.Name, (telling, answers) => new OpenEvaluation(telling, answers, shelf.On(telling.Records), languages).Form),
        new GuidedDialog(AnswerEvaluation.Name, (telling, answers) => new AnswerEvaluation(telling, answers, shelf.On(telling.Records), mayIntroduce).Form) { Needs = Role.Mayor },
        new GuidedDialog(ChangeEvaluation.Name, (telling, answers) => new ChangeEvaluation(telling, answers, shelf.On(telling.Records), languages).Form),
        new LookUpDialog(ShowResults.Name, asked => new ShowResults(shelf.On(asked.Telling.Records)).Answer(asked)),
        new LookUpDialog(Invite.Name, asked => new Invite(shelf.On(asked.Telling.Records)).Answer(asked)),
        new LookUpDialog(DeclineEvaluation.Name, asked => new DeclineEvaluation(shelf.On(asked.Telling.Records)).Answer(asked)) { Needs = Role.Mayor },
        new LookUpDialog(SetReminders.Name, SetReminders.Answer) { Needs = Role.Mayor },

        // Behind what takes some files only: it takes them all.
        new GuidedDialog(AttachFiles.Name, telling => new AttachFiles(telling).Form) { Takes = static _ => true, About = AttachFiles.About, Needs = Role.Member },
        new LookUpDialog(SetLanguage.Name, new SetLanguage(languages).Answer) { Needs = Role.Guest },
        new LookUpDialog(ExportRecords.Name, ExportRecords.Answer),
        new LookUpDialog(ShareCalendar.Name, ShareCalendar.Answer) { Needs = Role.Member },
        new LookUpDialog(AskAccess.Name, AskAccess.Answer) { Needs = Role.Guest, OnlyFor = Role.Guest },
        new LookUpDialog(ClaimBot.Name, ClaimBot.Answer) { Needs = Role.Guest },
        new GuidedDialog(GiveRole.Name, telling => new GiveRole(telling).Form),
        new LookUpDialog(ListRoles.Name, ListRoles.Answer),
        new LookUpDialog(WhoChanged.Name, WhoChanged.Answer),
        new LookUpDialog(AboutPrivacy.Name, asked => new AboutPrivacy(policy ?? new DataPolicy(), shelf.On(asked.Telling.Records)).Answer(asked)) { Needs = Role.Guest },
        new GuidedDialog(EraseData.Name, telling => new EraseData(telling, policy ?? new DataPolicy()).Form) { Needs = Role.Guest },
        new LookUpDialog("help", SmallTalk.Help) { Needs = Role.Guest },
        new LookUpDialog("greeting", SmallTalk.Greeting) { Needs = Role.Guest },
        new LookUpDialog("thanks", SmallTalk.Thanks) { Needs = Role.Guest },
    ],
    DueActivities.Next)
    {
        Notice = (policy ?? new DataPolicy()).Notice,
    };

    /// <summary>What somebody who came by a personal link can do: answer. Whatever else is asked for is for another place.</summary>
    /// <param name="all">What everybody else can do.</param>
    public static Dialogs ForGuests(Languages languages, QuestionnaireShelf shelf, Dialogs all, DataPolicy? policy = null)
    {
        Dialog[] can =
        [
            new GuidedDialog(AnswerEvaluation.Name, (telling, answers) => new AnswerEvaluation(telling, answers, shelf.On(telling.Records)).Form) { Needs = Role.Guest },
            new LookUpDialog(DeclineEvaluation.Name, asked => new DeclineEvaluation(shelf.On(asked.Telling.Records)).Answer(asked)) { Needs = Role.Guest },
            new LookUpDialog(SetReminders.Name, GuestTalk.Reminders) { Needs = Role.Guest },
            new LookUpDialog(SetLanguage.Name, new SetLanguage(languages).Answer) { Needs = Role.Guest },
            new LookUpDialog(AboutPrivacy.Name, asked => new AboutPrivacy(policy ?? new DataPolicy(), shelf.On(asked.Telling.Records)).Answer(asked)) { Needs = Role.Guest },
            new GuidedDialog(EraseData.Name, telling => new EraseData(telling, policy ?? new DataPolicy()).Form) { Needs = Role.Guest },
            new LookUpDialog("help", GuestTalk.Help) { Needs = Role.Guest },
            new LookUpDialog("greeting", GuestTalk.Help) { Needs = Role.Guest },
            new LookUpDialog("thanks", SmallTalk.Thanks) { Needs = Role.Guest },
        ];
        var elsewhere = all.All.Select(dialog => dialog.Name).Except(can.Select(dialog => dialog.Name));
        return new Dialogs(can) { First = AnswerEvaluation.Name, Notice = all.Notice, Elsewhere = [.. elsewhere.Select(name => new LookUpDialog(name, GuestTalk.NotHere))] };
    }
}
