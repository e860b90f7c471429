using System.Text.RegularExpressions;
using TwinBot.Conversation;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Sheets;

/// <summary>The communities that a list names: on record, or new with the rows that were taken before.</summary>
sealed partial class Places(Filing filing)
{
    readonly List<Community> _fresh = [];

    int _ids;

    /// <summary>Those that are new.</summary>
    public IReadOnlyList<Community> Fresh => _fresh;

    public string NewId(string prefix) => filing.Id(prefix, ++_ids);

    public Community? Find(string id) => _fresh.Find(community => community.Id == id) ?? filing.Records.Community(id);

    /// <summary>Keeps those communities of a row that was taken which nobody has named before.</summary>
    public void Keep(IEnumerable<Community> communities) =>
        _fresh.AddRange(communities.Where(community => Find(community.Id) is null).DistinctBy(community => community.Id).ToList());

    /// <summary>The communities that a cell names: "Gouda – Solingen (Germany)", "Tours, Lens", one on each line.</summary>
    /// <param name="countries">ISO 3166-1 alpha-2, from a cell of their own: one for all, or one each; none where no cell says.</param>
    public IReadOnlyList<Community> Read(RowReader row, Column column, string text, IReadOnlyList<string> countries)
    {
        if (Exact(CellReader.Short(text), countries is [var only] ? only : null) is { } exact)
        {
            return [exact];
        }

        var parts = Parts(row, CellReader.Short(text));
        return
        [
            .. parts.SelectMany((part, at) => Several(row, column, part.Name, part.Country ?? (countries.Count == 1 ? countries[0] : countries.Count == parts.Count ? countries[at] : null)))
                .OfType<Community>(),
        ];
    }

    /// <summary>Each name between marks, with the country in brackets or behind a comma.</summary>
    static List<(string Name, string? Country)> Parts(RowReader row, string text)
    {
        var parts = new List<(string Name, string? Country)>();
        foreach (var part in Between().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            if (Bracketed().Match(part) is { Success: true } match && row.Cells.Country(match.Groups["country"].Value) is { } inside)
            {
                parts.Add((match.Groups["name"].Value, inside));
            }
            else if (parts is [.., { Country: null } last] && row.Cells.Country(part) is { } behind && row.Cells.Hear(part).Places.Count == 0)
            {
                parts[^1] = last with { Country = behind };
            }
            else
            {
                parts.Add((part, null));
            }
        }

        return parts;
    }

    IEnumerable<Community?> Several(RowReader row, Column column, string name, string? country)
    {
        if (Exact(name, country) is { } exact)
        {
            return [exact];
        }

        var places = row.Cells.Hear(name).PlaceList;
        return places.Count == 0
            ? [One(row, column, new PlaceReading(name, [new PlaceCandidate(name, null, null)]), country)]
            : [.. places.Select(place => One(row, column, place.Value, country))];
    }

    /// <summary>By its very name: what stands in a cell of its own needs no reading.</summary>
    public Community? Exact(string text, string? country)
    {
        var known = _fresh.Where(community => NameIndex.IsSame(community.Name, text))
            .Concat(filing.Records.Called(RecordKind.Communities, text).Select(match => filing.Records.Community(match.Id)).OfType<Community>())
            .Where(community => country is null || community.Country == country)
            .DistinctBy(community => community.Id)
            .ToList();
        return known.Count == 1 ? known[0] : null;
    }

    Community? One(RowReader row, Column column, PlaceReading place, string? country)
    {
        var named = NamedCommunity.Of(place);
        if (place.Distance > 0 && country is not null && place.Candidates.All(candidate => candidate.Country != country))
        {
            named = new NamedCommunity(place.Said, country, null, null, []);
        }
        else if (place.Distance > 0)
        {
            row.Doubt(DoubtKind.LikeCommunity, column, ("value", place.Said), ("name", named.Name));
            return null;
        }

        if ((country ?? named.Country) is not { } there)
        {
            var speech = row.Cells.Asked;
            row.Doubt(
                named.Countries.IsEmpty ? DoubtKind.UnknownCommunity : DoubtKind.WhichCommunity,
                column,
                ("value", place.Said),
                ("countries", speech.Either([.. named.Countries.Select(code => $"{named.Name} ({speech.Country(code)})")])));
            return null;
        }

        return Exact(named.Name, there) ?? Settled(named with { Country = there });
    }

    Community Settled(NamedCommunity named)
    {
        _ids++;
        return SetUpPartnership.OnRecord(named, filing, _ids);
    }

    [GeneratedRegex(@"\s+-+\s+|[–—;/|\n+]|,")]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?<name>.*\S)\s*\((?<country>[^)]+)\)$")]
    private static partial Regex Bracketed();
}
