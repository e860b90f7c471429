namespace TwinBot.Understanding;

/// <summary>What the parts of a message leave no doubt about, in whatever words: the examples need not have had them.</summary>
sealed class Evidence(string text, IReadOnlyList<Token> tokens, PhraseBook book, IReadOnlyList<Mention<DateReading>> dates, IReadOnlyList<Mention<PlaceReading>> places, IReadOnlyList<Mention<HeadReading>> heads)
{
    const string RevisedVocabulary = "activityRevised";

    const string PrivateVocabulary = "privateLife";

    /// <summary>An order stands among the first words: "please delete the concert".</summary>
    const int FirstWords = 4;

    /// <summary>"The asparagus dinner can go again" is short; what is long may tell of a fire that was put out.</summary>
    const int ShortOrder = 14;

    const double Sure = 0.6;

    const double Doubtful = 0.55;

    bool IsQuestion => text.Contains('?', StringComparison.Ordinal);

    bool? _isKind;

    bool IsKind => _isKind ??= book.Vocabulary("activityKind") is { } kinds && (kinds.Exactly(tokens).Count > 0 || tokens.Any(token => book.Vocabulary("activityKindEnding")?.AtEndOf(token.Folded) is { Count: > 0 }));

    public IntentReading Of(IntentReading intent) => Revised(intent) ?? SoughtAfter(intent) ?? InPublic(Done(intent) ?? intent);

    /// <summary>A role and a place and hardly anything besides: "burgemeester van Solingen" asks who that is.</summary>
    IntentReading? SoughtAfter(IntentReading intent)
    {
        const int fewWords = 6;
        const double likely = 0.3;
        return intent.Intent == "findContact" && intent.Confidence is >= likely and < Sure && tokens.Count <= fewWords && places.Count == 1 && dates.Count + heads.Count == 0
            && book.Vocabulary("role") is { } roles && roles.Exactly(tokens).Count == 1
                ? new IntentReading(intent.Intent, Sure)
                : null;
    }

    /// <summary>An activity is named, and that something of it was wrong: "I got the day wrong", "statt 26 waren 29 da".</summary>
    IntentReading? Revised(IntentReading intent)
    {
        const double unsure = 0.7;
        if (!(intent.Intent is "logActivity" or "planActivity" or "findActivities" or "none" || (intent.Intent == "changePartnership" && intent.Confidence < unsure && IsKind)) || book.Vocabulary(RevisedVocabulary) is not { } revised)
        {
            return null;
        }

        var isNamed = IsKind || heads.Count > 0;
        var isRevised = revised.Exactly(tokens).Any(word => word.Value switch
        {
            "revised" => isNamed,
            "imperative" => tokens.From(0, word.Start) < FirstWords && (isNamed || dates.Count > 0),
            "unwritten" => !IsQuestion && tokens.Count <= ShortOrder && (isNamed || dates.Count > 0),
            "moved" => tokens.From(0, word.Start) < FirstWords && IsKind && dates.Count > 0 && intent.Intent is "logActivity" or "none",
            "denied" => isNamed && IsDenied(word),
            _ => isNamed && IsBetweenCounts(word),
        });
        return isRevised ? new IntentReading("changeActivity", Sure) : null;
    }

    /// <summary>The end of "we were 31 in Bath, not 13".</summary>
    bool IsDenied(Mention<string> not)
    {
        var at = tokens.From(0, not.Start);
        var behind = tokens.From(at, not.Start + not.Length);
        return heads.Any(head => head.Start < not.Start) && at > 0 && (tokens[at - 1].Is(",") || tokens[at - 1].Is("(")) && behind < tokens.Count && tokens[behind].Kind == TokenKind.Number && tokens.Count <= behind + 2;
    }

    /// <summary>"Instead of 26 there were 29".</summary>
    bool IsBetweenCounts(Mention<string> instead)
    {
        var behind = tokens.From(0, instead.Start + instead.Length);
        return behind < tokens.Count && tokens[behind].Kind == TokenKind.Number && heads.Any(head => head.Start > tokens[behind].End);
    }

    /// <summary>
    /// A kind of joint activity or a twinned town, with people counted and a day, is something that was done together.
    /// A question or a sure intent stays what it is.
    /// </summary>
    IntentReading? Done(IntentReading intent)
    {
        const double unsure = 0.5;
        const double surelyNone = 0.75;
        if (intent.Confidence >= (intent.Intent == "none" ? surelyNone : unsure) || dates.Count == 0 || IsQuestion)
        {
            return null;
        }

        var isKind = book.Vocabulary("activityKind")?.Exactly(tokens) is { Count: > 0 };
        var isTwinned = places.Any(place => place.Value.Candidates.Any(candidate => candidate.CommunityId is not null));
        var signs = (isKind ? 1 : 0) + (isTwinned ? 1 : 0) + (heads.Count > 0 ? 1 : 0);
        return signs >= 2 ? new IntentReading("logActivity", Sure) : null;
    }

    /// <summary>
    /// "We four are going out to eat": no kind and no place are named, and the examples are hardly like it. "My son turns 18": nothing that a
    /// committee does, unless a kind is named and the examples are very like it.
    /// </summary>
    IntentReading InPublic(IntentReading intent)
    {
        const double verySure = 0.9;
        if (intent.Intent is not ("logActivity" or "planActivity") || dates.Count == 0)
        {
            return intent;
        }

        var isHome = book.Vocabulary(PrivateVocabulary)?.Exactly(tokens) is { Count: > 0 } && !(IsKind && intent.Confidence >= verySure);
        return isHome || (intent.Confidence < Doubtful && places.Count == 0 && !IsKind) ? new IntentReading("none", Sure) : intent;
    }
}
