using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Storage;

/// <summary>
/// Which partnerships there are, by name, with what they are filtered by: a few bytes each, so that a page and the total cost
/// a walk through memory and no reading. Guarded by its user.
/// </summary>
sealed class PartnershipList
{
    readonly List<Entry> _byName = [];
    readonly Dictionary<string, Entry> _byId = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _countries = new(StringComparer.Ordinal);

    public int Count => _byName.Count;

    /// <summary>Says in which country a community lies; null takes it away.</summary>
    public void Place(string communityId, string? country)
    {
        if (country is null)
        {
            _countries.Remove(communityId);
        }
        else
        {
            _countries[communityId] = country;
        }
    }

    public void Add(Partnership partnership)
    {
        Remove(partnership.Id);
        var key = Folding.Fold(partnership.Name.Length > 200 ? partnership.Name[..200] : partnership.Name);
        var themes = partnership.Themes.Aggregate(0, (all, theme) => all | (1 << (int)theme));
        var entry = new Entry(partnership.Id, key, partnership.Status, themes, [.. partnership.Members.Select(member => member.Community)]);
        _byId[entry.Id] = entry;
        var at = _byName.BinarySearch(entry, Order.Instance);
        _byName.Insert(at < 0 ? ~at : at, entry);
    }

    public void Remove(string id)
    {
        if (_byId.Remove(id, out var entry))
        {
            _byName.RemoveAt(_byName.BinarySearch(entry, Order.Instance));
        }
    }

    /// <summary>Ids of a page, by folded name, and how many there are in all.</summary>
    public (List<string> Ids, int Total) Page(PartnershipFilter filter, int skip, int take)
    {
        var (ids, total) = (new List<string>(), 0);
        foreach (var entry in _byName)
        {
            if (!Passes(entry, filter))
            {
                continue;
            }

            if (total >= skip && ids.Count < take)
            {
                ids.Add(entry.Id);
            }

            total++;
        }

        return (ids, total);
    }

    bool Passes(Entry entry, PartnershipFilter filter) =>
        (filter.Status is not { } status || entry.Status == status)
        && (filter.Theme is not { } theme || (entry.Themes & (1 << (int)theme)) != 0)
        && (filter.Country is not { } country || Array.Exists(entry.Members, member => _countries.GetValueOrDefault(member) == country));

    sealed record Entry(string Id, string Key, PartnershipStatus Status, int Themes, string[] Members);

    sealed class Order : IComparer<Entry>
    {
        public static Order Instance { get; } = new();

        public int Compare(Entry? x, Entry? y)
        {
            var order = string.CompareOrdinal(x?.Key, y?.Key);
            return order != 0 ? order : string.CompareOrdinal(x?.Id, y?.Id);
        }
    }
}
