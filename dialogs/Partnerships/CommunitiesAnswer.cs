using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Understanding;

namespace TwinBot.Partnerships;

/// <summary>Communities by name and country, in the order in which they were named.</summary>
/// <param name="atLeast">How many are needed.</param>
/// <param name="atMost">How many are wanted; the first ones count.</param>
/// <param name="leaveOut">Ids of communities that are not meant.</param>
public sealed class CommunitiesAnswer(int atLeast, int atMost = 60, Func<Answers, ImmutableArray<string>>? leaveOut = null) : AnswerType<ImmutableArray<NamedCommunity>>
{
    public override string Name => atMost == 1 ? "community" : "communities";

    public override bool IsList => atMost > 1;

    public override Reading<ImmutableArray<NamedCommunity>> Read(Hearing hearing)
    {
        var current = hearing.Current is not null && TryParse(hearing.Current, out var stored) ? stored : [];
        if ((CountriesFor(hearing, current) ?? OtherCountry(hearing, current)) is { } completed)
        {
            return completed;
        }

        var places = hearing.How == Listening.ToAnswer ? hearing.Said.PlaceList : hearing.Said.PlacesNamed;
        var going = Going(hearing, current);
        if (places.Count + going.Count == 0)
        {
            return new Reading<ImmutableArray<NamedCommunity>>.Nothing();
        }

        var left = leaveOut?.Invoke(hearing.Answers) ?? [];
        var named = Named(hearing, places).Where(community => community.Id is null || !left.Contains(community.Id)).Concat(going.Select(mention => mention.Value)).ToImmutableArray();
        if (atLeast > 1 && going.Count == 0 && named.Length > 1 && Once(named).Count() == 1)
        {
            return new Reading<ImmutableArray<NamedCommunity>>.Refused("communities.twice", ("name", named[0].Name));
        }

        return named.IsEmpty
            ? new Reading<ImmutableArray<NamedCommunity>>.Nothing()
            : new Reading<ImmutableArray<NamedCommunity>>.Understood(
                [.. Once(Revised(hearing, current, named)).Take(atMost)],
                [.. places.Select(place => (place.Start, place.Length)), .. going.Select(mention => (mention.Start, mention.Length)), .. hearing.Said.Countries.Select(country => (country.Start, country.Length))]);
    }

    public override string Show(ImmutableArray<NamedCommunity> value, Telling telling) =>
        telling.Speech.List([.. value.Select(community => community.Show(telling.Speech))]);

    public override JsonNode Write(ImmutableArray<NamedCommunity> value) => new JsonArray([.. value.Select(community => (JsonNode?)community.Write())]);

    public override bool TryParse(JsonNode stored, out ImmutableArray<NamedCommunity> value)
    {
        value = stored is JsonArray array ? [.. array.Select(NamedCommunity.Parse).OfType<NamedCommunity>()] : [];
        return !value.IsEmpty;
    }

    public override Lack? Lacks(ImmutableArray<NamedCommunity> value, Telling telling)
    {
        var speech = telling.Speech;
        var open = value.Where(community => community.Country is null).ToList();
        if (open.Count > 0)
        {
            var offers = open[0].Countries.Select(code => (speech.Country(code), Write(value.Replace(open[0], open[0].In(code, telling.Records))))).ToList();
            return offers.Count > 0
                ? new Lack(speech.Say("communities.whichCountry", ("name", open[0].Name), ("countries", speech.Either([.. offers.Select(offer => offer.Item1)]))), offers)
                : new Lack(speech.Say("communities.country", ("names", speech.List([.. open.Select(community => community.Name)])), ("n", open.Count)), []);
        }

        return value.Length < atLeast ? new Lack(speech.Say("communities.more", ("names", Show(value, telling))), []) : null;
    }

    /// <summary>"Germany and Norway" in answer to "in which countries?": in order, or beside the names.</summary>
    static Reading<ImmutableArray<NamedCommunity>>? CountriesFor(Hearing hearing, ImmutableArray<NamedCommunity> current)
    {
        var open = current.Where(community => community.Country is null).ToList();
        var countries = hearing.Said.Countries;
        if (hearing.How != Listening.ToAnswer || open.Count == 0 || countries.Count == 0 || hearing.Old is not null)
        {
            return null;
        }

        var beside = hearing.Said.PlaceList.Select(place => NamedCommunity.Of(place.Value)).Where(place => place.Country is not null).ToList();
        var matched = open.ToDictionary(community => community, community => beside.Find(place => Folding.Fold(place.Name) == Folding.Fold(community.Name))?.Country);
        if (matched.Values.All(country => country is null))
        {
            var isForAll = countries.Count == 1 && open[0].Countries.IsEmpty;
            for (var i = 0; i < open.Count && (i < countries.Count || isForAll); i++)
            {
                matched[open[i]] = countries[Math.Min(i, countries.Count - 1)].Value;
            }
        }

        return new Reading<ImmutableArray<NamedCommunity>>.Understood(
            [.. Once(current.Select(community => matched.GetValueOrDefault(community) is { } country ? community.In(country, hearing.Context.Records) : community))],
            [(0, hearing.Said.Text.Length)]);
    }

    /// <summary>"Not the Belgian Bocholt, the German one": the same name in another country.</summary>
    static Reading<ImmutableArray<NamedCommunity>>? OtherCountry(Hearing hearing, ImmutableArray<NamedCommunity> current)
    {
        if (hearing.Old is not { } old || hearing.Said.Countries is not [var country, ..] || hearing.Said.Places.Count > 0)
        {
            return null;
        }

        var names = old.Places.Select(place => Folding.Fold(place.Value.Said)).ToHashSet(StringComparer.Ordinal);
        var countries = old.Countries.Select(mention => mention.Value).ToHashSet(StringComparer.Ordinal);
        return current.Any(IsMeant)
            ? new Reading<ImmutableArray<NamedCommunity>>.Understood(
                [.. current.Select(community => IsMeant(community) ? community.In(country.Value, hearing.Context.Records) : community)],
                [(0, hearing.Said.Text.Length)])
            : null;

        bool IsMeant(NamedCommunity community) =>
            names.Count > 0 ? names.Contains(Folding.Fold(community.Name)) : community.Country is { } known && countries.Contains(known);
    }

    static List<NamedCommunity> Named(Hearing hearing, IReadOnlyList<Mention<PlaceReading>> places)
    {
        var kinds = hearing.Said.Words("communityKind");
        var taken = new List<NamedCommunity>();
        foreach (var place in places)
        {
            var named = NamedCommunity.Of(place.Value);
            var twin = taken.Find(other => Folding.Fold(other.Name) == Folding.Fold(named.Name));
            if (twin is not null && named.Countries.Length == 2)
            {
                // "Bocholt and Bocholt": one in each of the two countries.
                taken[taken.IndexOf(twin)] = twin.In(named.Countries[0], hearing.Context.Records);
                named = named.In(named.Countries[1], hearing.Context.Records);
            }

            var kind = kinds.LastOrDefault(word => word.Start < place.Start && place.Start - (word.Start + word.Length) <= 5);
            taken.Add(EnumNames.TryParse<CommunityKind>(kind?.Value, out var said) ? named with { Kind = said } : named);
        }

        return taken;
    }

    /// <summary>"Without Xyzberg": what is in the answer is known by its name there, even if it is nowhere else.</summary>
    static List<Mention<NamedCommunity>> Going(Hearing hearing, ImmutableArray<NamedCommunity> current) =>
        hearing.Said.Words("revise") is [{ Value: "remove" }, ..]
            ? [.. current.SelectMany(community => hearing.Said.Find(community.Name).Take(1).Select(at => new Mention<NamedCommunity>(community, at.Start, at.Length)))]
            : [];

    /// <summary>"Not Ghent, Bruges", "Kongsberg too", "without Ghent", or simply new ones.</summary>
    ImmutableArray<NamedCommunity> Revised(Hearing hearing, ImmutableArray<NamedCommunity> current, ImmutableArray<NamedCommunity> named)
    {
        if (hearing.Old is { } old)
        {
            var rejected = old.PlaceList.Select(place => Folding.Fold(NamedCommunity.Of(place.Value).Name)).ToHashSet(StringComparer.Ordinal);
            var kept = current.Where(community => !rejected.Contains(Folding.Fold(community.Name))).ToImmutableArray();
            var at = current.TakeWhile(community => !rejected.Contains(Folding.Fold(community.Name))).Count();
            return kept.InsertRange(Math.Min(at, kept.Length), named);
        }

        return hearing.Said.Words("revise") switch
        {
            [{ Value: "add" }, ..] => Added(current, named),
            [{ Value: "remove" }, ..] when !current.IsEmpty => [.. current.Where(community => !named.Any(gone => Folding.Fold(gone.Name) == Folding.Fold(community.Name)))],
            _ when current.Length < atLeast => Added(current, named),
            _ => named,
        };
    }

    /// <summary>A community named twice counts once; what else belongs to it is asked then.</summary>
    static IEnumerable<NamedCommunity> Once(IEnumerable<NamedCommunity> communities) =>
        communities.DistinctBy(community => (Folding.Fold(community.Name), community.Country));

    static ImmutableArray<NamedCommunity> Added(ImmutableArray<NamedCommunity> current, ImmutableArray<NamedCommunity> named) =>
        [.. current, .. named.Where(added => !current.Any(known => known.IsSame(added)))];
}
