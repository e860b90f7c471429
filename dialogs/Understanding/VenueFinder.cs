namespace TwinBot.Understanding;

/// <summary>Finds the houses and grounds that something was in, with or without a town: "in the village hall", "im Gasthaus zum Löwen", "place Plumereau".</summary>
/// <param name="places">Known places: a house is called after none that is on record.</param>
sealed class VenueFinder(string text, IReadOnlyList<Token> tokens, PhraseBook book, IReadOnlyList<Mention<PlaceReading>> places, Func<int, bool> isTaken)
{
    const string Vocabulary = "venue";

    const string EndingVocabulary = "venueEnding";

    const string BeforeVocabulary = "venueBefore";

    /// <summary>Houses that are called after what stands before them: "Victoria Park", "St Marys church", but not "Harrogate town hall".</summary>
    const string CalledVocabulary = "venueCalled";

    /// <summary>What says more of a house behind its noun: "bibliothèque communale".</summary>
    const string AdjectiveVocabulary = "venueAdjective";

    /// <summary>The value of houses; the others are markets and streets, which are places only beside a name.</summary>
    const string House = "house";

    /// <summary>The value of prepositions that hold an article: "im", "au".</summary>
    const string WithArticle = "withArticle";

    /// <summary>The value of prepositions that no article follows: "en mairie".</summary>
    const string Bare = "bare";

    /// <summary>Letters of a house behind one: football "en salle" is in no hall.</summary>
    const int ShortestBare = 6;

    /// <summary>Words between "in" and "hall": "in our new hall".</summary>
    const int MostBetween = 3;

    /// <summary>Words of a name: "café de la Place Verte".</summary>
    const int LongestName = 4;

    /// <summary>Letters of a noun that says enough without an article: "quiz in parochiezaal", but not "at school". In English it takes two words: "in hospital" says what one does there.</summary>
    const int Telling = 7;

    readonly Lazy<IReadOnlyList<Mention<string>>> _kinds = new(() => book.Vocabulary("activityKind")?.Exactly(tokens) ?? [], LazyThreadSafetyMode.None);

    readonly Lazy<IReadOnlyList<Mention<string>>> _before = new(() => book.Vocabulary(BeforeVocabulary)?.Exactly(tokens) ?? [], LazyThreadSafetyMode.None);

    readonly Lazy<IReadOnlyList<Mention<string>>> _adjectives = new(() => book.Vocabulary(AdjectiveVocabulary)?.Exactly(tokens) ?? [], LazyThreadSafetyMode.None);

    public List<Mention<PlaceReading>> Find()
    {
        var found = new List<Mention<PlaceReading>>();
        foreach (var noun in Nouns())
        {
            var (first, end) = (tokens.From(0, noun.Start), tokens.From(0, noun.Start + noun.Length));
            var (from, to) = (StartOfName(first, noun), EndOfName(end));
            var isNamed = from < first || to > end || HasName(first, end);
            if ((IsRightBehind(from) || !_kinds.Value.Any(kind => kind.Overlaps(noun))) && IsVenue(noun, from, to, isNamed))
            {
                var (start, length) = (tokens[from].Start, tokens[to - 1].End - tokens[from].Start);
                var name = text.Substring(start, length);
                found.Add(new Mention<PlaceReading>(new PlaceReading(name, [new PlaceCandidate(name, null, null)]), start, length));
            }
        }

        return found;
    }

    /// <summary>The nouns of the vocabulary, and longer words that end like houses, where words are put together; their value is that of <see cref="EndingVocabulary"/>.</summary>
    IEnumerable<Mention<string>> Nouns()
    {
        var whole = book.Vocabulary(Vocabulary)?.Exactly(tokens) ?? [];
        var endings = book.Vocabulary(EndingVocabulary);
        var longer = tokens.Where(token => token.Kind == TokenKind.Word && !whole.Any(noun => noun.Covers(token.Start)) && IsHouse(token, endings))
            .Select(token => new Mention<string>(EndingVocabulary, token.Start, token.Length));
        return whole.Concat(longer).Where(noun => !isTaken(noun.Start) && !IsTown(noun.Start)).OrderBy(noun => noun.Start);
    }

    /// <summary>"In Münster", but not "im Münster": a town has no article, unless it is a part of its name.</summary>
    bool IsTown(int start) => places.FirstOrDefault(place => place.Covers(start)) is { } town
        && (town.Start < start || town.Value.IsOnRecord || !IsBehindArticle(tokens.From(0, start)));

    /// <summary>"Au théâtre" and "in the theatre" are houses, though theatre is an activity too; "on a repeint la salle" has a verb between.</summary>
    bool IsRightBehind(int from)
    {
        var at = tokens.IsMark(from - 1, "'") ? from - 2 : from - 1;
        return BeforeEndingAt(at)?.Value == WithArticle || (tokens.IsOneOf(at, book.Articles) && BeforeEndingAt(at - 1) is not null);
    }

    Mention<string>? BeforeEndingAt(int at) => at < 0 ? null : _before.Value.FirstOrDefault(word => word.Start + word.Length == tokens[at].End);

    bool IsBehindArticle(int at) => tokens.IsOneOf(at - 1, book.Articles) || BeforeEndingAt(at - 1)?.Value == WithArticle;

    /// <summary>"Place d'Armes", where the list of houses has the whole.</summary>
    bool HasName(int first, int end) => !book.WritesNounsLarge && Enumerable.Range(first, end - first).Skip(1).Any(at => tokens[at].IsLarge);

    static bool IsHouse(Token token, Vocabulary? endings) =>
        endings is not null && endings.Of(token.Folded).Count == 0 && endings.AtEndOf(token.Folded) is { Count: > 0 } values && values.Contains(House);

    bool IsPlace(int start) => places.Any(place => place.Covers(start));

    bool IsOnRecord(int start) => places.Any(place => place.Covers(start) && place.Value.IsOnRecord);

    /// <summary>A house behind a preposition and an article, or with a name, or alone between commas; a market or a street only with its name.</summary>
    bool IsVenue(Mention<string> noun, int from, int to, bool isNamed)
    {
        if (!isNamed && (noun.Value is not (House or EndingVocabulary) || (book.PutsNounsInRow && !IsClosed(to))))
        {
            return false;
        }

        var isTelling = isNamed || (noun.Value == House && noun.Length >= Telling && (!book.PutsNounsInRow || text.AsSpan(noun.Start, noun.Length).Contains(' ')));
        return IsBehindPreposition(from) is { } hasArticle
            ? hasArticle || isTelling
            : isTelling && IsBroken(from - 1) && (isNamed || IsAlone(from, to));
    }

    /// <summary>"Sale, community centre, 11 April", but not "Essen town hall, 3 May".</summary>
    bool IsAlone(int from, int to) => (from == 0 || !IsPlace(tokens[from - 1].Start)) && (to >= tokens.Count || tokens[to].Kind == TokenKind.Mark || isTaken(tokens[to].Start));

    /// <summary>True where nothing before a noun binds it to another word: "concert, salle des fêtes", "harmonie de Gand place Plumereau", but not "avec l'école Jules Ferry".</summary>
    bool IsBroken(int at) => at < 0 || isTaken(tokens[at].Start)
        || (tokens[at].Kind == TokenKind.Mark ? !tokens[at].Is("'") && !tokens[at].Is("-") : !book.StopWords.Contains(tokens[at].Folded) && !book.BeforePlaces.Contains(tokens[at].Folded) && !book.Articles.Contains(tokens[at].Folded));

    /// <summary>Whether an article, or a word like "our", stands between a preposition of places and a noun; null where there is no such preposition.</summary>
    bool? IsBehindPreposition(int from)
    {
        var hasArticle = false;
        var others = 0;
        for (var at = from - 1; at >= 0 && from - at <= MostBetween + 1; at--)
        {
            if (tokens[at].Is("'"))
            {
                continue;
            }

            // The "in" of "4 May in the hall" may be taken for a part of the date.
            if (BeforeEndingAt(at) is { } before)
            {
                return hasArticle || before.Value == WithArticle || (before.Value == Bare && tokens[from].Length >= ShortestBare);
            }

            if (tokens[at].Kind == TokenKind.Mark || isTaken(tokens[at].Start))
            {
                return null;
            }

            var isSmall = book.Articles.Contains(tokens[at].Folded) || (book.StopWords.Contains(tokens[at].Folded) && !book.BeforePlaces.Contains(tokens[at].Folded));
            hasArticle |= isSmall;
            if (!isSmall && (tokens[at].IsLarge || ++others > 1))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>True where no other noun follows: "in the village hall with Lens", but not "in the village hall committee".</summary>
    bool IsClosed(int at) => at >= tokens.Count || tokens[at].Kind != TokenKind.Word || isTaken(tokens[at].Start) || book.NamesNothing(tokens, at) || book.IsAnd(tokens[at]) || book.Tenses.IsPast(tokens, at);

    /// <summary>"St Mary's church", "Albert-Schweitzer-Schule", "Alter Saal".</summary>
    int StartOfName(int first, Mention<string> noun)
    {
        var start = first;
        var isCalled = book.Vocabulary(CalledVocabulary)?.Names(Tokens.Fold(text.Substring(noun.Start, noun.Length))) == true;
        for (var at = first - 1; at >= 0 && first - at <= LongestName * 2; at--)
        {
            var token = tokens[at];
            if (token.Kind == TokenKind.Word && token.IsLarge && at > 0 && !isTaken(token.Start) && (isCalled ? !IsOnRecord(token.Start) : !IsPlace(token.Start)) && !book.BeforePlaces.Contains(token.Folded) && !book.Articles.Contains(token.Folded)
                && (!book.WritesNounsLarge || tokens[start].Joined))
            {
                start = at;
            }
            else if (!IsWithin(at))
            {
                break;
            }
        }

        return start;
    }

    /// <summary>What a name goes on behind: a hyphen, an apostrophe, the "s" of "St Mary's", the full stop of "St.".</summary>
    bool IsWithin(int at) => tokens[at].Is("'") || (tokens[at].Is("s") && tokens.IsMark(at - 1, "'")) || (at + 1 < tokens.Count && tokens[at].Is("-") && tokens[at + 1].Joined) || (tokens[at].Is(".") && at > 0 && book.Saints.Contains(tokens[at - 1].Folded));

    /// <summary>"École Jules Ferry", "zaal De Kroon", "café de la Poste", "Gasthaus zum Löwen": capitals, and small words between.</summary>
    int EndOfName(int end)
    {
        if (end < tokens.Count && _adjectives.Value.FirstOrDefault(word => word.Start == tokens[end].Start) is { } adjective)
        {
            end = tokens.From(end, adjective.Start + adjective.Length);
        }

        var (stop, words) = (end, 0);
        for (var at = end; at < tokens.Count && words < LongestName; at++)
        {
            if (IsOfName(at, end))
            {
                stop = at + 1;
                words++;
            }
            else if (!IsWithin(at) && !(tokens[at].Kind == TokenKind.Word && IsBetweenNames(at, end)))
            {
                break;
            }
        }

        return stop;
    }

    bool IsBetweenNames(int at, int end) => book.WritesNounsLarge
        ? at == end && book.OfHouses.Contains(tokens[at].Folded)
        : book.Articles.Contains(tokens[at].Folded) || (book.Particles.Contains(tokens[at].Folded) && !_before.Value.Any(word => word.Start == tokens[at].Start));

    /// <summary>Where every noun is written large, a house is named behind "zum" or "zur" only, or by the last word before a mark, a date or a little word.</summary>
    bool IsOfName(int at, int end)
    {
        var token = tokens[at];
        var isSaint = end < tokens.Count && book.Saints.Contains(tokens[end].Folded);
        return token.Kind == TokenKind.Word && token.IsLarge && !isTaken(token.Start) && (!IsPlace(token.Start) || isSaint || book.OfHouses.Contains(tokens[at - 1].Folded))
            && (!book.WritesNounsLarge || book.OfHouses.Contains(tokens[at - 1].Folded) || (at == end && !book.Known(token.Folded) && IsClosed(at + 1) && !book.Vocabularies.Any(name => book.Vocabulary(name)?.Names(token.Folded) == true)));
    }
}
