using System.Collections.Immutable;
using TwinBot.JointActivities;
using TwinBot.Partnerships;

namespace TwinBot.Storage;

/// <summary>
/// Which joint activities there are, by the day on which they begin, with what they are filtered by and what is added up:
/// all of them, those planned, those of a partnership, of a community, at a place. Guarded by its user.
/// </summary>
sealed class ActivityList
{
    static readonly Theme[] s_themes = Enum.GetValues<Theme>();

    readonly SortedSet<Entry> _all = new(Order.Instance);
    readonly SortedSet<Entry> _planned = new(Order.Instance);
    readonly Dictionary<string, SortedSet<Entry>> _ofPartnership = new(StringComparer.Ordinal);
    readonly Dictionary<string, SortedSet<Entry>> _ofCommunity = new(StringComparer.Ordinal);
    readonly Dictionary<string, SortedSet<Entry>> _atPlace = new(StringComparer.Ordinal);
    readonly Dictionary<string, Entry> _byId = new(StringComparer.Ordinal);

    public int Count => _byId.Count;

    public void Add(JointActivity activity)
    {
        Remove(activity.Id);
        var entry = new Entry(
            activity.StartsOn.First,
            activity.Id,
            activity.Kind,
            activity.Status,
            activity.Themes.Aggregate(0, (all, theme) => all | (1 << (int)theme)),
            [.. activity.Partnerships.Distinct()],
            [.. (activity.ParticipantsByCommunity?.Keys ?? []).Union(activity.Communities ?? [])],
            activity.Place is { } place ? [PlaceSaid.KeyOf(place)] : [],
            activity.Heads,
            activity.YoungHeads)
        {
            LoggedBy = activity.LoggedBy,
        };
        _byId[entry.Id] = entry;
        foreach (var set in SetsOf(entry))
        {
            set.Add(entry);
        }
    }

    public void Remove(string id)
    {
        if (!_byId.Remove(id, out var entry))
        {
            return;
        }

        foreach (var set in SetsOf(entry))
        {
            set.Remove(entry);
        }

        Drop(_ofPartnership, entry.Partnerships);
        Drop(_ofCommunity, entry.Communities);
        Drop(_atPlace, entry.Places);
    }

    /// <summary>Ids of a page, by day, and how many there are in all.</summary>
    public (List<string> Ids, int Total) Page(ActivityFilter filter, int skip, int take)
    {
        var (ids, total) = (new List<string>(), 0);
        foreach (var entry in Passing(filter))
        {
            if (total >= skip && ids.Count < take)
            {
                ids.Add(entry.Id);
            }

            total++;
        }

        return (ids, total);
    }

    public ActivityFigures Figures(ActivityFilter filter)
    {
        var all = ActivitySum.None;
        var years = new SortedDictionary<int, ActivitySum>();
        var themes = new SortedDictionary<Theme, ActivitySum>();
        foreach (var entry in Passing(filter))
        {
            all = all.Add(entry.Heads, entry.Young);
            years[entry.From.Year] = years.GetValueOrDefault(entry.From.Year, ActivitySum.None).Add(entry.Heads, entry.Young);
            foreach (var theme in s_themes.Where(entry.IsAbout))
            {
                themes[theme] = themes.GetValueOrDefault(theme, ActivitySum.None).Add(entry.Heads, entry.Young);
            }
        }

        return new ActivityFigures(all, years.ToImmutableSortedDictionary(), themes.ToImmutableSortedDictionary());
    }

    static void Drop(Dictionary<string, SortedSet<Entry>> sets, string[] ids)
    {
        foreach (var id in ids.Where(id => sets.TryGetValue(id, out var set) && set.Count == 0))
        {
            sets.Remove(id);
        }
    }

    static SortedSet<Entry> SetOf(Dictionary<string, SortedSet<Entry>> sets, string id)
    {
        if (!sets.TryGetValue(id, out var set))
        {
            sets[id] = set = new SortedSet<Entry>(Order.Instance);
        }

        return set;
    }

    IEnumerable<SortedSet<Entry>> SetsOf(Entry entry)
    {
        yield return _all;
        if (entry.Status == ActivityStatus.Planned)
        {
            yield return _planned;
        }

        foreach (var partnership in entry.Partnerships)
        {
            yield return SetOf(_ofPartnership, partnership);
        }

        foreach (var community in entry.Communities)
        {
            yield return SetOf(_ofCommunity, community);
        }

        foreach (var place in entry.Places)
        {
            yield return SetOf(_atPlace, place);
        }
    }

    IEnumerable<Entry> Passing(ActivityFilter filter)
    {
        var within = Within(filter).Where(entry => entry.Passes(filter));
        return filter.EarliestFirst ? within : within.Reverse();
    }

    /// <summary>The narrowest set that holds all that can pass, in order.</summary>
    IEnumerable<Entry> Within(ActivityFilter filter)
    {
        if (filter is { Partnerships: [], Communities: [], Places: [] })
        {
            return Between(filter.Statuses is [ActivityStatus.Planned] ? _planned : _all, filter);
        }

        List<SortedSet<Entry>> sets =
        [
            .. filter.Partnerships.Select(_ofPartnership.GetValueOrDefault).OfType<SortedSet<Entry>>(),
            .. filter.Communities.Select(_ofCommunity.GetValueOrDefault).OfType<SortedSet<Entry>>(),
            .. filter.Places.Select(_atPlace.GetValueOrDefault).OfType<SortedSet<Entry>>(),
        ];
        return sets is [var only]
            ? Between(only, filter)
            : sets.SelectMany(set => Between(set, filter)).Distinct().Order(Order.Instance);
    }

    static SortedSet<Entry> Between(SortedSet<Entry> set, ActivityFilter filter)
    {
        var (from, to) = (filter.From ?? DateOnly.MinValue, filter.To ?? DateOnly.MaxValue);
        return set.Count == 0 || from > to ? [] : set.GetViewBetween(Entry.Before(from), Entry.After(to));
    }

    sealed record Entry(DateOnly From, string Id, ActivityKind Kind, ActivityStatus Status, int Themes, string[] Partnerships, string[] Communities, string[] Places, int? Heads, int? Young)
    {
        public string LoggedBy { get; init; } = "";

        /// <summary>Stands before everything that begins on a day.</summary>
        public static Entry Before(DateOnly day) => new(day, "", default, default, 0, [], [], [], null, null);

        /// <summary>Stands behind everything that begins on a day: no id has such a character.</summary>
        public static Entry After(DateOnly day) => new(day, "\uffff", default, default, 0, [], [], [], null, null);

        public bool IsAbout(Theme theme) => (Themes & (1 << (int)theme)) != 0;

        public bool Passes(ActivityFilter filter) =>
            (filter.Kind is not { } kind || Kind == kind)
            && filter.Each.All(ids => Partnerships.Any(ids.Contains) || Communities.Any(ids.Contains))
            && (filter.LoggedBy is not { } who || LoggedBy == who)
            && (filter.Theme is not { } theme || IsAbout(theme))
            && (filter.Statuses.IsEmpty || filter.Statuses.Contains(Status));
    }

    sealed class Order : IComparer<Entry>
    {
        public static Order Instance { get; } = new();

        public int Compare(Entry? x, Entry? y)
        {
            var order = (x?.From ?? default).CompareTo(y?.From ?? default);
            return order != 0 ? order : string.CompareOrdinal(x?.Id, y?.Id);
        }
    }
}
