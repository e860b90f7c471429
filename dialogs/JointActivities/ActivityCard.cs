using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Texts;

namespace TwinBot.JointActivities;

/// <summary>A joint activity to look at.</summary>
public static class ActivityCard
{
    public static Button Open(string id) => new("start", null, FindActivities.Name, new JsonObject { ["activity"] = id });

    /// <summary>"3 May 2025", "3 May 2025 to 9 May 2025".</summary>
    public static string When(JointActivity activity, Speech speech) => activity.EndsOn is { } last
        ? speech.Say("activity.dates", ("from", speech.Date(activity.StartsOn)), ("to", speech.Date(last)))
        : speech.Date(activity.StartsOn);

    public static Card Of(JointActivity activity, Telling telling)
    {
        var speech = telling.Speech;
        var facts = new List<Fact> { new(speech.Say("field.startsOn"), When(activity, speech)) };
        Add(facts, speech.Say("field.partnership"), speech.List([.. activity.Partnerships.Select(telling.Records.Partnership).OfType<Partnership>().Select(partnership => PartnershipName.Shown(partnership, telling))]));
        Add(facts, speech.Say("field.otherCommunities"), speech.List([.. NamedCommunity.Of(activity.Communities ?? [], telling.Records).Select(community => community.Called(speech))]));
        Add(facts, speech.Say("field.place"), activity.Place is { } place ? PlaceAnswer.Shown(place, telling) : null);
        Add(facts, speech.Say("field.participants"), activity.Participants?.ToString(CultureInfo.InvariantCulture));
        Add(facts, speech.Say("field.participantsByCommunity"), activity.ParticipantsByCommunity is { } counts ? new CommunityHeadsAnswer().Show(CommunityHeadsAnswer.Of(counts), telling) : null);
        Add(facts, speech.Say("field.participantsOf"), activity.ParticipantsOf is { } groups ? new GroupsAnswer().Show(groups, telling) : null);
        Add(facts, speech.Say("field.themes"), speech.List([.. activity.Themes.Select(theme => speech.Say($"theme.{theme.Name()}"))]));
        Add(facts, speech.Say("field.format"), activity.Format == ActivityFormat.OnSite ? null : speech.Say($"format.{activity.Format.Name()}"));
        Add(facts, speech.Say("field.outcome"), activity.Outcome);
        Add(facts, speech.Say("field.files"), speech.List([.. (activity.Files ?? []).Select(file => file.Name)]));
        Add(facts, speech.Say("field.reason"), activity.CancelledBecause);
        return new Card(activity.Title)
        {
            Subtitle = $"{speech.Say($"activityKind.{activity.Kind.Name()}")} · {speech.Say($"activityStatus.{activity.Status.Name()}")}",
            Facts = [.. facts],
            Files = activity.Files ?? [],
        };
    }

    /// <summary>One line of a list.</summary>
    public static Row RowOf(JointActivity activity, Telling telling)
    {
        var speech = telling.Speech;
        var parts = new List<string> { When(activity, speech) };
        if (activity.Status != ActivityStatus.Done)
        {
            parts.Add(speech.Say($"activityStatus.{activity.Status.Name()}"));
        }

        if (activity.Heads is { } heads)
        {
            parts.Add(speech.Say("activity.heads", ("n", heads)));
        }

        return new Row(activity.Title, string.Join(" · ", parts), Open(activity.Id));
    }

    /// <summary>What can be done with it, a tap each.</summary>
    public static ImmutableArray<Choice> Choices(JointActivity activity, Telling telling) =>
        [new Choice(telling.Speech.Say("changeActivity.start"), new Button("start", null, ChangeActivity.Name, new JsonObject { ["activity"] = activity.Id }))];

    static void Add(List<Fact> facts, string label, string? value)
    {
        if (value is { Length: > 0 })
        {
            facts.Add(new Fact(label, value));
        }
    }
}
