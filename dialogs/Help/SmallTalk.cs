using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Records;

namespace TwinBot.Help;

/// <summary>Help, a greeting, a thank-you: short, and always with something to do next.</summary>
public static class SmallTalk
{
    public static Found Help(LookUp asked) => Offer(asked, "help.text");

    public static Found Greeting(LookUp asked) => Offer(asked, "greeting.text");

    public static Found Thanks(LookUp asked) => new(new Reply(asked.Telling.Speech.Say("thanks.text")));

    /// <summary>What this person can do now: what makes sense with what is on record.</summary>
    static Found Offer(LookUp asked, string say)
    {
        var speech = asked.Telling.Speech;
        if (asked.Standing.Role < PersonRole.Member)
        {
            return Explain(asked);
        }

        var isEmpty = asked.Telling.Records.Count(RecordKind.Partnerships) == 0;
        string[] can = isEmpty ? ["setUpPartnership", "addContact"] : ["logActivity", "findActivities", "findContact", "addContact", "listPartnerships"];
        ImmutableArray<Choice> choices = [.. can.Where(name => speech.Has($"{name}.start")).Select(name => new Choice(speech.Say($"{name}.start"), new Button("start", null, name, null)))];
        choices = [.. Due(asked.Telling), .. choices];
        return new Found(new Reply(speech.Say(isEmpty ? $"{say}Empty" : say)) { Choices = choices });
    }

    /// <summary>What there is for somebody who is no member, and who can change that.</summary>
    static Found Explain(LookUp asked)
    {
        var speech = asked.Telling.Speech;
        var isGuest = asked.Standing.Role == PersonRole.Guest;
        var who = Allowing.Helpers(asked.Telling.Records.Roster, asked.Standing, speech);
        string[] can = !isGuest ? ["answerEvaluation", "listPartnerships", "findActivities"] : asked.Standing.IsKnown ? ["askAccess"] : [];
        return new Found(new Reply(speech.Say(isGuest ? "help.guest" : "help.mayor", ("who", who)))
        {
            Choices = [.. can.Select(name => new Choice(speech.Say($"{name}.start"), new Button("start", null, name, null)))],
        });
    }

    /// <summary>The partnership that has waited longest for its evaluation, where one is due.</summary>
    static IEnumerable<Choice> Due(Telling telling) => telling.Records.ReviewsDue(telling.Today, 1).Select(partnership => new Choice(
        telling.Speech.Say("evaluation.due", ("name", partnership.Name)),
        new Button("start", null, "openEvaluation", new JsonObject { ["partnership"] = partnership.Id })));
}
