using TwinBot.Records;

namespace TwinBot.Understanding;

/// <summary>Finds the names of places in a message: on record, in the table, or, in a list of places, unknown ones too.</summary>
sealed class PlaceFinder(string text, IReadOnlyList<Token> tokens, PhraseBook book, IRecords records, Func<int, bool> isTaken)
{
    /// <summary>Names are looked up in this many tokens; a longer message is no question about places.</summary>
    const int MostTokens = 120;

    const int LongestName = 5;

    readonly WrittenPersons _persons = new(text, tokens, book, isTaken);

    public List<Mention<PlaceReading>> Known()
    {
        var found = new List<Mention<PlaceReading>>();
        for (var at = 0; at < Math.Min(tokens.Count, MostTokens); at++)
        {
            if (At(at) is { } hit)
            {
                found.Add(hit.Mention);
                at = hit.End - 1;
            }
        }

        return [.. found.Where(place => !IsSurname(place, found)).Select(Narrowed)];
    }

    /// <summary>"Anna Berger" is from nowhere near Bergen, and "Marie Lens, treasurer in Namur" not from Lens.</summary>
    bool IsSurname(Mention<PlaceReading> place, List<Mention<PlaceReading>> all) =>
        (place.Value.Distance > 0 || all.Exists(other => other.Start > place.Start)) && !all.Exists(other => other.IsRightBefore(place) || place.IsRightBefore(other))
        && tokens.From(0, place.Start) is var at && tokens[at].End == place.Start + place.Length
        && _persons.Are(at, at + 1);

    /// <summary>Known places, and unknown names in the places where a place is named.</summary>
    /// <param name="known">Those of <see cref="Known"/>.</param>
    public List<Mention<PlaceReading>> WithUnknown(IReadOnlyList<Mention<PlaceReading>> known, bool isWholeAnswer)
    {
        var unknown = new UnknownPlaces(text, tokens, book, known, isTaken).Find(isWholeAnswer);
        return [.. known.Concat(unknown.Select(Narrowed)).OrderBy(mention => mention.Start)];
    }

    /// <summary>The longest known name that begins at a token.</summary>
    (Mention<PlaceReading> Mention, int End)? At(int at)
    {
        if (tokens[at].Kind != TokenKind.Word || isTaken(tokens[at].Start) || (tokens[at].Joined && at > 1 && book.Saints.Contains(tokens[at - 2].Folded)) || book.IsNameOfHouse(tokens, at))
        {
            return null;
        }

        foreach (var end in Ends(at).OrderDescending())
        {
            var folded = Folding.Fold(text[tokens[at].Start..tokens[end - 1].End]);
            if (!GoesOn(end) && Reading(folded, at, end) is { } reading)
            {
                return (new Mention<PlaceReading>(reading, tokens[at].Start, tokens[end - 1].End - tokens[at].Start), end);
            }
        }

        return null;
    }

    /// <summary>"L'Isle" in "L'Isle-sur-la-Sorgue": the name of another place.</summary>
    bool GoesOn(int end) => end + 2 < tokens.Count && tokens[end].Is("-") && tokens[end + 1].Joined && tokens[end + 2].Is("-") && tokens[end + 2].Start == tokens[end + 1].End && book.BeforePlaces.Contains(tokens[end + 1].Folded);

    /// <summary>Where a name that begins at a token may end: at each word that follows without a comma between.</summary>
    IEnumerable<int> Ends(int at)
    {
        var words = 0;
        for (var end = at; end < tokens.Count && words < LongestName; end++)
        {
            if (tokens[end].Kind == TokenKind.Mark && !tokens[end].Is("-") && !tokens[end].Is("'") && !tokens[end].Is("."))
            {
                yield break;
            }

            if (tokens[end].Kind == TokenKind.Word)
            {
                words++;
                yield return end + 1;
            }
        }
    }

    PlaceReading? Reading(string folded, int at, int end)
    {
        if (!MayBePlace(folded, at, end))
        {
            return null;
        }

        var exact = Candidates(folded, 0);
        if (exact.Count > 0)
        {
            return new PlaceReading(text[tokens[at].Start..tokens[end - 1].End], exact);
        }

        if (end == at + 1 && !IsOtherWord(at) && OfInhabitants(folded) is [_, ..] named)
        {
            return new PlaceReading(text[tokens[at].Start..tokens[at].End], named);
        }

        if (folded.Length < 5 || !MayBeMisspelt(at, end) || (end > at + 1 && Candidates(tokens[at].Folded, 0).Count > 0))
        {
            return null;
        }

        var (like, typos) = Like(folded);
        return like.Count > 0 ? new PlaceReading(text[tokens[at].Start..tokens[end - 1].End], like, typos) : null;
    }

    /// <summary>The communities on record that people or things are called after: "Gentenaars", "namurois".</summary>
    List<PlaceCandidate> OfInhabitants(string folded) => book.Inhabitants.PlacesOf(folded)
        .Select(name => Candidates(name, 0).FindAll(place => place.CommunityId is not null))
        .FirstOrDefault(places => places.Count > 0) ?? [];

    List<PlaceCandidate> Candidates(string folded, int distance)
    {
        var named = distance == 0 ? records.Called(RecordKind.Communities, folded) : records.Named(RecordKind.Communities, folded, 6)
            .Where(match => match.Distance <= distance && Typos.Between(Folding.NameKey(match.Name), Folding.NameKey(folded), distance) <= distance);
        var onRecord = named
            .Select(match => records.Community(match.Id))
            .OfType<Partnerships.Community>()
            .Select(community => new PlaceCandidate(community.Name, community.Country, community.Id))
            .DistinctBy(candidate => candidate.CommunityId)
            .ToList();
        return [.. onRecord, .. PlaceTable.Shipped.Of(folded).Select(OnRecord).Where(place => !onRecord.Exists(known => known.Country == place.Country))];
    }

    /// <summary>A place of the table, or the community on record that has one of its names: "Gand" is the Ghent that somebody imported.</summary>
    PlaceCandidate OnRecord(PlaceCandidate place) =>
        PlaceTable.Shipped.NamesOf(place).Select(name => OnRecord(name, place.Country)).FirstOrDefault(known => known is not null) ?? place;

    PlaceCandidate? OnRecord(string name, string? country) => records.Called(RecordKind.Communities, name)
        .Select(match => records.Community(match.Id))
        .Where(known => known?.Country == country)
        .Select(known => known is null ? null : new PlaceCandidate(known.Name, known.Country, known.Id))
        .FirstOrDefault();

    (List<PlaceCandidate> Places, int Typos) Like(string folded)
    {
        var most = Typos.Forgiven(folded.Length);
        for (var typos = 1; typos <= most; typos++)
        {
            var onRecord = Candidates(folded, typos);
            if (onRecord.Count > 0)
            {
                return (onRecord, typos);
            }
        }

        var (places, distance) = PlaceTable.Shipped.Like(folded);
        return ([.. places.Select(OnRecord)], distance);
    }

    /// <summary>A name that is an ordinary word too ("Tours", "Nice", "Essen") counts only where a place is named.</summary>
    bool MayBePlace(string folded, int at, int end)
    {
        var isOrdinary = book.Filler.Contains(folded) || book.StopWords.Contains(folded) || book.Ordinary.Contains(folded)
            || book.BeforePlaces.Contains(folded) || (char.IsLower(text[tokens[at].Start]) && end == at + 1 && IsWord(at)) || book.IsRole(tokens[at]);
        if (!isOrdinary)
        {
            return true;
        }

        var isWhole = tokens.Count == end - at;
        var isElided = at > 1 && tokens[at - 1].Is("'") && tokens[at - 2].Length == 1;
        var isAfter = at > 0 && (IsAbbreviated(at) || (book.BeforePlaces.Contains(tokens[at - 1].Folded) && !book.WithArticle.Contains(tokens[at - 1].Folded)) || isElided || IsBehindTownWord(at) || tokens[at - 1].Is("-") || tokens[at - 1].Is(","));
        return tokens[at].IsLarge
            ? isAfter || isWhole || (at > 0 && book.Heads.EndOfGroup(tokens, at - 1) == at && IsOnRecord(folded)) || (at > 0 && book.And.Contains(tokens[at - 1].Folded)) || ((IsWrittenAsName(at, end) || IsOpening(at, end) || IsPaired(end)) && IsOnRecord(folded))
            : ((isAfter && (IsClosed(end) || IsBehindPeople(at) || IsPairedBehind(at))) || IsPaired(end) || IsStruck(at, end) || (!book.Describing.Contains(folded) && (IsRightBehind(at, end) || IsOfThose(at, end)))) && IsOnRecord(folded);
    }

    /// <summary>"Naar tours", "with lens", but no "with tours of the cellar".</summary>
    bool IsRightBehind(int at, int end) => tokens.IsOneOf(at - 1, book.RightBefore) && (!tokens.IsOneOf(end, book.Heads.From) || isTaken(tokens[end].Start) || (end + 1 < tokens.Count && isTaken(tokens[end + 1].Start)));

    /// <summary>"Slachtoffers nice, 1 maart": what struck a town, or whom, needs no preposition.</summary>
    bool IsStruck(int at, int end) => at > 0 && IsClosed(end) && book.Stems("activityKind")?.Find([tokens[at - 1]]).Any(hint => hint.Value == "relief") == true;

    /// <summary>"With the tours lot", "with bath people", "with the gent nature club".</summary>
    bool IsOfThose(int at, int end) => (tokens.IsOneOf(at - 1, book.Articles) ? at - 2 : at - 1) is var before && tokens.IsOneOf(before, book.BeforePlaces)
        && (IsGroup(end) || (end + 1 < tokens.Count && tokens[end].Kind == TokenKind.Word && !book.StopWords.Contains(tokens[end].Folded) && IsGroup(end + 1)));

    bool IsGroup(int at) => book.Heads.EndOfGroup(tokens, at) is not null || book.Heads.At(tokens, at) is not null;

    /// <summary>"22 guides de bath", "fürs krankenhaus von tours": people and groups are of a town.</summary>
    bool IsBehindPeople(int at) => tokens.IsOneOf(at - 1, book.Heads.From) && !tokens.IsOneOf(at - 1, book.WithArticle)
        && at > 1 && (book.Heads.EndOfGroup(tokens, at - 2) == at - 1 || book.Heads.At(tokens, at - 2)?.End == at - 1);

    /// <summary>"Bij de stad nice", "in der stadt tours".</summary>
    bool IsBehindTownWord(int at) => book.Vocabulary("communityKind")?.Names(tokens[at - 1].Folded) == true;

    /// <summary>The preposition of "w/ bath".</summary>
    bool IsAbbreviated(int at) => at > 1 && tokens[at - 1].Is("/") && tokens[at - 1].Start == tokens[at - 2].End && book.BeforePlaces.Contains(tokens[at - 2].Folded);

    /// <summary>An "and" that is no "with".</summary>
    bool IsPlainAnd(int at) => book.IsAnd(tokens[at]) && !book.Heads.Before.Contains(tokens[at].Folded);

    /// <summary>True before another place, with an "and", a dash or nothing between: "essen – mars-la-tour", "bath bruges".</summary>
    bool IsPaired(int end) =>
        end < tokens.Count && (tokens[end].Is("-") || tokens[end].Is("/") || book.Versus.Contains(tokens[end].Folded) || IsPlainAnd(end) ? end + 1 : end) is var next && next < tokens.Count && !book.StopWords.Contains(tokens[next].Folded)
        && Ends(next).Any(behind => Folding.Fold(text[tokens[next].Start..tokens[behind - 1].End]) is var other && !book.Ordinary.Contains(other) && IsOnRecord(other));

    bool IsPairedBehind(int at) => at > 1 && tokens[at - 1].Is("-") && tokens[at].Joined && IsOnRecord(tokens[at - 2].Folded);

    /// <summary>A capital inside a sentence, where nouns have none; words all in capitals say nothing.</summary>
    bool IsWrittenAsName(int at, int end) =>
        at > 0 && !book.WritesNounsLarge && tokens[at - 1].Kind != TokenKind.Mark && !text[tokens[at].Start..tokens[end - 1].End].All(char.IsUpper);

    /// <summary>"Sides: Lens and Namur", and "Bath fielded 11 players".</summary>
    bool IsOpening(int at, int end) => at == 0
        ? book.Heads.Sends.At(tokens, end) is { } sends && sends.End < tokens.Count && tokens[sends.End].Kind == TokenKind.Number
        : tokens[at - 1].Is(":") || tokens[at - 1].Is("(");

    bool IsOnRecord(string folded) => Candidates(folded, 0).Exists(place => place.CommunityId is not null);

    /// <summary>True where no other word follows that a small one would go with: "in bath, 16 players", but not "in nice weather".</summary>
    bool IsClosed(int end) =>
        end >= tokens.Count || tokens[end].Kind != TokenKind.Word || isTaken(tokens[end].Start) || book.Tenses.IsPast(tokens, end) || book.Vocabulary("activityKind")?.Names(tokens[end].Folded) == true
        || book.StopWords.Contains(tokens[end].Folded) || book.Filler.Contains(tokens[end].Folded) || book.And.Contains(tokens[end].Folded) || book.BeforePlaces.Contains(tokens[end].Folded) || book.Articles.Contains(tokens[end].Folded);

    /// <summary>A word that means something else already, and is no name with a typo.</summary>
    bool IsWord(int at) => IsOtherWord(at) || (book.Heads.At(tokens, at) is not null && OfInhabitants(tokens[at].Folded).Count == 0);

    /// <summary>The same, but "Aachenern" only ends like "Gärtnern".</summary>
    bool IsOtherWord(int at) => book.Known(tokens[at].Folded) || book.Adjectives.Names(tokens[at].Folded) || book.Heads.Names(tokens[at].Folded) || book.Vocabulary("activityKind")?.Names(tokens[at].Folded) == true;

    /// <summary>Words of people and what they do are no careless names either: "les comités", "a amené".</summary>
    bool IsNoName(int at, int end) => IsWord(at) || book.Heads.Groups.AreMore(tokens[at]) || book.Heads.Sends.EndBefore(tokens, end, 3) || book.Numbers.Of(tokens[at].Folded) is not null || Enumerable.Range(at, end - at).Any(inside => book.BeforePlaces.Contains(tokens[inside].Folded));

    /// <summary>Typos are forgiven only where a name stands: capitalised, where that tells a name, after a preposition, or as the whole message.</summary>
    bool MayBeMisspelt(int at, int end) =>
        (at > 0 && tokens[at].IsLarge && (!book.WritesNounsLarge || book.BeforePlaces.Contains(tokens[at - 1].Folded) || book.And.Contains(tokens[at - 1].Folded) || tokens[at - 1].Kind == TokenKind.Mark) && !IsNoName(at, end) && !book.Filler.Contains(tokens[at].Folded))
        || (at > 0 && book.BeforePlaces.Contains(tokens[at - 1].Folded) && !IsNoName(at, end) && !book.Filler.Contains(tokens[at].Folded) && tokens.Count <= 12)
        || (tokens.Count <= 4 && !book.Known(tokens[at].Folded) && book.Numbers.Of(tokens[at].Folded) is null && !book.Filler.Contains(tokens[at].Folded))
        || (tokens.Count == end - at && !(tokens.Count == 1 && book.Known(tokens[at].Folded)));

    /// <summary>A country beside the name ("Solingen (Germany)", "Bocholt in Belgium", "Bocholt BE") says which one is meant.</summary>
    Mention<PlaceReading> Narrowed(Mention<PlaceReading> mention) =>
        CountryBeside.Of(text, tokens, mention, book) is { } country
            ? mention with { Value = mention.Value with { Candidates = In(mention.Value, country) } }
            : mention;

    static List<PlaceCandidate> In(PlaceReading place, string country)
    {
        var there = place.Candidates.Where(candidate => candidate.Country == country).ToList();
        return there.Count > 0 ? there : [new PlaceCandidate(place.Candidates[0].Name, country, null)];
    }
}
