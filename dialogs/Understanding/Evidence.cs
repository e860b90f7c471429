namespace TwinBot.Understanding;

/// <summary>What the parts of a message leave no doubt about, in whatever words: the examples need not have had them.</summary>
sealed class Evidence(string text, IReadOnlyList<Token> tokens, PhraseBook book, IReadOnlyList<Mention<DateReading>> dates, IReadOnlyList<Mention<PlaceReading>> places, IReadOnlyList<Mention<HeadReading>> heads)
{
    const string PrivateVocabulary = "privateLife";

    const string ContactVocabulary = "contactAdded";

    const double Sure = 0.6;

    const double Doubtful = 0.55;

    /// <summary>A change is said in fewer words.</summary>
    const int ReportWords = 14;

    /// <summary>Letters between "my" and "lad": "my youngest lad".</summary>
    const int MostBesideMine = 11;

    /// <summary>With its mark, or without: "is the pool open on Monday".</summary>
    bool IsQuestion => text.Contains('?', StringComparison.Ordinal) || book.Vocabulary("questionOpened")?.Exactly(tokens).Any(word => word.Start == 0) == true;

    bool? _isKind;

    /// <summary>Words that hint at what was done, without naming it: looked for once, where it matters.</summary>
    readonly Lazy<bool> _isHinted = new(() => book.Stems("activityKind")?.Find(tokens).Any() == true, LazyThreadSafetyMode.None);

    /// <summary>Words of a search.</summary>
    readonly Lazy<IReadOnlyList<Mention<string>>> _sought = new(() => [.. book.Vocabulary("activitySought")?.Exactly(tokens) ?? []], LazyThreadSafetyMode.None);

    ILookup<string, Mention<string>>? _private;

    /// <summary>What tells of a life at home, by what it tells: looked for once.</summary>
    ILookup<string, Mention<string>> Private => _private ??= (book.Vocabulary(PrivateVocabulary)?.Exactly(tokens) ?? []).ToLookup(word => word.Value);

    bool IsKind => _isKind ??= book.Vocabulary("activityKind")?.Exactly(tokens).Count > 0 || tokens.Any(EndsLikeKind);

    bool EndsLikeKind(Token token) => book.Vocabulary("activityKindEnding")?.AtEndOf(token.Folded) is { Count: > 0 };

    bool IsTwinned => places.Any(MayBeOnRecord);

    public IntentReading Of(IntentReading intent) =>
        (!IsDrawn && Revised(intent) is { } revised ? InPublic(revised) : null) ?? SoughtAfter(intent) ?? SomebodyNew(intent) ?? InPublic(Searched(intent) ?? Done(intent) ?? intent);

    /// <summary>A "please" or "thanks" alone looks for nothing.</summary>
    bool IsSought => _sought.Value.Any(words => words.Value != "pleaded");

    /// <summary>"Can you put the concerts in a chart": what is put anywhere is no new day.</summary>
    bool IsDrawn => _sought.Value.Any(words => words.Value == Sought.Drawn);

    IntentReading? Searched(IntentReading intent) => new Sought(text, tokens, book, _sought.Value, _isHinted).Of(intent, IsKind, IsTwinned, heads.Count > 0, dates.Count > 0, IsOfMine);

    /// <summary>A role and a place and hardly anything besides: "burgemeester van Solingen" asks who that is.</summary>
    IntentReading? SoughtAfter(IntentReading intent)
    {
        const int fewWords = 6;
        const double likely = 0.3;
        var isShort = tokens.Count <= fewWords && places.Count == 1 && dates.Count + heads.Count == 0;
        return isShort && intent is { Intent: "findContact", Confidence: >= likely and < Sure } && book.Vocabulary("role")?.Exactly(tokens).Count == 1
            ? new IntentReading(intent.Intent, Sure)
            : null;
    }

    /// <summary>"Put one more contact on our list", "note down somebody's number": no activity, and nobody who is named.</summary>
    IntentReading? SomebodyNew(IntentReading intent)
    {
        const double unsure = 0.75;
        var isSettled = intent.Confidence >= unsure || intent is { Intent: "addContact" or "changeContact", Confidence: >= Sure };
        return !isSettled && !IsKind && dates.Count == 0 && IsSomebodyAdded() ? new IntentReading("addContact", Sure) : null;
    }

    bool IsSomebodyAdded()
    {
        var words = book.Vocabulary(ContactVocabulary)?.Exactly(tokens).Select(word => word.Value).ToHashSet() ?? [];
        return words.Contains("add") && (words.Contains("contact") || (words.Contains("body") && words.Contains("where")));
    }

    /// <summary>An activity is named, and that something of it was wrong.</summary>
    IntentReading? Revised(IntentReading intent)
    {
        const double unsure = 0.7;
        const double lost = 0.5;
        var mayBe = intent.Confidence < lost || intent.Intent is "logActivity" or "planActivity" or "findActivities" or "none" || intent is { Intent: "privacy", Confidence: < unsure } || (intent.Intent == "changePartnership" && intent.Confidence < unsure && IsKind);
        return mayBe && new Revised(text, tokens, book, dates, places, heads, _isHinted).Is(intent, IsKind) ? new IntentReading("changeActivity", Sure) : null;
    }

    /// <summary>
    /// A kind of joint activity or a twinned town, with people counted, or a verb of what was or will be, and a day: something that was done together.
    /// A question or a sure intent stays what it is. What would change an activity, and tells a day, a place and people, is a report.
    /// </summary>
    IntentReading? Done(IntentReading intent)
    {
        const double likely = 0.3;
        const double unsure = 0.5;
        const double surelyNone = 0.75;
        const double hardlyChange = 0.7;
        const double surelySearch = 0.8;
        if (dates.Count == 0 || IsQuestion)
        {
            return null;
        }

        if (intent is { Intent: "changeActivity", Confidence: >= unsure and < hardlyChange })
        {
            return (IsKind || IsTwinned) && heads.Count > 0 && tokens.Count > ReportWords ? new IntentReading("logActivity", Sure) : UnchangedReport();
        }

        var isOfPartnership = intent is { Intent: "setUpPartnership" or "changePartnership", Confidence: < hardlyChange };
        if ((isOfPartnership || intent.Intent == "changeActivity") && UnchangedReport(isOfPartnership && _isHinted.Value) is { } report)
        {
            return report;
        }

        if (intent is { Intent: "findActivities", Confidence: < surelySearch } && IsUnasked)
        {
            return new IntentReading("logActivity", Sure);
        }

        if ((intent.Intent == "none" && IsGuestDay) || (IsKind && IsDay && !IsOfMine && (intent.Confidence < unsure || (intent.Intent == "none" && IsOfCommittee))))
        {
            return new IntentReading("logActivity", Sure);
        }

        var mostSure = intent.Intent == "none" ? surelyNone : unsure;
        var isLike = (IsKind || IsTwinned) && intent is { Intent: "logActivity" or "planActivity", Confidence: >= likely };
        return intent.Confidence < mostSure && (isLike || Signs(intent) >= 2) ? new IntentReading("logActivity", Sure) : null;
    }

    /// <summary>"Our old fire engine was donated to Kongsberg in June": told of a twinned town, and no word of a question.</summary>
    bool IsUnasked => IsTwinned && _isHinted.Value && book.Tenses.Of(tokens, text) == Tense.Past && !IsSought && !Names("activityAsk") && !Names("activityOrder");

    /// <summary>A committee meets in public, however short it is said: "dinsdag de 19e vergadering bij Greet".</summary>
    bool IsOfCommittee => book.Vocabulary("activityKind")?.Exactly(tokens).Any(kind => kind.Value == "committeeMeeting") == true;

    bool IsDay => dates.Any(date => date.Value.From.Day is not null);

    /// <summary>"27 pen friends from Mainz … from 16 to 21 March": people of a twinned town are counted, on a day, in whatever words.</summary>
    bool IsGuestDay => IsDay && heads.Any(head => head.Value.From?.Candidates.Any(candidate => candidate.CommunityId is not null) == true);

    /// <summary>What only looks like a change: a kind of activity and a day, people or an hour, and no word of anything that was wrong or is to be another.</summary>
    /// <param name="isHinted">True where words that hint at a kind will do.</param>
    IntentReading? UnchangedReport(bool isHinted = false) => (IsKind || isHinted) && IsDay && (heads.Count > 0 || book.Tenses.IsAtHour(tokens)) && !IsRevised && !Names("activityChange")
        ? new IntentReading("logActivity", Sure)
        : null;

    /// <summary>How much speaks for a report; a verb and a hint only where the examples are not sure that it is none.</summary>
    int Signs(IntentReading intent)
    {
        const double hardlyNone = 0.62;
        const double unsure = 0.5;
        var isOurs = IsKind || intent.Confidence < unsure || IsPrivate("ourselves");
        var signs = (IsKind ? 1 : 0) + (IsTwinned ? 1 : 0);
        var mayBe = signs > 0 && intent.Confidence < hardlyNone && places.All(IsWrittenAsName);
        var isTold = mayBe && isOurs && !IsOfMine && book.Tenses.AreIn(tokens, text);
        return signs + (heads.Count > 0 ? 1 : 0) + (isTold ? 1 : 0) + (mayBe && IsTwinned && _isHinted.Value ? 1 : 0);
    }

    static bool MayBeOnRecord(Mention<PlaceReading> place) => place.Value.Candidates.Any(candidate => candidate.CommunityId is not null);

    /// <summary>"On Saturday, nice and fluffy", "das Essen war gut": a town in small letters, where other words have large ones, may be a word; so may one whose name is a word, without a preposition.</summary>
    bool IsWrittenAsName(Mention<PlaceReading> place)
    {
        var isLikeOthers = char.IsUpper(text[place.Start]) || !text.Skip(1).Any(char.IsUpper);
        return isLikeOthers && (!book.Ordinary.Contains(Tokens.Fold(place.Value.Said)) || tokens.IsOneOf(tokens.From(0, place.Start) - 1, book.BeforePlaces));
    }

    /// <summary>"I was in Bath on Saturday" is no committee's; the "moi" of "sors-moi les concerts" and the "je" of "je voudrais revoir" belong to the question.</summary>
    bool IsOfMine => Private["myself"].Any(me => !_sought.Value.Any(words => words.Covers(me.Start)));

    /// <summary>
    /// "We four are going out to eat": no kind and no place are named, and the examples are hardly like it. "My son turns 18": nothing that a
    /// committee does, unless a kind is named and the examples are very like it.
    /// </summary>
    IntentReading InPublic(IntentReading intent)
    {
        const double verySure = 0.9;
        const double sureOfTown = 0.85;
        if (intent is { Intent: "findContact" or "addContact" } && (IsOfTownOnly || Life.IsPress) && !Names("role") && !Names("ask"))
        {
            return new IntentReading("none", Sure);
        }

        if (intent.Intent == "greeting" && IsPrivate("elsewhere"))
        {
            return new IntentReading("none", Sure);
        }

        if (intent.Intent is not ("logActivity" or "planActivity" or "findActivities" or "changeActivity"))
        {
            return intent;
        }

        var isReported = intent.Intent is "logActivity" or "planActivity" && dates.Count > 0;
        var isOfKind = IsKind && (!isReported || intent.Confidence >= verySure || IsOfCommittee || (heads.Count > 0 && IsTwinned));
        var isOfTown = isReported && IsTwinned && intent.Confidence >= sureOfTown;
        var isElsewhere = !(IsKind && (IsTwinned || (heads.Count > 0 && dates.Count > 0))) && IsPrivate("elsewhere");
        var isHome = (isReported || !IsTwinned) && !isOfKind && !isOfTown && IsPrivate("private");
        var isTwinnedReport = isReported && IsTwinned && IsKind;
        var isOfOthers = !IsPrivate("ourselves") && ((Life.IsMatchOfOthers && !(IsDay && IsKind && heads.Count > 0)) || (Life.IsPress && !IsGuestDay) || (Life.IsAdvert && heads.Count == 0));
        var isHardlyReport = intent.Intent is "logActivity" or "planActivity" && intent.Confidence < Doubtful && places.Count == 0 && !IsKind;
        return isElsewhere || isHome || isOfOthers || IsOfKin() || (intent.Intent == "findActivities" && IsAboutKin) || (IsOfTownOnly && !isTwinnedReport) || isHardlyReport || IsOfNothing(intent) ? new IntentReading("none", Sure) : intent;
    }

    /// <summary>"What's a good wine to go with lamb", "I'm in the shop": a search or a change of nothing that could be on record, and without a word of what is sought or changed.</summary>
    bool IsOfNothing(IntentReading intent)
    {
        const double sureOfSearch = 0.8;
        const double sureOfChange = 0.95;
        var isBare = !IsKind && places.Count + dates.Count + heads.Count == 0 && !IsPrivate("ourselves");
        return isBare && intent switch
        {
            { Intent: "findActivities", Confidence: < sureOfSearch } => _sought.Value.Count == 0 && !Names("activityAsk") && !Names("activityNamed"),
            { Intent: "changeActivity", Confidence: < sureOfChange } => !Names("activityRevised") && !Names("activityChange") && !Names("activityNamed") && !tokens.Any(token => token.Kind == TokenKind.Number),
            _ => false,
        };
    }

    /// <summary>"Wird", "becomes" alone are said of what is to be, too.</summary>
    bool IsRevised => book.Vocabulary("activityRevised")?.Exactly(tokens).Any(word => word.Value != "becomes") == true;

    bool Names(string vocabulary) => book.Vocabulary(vocabulary)?.Exactly(tokens).Count > 0;

    TownLife? _life;

    TownLife Life => _life ??= new TownLife(text, tokens, book, places);

    bool IsOfTownOnly => !IsPrivate("ourselves") && ((heads.Count == 0 && Life.Is(IsKind, IsQuestion)) || (!IsKind && Life.IsNews));

    bool IsPrivate(string what) => Private.Contains(what);

    /// <summary>"My lad's team lost", "le foot de mon gamin": of one's own family, whatever is named, unless it was with a twinned town.</summary>
    bool IsOfKin() => !IsTwinned
        && Private["mine"].Any(mine => Private["kin"].Any(kin => IsBeside(mine, kin)));

    /// <summary>"Mon fils cherche un stage": the family is what the sentence begins with.</summary>
    bool IsAboutKin => Private["private"].Any(kin => kin.Start == 0);

    static bool IsBeside(Mention<string> mine, Mention<string> kin) => kin.Start > mine.Start && kin.Start - (mine.Start + mine.Length) <= MostBesideMine;
}
