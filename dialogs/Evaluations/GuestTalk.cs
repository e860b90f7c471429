using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;

namespace TwinBot.Evaluations;

/// <summary>What is said beside the questions to somebody who came by a personal link.</summary>
static class GuestTalk
{
    public static Found Help(LookUp asked) => Say(asked, "guest.help");

    /// <summary>What can be done elsewhere only.</summary>
    public static Found NotHere(LookUp asked) => Say(asked, "guest.notHere");

    /// <summary>A guest speaks for nobody but themselves, whatever a button says.</summary>
    public static Found Reminders(LookUp asked) => SetReminders.Answer(asked with
    {
        Value = asked.Value is JsonObject value ? new JsonObject { ["reminders"] = value["reminders"]?.AsText() } : null,
    });

    static Found Say(LookUp asked, string key)
    {
        var speech = asked.Telling.Speech;
        return new Found(new Reply(speech.Say(key)) { Choices = [new Choice(speech.Say("answerEvaluation.start"), new Button("start", null, AnswerEvaluation.Name, null))] });
    }
}
