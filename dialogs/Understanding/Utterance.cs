using TwinBot.Understanding.Numbers;
using TwinBot.Understanding.Addresses;
using TwinBot.Texts;
using TwinBot.Understanding.Dates;
using TwinBot.Records;

namespace TwinBot.Understanding;

/// <summary>What was found in a message, and where it stood.</summary>
/// <param name="Start">Index of the first character in <see cref="Utterance.Text"/>.</param>
/// <param name="Length">In characters.</param>
public sealed record Mention<T>(T Value, int Start, int Length);

/// <summary>Which reading of a day without a year, or of a weekday, is meant.</summary>
public enum Tense
{
    Past,
    Future,
}

/// <summary>A date, or a range of dates.</summary>
/// <param name="To">The last day of a range; null when it is a single date.</param>
public sealed record DateReading(PartialDate From, PartialDate? To = null);

/// <summary>A place that a name can mean.</summary>
/// <param name="Name">The name as it is stored, or would be: the local one.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null when not known.</param>
/// <param name="CommunityId">The community on record; null when there is none yet.</param>
public sealed record PlaceCandidate(string Name, string? Country, string? CommunityId);

/// <summary>A place's name in a message.</summary>
/// <param name="Said">The name as typed.</param>
/// <param name="Candidates">What it can mean, best first; one of an unknown place has that name and no country. A country said beside the name has narrowed them already.</param>
/// <param name="Distance">Typos forgiven.</param>
public sealed record PlaceReading(string Said, IReadOnlyList<PlaceCandidate> Candidates, int Distance = 0);

/// <summary>A person's name in a message.</summary>
/// <param name="Name">The name as typed, without titles.</param>
/// <param name="ContactIds">Contacts on record whom it can mean, best first; empty when it is nobody known.</param>
public sealed record PersonReading(string Name, IReadOnlyList<string> ContactIds);

/// <summary>What somebody wants.</summary>
/// <param name="Intent">One of the intents of the design; <c>none</c> when it is none of them.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record IntentReading(string Intent, double Confidence);

/// <summary>A whole message that is a command.</summary>
/// <param name="Name"><c>back</c>, <c>skip</c>, <c>repeat</c>, <c>why</c>, <c>help</c>, <c>status</c>, <c>cancel</c>, <c>restart</c>, <c>pause</c>, <c>resume</c>, <c>undo</c>, <c>done</c> (enough asked: to the summary), <c>more</c> (next page).</param>
/// <param name="Exact">False when typos were forgiven.</param>
public sealed record CommandReading(string Name, bool Exact);

/// <summary>A message that changes something said before: "no, 43", "the date was 3 May", "not Ghent, Bruges", "change the role to chair".</summary>
/// <param name="Fields">Names of the questions whose words were said; empty when no field was named.</param>
/// <param name="Rest">The new value's words; empty when only the field was named ("change the date").</param>
/// <param name="Old">The words of the value that was rejected; null when none was said.</param>
/// <param name="Certain">True when the words leave no doubt that something is corrected; false for a bare "no, …" or "X: …".</param>
public sealed record CorrectionReading(IReadOnlyList<string> Fields, string Rest, string? Old, bool Certain);

/// <summary>What a message can be read against.</summary>
/// <param name="Today">In the time zone of the service.</param>
/// <param name="DefaultCountry">Where a phone number without a country code is taken to be, ISO 3166-1 alpha-2; null when not known.</param>
public sealed record HearingContext(IRecords Records, DateOnly Today, string? DefaultCountry = null);

/// <summary>A message in one language. Dates are read first, then places, then numbers, so that none is taken twice. Not for use by several at once.</summary>
public sealed class Utterance
{
    readonly Speech _speech;
    readonly PhraseBook _book;
    readonly HearingContext _context;
    readonly Lazy<IReadOnlyList<Token>> _tokens;
    readonly Lazy<IReadOnlyList<Mention<DateReading>>> _past;
    readonly Lazy<IReadOnlyList<Mention<DateReading>>> _future;
    readonly Lazy<IReadOnlyList<Mention<PlaceReading>>> _places;
    readonly Lazy<IReadOnlyList<Mention<PlaceReading>>> _placeList;
    readonly Lazy<IReadOnlyList<Mention<PlaceReading>>> _placesNamed;
    readonly Lazy<IReadOnlyList<Mention<PersonReading>>> _people;
    readonly Lazy<IReadOnlyList<Mention<string>>> _emails;
    readonly Lazy<IReadOnlyList<Mention<string>>> _phones;
    readonly Lazy<IntentReading> _intent;
    readonly Lazy<CorrectionReading?> _correction;

    internal Utterance(string text, Speech speech, HearingContext context)
    {
        (Text, _speech, _context) = (text, speech, context);
        _book = PhraseBook.Of(speech);
        _tokens = Once(() => Tokens.Of(Text));
        _past = Once(() => DateReader.Read(Text, _speech, _context.Today, Tense.Past));
        _future = Once(() => DateReader.Read(Text, _speech, _context.Today, Tense.Future));
        _emails = Once(() => EmailReader.Read(Text));
        _phones = Once(() => PhoneReader.Read(Text, _context.DefaultCountry));
        _places = Once<IReadOnlyList<Mention<PlaceReading>>>(() => Finder().Known());
        _placeList = Once<IReadOnlyList<Mention<PlaceReading>>>(() => Finder().WithUnknown(IsBareList));
        _placesNamed = Once<IReadOnlyList<Mention<PlaceReading>>>(() => Finder().WithUnknown(isWholeAnswer: false));
        _people = Once<IReadOnlyList<Mention<PersonReading>>>(() => new PersonFinder(Text, _tokens.Value, _book, _context.Records, at => IsDated(at) || IsPlaced(at)).Find());
        _intent = Once(() => IsFollowUp && Classified() is { Confidence: < 0.6 } ? new IntentReading("findContact", 0.6) : Classified());
        _correction = Once(() => Text.EndsWith('?') ? null : CorrectionPattern.Read(Text, _tokens.Value, _book));
    }

    /// <summary>The message, normalised: trimmed, one kind of space, no invisible characters, cut at 4,000 characters.</summary>
    public string Text { get; }

    public Language Language => _speech.Language;

    /// <summary>True when the whole message stands in quotation marks of any kind; <see cref="Unquoted"/> is what is inside.</summary>
    public bool IsQuoted => Quotes.Are(Text);

    /// <summary>The text without quotation marks round the whole of it.</summary>
    public string Unquoted => Quotes.Off(Text);

    /// <summary>True for a short question that leans on the one before: "and in Ghent?", "his e-mail?".</summary>
    public bool IsFollowUp => _tokens.Value.Count <= 10 && FollowsUp();

    public IntentReading Intent => _intent.Value;

    /// <summary>Null when the whole message is no command.</summary>
    public CommandReading? Command => _tokens.Value.Count > 12
        ? null
        : _book.Command(Folding.Fold(Text)) ?? (Besides(_book.Polite) is { Count: > 0 } rest ? _book.Command(string.Join(' ', rest)) : _book.Command(Text));

    /// <summary>Null when the whole message is neither yes nor no (with the words that go along: "yes please", "ja hoor, klopt").</summary>
    public bool? YesNo => new YesNoReader(_book).Read(_tokens.Value);

    /// <summary>Null when the message corrects nothing.</summary>
    public CorrectionReading? Correction => _correction.Value;

    public IReadOnlyList<Mention<DateReading>> Dates(Tense tense) => tense == Tense.Past ? _past.Value : _future.Value;

    /// <summary>A date that does not exist ("31 February"), as typed; null when there is none.</summary>
    public string? ImpossibleDate => DateReader.Impossible(Text, _speech);

    /// <summary>Names of known places: on record, or in the table of places.</summary>
    public IReadOnlyList<Mention<PlaceReading>> Places => _places.Value;

    /// <summary>The message read as the answer to "which places?": unknown names count too ("Gouda, Solingen in Germany and Kongsberg").</summary>
    public IReadOnlyList<Mention<PlaceReading>> PlaceList => _placeList.Value;

    /// <summary>Known places, and unknown names where a sentence names a place ("between Xberg and Yhausen").</summary>
    public IReadOnlyList<Mention<PlaceReading>> PlacesNamed => _placesNamed.Value;

    /// <summary>Countries named, ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<Mention<string>> Countries => _book.Countries.Find(_tokens.Value) is { Count: > 0 } named ? named : _book.Adjectives.Find(_tokens.Value);

    /// <summary>Whole numbers that are no part of a date, a phone number or a name.</summary>
    public IReadOnlyList<Mention<long>> Numbers => NumberReader.Read(Text, _speech, [.. Spans(_past.Value), .. Spans(_phones.Value), .. Spans(_emails.Value), .. Spans(_places.Value)]);

    public IReadOnlyList<Mention<string>> Emails => _emails.Value;

    /// <summary>Phone numbers as E.164.</summary>
    public IReadOnlyList<Mention<string>> Phones => _phones.Value;

    /// <summary>Persons named: contacts on record first, then names written as such where a person is named.</summary>
    public IReadOnlyList<Mention<PersonReading>> People => _people.Value;

    /// <summary>Values of a vocabulary of the language file (<c>knows.words</c>), without those that are negated.</summary>
    public IReadOnlyList<Mention<string>> Words(string vocabulary) =>
        _book.Vocabulary(vocabulary) is { } words ? [.. words.Find(_tokens.Value).Where(word => !IsNegated(word.Start) && !IsInAddress(word.Start))] : [];

    /// <summary>Where a name is said, whatever its case and accents.</summary>
    public IEnumerable<(int Start, int Length)> Find(string name)
    {
        var wanted = Tokens.Of(name);
        for (var at = 0; wanted.Count > 0 && at + wanted.Count <= _tokens.Value.Count; at++)
        {
            if (wanted.Select((token, i) => token.Folded == _tokens.Value[at + i].Folded).All(same => same))
            {
                yield return (_tokens.Value[at].Start, _tokens.Value[at + wanted.Count - 1].End - _tokens.Value[at].Start);
            }
        }
    }

    /// <summary>Which of <paramref name="count"/> options the whole message means by its place ("2", "the second", "de laatste"), from 0; null for none.</summary>
    public int? Position(int count) => OrdinalReader.Read(Text, _speech, count);

    /// <summary>The words that are left, in order, when the spans and the language's filler words ("it was in the") are taken out.</summary>
    public IReadOnlyList<string> WordsBesides(IEnumerable<(int Start, int Length)> spans)
    {
        var taken = spans.ToList();
        return
        [
            .. Besides(_book.Polite, token => !taken.Exists(span => token.Start >= span.Start && token.Start < span.Start + span.Length))
                .Where(word => !_book.Filler.Contains(word) && !_book.And.Contains(word) && !_book.BeforePlaces.Contains(word)),
        ];
    }

    static Lazy<T> Once<T>(Func<T> make) => new(make, LazyThreadSafetyMode.None);

    static IEnumerable<(int Start, int Length)> Spans<T>(IEnumerable<Mention<T>> mentions) => mentions.Select(mention => (mention.Start, mention.Length));

    /// <summary>True when the message is nothing but a short list of names.</summary>
    bool IsBareList => YesNo is null && !Classified().Intent.StartsWith("setUp", StringComparison.Ordinal) && _tokens.Value.Count(token => token.Kind == TokenKind.Word) <= 30 && !Text.Contains('?', StringComparison.Ordinal);

    PlaceFinder Finder() => new(Text, _tokens.Value, _book, _context.Records, at => IsDated(at) || IsInAddress(at));

    bool IsDated(int at) => _past.Value.Any(date => at >= date.Start && at < date.Start + date.Length);

    bool IsPlaced(int at) => _places.Value.Any(place => at >= place.Start && at < place.Start + place.Length) || IsInAddress(at);

    bool IsInAddress(int at) => _emails.Value.Any(email => at >= email.Start && at < email.Start + email.Length);

    bool IsNegated(int start)
    {
        var before = _tokens.Value.Where(token => token.Start < start).TakeLast(2).Reverse().TakeWhile(token => token.Kind == TokenKind.Word);
        return before.Any(token => _book.Negations.Contains(token.Folded));
    }

    bool FollowsUp()
    {
        var tokens = SlotPattern.TokensOf(_tokens.Value);
        return tokens.Count > 0 && _book.FollowUps.Any(pattern => pattern.Match(tokens, Fits) is not null);

        bool Fits(string slot, int start, int end) => slot switch
        {
            "community" => _places.Value.Any(place => place.Start <= tokens[start].Start && place.Start + place.Length >= tokens[end - 1].End),
            "person" => _people.Value.Any(person => person.Start <= tokens[start].Start && person.Start + person.Length >= tokens[end - 1].End),
            "role" or "ask" => end - start <= 3 && _book.Vocabulary(slot) is { } words && words.Find([.. tokens.Take(end).Skip(start)]).Count > 0,
            _ => false,
        };
    }

    List<string> Besides(Phrases<bool> phrases, Func<Token, bool>? where = null)
    {
        var left = new List<string>();
        for (var at = 0; at < _tokens.Value.Count; at++)
        {
            if (phrases.At(_tokens.Value, at) is { } hit)
            {
                at = hit.End - 1;
            }
            else if (_tokens.Value[at] is { Kind: not TokenKind.Mark } token && where?.Invoke(token) != false)
            {
                left.Add(token.Folded);
            }
        }

        return left;
    }

    IntentReading Classified() => _book.Intents.Read(new Slotted(_tokens.Value, _book).Words(_places.Value, _people.Value, _past.Value, _emails.Value, _phones.Value));
}
