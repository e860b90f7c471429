using System.Collections.Immutable;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Sheets;

/// <summary>Rows of joint activities. The partnership must be on record, or in the same file; a row that names other communities may go without.</summary>
sealed class ActivityRows(IRecords records, Places places, KnownPartnerships partnerships, SheetReader.Origin origin)
{
    readonly List<(JointActivity Activity, string Sheet, int Row)> _taken = [];

    public IEnumerable<JointActivity> Taken => _taken.Select(item => item.Activity);

    public void Read(RowReader row)
    {
        var others = row.All("otherCommunities").SelectMany(cell => places.Read(row, cell.Column, cell.Text, [])).DistinctBy(community => community.Id).ToList();
        var shared = partnerships.Read(row, isNeeded: others.Count == 0);
        var (kind, title) = (KindOf(row), row.Text("title"));
        var days = row.Range("startsOn");
        var endsOn = row.Date("endsOn") ?? days?.To;
        var (format, status, themes) = (row.OneOf<ActivityFormat>("format", "format"), row.OneOf<ActivityStatus>("status", "activityStatus"), row.SeveralOf<Theme>("themes", "theme"));
        var (heads, groups) = (row.Heads("participants"), new ParticipantGroups(row.Heads("young"), row.Heads("women"), row.Heads("men"), row.Heads("nonBinary")));
        var byCommunity = HeadsByCommunity.Read(row, places, others);
        CheckDates(row, days?.From, endsOn, status);
        if (title is null && kind is null && row.First("kind") is null)
        {
            row.Missing("title");
        }

        if (row.IsDoubtful || days is null)
        {
            return;
        }

        var activity = new JointActivity
        {
            Id = places.NewId("a"),
            Title = title ?? row.Text("kind") ?? "",
            Partnerships = shared,
            Communities = others.Count == 0 ? null : [.. others.Select(community => community.Id)],
            Kind = kind ?? ActivityKind.Other,
            Themes = themes,
            StartsOn = days.From,
            EndsOn = endsOn == days.From ? null : endsOn,
            Place = row.Text("place"),
            Format = format ?? (kind == ActivityKind.OnlineMeeting ? ActivityFormat.Online : ActivityFormat.OnSite),
            Participants = heads,
            ParticipantsByCommunity = byCommunity,
            ParticipantsOf = groups == new ParticipantGroups() ? null : groups,
            Outcome = row.Text("outcome"),
            Status = status ?? ((endsOn ?? days.From).Last < origin.Today ? ActivityStatus.Done : ActivityStatus.Planned),
            CancelledBecause = row.Text("cancelledBecause"),
            LoggedBy = origin.Who,
            LoggedAt = origin.At,
        };
        CheckTwins(row, activity);
        if (!row.IsDoubtful)
        {
            places.Keep(others);
            _taken.Add((activity, row.Sheet, row.Number));
        }
    }

    /// <summary>Where no column says the kind, the title does, if it names one.</summary>
    static ActivityKind? KindOf(RowReader row)
    {
        if (row.First("kind") is not null)
        {
            return row.OneOf<ActivityKind>("kind", "activityKind");
        }

        return row.Text("title") is { } title && row.Cells.Words<ActivityKind>("activityKind", title) is [var only] ? only : null;
    }

    void CheckDates(RowReader row, PartialDate? startsOn, PartialDate? endsOn, ActivityStatus? status)
    {
        if (row.First("startsOn") is not { } start)
        {
            row.Missing("startsOn");
        }
        else if (startsOn is { } first && endsOn is { } last && last.Last < first.First && row.First("endsOn") is { } end)
        {
            row.Doubt(DoubtKind.EndsBeforeStart, end.Column, ("value", end.Text), ("start", row.Cells.Asked.Date(first)));
        }
        else if (status == ActivityStatus.Done && startsOn?.First > origin.Today)
        {
            row.Doubt(DoubtKind.DateInFuture, start.Column, ("value", start.Text));
        }
    }

    void CheckTwins(RowReader row, JointActivity activity)
    {
        if (_taken.Find(item => AreTwins(item.Activity, activity)) is { Activity: { } } twin)
        {
            row.Doubt(DoubtKind.TwiceInFile, null, ("name", twin.Activity.Title), ("sheet", twin.Sheet), ("row", twin.Row));
            return;
        }

        var filter = new ActivityFilter { Partnerships = activity.Partnerships, Communities = activity.Communities ?? [], From = activity.StartsOn.First, To = activity.StartsOn.Last };
        const int most = 200;
        if (records.Activities(filter, 0, most).Activities.FirstOrDefault(known => AreTwins(known, activity)) is { } other)
        {
            row.Doubt(DoubtKind.OnRecord, null, ("name", other.Title));
        }
    }

    /// <summary>The same day and partnership or guests, and the same title, or the same kind at the same place.</summary>
    static bool AreTwins(JointActivity one, JointActivity other) =>
        one.StartsOn == other.StartsOn && (one.Partnerships.Intersect(other.Partnerships).Any() || (one.Communities ?? []).Intersect(other.Communities ?? []).Any())
        && (Folding.Fold(one.Title) == Folding.Fold(other.Title)
            || (one.Kind == other.Kind && one.Place is { } here && other.Place is { } there && PlaceSaid.KeyOf(here) == PlaceSaid.KeyOf(there)));
}
