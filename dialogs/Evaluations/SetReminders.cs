using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Evaluations;

/// <summary>"Later" and "stop" to a reminder, tapped or in words.</summary>
public static class SetReminders
{
    public const string Name = "setReminders";

    const int MostRounds = 8;

    /// <summary>What a reminder offers beside answering.</summary>
    public static Button Button(string evaluation, string respondent, bool isStop) =>
        new("start", null, Name, new JsonObject { ["evaluation"] = evaluation, ["respondent"] = respondent, ["reminders"] = isStop ? "stop" : "later" });

    public static Found Answer(LookUp asked)
    {
        var (records, value) = (asked.Telling.Records, asked.Value as JsonObject);
        var who = asked.Person.Contact ?? (asked.Standing.Role == PersonRole.Coordinator ? value?["respondent"]?.AsText() : null);
        var isStop = (value?["reminders"]?.AsText() ?? (asked.Said.Words("reminders") is [var word, ..] ? word.Value : "stop")) == "stop";
        var rounds = value?["evaluation"]?.AsText() is { } id
            ? (records.Evaluation(id) is { ClosedOn: null } tapped ? [tapped] : [])
            : who is null ? [] : records.OpenEvaluations(who, MostRounds);
        if (who is null || rounds.Count == 0)
        {
            return new Found(new Reply(asked.Telling.Speech.Say("setReminders.none")));
        }

        var days = asked.Said.Dates(Tense.Future) is [var date, ..] ? Math.Max(1, date.Value.From.First.DayNumber - asked.Telling.Today.DayNumber) : 2;
        return new Found(new Reply(asked.Telling.Speech.Say(isStop ? "setReminders.stop" : "setReminders.later", ("n", days))))
        {
            Changes = [.. rounds.Select(round => RecordChange.Put(round, Changed(round, who, response => isStop ? Reminders.Stop(response) : Reminders.Later(response, asked.Now, days))))],
        };
    }

    static Evaluation Changed(Evaluation round, string who, Func<Response, Response> change) =>
        round with { Responses = [.. round.Responses.Select(response => response.Respondent == who ? change(response) : response)] };
}
