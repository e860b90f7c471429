using System.Reflection;
using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>Well-known places, their countries, and their names in the bot's languages: written by hand, in <c>places.json</c>.</summary>
sealed class PlaceTable
{
    static readonly Lazy<PlaceTable> s_shipped = new(Load);

    readonly Dictionary<string, PlaceCandidate[]> _byName;
    readonly ILookup<char, (string Name, ulong Letters)> _byFirstLetter;
    readonly Dictionary<PlaceCandidate, string[]> _names;
    readonly Dictionary<(PlaceCandidate, string), string> _called;

    PlaceTable(IReadOnlyList<JsonObject> places)
    {
        var names = places.SelectMany(Names).ToList();
        _called = places
            .SelectMany(place => place.Where(entry => entry.Key.Length == 2).Select(entry => (Key: (PlaceOf(place), entry.Key), Name: entry.Value?.GetValue<string>() ?? "")))
            .ToDictionary(entry => entry.Key, entry => entry.Name);
        _byName = names
            .GroupBy(pair => Folding.NameKey(pair.Name), pair => pair.Place, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
        _names = names
            .GroupBy(pair => pair.Place, pair => pair.Name)
            .ToDictionary(group => group.Key, group => group.ToArray());
        _byFirstLetter = _byName.Keys.ToLookup(name => name[0], name => (name, Typos.LettersOf(name)));
    }

    public static PlaceTable Shipped => s_shipped.Value;

    /// <summary>The places of a name, folded; none when it is not known.</summary>
    public IReadOnlyList<PlaceCandidate> Of(string folded) => _byName.TryGetValue(Folding.NameKey(folded), out var places) ? places : [];

    /// <summary>What a place is called in a language: Brugge is Bruges in French; a place that the table does not have keeps its name.</summary>
    public string Called(string name, string? country, Language language) =>
        Of(name).FirstOrDefault(place => place.Country == country) is not { } known ? name
        : _called.TryGetValue((known, language.Code), out var called) ? called
        : known.Name;

    /// <summary>Every name of a place of the table, its own first.</summary>
    public IReadOnlyList<string> NamesOf(PlaceCandidate place) => _names.TryGetValue(place, out var names) ? names : [place.Name];

    /// <summary>The places of the nearest name with the fewest typos, and how many those are; none when it is too far from all.</summary>
    public (IReadOnlyList<PlaceCandidate> Places, int Typos) Like(string folded)
    {
        var key = Folding.NameKey(folded);
        var most = Typos.Forgiven(key.Length);
        var best = (Name: "", Typos: most + 1);
        var letters = Typos.LettersOf(key);
        foreach (var (name, its) in key.Length == 0 ? [] : _byFirstLetter[key[0]])
        {
            if (best.Typos > 0 && Typos.MayBeNear(its, letters, best.Typos - 1) && Typos.Between(name, key, best.Typos - 1) is var typos && typos < best.Typos)
            {
                best = (name, typos);
            }
        }

        return best.Typos <= most ? (Of(best.Name), best.Typos) : ([], 0);
    }

    static PlaceTable Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("places.json");
        var places = stream is null ? [] : JsonNode.Parse(stream)?.AsArray() ?? [];
        return new PlaceTable([.. places.OfType<JsonObject>()]);
    }

    static PlaceCandidate PlaceOf(JsonObject place) => new(place["name"]?.GetValue<string>() ?? "", place["country"]?.GetValue<string>(), null);

    static IEnumerable<(string Name, PlaceCandidate Place)> Names(JsonObject place)
    {
        var candidate = PlaceOf(place);
        var others = place.Where(entry => entry.Key is not ("name" or "country")).SelectMany(entry => entry.Value is JsonArray list ? Words.List(list) : [entry.Value?.GetValue<string>() ?? ""]);
        return others.Prepend(candidate.Name).Select(name => (name, candidate));
    }
}
