using System.Collections.Immutable;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Sheets;

/// <summary>The partnerships that activities of a list can be for: on record, and in the same file.</summary>
sealed class KnownPartnerships(IRecords records, Places places, IEnumerable<Partnership> fresh)
{
    const int MostOffered = 5;

    readonly ILookup<string, Partnership> _fresh = fresh.ToLookup(partnership => Folding.NameKey(partnership.Name), StringComparer.Ordinal);
    readonly ILookup<string, Partnership> _freshOf = fresh.SelectMany(partnership => partnership.Members.Select(member => (member.Community, partnership))).ToLookup(pair => pair.Community, pair => pair.partnership, StringComparer.Ordinal);

    /// <summary>The ids of the partnerships that a row names: by name, or by communities that only one has all of. Several are separated by semicolons.</summary>
    /// <param name="isNeeded">True where a row without any is doubtful.</param>
    public ImmutableArray<string> Read(RowReader row, bool isNeeded = true)
    {
        var cells = row.All("partnership").ToList();
        if (cells.Count > 0)
        {
            return [.. cells.SelectMany(cell => cell.Text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => One(row, cell.Column, [name]))).OfType<string>().Distinct()];
        }

        var communities = row.All("community").ToList();
        if (communities.Count == 0)
        {
            if (isNeeded)
            {
                row.Missing("partnership");
            }

            return [];
        }

        return One(row, communities[0].Column, [.. communities.Select(cell => cell.Text)]) is { } only ? [only] : [];
    }

    string? One(RowReader row, Column column, IReadOnlyList<string> names)
    {
        var said = string.Join(" – ", names);
        var found = Named(said);
        if (found.Count == 0)
        {
            var before = row.Doubts;
            var members = names.SelectMany(name => places.Read(row, column, name, [])).Select(community => community.Id).ToHashSet(StringComparer.Ordinal);
            if (row.Doubts > before)
            {
                return null;
            }

            found = Among(members);
        }

        if (found.Count != 1)
        {
            row.Doubt(
                found.Count == 0 ? DoubtKind.UnknownPartnership : DoubtKind.WhichPartnership,
                column,
                ("value", said),
                ("names", row.Cells.Asked.Either([.. found.Take(MostOffered).Select(partnership => partnership.Name)])));
            return null;
        }

        return found[0].Id;
    }

    List<Partnership> Named(string name)
    {
        var known = records.Called(RecordKind.Partnerships, name).Select(match => records.Partnership(match.Id)).OfType<Partnership>();
        return [.. known.Concat(_fresh[Folding.NameKey(name)]).DistinctBy(partnership => partnership.Id)];
    }

    /// <summary>Those that have all of some communities as members; those of no others before those of more.</summary>
    List<Partnership> Among(HashSet<string> members)
    {
        if (members.Count == 0)
        {
            return [];
        }

        var all = members.SelectMany(id => records.PartnershipsOf(id).Concat(_freshOf[id])).DistinctBy(partnership => partnership.Id)
            .Where(partnership => members.IsSubsetOf(partnership.Members.Select(member => member.Community)))
            .ToList();
        return all.FindAll(partnership => partnership.Members.Length == members.Count) is { Count: > 0 } exact ? exact : all;
    }
}
