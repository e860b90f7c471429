using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>What is asked about a joint activity, whether it was or is to be: what a sentence says is taken from it, what follows is proposed, the rest is asked only where it is needed.</summary>
public sealed class ActivityQuestions
{
    readonly Telling _telling;

    public ActivityQuestions(Telling telling, Tense tense)
    {
        _telling = telling;
        Others = new Question<ImmutableArray<NamedCommunity>>("otherCommunities", new OtherCommunitiesAnswer()).Unasked();
        Partnership = new Question<PartnershipsSaid>("partnership", new PartnershipsAnswer())
            .When(_ => telling.Records.Count(RecordKind.Partnerships) > 0)
            .Must((_, said) => said.Ids.Any(id => telling.Records.Partnership(id) is null) ? new Broken("partnership.gone") : null)
            .Otherwise(OnlyOneOrNone);
        Kind = new("kind", new KindAnswer());
        StartsOn = new("startsOn", new WhenAnswer(_ => tense));
        EndsOn = new Question<WhenSaid>("endsOn", new WhenAnswer(_ => tense, isLast: true)).Unasked().Otherwise(LastDay).Must(NotBeforeStart);
        Place = new Question<string>(PlaceSaid.Question, new PlaceAnswer()).Unasked();
        Title = Ask.Text("title").Otherwise(Proposed);
        Participants = new Question<int>("participants", new HeadsAnswer()).Optional();
        ByCommunity = new Question<ImmutableArray<CommunityHeads>>(CommunityHeadsAnswer.Question, new CommunityHeadsAnswer()).Unasked();
        Groups = new Question<ParticipantGroups>(GroupsAnswer.Question, new GroupsAnswer()).Unasked();
        Themes = Ask.SeveralOf<Theme>("themes", "theme").Otherwise(answers => answers.TryGet(Kind, out var kind) ? ThemesOf(kind.Kind) : default(Given<ImmutableArray<Theme>>));
        Format = new Question<ActivityFormat>("format", new FormatAnswer()).Otherwise(answers => answers.TryGet(Kind, out var kind) && kind.Kind == ActivityKind.OnlineMeeting ? ActivityFormat.Online : ActivityFormat.OnSite);
        Outcome = Ask.Text("outcome").Unasked();
        Files = Ask.Files("files").Unasked();
    }

    public Question<PartnershipsSaid> Partnership { get; }

    /// <summary>Who took part and belongs to no partnership on record.</summary>
    public Question<ImmutableArray<NamedCommunity>> Others { get; }

    public Question<KindSaid> Kind { get; }

    public Question<WhenSaid> StartsOn { get; }

    public Question<WhenSaid> EndsOn { get; }

    public Question<string> Place { get; }

    public Question<string> Title { get; }

    public Question<int> Participants { get; }

    public Question<ImmutableArray<CommunityHeads>> ByCommunity { get; }

    public Question<ParticipantGroups> Groups { get; }

    public Question<ImmutableArray<Theme>> Themes { get; }

    public Question<ActivityFormat> Format { get; }

    public Question<string> Outcome { get; }

    public Question<ImmutableArray<KeptFile>> Files { get; }

    /// <summary>What a kind of joint activity is mostly about.</summary>
    public static ImmutableArray<Theme> ThemesOf(ActivityKind kind) => kind switch
    {
        ActivityKind.SchoolExchange or ActivityKind.YouthCamp => [Theme.Youth],
        ActivityKind.Sports => [Theme.Sport],
        ActivityKind.Arts => [Theme.ArtAndCulture],
        ActivityKind.ExpertExchange => [Theme.LocalServices],
        ActivityKind.Relief => [Theme.Solidarity],
        ActivityKind.LanguageCourse => [Theme.Citizenship],
        ActivityKind.Market => [Theme.LocalEconomy],
        ActivityKind.Anniversary or ActivityKind.Ceremony => [Theme.Citizenship],
        _ => [Theme.Meeting],
    };

    /// <summary>The only one there is; none, where it was with others.</summary>
    Given<PartnershipsSaid> OnlyOneOrNone(Answers answers) =>
        _telling.Records.Partnerships(new PartnershipFilter(), 0, 2) is { Partnerships: [var only], Total: 1 } ? new PartnershipsSaid([only.Id], [])
        : answers.TryGet(Others, out var others) && !others.IsEmpty ? new PartnershipsSaid([], [])
        : default(Given<PartnershipsSaid>);

    Given<WhenSaid> LastDay(Answers answers) =>
        answers.TryGet(StartsOn, out var when) && when.To is { } to ? new WhenSaid(to, null) : default(Given<WhenSaid>);

    Broken? NotBeforeStart(Answers answers, WhenSaid last) =>
        answers.TryGet(StartsOn, out var when) && last.From.Last < when.From.First
            ? new Broken("activity.endsBefore", ("start", _telling.Speech.Date(when.From)))
            : null;

    /// <summary>"Youth exchange in Dijon", "Concert, village hall": the words that named it, else its kind, and the place; no language puts an article before every house.</summary>
    Given<string> Proposed(Answers answers)
    {
        if (!answers.TryGet(Kind, out var kind))
        {
            return default;
        }

        var speech = _telling.Speech;
        var what = kind.Words ?? speech.Say($"activityKind.{kind.Kind.Name()}");
        what = char.ToUpperInvariant(what[0]) + what[1..];
        return answers.TryGet(Place, out var place)
            ? speech.Say(PlaceAnswer.IsTown(place, _telling) ? "activity.titleIn" : "activity.titleAt", ("what", what), ("place", PlaceAnswer.Shown(place, _telling)))
            : what;
    }
}
