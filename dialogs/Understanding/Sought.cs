namespace TwinBot.Understanding;

/// <summary>Questions about what is on record, by their form: "list of the visits to Lens", "who came to the barbecue?", "is there a match with Deventer in June?".</summary>
sealed class Sought(string text, IReadOnlyList<Token> tokens, PhraseBook book)
{
    const string Vocabulary = "activitySought";

    const string AskVocabulary = "activityAsk";

    /// <summary>A greeting may stand before.</summary>
    const int FirstWords = 3;

    const double Sure = 0.6;

    /// <summary>What the examples only guess, of a question in which an activity or a twinned town is named.</summary>
    const double Likely = 0.3;

    /// <summary>The examples that are so sure that it is nothing for the bot are right.</summary>
    const double SurelyNone = 0.9;

    /// <param name="isNamed">True when a kind of activity or a twinned town is named.</param>
    /// <param name="isCounted">True when people are counted, as in a report.</param>
    /// <param name="isDated">True when a day or a period is told.</param>
    public IntentReading? Of(IntentReading intent, bool isNamed, bool isCounted, bool isDated)
    {
        var isQuestion = text.EndsWith('?');
        if (isNamed && isQuestion && intent is { Intent: "findActivities", Confidence: >= Likely and < Sure })
        {
            return new IntentReading(intent.Intent, Sure);
        }

        if (!isNamed || intent.Intent is not ("logActivity" or "planActivity" or "none") || (intent.Intent == "none" && intent.Confidence > SurelyNone))
        {
            return null;
        }

        var isSought = book.Vocabulary(Vocabulary)?.Exactly(tokens).Any(word => tokens.From(0, word.Start) < FirstWords && word.Value switch
        {
            "listed" => !isCounted,
            "asked" => true,
            _ => isQuestion && isDated,
        }) == true;
        return isSought || IsCountAsked ? new IntentReading("findActivities", Sure) : null;
    }

    /// <summary>"How many children last year".</summary>
    bool IsCountAsked => book.Vocabulary(AskVocabulary)?.Exactly(tokens).Any(word => word.Value is "count" or "participants" or "young" && tokens.From(0, word.Start) < FirstWords) == true;
}
