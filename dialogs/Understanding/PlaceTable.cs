using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>Well-known places, their countries, and their names in the bot's languages: written by hand, in <c>places.json</c>.</summary>
sealed class PlaceTable
{
    static readonly Lazy<PlaceTable> s_shipped = new(Load);

    readonly FrozenDictionary<string, PlaceCandidate[]> _byName;
    readonly FrozenDictionary<string, int> _longestByFirstWord;
    readonly ILookup<char, string> _byFirstLetter;

    PlaceTable(IEnumerable<(string Name, PlaceCandidate Place)> names)
    {
        _byName = names
            .GroupBy(pair => Folding.Fold(pair.Name), pair => pair.Place, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
        _longestByFirstWord = _byName.Keys
            .GroupBy(name => name.Split(' ')[0], name => name.Split(' ').Length, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Max(), StringComparer.Ordinal);
        _byFirstLetter = _byName.Keys.ToLookup(name => name[0]);
    }

    public static PlaceTable Shipped => s_shipped.Value;

    /// <summary>The places of a name, folded; none when it is not known.</summary>
    public IReadOnlyList<PlaceCandidate> Of(string folded) => _byName.TryGetValue(folded, out var places) ? places : [];

    /// <summary>How many words the longest name has that begins with a word; 0 when none does.</summary>
    public int Longest(string firstWord) => _longestByFirstWord.TryGetValue(firstWord, out var words) ? words : 0;

    /// <summary>The places of the nearest name with the fewest typos, and how many those are; none when it is too far from all.</summary>
    public (IReadOnlyList<PlaceCandidate> Places, int Typos) Like(string folded)
    {
        var most = Typos.Forgiven(folded.Length);
        var best = (Name: "", Typos: most + 1);
        foreach (var name in folded.Length == 0 ? [] : _byFirstLetter[folded[0]])
        {
            var typos = best.Typos == 0 ? 0 : Typos.Between(name, folded, best.Typos - 1);
            if (typos < best.Typos)
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
        return new PlaceTable(places.OfType<JsonObject>().SelectMany(Names));
    }

    static IEnumerable<(string Name, PlaceCandidate Place)> Names(JsonObject place)
    {
        var candidate = new PlaceCandidate(place["name"]?.GetValue<string>() ?? "", place["country"]?.GetValue<string>(), null);
        var others = place.Where(entry => entry.Key is not ("name" or "country")).SelectMany(entry => entry.Value is JsonArray list ? Words.List(list) : [entry.Value?.GetValue<string>() ?? ""]);
        return others.Prepend(candidate.Name).Select(name => (name, candidate));
    }
}
