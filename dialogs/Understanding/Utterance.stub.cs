using TwinBot.Texts;

namespace TwinBot.Understanding;

/// <summary>Reads messages in every language that the bot has. Safe for use by many at once.</summary>
public sealed class Understander(Languages languages)
{
    public Languages Languages { get; } = languages;

    /// <summary>Reads a message; what is found in it is found when it is asked for.</summary>
    public Utterance Hear(string text, Language language, HearingContext context) => throw new NotImplementedException();

    /// <summary>The language that the words themselves show; null when they show none clearly.</summary>
    public Language? LanguageOf(string text) => throw new NotImplementedException();

    /// <summary>Does once, off the critical path, what would make the first messages slow.</summary>
    public void WarmUp() => throw new NotImplementedException();
}

/// <summary>A message in one language. Dates are read first, then places, then numbers, so that none is taken twice.</summary>
public sealed class Utterance
{
    /// <summary>The message, normalised: trimmed, one kind of space and quote, no invisible characters, cut at 4,000 characters.</summary>
    public string Text => throw new NotImplementedException();

    public Language Language => throw new NotImplementedException();

    /// <summary>True when the whole message stands in quotation marks of any kind; <see cref="Unquoted"/> is what is inside.</summary>
    public bool IsQuoted => throw new NotImplementedException();

    /// <summary>The text without quotation marks round the whole of it.</summary>
    public string Unquoted => throw new NotImplementedException();

    public bool IsFollowUp => throw new NotImplementedException();

    public IntentReading Intent => throw new NotImplementedException();

    /// <summary>Null when the whole message is no command.</summary>
    public CommandReading? Command => throw new NotImplementedException();

    /// <summary>Null when the whole message is neither yes nor no (with the words that go along: "yes please", "ja hoor, klopt").</summary>
    public bool? YesNo => throw new NotImplementedException();

    /// <summary>Null when the message corrects nothing.</summary>
    public CorrectionReading? Correction => throw new NotImplementedException();

    public IReadOnlyList<Mention<DateReading>> Dates(Tense tense) => throw new NotImplementedException();

    /// <summary>A date that does not exist ("31 February"), as typed; null when there is none.</summary>
    public string? ImpossibleDate => throw new NotImplementedException();

    /// <summary>Names of known places: on record, or in the table of places.</summary>
    public IReadOnlyList<Mention<PlaceReading>> Places => throw new NotImplementedException();

    /// <summary>The message read as the answer to "which places?": unknown names count too ("Gouda, Solingen in Germany and Kongsberg").</summary>
    public IReadOnlyList<Mention<PlaceReading>> PlaceList => throw new NotImplementedException();

    /// <summary>Countries named, ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<Mention<string>> Countries => throw new NotImplementedException();

    /// <summary>Whole numbers that are no part of a date, a phone number or a name.</summary>
    public IReadOnlyList<Mention<long>> Numbers => throw new NotImplementedException();

    public IReadOnlyList<Mention<string>> Emails => throw new NotImplementedException();

    /// <summary>Phone numbers as E.164.</summary>
    public IReadOnlyList<Mention<string>> Phones => throw new NotImplementedException();

    /// <summary>Persons named: contacts on record and capitalised names in a place where a person is named.</summary>
    public IReadOnlyList<Mention<PersonReading>> People => throw new NotImplementedException();

    /// <summary>Values of a vocabulary of the language file (<c>knows.words</c>): <c>theme</c>, <c>role</c>, <c>side</c>, <c>partnershipKind</c>, <c>status</c>, <c>communityKind</c>, <c>language</c>, <c>ask</c>.</summary>
    public IReadOnlyList<Mention<string>> Words(string vocabulary) => throw new NotImplementedException();

    /// <summary>Which of <paramref name="count"/> options the whole message means by its place ("2", "the second", "de laatste"), from 0; null for none.</summary>
    public int? Position(int count) => throw new NotImplementedException();

    /// <summary>The words that are left, in order, when the spans and the language's filler words ("it was in the") are taken out.</summary>
    public IReadOnlyList<string> WordsBesides(IEnumerable<(int Start, int Length)> spans) => throw new NotImplementedException();
}
