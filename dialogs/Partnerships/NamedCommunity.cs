using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Partnerships;

/// <summary>A community as somebody named it: on record, or to be.</summary>
/// <param name="Name">As stored, or as it will be.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null while not known: a name alone never identifies a community.</param>
/// <param name="Id">The community on record; null for a new one.</param>
/// <param name="Countries">Where there are communities of that name; empty when none is known.</param>
public sealed record NamedCommunity(string Name, string? Country, string? Id, CommunityKind? Kind, ImmutableArray<string> Countries)
{
    public static NamedCommunity Of(Community community) => new(community.Name, community.Country, community.Id, community.Kind, []);

    /// <summary>Those of some ids that are on record.</summary>
    public static IEnumerable<NamedCommunity> Of(IEnumerable<string> ids, IRecords records) => ids.Select(records.Community).OfType<Community>().Select(Of);

    public static NamedCommunity Of(PlaceReading place)
    {
        var first = place.Candidates[0];
        var countries = place.Candidates.Select(candidate => candidate.Country).OfType<string>().Distinct().ToImmutableArray();
        return countries.Length > 1
            ? new NamedCommunity(place.Candidates.Any(candidate => Folding.Fold(candidate.Name) != Folding.Fold(first.Name)) ? place.Said : first.Name, null, null, null, countries)
            : new NamedCommunity(first.Name, first.Country, first.CommunityId, null, []);
    }

    /// <summary>The same community in a country, on record there where it is: "Bergen" in Belgium is Mons.</summary>
    public NamedCommunity In(string country, IRecords records)
    {
        var known = records.Named(RecordKind.Communities, Name)
            .Where(match => match.Distance == 0)
            .Select(match => records.Community(match.Id))
            .FirstOrDefault(community => community?.Country == country);
        var listed = PlaceTable.Shipped.Of(Folding.Fold(Name)).FirstOrDefault(place => place.Country == country);
        return known is null
            ? this with { Name = listed?.Name ?? Name, Country = country, Id = null, Countries = [] }
            : Of(known) with { Kind = Kind ?? known.Kind };
    }

    public bool IsSame(NamedCommunity other) =>
        Country == other.Country && Folding.Fold(Name) == Folding.Fold(other.Name);

    /// <summary>By the name that it has in the person's language.</summary>
    public string Show(Speech speech) => Country is null ? Name : $"{Called(speech)} ({speech.Country(Country)})";

    /// <summary>The name that it has in the person's language, alone.</summary>
    public string Called(Speech speech) => PlaceTable.Shipped.Called(Name, Country, speech.Language);

    public JsonNode Write()
    {
        var json = new JsonObject { ["name"] = Name };
        Set(json, "country", Country);
        Set(json, "id", Id);
        Set(json, "kind", Kind?.Name());
        if (!Countries.IsDefaultOrEmpty)
        {
            json["countries"] = new JsonArray([.. Countries.Select(code => (JsonNode?)JsonValue.Create(code))]);
        }

        return json;
    }

    /// <summary>Null when the node is none.</summary>
    public static NamedCommunity? Parse(JsonNode? node) =>
        node is JsonObject json && json["name"]?.AsText() is { Length: > 0 } name
            ? new NamedCommunity(
                name,
                json["country"]?.AsText(),
                json["id"]?.AsText(),
                EnumNames.TryParse<CommunityKind>(json["kind"]?.AsText(), out var kind) ? kind : null,
                json["countries"] is JsonArray countries ? [.. countries.Select(code => code?.AsText()).OfType<string>()] : [])
            : null;

    static void Set(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
