using System.Globalization;
using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Records;

namespace TwinBot.Commands.Importing;

/// <summary>Checks what records say of each other: ids are there once, and who is named exists. An item that could not be read is null.</summary>
sealed class References(IRecords records, List<Fault> faults)
{
    public void Check(
        IReadOnlyList<Community?> communities,
        IReadOnlyList<Partnership?> partnerships,
        IReadOnlyList<Contact?> contacts,
        IReadOnlyList<JointActivity?> activities,
        IReadOnlyList<Evaluation?> evaluations)
    {
        CheckIds("communities", communities);
        CheckIds("partnerships", partnerships);
        CheckIds("contacts", contacts);
        CheckIds("activities", activities);
        CheckIds("evaluations", evaluations);
        CheckNames(communities);

        // Where a community could not be read, its own fault says so: whoever names it is not to blame.
        if (!communities.Contains(null))
        {
            CheckCommunities(communities, partnerships, contacts, activities, evaluations);
        }

        if (!partnerships.Contains(null))
        {
            CheckPartnerships(partnerships, activities, evaluations);
        }
    }

    void CheckIds(string list, IReadOnlyList<Record?> items)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is { } item && !seen.TryAdd(item.Id, i))
            {
                Fail($"{list}[{Written(i)}].id", $"{Fault.Quote(item.Id)} is the id of {list}[{Written(seen[item.Id])}] already.");
            }
        }
    }

    /// <summary>A name and a country together identify a community, in the file and on record.</summary>
    void CheckNames(IReadOnlyList<Community?> communities)
    {
        var ids = communities.OfType<Community>().Select(community => community.Id).ToHashSet(StringComparer.Ordinal);
        var seen = new Dictionary<(string, string), int>();
        for (var i = 0; i < communities.Count; i++)
        {
            if (communities[i] is not { } community)
            {
                continue;
            }

            if (!seen.TryAdd((Plain(community.Name), community.Country), i))
            {
                Fail($"communities[{Written(i)}].name", $"{Fault.Quote(community.Name)} in {community.Country} is communities[{Written(seen[(Plain(community.Name), community.Country)])}] already.");
            }
            else if (OnRecord(community, ids) is { } other)
            {
                Fail($"communities[{Written(i)}].name", $"{Fault.Quote(community.Name)} in {community.Country} is on record already, with the id {Fault.Quote(other)}.");
            }
        }
    }

    string? OnRecord(Community community, HashSet<string> replaced) => records
        .Named(RecordKind.Communities, community.Name, 50)
        .Where(match => match.Distance == 0 && match.Id != community.Id && !replaced.Contains(match.Id))
        .Select(match => records.Community(match.Id))
        .FirstOrDefault(other => other is not null && other.Country == community.Country && Plain(other.Name) == Plain(community.Name))?.Id;

    void CheckCommunities(IReadOnlyList<Community?> communities, IReadOnlyList<Partnership?> partnerships, IReadOnlyList<Contact?> contacts, IReadOnlyList<JointActivity?> activities, IReadOnlyList<Evaluation?> evaluations)
    {
        var known = communities.OfType<Community>().Select(community => community.Id).ToHashSet(StringComparer.Ordinal);
        void MustExist(string id, string place)
        {
            if (!known.Contains(id) && records.Community(id) is null)
            {
                Fail(place, $"no community {Fault.Quote(id)}.");
            }
        }

        for (var i = 0; i < partnerships.Count; i++)
        {
            for (var j = 0; j < (partnerships[i]?.Members.Length ?? 0); j++)
            {
                MustExist(partnerships[i]?.Members[j].Community ?? "", $"partnerships[{Written(i)}].members[{Written(j)}].community");
            }
        }

        for (var i = 0; i < contacts.Count; i++)
        {
            if (contacts[i] is { } contact)
            {
                MustExist(contact.Community, $"contacts[{Written(i)}].community");
            }
        }

        for (var i = 0; i < activities.Count; i++)
        {
            foreach (var id in activities[i]?.Communities ?? [])
            {
                MustExist(id, $"activities[{Written(i)}].communities");
            }

            foreach (var id in activities[i]?.ParticipantsByCommunity?.Keys ?? [])
            {
                MustExist(id, $"activities[{Written(i)}].participantsByCommunity");
            }
        }

        for (var i = 0; i < evaluations.Count; i++)
        {
            for (var j = 0; j < (evaluations[i]?.Responses.Length ?? 0); j++)
            {
                if (evaluations[i]?.Responses[j].Community is { } id)
                {
                    MustExist(id, $"evaluations[{Written(i)}].responses[{Written(j)}].community");
                }
            }
        }
    }

    void CheckPartnerships(IReadOnlyList<Partnership?> partnerships, IReadOnlyList<JointActivity?> activities, IReadOnlyList<Evaluation?> evaluations)
    {
        var known = partnerships.OfType<Partnership>().Select(partnership => partnership.Id).ToHashSet(StringComparer.Ordinal);
        void MustExist(string? id, string place)
        {
            if (id is not null && !known.Contains(id) && records.Partnership(id) is null)
            {
                Fail(place, $"no partnership {Fault.Quote(id)}.");
            }
        }

        for (var i = 0; i < activities.Count; i++)
        {
            for (var j = 0; j < (activities[i]?.Partnerships.Length ?? 0); j++)
            {
                MustExist(activities[i]?.Partnerships[j], $"activities[{Written(i)}].partnerships[{Written(j)}]");
            }
        }

        for (var i = 0; i < evaluations.Count; i++)
        {
            MustExist(evaluations[i]?.Partnership, $"evaluations[{Written(i)}].partnership");
        }
    }

    static string Plain(string name) => name.Trim().ToUpperInvariant();

    static string Written(int index) => index.ToString(CultureInfo.InvariantCulture);

    void Fail(string place, string sentence) => faults.Add(new Fault(place, sentence));
}
