namespace TwinBot.Understanding;

/// <summary>Questions about what is on record, by their form: "list of the visits to Lens", "who came to the barbecue?", "is there a match with Deventer in June?".</summary>
/// <param name="words">Those of a search.</param>
/// <param name="hint">True where words hint at a joint activity, without naming it.</param>
sealed class Sought(string text, IReadOnlyList<Token> tokens, PhraseBook book, IReadOnlyList<Mention<string>> words, Lazy<bool> hint)
{
    /// <summary>The value of charts and tables that something is to be put into.</summary>
    public const string Drawn = "drawn";

    const string AskVocabulary = "activityAsk";

    /// <summary>A greeting may stand before.</summary>
    const int FirstWords = 3;

    const double Sure = 0.6;

    /// <summary>Tokens of what is asked for in no more words than its name.</summary>
    const int ShortPlea = 8;

    /// <summary>What somebody wants to see of a day, without naming it, may be the weather.</summary>
    const double HardlyNone = 0.7;

    /// <summary>What the examples only guess, of a question in which an activity or a twinned town is named.</summary>
    const double Likely = 0.3;

    /// <summary>The examples that are so sure that it is nothing for the bot are right.</summary>
    const double SurelyNone = 0.96;

    /// <summary>Where people are counted and a day is told, and no mark of a question stands, words of a question are an exclamation: "wat was het gezellig".</summary>
    /// <param name="isKind">True when a kind of activity is named.</param>
    /// <param name="isTwinned">True when a twinned town is.</param>
    /// <param name="isCounted">True when people are counted, as in a report.</param>
    /// <param name="isDated">True when a day or a period is told.</param>
    /// <param name="isOfMine">True where somebody speaks of himself: "I am looking for a recipe".</param>
    public IntentReading? Of(IntentReading intent, bool isKind, bool isTwinned, bool isCounted, bool isDated, bool isOfMine)
    {
        var isNamed = isKind || isTwinned;
        var first = words.Where(word => tokens.From(0, word.Start) < FirstWords).Select(word => word.Value).ToList();
        var isHinted = isNamed || hint.Value;
        if (first.Count == 0 && !isHinted)
        {
            return null;
        }

        var mayBeList = intent is { Intent: "logActivity" or "planActivity" or "none" or "changeActivity" } or { Confidence: < Sure };
        if (mayBeList && isHinted && !isCounted && (IsListWanted || (isTwinned && !isDated && IsPleaded)))
        {
            return new IntentReading("findActivities", Sure);
        }

        var isQuestion = text.EndsWith('?');
        var isTold = isCounted && isDated && !text.Contains('?', StringComparison.Ordinal);
        var isAsked = first.Contains("asked") && isHinted && !isTold;
        var isSought = intent switch
        {
            { Intent: "findActivities", Confidence: >= Likely and < Sure } => isNamed && (first.Count > 0 || (isQuestion && isKind && isTwinned)),
            { Intent: "logActivity" or "planActivity" } or { Intent: "none", Confidence: <= SurelyNone } or { Confidence: < Likely } =>
                isAsked || (isNamed && ((first.Contains("listed") && !isCounted) || (isKind && first.Contains("which") && !isTold) || (first.Contains("exists") && isQuestion && isDated) || IsCountAsked)) || ((isNamed || (isDated && intent is not { Intent: "none", Confidence: > HardlyNone })) && first.Contains("shown") && !isCounted && !isOfMine),
            { Intent: "changeActivity" } => isNamed && first.Contains("shown") && !isCounted,
            _ => false,
        };
        return isSought ? new IntentReading("findActivities", Sure) : null;
    }

    /// <summary>"The exchanges of 2024 as a list, please", "heb je voor mij een overzicht van de concerten": what is wanted is said further on.</summary>
    bool IsListWanted => words.Any(word => word.Value is "wanted" or Drawn);

    /// <summary>"The outings with Lens, please": they are named, and nothing is said of them.</summary>
    bool IsPleaded => tokens.Count <= ShortPlea && words is [{ Value: "pleaded" } please] && tokens.From(0, please.Start + please.Length) >= tokens.Count && tokens.IsOneOf(0, book.Articles);

    /// <summary>"How many children last year".</summary>
    bool IsCountAsked => book.Vocabulary(AskVocabulary)?.Exactly(tokens).Any(word => word.Value is "count" or "participants" or "young" && tokens.From(0, word.Start) < FirstWords) == true;
}
