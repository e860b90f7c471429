using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>Puts a joint activity on record: one that was (<c>logActivity</c>), or one that is to be (<c>planActivity</c>). Its date decides which.</summary>
public sealed class LogActivity
{
    public const string Name = "logActivity";

    public const string Planning = "planActivity";

    readonly Telling _telling;
    readonly string _name;
    readonly ActivityQuestions _ask;

    LogActivity(Telling telling, string name)
    {
        (_telling, _name) = (telling, name);
        _ask = new ActivityQuestions(telling, name == Planning ? Tense.Future : Tense.Past);
    }

    public static Form Log(Telling telling) => new LogActivity(telling, Name).Form;

    public static Form Plan(Telling telling) => new LogActivity(telling, Planning).Form;

    Form Form => new(_name)
    {
        Identity = _ask.Partnership.Name,
        ChangedBy = ChangeActivity.Name,
        Questions =
        [
            _ask.Kind, _ask.Place, _ask.Title, _ask.Partnership, _ask.Others, _ask.StartsOn, _ask.EndsOn,
            _name == Planning ? _ask.Participants.Unasked() : _ask.Participants,
            _ask.ByCommunity, _ask.Groups, _ask.Themes, _ask.Format, _ask.Outcome, _ask.Files,
        ],
        Finish = Finish,
        Duplicate = Twin,
    };

    Outcome Finish(Answers answers, Filing filing)
    {
        var id = filing.Id("a");
        var before = filing.Records.Activity(id);
        var (others, heads) = OtherCommunities.Filed(answers.Get(_ask.Others, []), answers.Get(_ask.ByCommunity, []), filing);
        var activity = Filed(answers, id, filing) with
        {
            Communities = others.IsEmpty ? null : [.. others.Select(community => community.Id)],
            ParticipantsByCommunity = heads.IsEmpty ? null : heads,
        };
        var say = activity.Status == ActivityStatus.Planned ? "planActivity.saved" : "logActivity.saved";
        return new Outcome([.. SetUpPartnership.Fresh(others, filing), RecordChange.Put(before, activity)], say, ("title", activity.Title), ("date", ActivityCard.When(activity, _telling.Speech)))
        {
            Subject = new Subject(null, null, activity.Partnerships is [var only] ? only : null, null, null, Activity: id),
        };
    }

    JointActivity Filed(Answers answers, string id, Filing filing)
    {
        var kind = answers.TryGet(_ask.Kind, out var named) ? named.Kind : ActivityKind.Other;
        var when = answers.TryGet(_ask.StartsOn, out var said) ? said : throw new InvalidOperationException("A joint activity without a date is not finished.");
        return new JointActivity
        {
            Id = id,
            Title = answers.Get(_ask.Title, ""),
            Partnerships = answers.TryGet(_ask.Partnership, out var partnerships) ? partnerships.Ids : [],
            Kind = kind,
            Themes = answers.Get(_ask.Themes, []),
            StartsOn = when.From,
            EndsOn = answers.TryGet(_ask.EndsOn, out var last) ? last.From : null,
            Place = answers.TryGet(_ask.Place, out var place) ? place : null,
            Format = answers.Get(_ask.Format, ActivityFormat.OnSite),
            Participants = answers.TryGet(_ask.Participants, out var heads) ? heads : null,
            ParticipantsOf = answers.TryGet(_ask.Groups, out var groups) ? groups : null,
            Outcome = answers.TryGet(_ask.Outcome, out var outcome) ? outcome : null,
            Files = answers.TryGet(_ask.Files, out var files) ? files : null,
            Status = StatusOf(when.From, filing.Today),
            LoggedBy = filing.Person?.Id ?? "",
            LoggedAt = filing.Now.ToUniversalTime(),
        };
    }

    /// <summary>A day ahead is a plan; a month or a year that goes on is what people called it.</summary>
    ActivityStatus StatusOf(PartialDate start, DateOnly today) => (start.First > today, start.Last < today) switch
    {
        (true, _) => ActivityStatus.Planned,
        (_, true) => ActivityStatus.Done,
        _ => _name == Planning ? ActivityStatus.Planned : ActivityStatus.Done,
    };

    /// <summary>One of the same kind on the same day, for the same partnership or guests, or at the same place.</summary>
    Duplicate? Twin(Answers answers)
    {
        if (!answers.TryGet(_ask.Kind, out var kind) || !answers.TryGet(_ask.StartsOn, out var when) || when.From.Day is null)
        {
            return null;
        }

        var partnerships = answers.TryGet(_ask.Partnership, out var said) ? said.Ids : [];
        var guests = answers.Get(_ask.Others, []);
        var others = guests.Select(community => community.Id).OfType<string>().ToImmutableArray();
        if (partnerships.IsEmpty && others.IsEmpty && !guests.IsEmpty)
        {
            // Nothing can be on record of guests who are not.
            return null;
        }

        var place = answers.TryGet(_ask.Place, out var where) ? PlaceSaid.KeyOf(where) : null;
        var same = new ActivityFilter { Partnerships = partnerships, Communities = others, Kind = kind.Kind, From = when.From.First, To = when.From.First, Statuses = [ActivityStatus.Planned, ActivityStatus.Done] };
        var twin = _telling.Records.Activities(same, 0, 8).Activities.FirstOrDefault(activity => place is null || activity.Place is null || PlaceSaid.KeyOf(activity.Place) == place);
        return twin is null
            ? null
            : new Duplicate("activity.duplicate", ActivityCard.Open(twin.Id), ("title", twin.Title), ("date", ActivityCard.When(twin, _telling.Speech)), ("status", _telling.Speech.Say($"activityStatus.{twin.Status.Name()}")));
    }
}
