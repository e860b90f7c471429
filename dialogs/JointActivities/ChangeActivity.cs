using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>What can be changed about a joint activity.</summary>
public enum ActivityChange
{
    Done,
    Cancelled,
    Participants,
    StartsOn,
    Place,
    Title,
    Kind,
    Themes,
    Outcome,
    Partnership,
    OtherCommunities,
    ParticipantsByCommunity,
    ParticipantsOf,
    Format,
}

/// <summary>Changes one thing about a joint activity on record: a field, that it took place, or that it was cancelled.</summary>
public sealed class ChangeActivity
{
    public const string Name = "changeActivity";

    readonly Telling _telling;
    readonly Question<string> _activity;
    readonly Question<ActivityChange> _change;
    readonly Question<int> _participants;
    readonly Question<WhenSaid> _startsOn;
    readonly Question<string> _place;
    readonly Question<string> _title;
    readonly Question<KindSaid> _kind;
    readonly Question<ImmutableArray<Theme>> _themes;
    readonly Question<string> _outcome;
    readonly Question<PartnershipsSaid> _partnership;
    readonly Question<ImmutableArray<NamedCommunity>> _others;
    readonly Question<ImmutableArray<CommunityHeads>> _byCommunity;
    readonly Question<ParticipantGroups> _groups;
    readonly Question<ActivityFormat> _format;
    readonly Question<string> _reason;

    public ChangeActivity(Telling telling)
    {
        _telling = telling;
        _activity = new Question<string>("activity", new ActivityAnswer()).Must((_, id) => telling.Records.Activity(id) is null ? new Broken("activity.gone") : null);
        _change = new("change", new ChangeAnswer());
        _participants = new Question<int>("participants", new HeadsAnswer(isBare: true)).Optional().When(Changes(ActivityChange.Participants, ActivityChange.Done));
        _startsOn = new Question<WhenSaid>("startsOn", new WhenAnswer(hearing => Chosen(hearing.Answers)?.Status == ActivityStatus.Done ? Tense.Past : Tense.Future)).When(Changes(ActivityChange.StartsOn));
        _place = new Question<string>("place", new PlaceAnswer()).When(Changes(ActivityChange.Place));
        _title = Ask.Text("title").When(Changes(ActivityChange.Title));
        _kind = new Question<KindSaid>("kind", new KindAnswer()).When(Changes(ActivityChange.Kind));
        _themes = Ask.SeveralOf<Theme>("themes", "theme", answers => Chosen(answers)?.Themes ?? []).When(Changes(ActivityChange.Themes));
        _outcome = Ask.Text("outcome").When(Changes(ActivityChange.Outcome));
        _partnership = new Question<PartnershipsSaid>("partnership", new PartnershipsAnswer()).When(Changes(ActivityChange.Partnership));
        _others = new Question<ImmutableArray<NamedCommunity>>("otherCommunities", new OtherCommunitiesAnswer(OthersOnRecord)).When(Changes(ActivityChange.OtherCommunities));
        _byCommunity = new Question<ImmutableArray<CommunityHeads>>(CommunityHeadsAnswer.Question, new CommunityHeadsAnswer(asksCountry: true)).When(Changes(ActivityChange.ParticipantsByCommunity));
        _groups = new Question<ParticipantGroups>(GroupsAnswer.Question, new GroupsAnswer()).When(Changes(ActivityChange.ParticipantsOf));
        _format = Ask.OneOf<ActivityFormat>("format", "format").When(Changes(ActivityChange.Format));
        _reason = Ask.Text("reason").Optional().When(Changes(ActivityChange.Cancelled));
    }

    /// <summary>"It is cancelled" is about the one that was spoken of last.</summary>
    public static JsonObject? About(Subject subject) => subject.Activity is { } activity ? new JsonObject { ["activity"] = activity } : null;

    public Form Form => new(Name)
    {
        Questions = [_activity, _change, _participants, _startsOn, _place, _title, _kind, _themes, _outcome, _partnership, _others, _byCommunity, _groups, _format, _reason],
        Finish = Finish,
    };

    Func<Answers, bool> Changes(params ActivityChange[] changes) => answers => answers.TryGet(_change, out var change) && changes.Contains(change);

    JointActivity? Chosen(Answers answers) => answers.TryGet(_activity, out var id) ? _telling.Records.Activity(id) : null;

    ImmutableArray<NamedCommunity> OthersOnRecord(Answers answers) =>
        [.. NamedCommunity.Of(Chosen(answers)?.Communities ?? [], _telling.Records)];

    Outcome Finish(Answers answers, Filing filing)
    {
        var before = Chosen(answers) ?? throw new InvalidOperationException("The joint activity to change is gone.");
        var (others, heads) = OtherCommunities.Filed([.. answers.Get(_others, []), .. answers.Get(_byCommunity, []).Select(heads => heads.Community)], answers.Get(_byCommunity, []), filing);
        var after = Changed(before, answers, filing.Today) with
        {
            Communities = !answers.TryGet(_others, out _) ? before.Communities : others.IsEmpty ? null : [.. others.Select(community => community.Id)],
            ParticipantsByCommunity = heads.IsEmpty ? before.ParticipantsByCommunity : heads,
        };
        return new Outcome([.. SetUpPartnership.Fresh(others, filing), RecordChange.Put(before, after)], "changeActivity.saved", ("title", after.Title))
        {
            Subject = new Subject(null, null, null, null, null, Activity: after.Id),
        };
    }

    JointActivity Changed(JointActivity before, Answers answers, DateOnly today) => answers.Get(_change, ActivityChange.Done) switch
    {
        ActivityChange.Done => before with
        {
            Status = ActivityStatus.Done,
            CancelledBecause = null,
            Participants = answers.TryGet(_participants, out var heads) ? heads : before.Participants,
        },
        ActivityChange.Cancelled => before with { Status = ActivityStatus.Cancelled, CancelledBecause = answers.TryGet(_reason, out var reason) ? reason : null },
        ActivityChange.Participants => before with { Participants = answers.TryGet(_participants, out var counted) ? counted : null },
        ActivityChange.StartsOn => Moved(before, answers.Get(_startsOn, new WhenSaid(before.StartsOn, before.EndsOn)), today),
        ActivityChange.Place => before with { Place = answers.Get(_place, before.Place ?? "") },
        ActivityChange.Title => before with { Title = answers.Get(_title, before.Title) },
        ActivityChange.Kind => before with { Kind = answers.TryGet(_kind, out var kind) ? kind.Kind : before.Kind },
        ActivityChange.Themes => before with { Themes = answers.Get(_themes, before.Themes) },
        ActivityChange.Outcome => before with { Outcome = answers.Get(_outcome, before.Outcome ?? "") },
        ActivityChange.Partnership => before with { Partnerships = answers.TryGet(_partnership, out var said) ? said.Ids : before.Partnerships },
        ActivityChange.OtherCommunities or ActivityChange.ParticipantsByCommunity => before,
        ActivityChange.ParticipantsOf => before with { ParticipantsOf = answers.TryGet(_groups, out var groups) ? groups : before.ParticipantsOf },
        ActivityChange.Format => before with { Format = answers.Get(_format, before.Format) },
        var other => throw new ArgumentOutOfRangeException(nameof(answers), other, "A change of no known kind."),
    };

    /// <summary>A new day; one ahead makes it planned, one that is over makes a planned one no longer so.</summary>
    static JointActivity Moved(JointActivity before, WhenSaid when, DateOnly today) => before with
    {
        StartsOn = when.From,
        EndsOn = when.To,
        Status = when.From.First > today ? ActivityStatus.Planned : before.Status == ActivityStatus.Planned && when.From.Last < today ? ActivityStatus.Done : before.Status,
    };
}
