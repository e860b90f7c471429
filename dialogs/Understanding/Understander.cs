using TwinBot.Texts;

namespace TwinBot.Understanding;

/// <summary>Reads messages in every language that the bot has. Safe for use by many at once.</summary>
public sealed class Understander(Languages languages)
{
    /// <summary>So many words of a language show it, where no other language has as many.</summary>
    const int Telling = 2;

    public Languages Languages { get; } = languages;

    /// <summary>Reads a message; what is found in it is found when it is asked for.</summary>
    public Utterance Hear(string text, Language language, HearingContext context) =>
        new(Normal.Of(text), Languages[language], context);

    /// <summary>The language that the words themselves show; null when they show none clearly.</summary>
    public Language? LanguageOf(string text)
    {
        var words = Tokens.WordsOf(Normal.Of(text)).Take(60).Select(token => token.Folded).ToList();
        var counts = Languages.All
            .Select(speech => (speech.Language, Count: Count(words, PhraseBook.Of(speech))))
            .OrderByDescending(item => item.Count)
            .ToList();
        return counts is [var best, var next, ..] && best.Count > next.Count && (best.Count >= Telling || next.Count == 0) && best.Count > 0 ? best.Language : null;
    }

    /// <summary>Does once, off the critical path, what would make the first messages slow.</summary>
    public void WarmUp()
    {
        _ = PlaceTable.Shipped;
        foreach (var speech in Languages.All)
        {
            PhraseBook.Of(speech).Intents.WarmUp();
        }
    }

    /// <summary>What is learnt from a language's example phrases, for <see cref="Languages.Load"/> in a later process of the same build.</summary>
    public byte[] Learnt(Language language) => PhraseBook.Of(Languages[language]).Intents.Learnt();

    static int Count(List<string> words, PhraseBook book) => words.Count(book.StopWords.Contains);
}
