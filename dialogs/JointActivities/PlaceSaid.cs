using TwinBot.Conversation;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>Where a joint activity was, told from whom it was with by the words before a name: "in Dijon", "with Dijon"; "Christmas market Dijon" is in Dijon.</summary>
public static class PlaceSaid
{
    /// <summary>The name of the question for it.</summary>
    public const string Question = "place";

    const string Vocabulary = "placeRole";

    const string At = "at";

    const string VenueVocabulary = "venue";

    const string LandscapeVocabulary = "landscape";

    /// <summary>"Im Sarntal", "am Eibsee": nobody knows all valleys and lakes, but how they end; a "Hospital" is a house, a "Quartal" no valley.</summary>
    const string LandscapeEndingVocabulary = "landscapeEnding";

    /// <summary>"23 pupils spent a week over there".</summary>
    const string ThereVocabulary = "there";

    const string Name = "name";

    /// <summary>The value of the words that stand before a landscape.</summary>
    const string Before = "before";

    /// <summary>The value of those that stand before company, and of those that part a place from a building.</summary>
    const string With = "with";

    /// <summary>Letters between the word and the name where no more than an article stands: "in the Mainz town hall".</summary>
    const int MostOfArticle = 5;

    /// <summary>Letters between two towns that are named as a pair.</summary>
    const int MostBetweenPaired = 5;

    /// <summary>Letters between the word and the name: "in the town of Dijon".</summary>
    const int MostBetween = 16;

    /// <summary>Letters, and words, between "from" and the "in" of "from the secondary school in".</summary>
    const int MostOfOrigin = 30;

    const int MostWordsOfOrigin = 3;

    /// <summary>Letters between a building and its town: "library of Bruges", "Rathaus Leuven".</summary>
    const int MostBehindVenue = 7;

    /// <summary>
    /// The place that a message says it was in; null for none. A name that nobody knows counts where a preposition of places
    /// stands right before it.
    /// </summary>
    public static Mention<PlaceReading>? In(Utterance said)
    {
        var roles = said.Words(Vocabulary);
        var around = said.WordsExactly(LandscapeVocabulary).ToLookup(word => word.Value);
        var landscapes = around[Name].Where(name => name.Start == 0 || said.Text[name.Start - 1] != '-').ToList();
        var kinds = said.WordsExactly(KindSaid.Vocabulary);
        Mention<string>[] venues = [.. said.Words(VenueVocabulary), .. said.Endings(VenueVocabulary), .. kinds.Where(kind => IsBehind(kind, around[Before]))];
        var houses = said.Venues;
        var buildings = venues.Concat(houses.Select(house => new Mention<string>(At, house.Start, house.Length))).ToList();
        var towns = said.Places.ToList();
        return landscapes.Where(name => IsBehind(name, around[Before]) && said.Places.Any(place => IsWithin(place, name))).Select(name => Landscape(name, said)).FirstOrDefault()
            ?? Nearest(towns.FindAll(place => !IsOfOrigin(place, roles, said)))
            ?? towns.Find(place => IsOfVenue(place, buildings.Where(venue => !roles.Any(role => role.Value == With && role.IsRightBefore(venue))), around[With], said))
            ?? towns.Find(place => IsOfVenue(place, buildings, around[With], said))
            ?? landscapes.Concat(EndsLikeLandscape(said)).Where(name => IsBehind(name, around[Before])).Select(name => Landscape(name, said)).FirstOrDefault()
            ?? towns.Find(place => IsHeading(place, said))
            ?? said.PlacesNamed.FirstOrDefault(place => said.Places.All(known => known.Start != place.Start) && IsRightBehind(place, roles))
            ?? Nearest(towns)
            ?? towns.Find(place => IsOfMarket(place, kinds, said))
            ?? towns.Find(place => IsBehindKind(place, kinds, said) && RoleOf(place, roles, said, MostOfArticle) != With)
            ?? towns.Find(place => venues.Any(venue => place.IsRightBefore(venue)) && RoleOf(place, roles, said, MostOfArticle) != With)
            ?? (houses is [var venue, ..] ? venue : null)
            ?? (said.Places is [var visited] && said.WordsExactly(ThereVocabulary).Any(word => word.Start > visited.Start) ? visited : null)
            ?? (said.Places is [var only] && KindSaid.In(said) is not null && RoleOf(only, roles, said) is null && said.Heads.All(heads => heads.Value.From?.Said != only.Value.Said) ? only : null);

        Mention<PlaceReading>? Nearest(List<Mention<PlaceReading>> places) =>
            places.Find(place => RoleOf(place, roles, said, MostOfArticle) == At && !IsNameOfVenue(place, venues)) ?? places.Find(place => RoleOf(place, roles, said) == At && !IsNameOfVenue(place, venues));
    }

    /// <summary>"It was in Gouda", of an activity that has partners and no place yet: where it was, and not with whom.</summary>
    public static bool IsOnlyWhere(Hearing hearing) =>
        hearing is { Current: not null, Old: null, Said: var said } && !hearing.Answers.IsGiven(Question) && said.Words("revise").Count == 0
        && said.Places is [var only] && In(said) is { } place && place.Start == only.Start && said.Words(Vocabulary).All(role => role.Value != With);

    /// <summary>Known places that the words before them say it was with: "with Dijon", "from Dijon".</summary>
    public static IEnumerable<Mention<PlaceReading>> Company(Utterance said)
    {
        var roles = said.Words(Vocabulary);
        return said.Places.Where(place => RoleOf(place, roles, said) == With);
    }

    /// <summary>Known places and unknown names right behind a word that places stand behind: "9 from Kleinwallstadt", but not "9 from the Harmonie".</summary>
    public static IEnumerable<Mention<PlaceReading>> NamedAsPlaces(Utterance said)
    {
        var roles = said.Words(Vocabulary);
        return said.PlacesNamed.Where(place => roles.Any(role => role.IsRightBefore(place)));
    }

    /// <summary>What is kept of a place: a community by its name on record, a town as it was typed, but with the capital that it has, a house as it was typed.</summary>
    public static string NameOf(PlaceReading place) => place.Candidates[0] switch
    {
        { CommunityId: null, Country: not null } => WithCapital(place.Said),
        var other => other.Name,
    };

    /// <summary>"straßburg" as thumbs type it, with the capital that its name has; of several words nobody knows which have one.</summary>
    static string WithCapital(string typed) => typed.Any(char.IsUpper) || typed.Contains(' ', StringComparison.Ordinal) || typed.Length == 0 ? typed : char.ToUpperInvariant(typed[0]) + typed[1..];

    /// <summary>What a place is looked up by: the same for each of its names, so that what was typed as Keulen is found as Köln.</summary>
    public static string KeyOf(string place) => Folding.NameKey(PlaceTable.Shipped.Of(place) is [var only] ? only.Name : place);

    /// <summary>"In the Cotswolds", "auf dem Feldberg", "au lac de Constance": with an article between, or none.</summary>
    static bool IsBehind(Mention<string> name, IEnumerable<Mention<string>> before) =>
        before.Any(word => name.Start - (word.Start + word.Length) is >= 0 and <= MostBehindVenue);

    /// <summary>Whole words of the vocabulary, "Quartal" say, are none, though they end so.</summary>
    static IEnumerable<Mention<string>> EndsLikeLandscape(Utterance said)
    {
        var none = said.WordsExactly(LandscapeEndingVocabulary);
        return said.Endings(LandscapeEndingVocabulary).Where(name => name.Value == Name && none.All(word => word.Start != name.Start));
    }

    /// <summary>The Como of "Lake Como": what is named is the lake.</summary>
    static bool IsWithin(Mention<PlaceReading> place, Mention<string> name) => place.Start > name.Start && place.Start + place.Length <= name.Start + name.Length;

    static Mention<PlaceReading> Landscape(Mention<string> name, Utterance said)
    {
        var typed = said.Text.Substring(name.Start, name.Length);
        var text = said.WritesNounsLarge ? string.Join(' ', typed.Split(' ').Select(WithCapital)) : WithCapital(typed);
        return new Mention<PlaceReading>(new PlaceReading(text, [new PlaceCandidate(text, null, null)]), name.Start, name.Length);
    }

    /// <summary>"Essen: concert of the band", but no "Mainz: 20".</summary>
    static bool IsHeading(Mention<PlaceReading> place, Utterance said)
    {
        var behind = said.Text.AsSpan(place.Start + place.Length).TrimStart();
        return place.Start == 0 && behind is [':', ..] && behind[1..].TrimStart() is [var first, ..] && !char.IsDigit(first);
    }

    /// <summary>"Wreath laying Mars-la-Tour with Essen", but not "exchange York – Aachen".</summary>
    static bool IsBehindKind(Mention<PlaceReading> place, IReadOnlyList<Mention<string>> kinds, Utterance said) =>
        (kinds.Any(kind => kind.IsRightBefore(place)) || IsBetweenCommas(place, said))
        && !said.Places.Any(other => other.Start - (place.Start + place.Length) is > 0 and <= MostBetweenPaired || place.Start - (other.Start + other.Length) is > 0 and <= MostBetweenPaired);

    /// <summary>"Vide-grenier de Mars-la-Tour": a market is in its town; a choir of a town sings elsewhere.</summary>
    static bool IsOfMarket(Mention<PlaceReading> place, IReadOnlyList<Mention<string>> kinds, Utterance said) => kinds.Any(kind =>
        kind.Value == "market" && place.Start - (kind.Start + kind.Length) is > 0 and <= MostBehindVenue && said.Text[(kind.Start + kind.Length)..place.Start].Trim().All(char.IsLetter));

    /// <summary>"Girls from the lycée in Namur": where people are from, rather than where they were.</summary>
    static bool IsOfOrigin(Mention<PlaceReading> place, IReadOnlyList<Mention<string>> roles, Utterance said)
    {
        var at = roles.LastOrDefault(word => word.Start + word.Length <= place.Start);
        var from = at is null ? null : roles.LastOrDefault(word => word.Start + word.Length < at.Start);
        return from is { Value: With } && at is { Value: At } && said.Text[(from.Start + from.Length)..at.Start] is { Length: <= MostOfOrigin } between && between.All(letter => char.IsLetter(letter) || letter is ' ' or '-' or '\'')
            && between.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is > 0 and <= MostWordsOfOrigin && !said.Places.Any(other => other.Start > from.Start && other.Start < place.Start);
    }

    /// <summary>"Quilters' day, Bath, 7 March".</summary>
    static bool IsBetweenCommas(Mention<PlaceReading> place, Utterance said) =>
        said.Text.AsSpan(0, place.Start).TrimEnd() is [.., ','] && said.Text.AsSpan(place.Start + place.Length).TrimStart() is [',', ..];

    /// <summary>"À Gérardmer", "in Oostduinkerke".</summary>
    static bool IsRightBehind(Mention<PlaceReading> place, IReadOnlyList<Mention<string>> roles) =>
        roles.Any(role => role.Value == At && role.IsRightBefore(place));

    /// <summary>"At the Hotel Bristol in Mainz": no town, but what a house is called.</summary>
    static bool IsNameOfVenue(Mention<PlaceReading> place, IReadOnlyList<Mention<string>> venues) =>
        !place.Value.IsOnRecord && venues.Any(venue => venue.IsRightBefore(place));

    /// <summary>"The library of Bruges", "in de bib van Brugge", "Rathaus Leuven".</summary>
    static bool IsOfVenue(Mention<PlaceReading> place, IEnumerable<Mention<string>> venues, IEnumerable<Mention<string>> with, Utterance said) => venues.Any(venue =>
        venue.Start + venue.Length < place.Start && place.Start - (venue.Start + venue.Length) <= MostBehindVenue
        && !with.Any(word => word.Start > venue.Start && word.Start < place.Start)
        && said.Text[(venue.Start + venue.Length)..place.Start].All(letter => char.IsLetter(letter) || letter is ' ' or '\'' or '’'));

    /// <summary>The word that stands nearest before a name, with no other name and no stop between.</summary>
    static string? RoleOf(Mention<PlaceReading> place, IReadOnlyList<Mention<string>> roles, Utterance said, int mostBetween = MostBetween)
    {
        var role = roles.LastOrDefault(word => word.Start + word.Length <= place.Start);
        if (role is null || place.Start - (role.Start + role.Length) > mostBetween)
        {
            return null;
        }

        var between = said.Text[(role.Start + role.Length)..place.Start];
        var isBroken = between.Any(letter => letter is '.' or ',' or ';' or ':' or '!' or '?') || said.Places.Any(other => other.Start > role.Start && other.Start < place.Start);
        return isBroken ? null : role.Value;
    }
}
