using System.Collections.Immutable;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>The partnerships that a joint activity is for.</summary>
/// <param name="Ids">Those that are certain.</param>
/// <param name="Candidates">One of these belongs to it too; empty when nothing is open.</param>
public sealed record PartnershipsSaid(ImmutableArray<string> Ids, ImmutableArray<string> Candidates)
{
    /// <summary>
    /// The fewest partnerships that hold the communities of a message: "in Dijon with 20 people from Mainz" is Dijon – Mainz.
    /// Null when no community on record is named.
    /// </summary>
    public static PartnershipsSaid? In(Utterance said, IRecords records)
    {
        var left = said.Places
            .Select(place => place.Value.Candidates.Select(candidate => candidate.CommunityId).OfType<string>().ToHashSet(StringComparer.Ordinal))
            .Where(ids => ids.Count > 0)
            .ToList();
        var found = new PartnershipsSaid([], []);
        while (left.Count > 0)
        {
            var (best, held) = Best(left, records);
            if (held == 0)
            {
                break;
            }

            if (best.Length > 1)
            {
                return found with { Candidates = best };
            }

            found = found with { Ids = [.. found.Ids, best[0]] };
            var members = MembersOf(best[0], records);
            left.RemoveAll(ids => ids.Overlaps(members));
        }

        return found.Ids.IsEmpty ? null : found;
    }

    static (ImmutableArray<string> Ids, int Held) Best(List<HashSet<string>> communities, IRecords records)
    {
        var all = communities.SelectMany(ids => ids).Distinct().SelectMany(records.PartnershipsOf).DistinctBy(partnership => partnership.Id).ToList();
        var alive = all.Where(partnership => partnership.Status != PartnershipStatus.Ended).ToList();
        var counted = (alive.Count > 0 ? alive : all)
            .Select(partnership => (partnership.Id, Held: communities.Count(ids => partnership.Members.Any(member => ids.Contains(member.Community)))))
            .ToList();
        var most = counted.Select(item => item.Held).DefaultIfEmpty(0).Max();
        return ([.. counted.Where(item => item.Held == most).Select(item => item.Id)], most);
    }

    static IEnumerable<string> MembersOf(string id, IRecords records) =>
        records.Partnership(id)?.Members.Select(member => member.Community) ?? [];
}
