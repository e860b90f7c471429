using System.Collections.Immutable;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Sheets;

/// <summary>Rows of partnerships: their members in one cell, or in columns of their own.</summary>
sealed class PartnershipRows(IRecords records, Places places, DateOnly today)
{
    const int MostMonths = 120;

    readonly List<(Partnership Partnership, string Sheet, int Row)> _taken = [];

    public IEnumerable<Partnership> Taken => _taken.Select(item => item.Partnership);

    public void Read(RowReader row)
    {
        var members = Members(row);
        var (kind, status) = (row.OneOf<PartnershipKind>("kind", "partnershipKind"), row.OneOf<PartnershipStatus>("status", "status"));
        var (signedOn, endedOn) = (row.PastDate("signedOn", today), row.Date("endedOn"));
        var (themes, months) = (row.SeveralOf<Theme>("themes", "theme"), row.Heads("reviewEveryMonths"));
        var (story, endedBecause) = (row.Text("story"), row.Text("endedBecause"));
        if (months is < 1 or > MostMonths && row.First("reviewEveryMonths") is { } cell)
        {
            row.Doubt(DoubtKind.NoNumber, cell.Column, ("value", cell.Text));
        }

        CheckTwins(row, members);
        if (row.IsDoubtful)
        {
            return;
        }

        places.Keep(members);
        _taken.Add((new Partnership
        {
            Id = places.NewId("p"),
            Name = NameOf(row, members),
            Members = [.. members.Select(community => new Member(community.Id))],
            Kind = kind ?? PartnershipKind.Twinning,
            Status = status ?? (endedOn is null ? PartnershipStatus.Active : PartnershipStatus.Ended),
            SignedOn = signedOn,
            Themes = themes,
            Objectives = [.. row.All("objectives").SelectMany(item => item.Text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
            Story = story,
            ReviewEveryMonths = months ?? 12,
            EndedOn = endedOn,
            EndedBecause = endedBecause,
        }, row.Sheet, row.Number));
    }

    /// <summary>"Gouda – Solingen" under the name of the partnership says its members, where no columns do.</summary>
    List<Community> Members(RowReader row)
    {
        var before = row.Doubts;
        var cells = row.All("community").ToList() is { Count: > 0 } columns ? columns : row.All("partnership").ToList();
        if (cells.Count == 0)
        {
            row.Missing("community");
            return [];
        }

        var countries = Countries.Beside(row, cells.ConvertAll(cell => cell.Column));
        var members = cells.SelectMany((cell, at) => places.Read(row, cell.Column, cell.Text, countries[at])).ToList();
        if (row.Doubts > before)
        {
            return members;
        }

        if (members.GroupBy(community => community.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            row.Doubt(DoubtKind.CommunityTwice, cells[0].Column, ("value", twice.First().Name));
        }
        else if (members.Count < 2)
        {
            row.Doubt(DoubtKind.OneCommunity, cells[0].Column, ("value", string.Join(" – ", members.Select(community => community.Name))));
        }

        return members;
    }

    static string NameOf(RowReader row, List<Community> members) =>
        row.First("community") is not null && row.Text("partnership") is { } name ? name : string.Join(" – ", members.Select(community => community.Name));

    void CheckTwins(RowReader row, List<Community> members)
    {
        var ids = members.Select(community => community.Id).ToHashSet(StringComparer.Ordinal);
        if (ids.Count < 2 || row.IsDoubtful)
        {
            return;
        }

        if (_taken.Find(item => AreOf(item.Partnership, ids)) is { Partnership: { } } twin)
        {
            row.Doubt(DoubtKind.TwiceInFile, null, ("name", twin.Partnership.Name), ("sheet", twin.Sheet), ("row", twin.Row));
        }
        else if (records.PartnershipsOf(members[0].Id).FirstOrDefault(partnership => AreOf(partnership, ids)) is { } known)
        {
            row.Doubt(DoubtKind.OnRecord, null, ("name", known.Name));
        }
    }

    static bool AreOf(Partnership partnership, HashSet<string> ids) => ids.SetEquals(partnership.Members.Select(member => member.Community));
}
