using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;

namespace TwinBot.JointActivities;

/// <summary>Planned joint activities whose day is over: whoever put one on record is asked how it was, once, with one tap and a number.</summary>
public static class DueActivities
{
    const int MostLookedAt = 20;

    /// <summary>Those that are due to be asked about on a day, the latest first.</summary>
    public static IEnumerable<JointActivity> On(DateOnly today, IRecords records) =>
        records.Activities(new ActivityFilter { To = today.AddDays(-1), Statuses = [ActivityStatus.Planned] }, 0, MostLookedAt).Activities.Where(activity => activity.LastDay < today);

    /// <summary>What to bring up when somebody next writes; null for nothing.</summary>
    public static BroughtUp? Next(Telling telling, Person person, Func<string, bool> wasSaid) =>
        On(telling.Today, telling.Records).FirstOrDefault(activity => activity.LoggedBy == person.Id && !wasSaid(activity.Id)) is { } due
            ? new BroughtUp(due.Id, Question(due, telling))
            : null;

    /// <summary>"How was it?", with what to tap.</summary>
    public static Reply Question(JointActivity activity, Telling telling)
    {
        var speech = telling.Speech;
        return new Reply(speech.Say("activity.howWasIt", ("title", activity.Title), ("date", ActivityCard.When(activity, speech))))
        {
            Choices =
            [
                new Choice(speech.Say("activity.tookPlace"), Report(activity, ActivityChange.Done)),
                new Choice(speech.Say("activity.wasCancelled"), Report(activity, ActivityChange.Cancelled)),
                new Choice(speech.Say("activity.wasMoved"), Report(activity, ActivityChange.StartsOn)),
            ],
        };
    }

    static Button Report(JointActivity activity, ActivityChange change) =>
        new("start", null, ChangeActivity.Name, new JsonObject { ["activity"] = activity.Id, ["change"] = change.Name() });
}
