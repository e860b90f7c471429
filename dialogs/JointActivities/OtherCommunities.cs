using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>Communities that took part in a joint activity and belong to no partnership on record: a committee's first sentence comes before its first partnership.</summary>
public static class OtherCommunities
{
    /// <summary>What is shown where all were taken out.</summary>
    public const string Nobody = "–";

    /// <summary>Those whom a message names as company ("with Dijon") or as where people came from ("9 from Dijon"); not where it was.</summary>
    public static IReadOnlyList<Mention<PlaceReading>> In(Utterance said, IRecords records)
    {
        var where = PlaceSaid.In(said);
        var unknown = PlaceSaid.NamedAsPlaces(said).Select(place => place.Value.Said).ToHashSet(StringComparer.Ordinal);
        var origins = said.Heads.SelectMany(head => head.Value.From is { } from && (IsKnown(from) || unknown.Contains(from.Said)) ? [new Mention<PlaceReading>(from, head.Start, head.Length)] : Array.Empty<Mention<PlaceReading>>());
        return
        [
            .. PlaceSaid.Company(said).Where(place => place.Start != where?.Start).Concat(origins)
                .Where(place => !IsPartner(place.Value, records))
                .DistinctBy(place => (Folding.NameKey(place.Value.Candidates[0].Name), place.Value.Candidates[0].Country)),
        ];
    }

    /// <summary>What is filed of them: those that are not on record yet are put there, and the numbers of people go by their ids.</summary>
    /// <param name="named">Communities; one whose country nobody told is left out.</param>
    /// <param name="heads">How many came from where; those of a place that is neither on record nor among the communities are not kept.</param>
    public static (ImmutableArray<Community> Communities, ImmutableSortedDictionary<string, int> Heads) Filed(IEnumerable<NamedCommunity> named, ImmutableArray<CommunityHeads> heads, Filing filing)
    {
        var all = new List<Community>();
        var counts = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var community in named.Where(community => community.Country is not null))
        {
            all.Add(SetUpPartnership.OnRecord(community, filing, all.Count + 1));
        }

        foreach (var (community, count) in heads)
        {
            if ((community.Id ?? all.Find(known => IsOf(community, known, filing.Records))?.Id) is { } id)
            {
                counts[id] = count;
            }
        }

        return ([.. all.DistinctBy(community => community.Id)], counts.ToImmutable());
    }

    /// <summary>By name and country; where no country was told, by the name that it would have there: "Bergen" in Belgium is Mons.</summary>
    static bool IsOf(NamedCommunity named, Community known, IRecords records) =>
        named.Country is { } country ? country == known.Country && Folding.NameKey(named.Name) == Folding.NameKey(known.Name)
        : Folding.NameKey(named.In(known.Country, records).Name) == Folding.NameKey(known.Name);

    /// <summary>True for a community on record that has a partnership: what is said of it is said of that.</summary>
    public static bool IsPartner(string? communityId, IRecords records) => communityId is not null && records.PartnershipsOf(communityId).Count > 0;

    static bool IsKnown(PlaceReading place) => place.Candidates.Any(candidate => candidate.CommunityId is not null || candidate.Country is not null);

    static bool IsPartner(PlaceReading place, IRecords records) => place.Candidates.Any(candidate => IsPartner(candidate.CommunityId, records));
}
