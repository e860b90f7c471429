using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using TwinBot.Texts;
using TwinBot.Understanding.Numbers;

namespace TwinBot.Understanding;

/// <summary>Everything that one language knows of what people say, ready for use.</summary>
sealed class PhraseBook
{
    /// <summary>Made once each, also where two ask at the same time.</summary>
    static readonly ConditionalWeakTable<Speech, Lazy<PhraseBook>> s_known = [];

    /// <summary>Vocabularies whose words tell what somebody wants.</summary>
    static readonly string[] s_telling = ["partnershipChange", "contactChange", "ask", "revise", "partnershipKind"];

    readonly FrozenDictionary<string, Vocabulary> _vocabularies;
    readonly FrozenDictionary<string, WordStems> _stems;
    readonly Dictionary<string, string> _commands = new(StringComparer.Ordinal);

    /// <summary>Those in which a typo is forgiven.</summary>
    readonly (string Form, ulong Letters, string Name)[] _longCommands;

    PhraseBook(Speech speech)
    {
        var knows = speech.Knows;
        _vocabularies = (knows["words"] as JsonObject ?? [])
            .ToFrozenDictionary(entry => entry.Key, entry => new Vocabulary(entry.Value as JsonObject ?? []), StringComparer.Ordinal);
        _stems = (knows["stems"] as JsonObject ?? [])
            .ToFrozenDictionary(entry => entry.Key, entry => new WordStems(entry.Value as JsonObject ?? []), StringComparer.Ordinal);
        foreach (var (name, forms) in knows["commands"] as JsonObject ?? [])
        {
            foreach (var form in Words.List(forms))
            {
                _commands.TryAdd(Folding.Fold(form) is { Length: > 0 } folded ? folded : form, name);
            }
        }

        _longCommands = [.. _commands.Where(command => command.Key.Length >= 5).Select(command => (command.Key, Typos.LettersOf(command.Key), command.Value))];
        Answers.AddAll(knows["yes"], true);
        Answers.AddAll(knows["no"], false);
        Polite.AddAll(knows["polite"], true);
        Strip.AddAll(knows["placeWords"]?["strip"], true);
        Filler = Words.Set(knows["filler"]);
        Filler.UnionWith(Words.Set(knows["articles"]));
        Articles = Words.Set(knows["articles"]);
        StopWords = Words.Set(knows["stopWords"]);
        BeforePlaces = Words.Set(knows["placeWords"]?["before"]);
        WithArticle = Words.Set(knows["placeWords"]?["withArticle"]);
        RightBefore = Words.Set(knows["placeWords"]?["rightBefore"]);
        Describing = Words.Set(knows["placeWords"]?["describing"]);
        Versus = Words.Set(knows["placeWords"]?["versus"]);
        Saints = Words.Set(knows["placeWords"]?["saints"]);
        OfHouses = Words.Set(knows["placeWords"]?["ofHouses"]);
        PutsNounsInRow = knows["placeWords"]?["nounsInRow"]?.GetValue<bool>() ?? false;
        And = Words.Set(knows["placeWords"]?["and"]);
        Inhabitants = new InhabitantNames(knows["placeWords"]?["inhabitants"]);
        WritesNounsLarge = knows["placeWords"]?["writesNounsLarge"]?.GetValue<bool>() ?? false;
        Shorthand = new Shorthand(knows["shorthand"]);
        Heads = HeadWords.Of(speech);
        Numbers = NumberReader.WordsOf(speech);
        Titles = Words.Set(knows["titles"]);
        Particles = Words.Set(knows["particles"]);
        Ordinary = Words.Set(knows["ordinary"]);
        Negations = Words.Set(knows["negations"]);
        Countries = new Vocabulary(ByCode(knows["countries"]));
        CountryCodes = [.. ByCode(knows["countries"]).Select(country => country.Key)];
        Adjectives = new Vocabulary(ByCode(knows["countryAdjectives"]));
        Corrections = [.. (knows["corrections"] as JsonArray ?? []).SelectMany(CorrectionPattern.Of).OrderByDescending(pattern => pattern.IsCertain)];
        Tenses = new TenseSigns(knows["tense"]);
        Intents = new IntentClassifier(knows["intents"] as JsonObject ?? [], Concepts, speech.Learnt());
        FollowUps = [.. Words.List(knows["followUps"]).Select(SlotPattern.Of)];
    }

    public static PhraseBook Of(Speech speech) => s_known.GetValue(speech, static known => new Lazy<PhraseBook>(() => new PhraseBook(known))).Value;

    /// <summary>Little words cut short.</summary>
    public Shorthand Shorthand { get; }

    /// <summary>Words of yes (true) and no (false).</summary>
    public Phrases<bool> Answers { get; } = new();

    /// <summary>Words that go along with a command or a yes, and say nothing.</summary>
    public Phrases<bool> Polite { get; } = new();

    /// <summary>What stands before a place's name: "the town of".</summary>
    public Phrases<bool> Strip { get; } = new();

    public HashSet<string> Filler { get; }

    public HashSet<string> Articles { get; }

    public HashSet<string> StopWords { get; }

    /// <summary>Prepositions before a place.</summary>
    public HashSet<string> BeforePlaces { get; }

    /// <summary>Those that hold an article, before which a town's name is only a word: "beim Essen", "du mai".</summary>
    public HashSet<string> WithArticle { get; }

    /// <summary>Prepositions that leave no doubt that a town follows, however it is written: "naar tours".</summary>
    public HashSet<string> RightBefore { get; }

    /// <summary>Names of towns that describe what follows: "nice".</summary>
    public HashSet<string> Describing { get; }

    public NumberWords Numbers { get; }

    /// <summary>What stands between two sides of a match.</summary>
    public HashSet<string> Versus { get; }

    /// <summary>What begins a name of which the rest is no town: "Saint-Léger".</summary>
    public HashSet<string> Saints { get; }

    /// <summary>What stands between a house and what it is called after, where that is no place: "Gasthaus zum Löwen".</summary>
    public HashSet<string> OfHouses { get; }

    /// <summary>True where a noun right before another describes it: "village hall committee".</summary>
    public bool PutsNounsInRow { get; }

    public HashSet<string> And { get; }

    /// <summary>"12 women and 8 men", "12 women + 8 men".</summary>
    public bool IsAnd(Token token) => And.Contains(token.Folded) || token.Is("+");

    /// <summary>The Löwen of "Gasthaus zum Löwen".</summary>
    public bool IsNameOfHouse(IReadOnlyList<Token> tokens, int at) => at > 1 && tokens.IsOneOf(at - 1, OfHouses) && Vocabulary("venue")?.Names(tokens[at - 2].Folded) == true;

    /// <summary>"Chair", "maire"; one typo is forgiven.</summary>
    public bool IsRole(Token token) => Vocabulary("role")?.Find([token]).Count > 0;

    /// <summary>True where nothing stands that a number could count: behind the last token, at a mark, at a little word.</summary>
    public bool NamesNothing(IReadOnlyList<Token> tokens, int at) =>
        at >= tokens.Count || tokens[at].Kind == TokenKind.Mark || tokens.IsOneOf(at, StopWords) || tokens.IsOneOf(at, BeforePlaces);

    /// <summary>How people and things of a place are called after it.</summary>
    public InhabitantNames Inhabitants { get; }

    /// <summary>True where every noun begins with a capital, so that a capital makes no name.</summary>
    public bool WritesNounsLarge { get; }

    /// <summary>Words for people who are counted.</summary>
    public HeadWords Heads { get; }

    public HashSet<string> Titles { get; }

    /// <summary>Small words inside a person's name.</summary>
    public HashSet<string> Particles { get; }

    /// <summary>Towns' names that are ordinary words of the language.</summary>
    public HashSet<string> Ordinary { get; }

    public HashSet<string> Negations { get; }

    public Vocabulary Countries { get; }

    public HashSet<string> CountryCodes { get; }

    public Vocabulary Adjectives { get; }

    public IReadOnlyList<CorrectionPattern> Corrections { get; }

    public IReadOnlyList<SlotPattern> FollowUps { get; }

    public TenseSigns Tenses { get; }

    public IntentClassifier Intents { get; }

    /// <summary>True for a word of the example phrases: an ordinary word, and no name.</summary>
    public bool Known(string folded) => Intents.Knows(folded);

    /// <summary>Null when the language has no such vocabulary.</summary>
    public Vocabulary? Vocabulary(string name) => _vocabularies.GetValueOrDefault(name);

    /// <summary>Null when the language has no stems of that name.</summary>
    public WordStems? Stems(string name) => _stems.GetValueOrDefault(name);

    public IEnumerable<string> Vocabularies => _vocabularies.Keys;

    /// <summary>The command that the folded words are; one typo is forgiven in five letters and more. Null for none.</summary>
    public CommandReading? Command(string folded)
    {
        if (_commands.TryGetValue(folded, out var name))
        {
            return new CommandReading(name, true);
        }

        if (folded.Length is < 5 or > 40 || Known(folded))
        {
            return null;
        }

        string? like = null;
        var letters = Typos.LettersOf(folded);
        foreach (var (form, its, meant) in _longCommands)
        {
            if (Math.Abs(form.Length - folded.Length) > 1 || !Typos.MayBeNear(its, letters, 1) || meant == like || Typos.Between(form, folded, 1) != 1)
            {
                continue;
            }

            if (like is not null)
            {
                return null;
            }

            like = meant;
        }

        return like is null ? null : new CommandReading(like, false);
    }

    /// <summary>What a word says of the intent, whatever its form.</summary>
    public IEnumerable<string> Concepts(string word) =>
        s_telling.SelectMany(name => Vocabulary(name)?.Of(word).Select(value => $"@{name}.{value}") ?? []);

    static JsonObject ByCode(JsonNode? names) => names as JsonObject ?? [];
}
