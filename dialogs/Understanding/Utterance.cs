using TwinBot.Texts;
using TwinBot.Understanding.Addresses;
using TwinBot.Understanding.Dates;
using TwinBot.Understanding.Numbers;

namespace TwinBot.Understanding;

/// <summary>A message in one language. Dates are read first, then places, then numbers, so that none is taken twice. Not for use by several at once.</summary>
public sealed class Utterance
{
    readonly Speech _speech;
    readonly PhraseBook _book;
    readonly HearingContext _context;
    readonly Lazy<IReadOnlyList<Token>> _tokens;
    readonly Lazy<DateReader> _dates;
    readonly Lazy<IReadOnlyList<Mention<DateReading>>> _past;
    readonly Lazy<IReadOnlyList<Mention<DateReading>>> _future;
    readonly Lazy<IReadOnlyList<Mention<PlaceReading>>> _known;
    readonly Lazy<IReadOnlyList<Mention<PlaceReading>>> _places;
    readonly Lazy<IReadOnlyList<Mention<PlaceReading>>> _placeList;
    readonly Lazy<IReadOnlyList<Mention<PlaceReading>>> _placesNamed;
    readonly Lazy<IReadOnlyList<Mention<PlaceReading>>> _venues;
    readonly Lazy<IReadOnlyList<Mention<PersonReading>>> _people;
    readonly Lazy<IReadOnlyList<Mention<string>>> _emails;
    readonly Lazy<IReadOnlyList<Mention<string>>> _phones;
    readonly Lazy<IReadOnlyList<Mention<CountReading>>> _counts;
    readonly Lazy<IReadOnlyList<Mention<HeadReading>>> _heads;
    readonly Lazy<IntentReading?> _example;
    readonly Lazy<IntentReading> _classified;
    readonly Lazy<IntentReading> _intent;
    readonly Lazy<CorrectionReading?> _correction;

    internal Utterance(string text, Speech speech, HearingContext context)
    {
        (Text, _speech, _context) = (text, speech, context);
        _book = PhraseBook.Of(speech);
        _tokens = Once(() => _book.Shorthand.WrittenOut(Tokens.Of(Text), Text));
        _example = Once(() => _book.Intents.Knows(Slotted.Bare(_tokens.Value)));
        _dates = Once(() => new DateReader(Text, _speech, _context.Today));
        _past = Once(() => _dates.Value.Read(Tense.Past));
        _future = Once(() => _dates.Value.Read(Tense.Future));
        _emails = Once(() => EmailReader.Read(Text));
        _phones = Once(() => PhoneReader.Read(Text, _context.DefaultCountry));
        _known = Once<IReadOnlyList<Mention<PlaceReading>>>(() => NamesNothing ? [] : Finder().Known());
        _venues = Once<IReadOnlyList<Mention<PlaceReading>>>(() => new VenueFinder(Text, _tokens.Value, _book, _known.Value, at => IsDated(at) || IsInAddress(at)).Find());
        _places = Once(() => WithoutHouses(_known.Value));
        _placesNamed = Once(() => WithoutHouses(Finder().WithUnknown(_places.Value, isWholeAnswer: false)));
        _counts = Once(() => NumberReader.ReadCounts(Text, _speech, [.. Spans(_past.Value), .. Spans(_phones.Value), .. Spans(_emails.Value), .. Spans(_places.Value)]));
        _placeList = Once<IReadOnlyList<Mention<PlaceReading>>>(() => [.. Finder().WithUnknown(_places.Value, IsBareList).Where(place => !_counts.Value.Any(count => count.Start == place.Start && count.Length == place.Length))]);
        _heads = Once<IReadOnlyList<Mention<HeadReading>>>(() => new HeadReader(_tokens.Value, _book, HeadWords.Of(_speech), NumberReader.WordsOf(_speech), _counts.Value, _placesNamed.Value).Read());
        _people = Once<IReadOnlyList<Mention<PersonReading>>>(() => NamesNothing ? [] : new PersonFinder(Text, _tokens.Value, _book, _context.Records, at => IsDated(at) || IsPlaced(at)).Find());
        _classified = Once(() => _example.Value ?? Classify());
        _intent = Once(Understood);
        _correction = Once(() => Text.EndsWith('?') || (_tokens.Value.Count > 1 && BareAnswer is not null) ? null : CorrectionPattern.Read(Text, _tokens.Value, _book));
    }

    /// <summary>The message, normalised: trimmed, one kind of space, no invisible characters, cut at 4,000 characters.</summary>
    public string Text { get; }

    public Language Language => _speech.Language;

    /// <summary>True where every noun has a capital, and with it each word of a name.</summary>
    public bool WritesNounsLarge => _book.WritesNounsLarge;

    /// <summary>True when the whole message stands in quotation marks of any kind; <see cref="Unquoted"/> is what is inside.</summary>
    public bool IsQuoted => Quotes.Are(Text);

    /// <summary>The text without quotation marks round the whole of it.</summary>
    public string Unquoted => Quotes.Off(Text);

    /// <summary>True for a short question that leans on the one before: "and in Ghent?", "his e-mail?".</summary>
    public bool IsFollowUp => FollowUp.Is(_tokens.Value, _book, _places, _people);

    public IntentReading Intent => _intent.Value;

    /// <summary>Null when the whole message is no command.</summary>
    public CommandReading? Command => _tokens.Value.Count > 12
        ? null
        : _book.Command(Folding.Fold(Text)) ?? (Besides(_book.Polite) is { Count: > 0 } rest && !IsOnlySmall(rest) ? _book.Command(string.Join(' ', rest)) : _book.Command(Text));

    /// <summary>Null when the whole message is neither yes nor no (with the words that go along: "yes please", "ja hoor, klopt").</summary>
    public bool? YesNo => new YesNoReader(_book).Read(_tokens.Value);

    /// <summary>The same for "yes please", "nope", "no thanks": the word itself, and no judgement like "great" or "that's wrong".</summary>
    public bool? BareAnswer => YesNo is { } answer && _book.Vocabulary("bareAnswer")?.Exactly(_tokens.Value) is { } bare && bare.Any(word => word.Value != "with") && WordsBesides(Spans(bare)).Count == 0 ? answer : null;

    /// <summary>Null when the message corrects nothing.</summary>
    public CorrectionReading? Correction => _correction.Value;

    public IReadOnlyList<Mention<DateReading>> Dates(Tense tense) => tense == Tense.Past ? _past.Value : _future.Value;

    /// <summary>A date that does not exist ("31 February"), as typed; null when there is none.</summary>
    public string? ImpossibleDate => _dates.Value.Impossible();

    /// <summary>Names of known places: on record, or in the table of places.</summary>
    public IReadOnlyList<Mention<PlaceReading>> Places => _places.Value;

    /// <summary>The message read as the answer to "which places?": unknown names count too, numbers do not ("Gouda, Solingen in Germany and Kongsberg").</summary>
    public IReadOnlyList<Mention<PlaceReading>> PlaceList => _placeList.Value;

    /// <summary>Known places, and unknown names where a sentence names a place ("between Xberg and Yhausen").</summary>
    public IReadOnlyList<Mention<PlaceReading>> PlacesNamed => _placesNamed.Value;

    /// <summary>Houses and grounds that something was in ("in the village hall"), as typed.</summary>
    public IReadOnlyList<Mention<PlaceReading>> Venues => _venues.Value;

    /// <summary>Countries named, ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<Mention<string>> Countries => _book.Countries.Find(_tokens.Value) is { Count: > 0 } named ? named : _book.Adjectives.Find(_tokens.Value);

    /// <summary>Whole numbers that are no part of a date, a phone number or a name.</summary>
    public IReadOnlyList<Mention<long>> Numbers => [.. _counts.Value.Select(count => new Mention<long>(count.Value.Value, count.Start, count.Length))];

    /// <summary>The same, each with whether it was only about right.</summary>
    public IReadOnlyList<Mention<CountReading>> Counts => _counts.Value;

    /// <summary>Numbers of people, with who they are and where from: "42 participants, 20 from Mainz"; no ages, prices or street numbers.</summary>
    public IReadOnlyList<Mention<HeadReading>> Heads => _heads.Value;

    /// <summary>The message read as the answer to "how many people?": a bare number counts them too.</summary>
    public IReadOnlyList<Mention<HeadReading>> HeadsGiven => HeadsAnswered.In(Text, _heads.Value, _counts.Value);

    public IReadOnlyList<Mention<string>> Emails => _emails.Value;

    /// <summary>Phone numbers as E.164.</summary>
    public IReadOnlyList<Mention<string>> Phones => _phones.Value;

    /// <summary>Persons named: contacts on record first, then names written as such where a person is named.</summary>
    public IReadOnlyList<Mention<PersonReading>> People => _people.Value;

    /// <summary>Values of a vocabulary of the language file (<c>knows.words</c>), without those that are negated.</summary>
    public IReadOnlyList<Mention<string>> Words(string vocabulary) =>
        _book.Vocabulary(vocabulary) is { } words ? [.. words.Find(_tokens.Value, token => _book.Known(token.Folded)).Where(word => !IsNegated(word.Start) && !IsInAddress(word.Start))] : [];

    /// <summary>Values of a vocabulary whose words end longer ones: "Kegelturnier" by "turnier".</summary>
    public IReadOnlyList<Mention<string>> Endings(string vocabulary) => _book.Vocabulary(vocabulary) is { } words
        ? [.. _tokens.Value.Where(token => token.Kind == TokenKind.Word).SelectMany(token => words.AtEndOf(token.Folded).Select(value => new Mention<string>(value, token.Start, token.Length)))]
        : [];

    /// <summary>Values of a vocabulary, without those that only a typo would name.</summary>
    public IReadOnlyList<Mention<string>> WordsExactly(string vocabulary) =>
        _book.Vocabulary(vocabulary) is { } words ? [.. words.Exactly(_tokens.Value).Where(word => !IsNegated(word.Start) && !IsInAddress(word.Start))] : [];

    /// <summary>What the beginnings and ends of words hint at: <c>knows.stems</c> of the language file.</summary>
    public IReadOnlyList<Mention<string>> Hints(string stems) => _book.Stems(stems)?.Find(_tokens.Value).Where(word => !IsDated(word.Start) && !IsPlaced(word.Start)).ToList() ?? [];

    /// <summary>Words for people by their trade: "stonemasons", "Hebammen".</summary>
    public IReadOnlyList<(int Start, int Length)> Trades => [.. Enumerable.Range(0, _tokens.Value.Count).Where(at => _book.Heads.AreOfTrade(_tokens.Value, at)).Select(at => (_tokens.Value[at].Start, _tokens.Value[at].Length))];

    /// <summary>True for words that only say who people are: "pupils", "musicians".</summary>
    public bool ArePeople(Mention<string> words) => _tokens.Value.From(0, words.Start) is var at && _book.Heads.At(_tokens.Value, at) is { } people && _tokens.Value[people.End - 1].End == words.Start + words.Length;

    /// <summary>Where a name is said, whatever its case and accents.</summary>
    public IEnumerable<(int Start, int Length)> Find(string name) => _tokens.Value.InARow(Tokens.Of(name));

    /// <summary>Which of <paramref name="count"/> options the whole message means by its place ("2", "the second", "de laatste"), from 0; null for none.</summary>
    public int? Position(int count) => OrdinalReader.Read(Text, _speech, count);

    /// <summary>The words that are left, in order, when the spans and the language's filler words ("it was in the") are taken out.</summary>
    public IReadOnlyList<string> WordsBesides(IEnumerable<(int Start, int Length)> spans)
    {
        var taken = spans.ToList();
        return
        [
            .. Besides(_book.Polite, token => !taken.Exists(span => token.Start >= span.Start && token.Start < span.Start + span.Length)).Where(word => !_book.Filler.Contains(word) && !_book.And.Contains(word) && !_book.BeforePlaces.Contains(word)),
        ];
    }

    /// <summary>An example said word for word, and no town in it as in "tours joins our twinning": nothing is looked up.</summary>
    bool NamesNothing => _example.Value is not null && _tokens.Value.All(token => PlaceTable.Shipped.Of(token.Folded).Count == 0);

    static Lazy<T> Once<T>(Func<T> make) => new(make, LazyThreadSafetyMode.None);

    static IEnumerable<(int Start, int Length)> Spans<T>(IEnumerable<Mention<T>> mentions) => mentions.Select(mention => (mention.Start, mention.Length));

    /// <summary>"What can you" is no "what?", though "can you" is a politeness elsewhere.</summary>
    bool IsOnlySmall(List<string> words) => words.TrueForAll(_book.StopWords.Contains) && words.Count < _tokens.Value.Count(token => token.Kind == TokenKind.Word);

    /// <summary>True when the message is nothing but a short list of names.</summary>
    bool IsBareList => YesNo is null && !_classified.Value.Intent.StartsWith("setUp", StringComparison.Ordinal) && _tokens.Value.Count(token => token.Kind == TokenKind.Word) <= 30 && !Text.Contains('?', StringComparison.Ordinal);

    PlaceFinder Finder() => new(Text, _tokens.Value, _book, _context.Records, at => IsDated(at) || IsInAddress(at));

    /// <summary>"Victoria Park" is no Vitoria, and "the Minster" no Münster: what a house is called is no town, unless it is on record.</summary>
    IReadOnlyList<Mention<PlaceReading>> WithoutHouses(IReadOnlyList<Mention<PlaceReading>> places) =>
        places.All(place => place.Value.IsOnRecord) ? places : [.. places.Where(place => place.Value.IsOnRecord || !_venues.Value.Any(house => house.Overlaps(place)))];

    bool IsDated(int at) => _past.Value.Any(date => date.Covers(at));

    bool IsPlaced(int at) => _places.Value.Any(place => place.Covers(at)) || IsInAddress(at);

    bool IsInAddress(int at) => _emails.Value.Any(email => email.Covers(at));

    bool IsNegated(int start)
    {
        var before = _tokens.Value.Where(token => token.Start < start).TakeLast(2).Reverse().TakeWhile(token => token.Kind == TokenKind.Word);
        return before.Any(token => _book.Negations.Contains(token.Folded));
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

    /// <summary>What is wanted, after all: what leaves no doubt before what is classified, and done or planned by its days.</summary>
    IntentReading Understood() =>
        Command is { Name: "help" } ? new IntentReading("help", 1)
        : ClaimSaid.In(Text, _tokens.Value)
        ?? (IsFollowUp && _classified.Value is { Confidence: < 0.6 } ? new IntentReading("findContact", 0.6) : Introduction.Of(Timed(new Evidence(Text, _tokens.Value, _book, _past.Value, _places.Value, _heads.Value).Of(_classified.Value)), this));

    IntentReading Timed(IntentReading intent) => new Timing(Text, _tokens.Value, _past.Value, _future.Value, _heads.Value, _context.Today, _book.Tenses).Of(intent);

    IntentReading Classify()
    {
        var words = new Slotted(_tokens.Value, _book).Words(_places.Value, _people.Value, _past.Value, _emails.Value, _phones.Value, _heads.Value);
        return _book.Intents.Knows(words) ?? (IsBare(words) ? new IntentReading("none", 0.6) : _book.Intents.Read(words));
    }

    /// <summary>True for one or two values and nothing said of them ("1957", "in Sport", "12. Juni"): an answer, and no task. A language may be asked for by its name alone.</summary>
    bool IsBare(IReadOnlyList<string> words)
    {
        const int mostValues = 2;
        var said = words.Where(word => !_book.Filler.Contains(word) && !_book.BeforePlaces.Contains(word)).ToList();
        return said.Count is > 0 and <= mostValues && said.TrueForAll(word => word[0] == '{' && word != "{language}");
    }
}
