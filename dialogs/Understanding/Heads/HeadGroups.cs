namespace TwinBot.Understanding;

/// <summary>Whom of those that are counted a group means that is named with its town: "the brass band from Namur … 40 musicians".</summary>
sealed class HeadGroups(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words, IReadOnlyList<Mention<PlaceReading>> places, HeadPlaces beside)
{
    /// <summary>Tokens of "club du 3e âge".</summary>
    const int LongestGroup = 5;

    /// <summary>Tokens of "choir 'Les Amis du Chant'".</summary>
    const int LongestNamed = 8;

    /// <summary>So many people may look on.</summary>
    const int LeastAudience = 20;

    /// <summary>So many who are on an outing do not fit into a coach.</summary>
    const int LeastCoaches = 60;

    /// <summary>Words between those who speak, or who were named, and their number.</summary>
    const int MostBetween = 4;

    readonly GroupNames _names = new(tokens, book, words, beside);

    /// <summary>"The brass band from Namur played in Lens, 40 musicians": they are from Namur; "80 listeners" need not be.</summary>
    public List<FoundHeads> Of(List<FoundHeads> heads)
    {
        if (heads is [var party] && Home() is { } home && (IsSmallParty(party, home) || IsOfDelegation(party)) && tokens[party.Start].Start > home.Start)
        {
            return [party.Of(home.Value)];
        }

        if (heads is [var led] && Leader(led.End) is { } town)
        {
            return [led.Of(town)];
        }

        heads = WithOthers([.. heads.Select((found, i) => RightBehindGroup(found, i + 1 < heads.Count ? heads[i + 1] : null) is { } group ? found.Of(group) : found)]);
        if (heads.Exists(HeadOrigins.IsPlaced))
        {
            return heads;
        }

        var groups = places.Where(IsOfGroup).ToList();
        return groups is [var only] && !AreOursNamed && !beside.InARow().Contains(only.Value)
            ? [.. heads.Select((found, i) => IsOf(only, found, i > 0 ? heads[i - 1] : null) ? found.Of(only.Value) : found)]
            : heads;
    }

    /// <summary>The one place that a group is named with, or the mayor or the visit of a delegation: "visit of the mayor of Bath, 3 people in the delegation", "visit from Nice, delegation of 8".</summary>
    Mention<PlaceReading>? Home()
    {
        var areDelegates = tokens.Any(token => words.Bare.Delegations.Contains(token.Folded));
        return places.Where(IsOfGroup).ToList() is [var group] ? group : areDelegates && places.Where(place => IsOfOfficial(place) || IsOfVisit(place)).ToList() is [var official] ? official : null;
    }

    /// <summary>The town of the mayor in "a delegation of seven led by the mayor of Kongsberg".</summary>
    PlaceReading? Leader(int end)
    {
        const int mostBetween = 3;
        var by = Enumerable.Range(end, mostBetween).Select(at => words.Bare.LedBy.At(tokens, at)?.End).FirstOrDefault(by => by is not null);
        return by is { } from ? places.FirstOrDefault(place => place.Start > tokens[from - 1].Start && IsOfOfficial(place) && FirstOf(place) - from <= LongestGroup)?.Value : null;
    }

    bool IsOfOfficial(Mention<PlaceReading> place)
    {
        const int longestTitle = 3;
        var first = FirstOf(place);
        var of = beside.BeginningOf(first);
        return of < first && Enumerable.Range(1, Math.Min(longestTitle, of)).Any(back => (words.One.At(tokens, of - back) ?? words.OneBare.At(tokens, of - back))?.End == of);
    }

    /// <summary>"Official visit from Nice", "bezoek uit Nice", "visite officielle de Nice".</summary>
    bool IsOfVisit(Mention<PlaceReading> place)
    {
        const int mostBetween = 2;
        var first = FirstOf(place);
        var of = beside.BeginningOf(first);
        return of < first && (words.Bare.ComingFrom.Count == 0 || tokens.IsOneOf(of, words.Bare.ComingFrom)) && tokens.IsBehindOneOf(of, words.Bare.Visits, mostBetween);
    }

    /// <summary>True for people of the one group, named before them; not for all who were there with it, nor for some of others.</summary>
    bool IsOf(Mention<PlaceReading> group, FoundHeads found, FoundHeads? before)
    {
        var isPartOfOthers = before is not null && (words.AreParted(tokens, before.End) || found.Head.IsPart) && (!IsOfGroup(before) || AreWithCompany(group, before));
        return IsOfGroup(found) && !AreWithCompany(group, found) && !isPartOfOthers && tokens[found.Start].Start > group.Start;
    }

    /// <summary>All who were there with the group, and not only its own: "camp with the scouts of Bath, 30 kids"; but not "27 singers came over", "17 of them".</summary>
    bool AreWithCompany(Mention<PlaceReading> group, FoundHeads found) => IsCompany(group) && !IsDelegation(group) && !IsOfThem(found.Start) && found.Noun is not { Side: HeadSide.Theirs } && !AreArriving(found);

    /// <summary>"27 singers came over", "kommen 18 Schüler".</summary>
    bool AreArriving(FoundHeads found)
    {
        const int mostBehind = 3;
        return tokens.IsOneOf(found.Start - 1, words.Bare.Arriving) || tokens.IsOneOf(found.Start - 2, words.Bare.Arriving)
            || Enumerable.Range(found.End, mostBehind).TakeWhile(at => at < tokens.Count && tokens[at].Kind == TokenKind.Word).Any(at => words.Bare.Arriving.Contains(tokens[at].Folded));
    }

    /// <summary>"The scouts of Namur, 27 children and five leaders": the five are of the group as well.</summary>
    List<FoundHeads> WithOthers(List<FoundHeads> heads) => HeadCompany.Joined(heads, i =>
        heads[i] is { Head.Kind: not HeadKind.Everybody, Noun.Side: HeadSide.Any } && heads[i - 1].IsAddedTo(heads[i], tokens, book));

    /// <summary>"A delegation from Gouda, 8 people", "the scouts of Namur, 27 children".</summary>
    PlaceReading? RightBehindGroup(FoundHeads found, FoundHeads? next) => found is { Noun: { Side: HeadSide.Any } noun, Start: > 1 } && (noun.Kind == HeadKind.Everybody || IsOfMembers(found, next)) && tokens[found.Start - 1].Folded is "," or "(" or ":" or "-"
        ? places.FirstOrDefault(place => place.Start + place.Length == tokens[found.Start - 2].End && ((IsOfGroup(place) && (!IsCompany(place) || (noun.Kind == HeadKind.Everybody && IsDelegation(place)))) || IsOfFamily(place, found)))?.Value
        : null;

    /// <summary>"Les Keller de Mayence, cinq personnes".</summary>
    bool IsOfFamily(Mention<PlaceReading> place, FoundHeads found)
    {
        const int largest = 12;
        var first = FirstOf(place);
        var before = beside.BeginningOf(first);
        return before < first && found.Head.Count <= largest && _names.IsFamily(before);
    }

    /// <summary>Two sorts of people, neither of whom look on; where those who speak are named they may be theirs.</summary>
    bool IsOfMembers(FoundHeads found, FoundHeads? next) => next is { Head.Kind: HeadKind.Some } && found.IsAddedTo(next, tokens, book)
        && !words.Audience.Contains(tokens[found.End - 1].Folded) && !tokens.Any(token => words.FirstPerson.Contains(token.Folded));

    /// <summary>"Our sixth formers and the school from Tours, 28 pupils": whose they are is open; "our mayor" is one and no group, and those whom guests stayed with are not counted.</summary>
    bool AreOursNamed => !tokens.Any(token => words.Bare.Lodged.Contains(token.Folded)) && AreOurs;

    bool AreOurs => Enumerable.Range(0, tokens.Count).Any(at => words.Bare.OursToo.At(tokens, at) is not null) || Enumerable.Range(1, Math.Max(0, tokens.Count - 1)).Any(at => words.Our.Contains(tokens[at - 1].Folded) && words.OneBare.At(tokens, at) is null && words.At(tokens, at) is { } ours && !tokens.IsMark(ours.End, "'") && beside.From(ours.End).Place is null);

    /// <summary>True where those of a town are named as a group; but not as the other side: "football against Lens juniors".</summary>
    bool IsOfGroup(Mention<PlaceReading> place)
    {
        var first = FirstOf(place);
        var end = tokens.From(first, place.Start + place.Length);
        if (IsCalled(first, place) || IsGroupOfOwner(end) || IsOfSchool(first, place))
        {
            return true;
        }

        if (tokens.IsBehindOneOf(first, book.Versus, LongestGroup + 1))
        {
            return false;
        }

        var before = beside.BeginningOf(first);
        return IsGroup(end) || IsClass(before) || Enumerable.Range(1, Math.Min(LongestNamed, before)).Any(back => words.One.At(tokens, before - back) is null && !IsOnePerson(before - back) && ((back <= LongestGroup && EndOfGroup(before - back) == before) || _names.IsNamed(before - back, before)) && !IsHouse(before - back));
    }

    /// <summary>"A teacher from Ghent".</summary>
    bool IsOnePerson(int at) => at > 0 && words.IsOneFrom(tokens[at - 1].Folded) && words.EndOfGroup(tokens, at) is null && words.IsOne(tokens, at);

    /// <summary>"The 9a from Lens", "la 4e B de Gand", "year 9 from Lens".</summary>
    bool IsClass(int before)
    {
        var isYear = before > 1 && tokens[before - 1].Kind == TokenKind.Number && tokens.IsOneOf(before - 2, words.Bare.SchoolYears);
        return isYear || (before > 1 && tokens[before - 1] is { Kind: TokenKind.Word, Length: 1 } && IsNumberOfClass(before - 2));
    }

    /// <summary>"Pupils of its partner school in Mainz".</summary>
    bool IsOfSchool(int first, Mention<PlaceReading> place) => Enumerable.Range(1, Math.Max(0, Math.Min(LongestGroup, first - 1))).Any(back => words.At(tokens, first - back - 1)?.End == first - back && beside.OfSchool(first - back) == place.Value);

    /// <summary>The 9 of "9a", and the "4e" of "4e B": what stands right before the letter, or ends in its own.</summary>
    bool IsNumberOfClass(int last)
    {
        var number = tokens[last].Kind == TokenKind.Number ? last : last - 1;
        return number >= 0 && tokens[number].Kind == TokenKind.Number && tokens[number].End == tokens[number + 1].Start;
    }

    /// <summary>The school of "in the school of Lens", where people are and not who they are.</summary>
    bool IsHouse(int at)
    {
        var before = at - 1;
        while (tokens.IsOneOf(before, book.Articles) || tokens.IsMark(before, "'"))
        {
            before--;
        }

        return tokens.IsOneOf(before, words.Bare.Inside) && words.At(tokens, at) is null;
    }

    /// <summary>"Les Brugeois", "die Solinger": a place's name with a plural article is its people; so is "Namenaars" where a sentence begins with them.</summary>
    bool IsCalled(int at, Mention<PlaceReading> place) => (at == 0 && beside.Inhabitants(at) is not null) || (place.Value.Candidates[0].Country is not null && at > 0 && words.Called.Contains(tokens[at - 1].Folded) && !tokens.IsOneOf(at - 2, words.From) && !tokens.IsOneOf(at - 2, words.Bare.Inside));

    /// <summary>"Solingen's wind band".</summary>
    bool IsGroupOfOwner(int end) => end + 1 < tokens.Count && tokens[end].Is("'") && tokens[end + 1].Is("s") && Enumerable.Range(end + 2, 2).Any(IsGroup);

    bool IsOfGroup(FoundHeads found) => !IsOfSpeakers(found.Start) && !IsAudience(found) && (IsParted(found) || IsOfGroupAlone(found));

    /// <summary>"Nurses from Leuven came, seven people, six of them women".</summary>
    bool IsParted(FoundHeads found) => found.Noun is { Kind: HeadKind.Everybody, Side: HeadSide.Any } && words.AreParted(tokens, found.End);

    /// <summary>"To a full house (210 people)", "200 man kwam kijken".</summary>
    bool IsAudience(FoundHeads found) => words.Bare.Audience.At(tokens, found.End) is not null || Enumerable.Range(1, Math.Min(MostBetween, found.Start)).Any(back => words.House.Contains(tokens[found.Start - back].Folded));

    /// <summary>"We were 49": those who speak, and not the friends they were with.</summary>
    bool IsOfSpeakers(int at) => tokens.IsBehindOneOf(at, words.FirstPerson, MostBetween);

    /// <summary>"They were 72", "sie waren zu acht".</summary>
    bool IsOfThem(int at) => tokens.IsBehindOneOf(at, words.Bare.They, MostBetween);

    bool IsOfGroupAlone(FoundHeads found) => IsOfThem(found.Start) || IsCountedAlone(found);

    /// <summary>"With the gardening club of Lens": those who speak are more.</summary>
    bool IsCompany(Mention<PlaceReading> place) => tokens.IsBehindOneOf(FirstOf(place), words.With, LongestGroup);

    bool IsDelegation(Mention<PlaceReading> place) => Enumerable.Range(1, Math.Min(LongestGroup, FirstOf(place))).Any(back => tokens.IsOneOf(FirstOf(place) - back, words.Bare.Delegations));

    bool IsCountedAlone(FoundHeads found) => found.Noun is null ? found.Head.IsApproximate || words.Total.At(tokens, found.End) is not null || !tokens.Any(token => words.FirstPerson.Contains(token.Folded)) :
        found.Noun is { Side: not HeadSide.Ours } noun
        && (noun.Kind != HeadKind.Everybody || tokens.Any(token => words.Bare.Delegations.Contains(token.Folded)) || words.EndOfGroup(tokens, found.End - 1) is not null)
        && !words.Audience.Contains(tokens[found.End - 1].Folded);

    /// <summary>"The drama group from Bath is coming, 11 people": hardly those who look on; nor are a coachful on an outing.</summary>
    bool IsSmallParty(FoundHeads found, Mention<PlaceReading> home) => found.Head.Count < (!IsCompany(home) && tokens.Any(token => words.Bare.Visiting.Contains(token.Folded)) ? LeastCoaches : LeastAudience) && found.Noun is { Kind: HeadKind.Everybody, Side: HeadSide.Any, IsSeats: false } && !Enumerable.Range(0, tokens.Count).Any(at => tokens.IsOneOf(at, words.FirstPerson) && !tokens.IsOneOf(at - 1, words.Bare.Inside));

    /// <summary>"Delegation of 8": how many came, where those who speak do not count themselves.</summary>
    bool IsOfDelegation(FoundHeads found)
    {
        const int mostBetween = 2;
        return tokens.IsBehindOneOf(found.Start, words.Bare.Delegations, mostBetween) && !IsOfSpeakers(found.Start) && !tokens.IsBehindOneOf(found.Start, words.Our, MostBetween);
    }

    bool IsGroup(int at) => EndOfGroup(at) is not null;

    int? EndOfGroup(int at) => words.Groups.EndOf(tokens, at) ?? words.At(tokens, at)?.End;

    int FirstOf(Mention<PlaceReading> place) => tokens.From(0, place.Start);
}
