using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using TwinBot.Texts;

namespace TwinBot.Understanding;

/// <summary>The words of a language for people who are counted: <c>knows.heads</c> of its file.</summary>
sealed class HeadWords
{
    const int ShortestStem = 4;

    /// <summary>Letters of a trade that begins a longer word.</summary>
    const int ShortestTrade = 6;

    const int LongestTrade = 24;

    /// <summary>"Élèves infirmières" are women, "Schüler und Schülerinnen" are not.</summary>
    const int MostGendered = 2;

    /// <summary>The keys of the people who are named by their work.</summary>
    static readonly string[] s_trades = ["trades", "apprentices"];

    static readonly ConditionalWeakTable<Speech, HeadWords> Known = [];

    readonly Phrases<HeadNoun> _nouns = new();
    readonly Phrases<bool> _trades = new();
    readonly List<(string Ending, HeadNoun Noun)> _endings = [];
    readonly string[] _tradeEndings = [];
    readonly string[] _feminine;
    readonly HashSet<string> _notFeminine;
    readonly HashSet<string> _oneFrom;
    readonly string[] _oneEndings;

    public HeadWords(JsonNode? words)
    {
        foreach (var (kind, names) in words?["nouns"]?.AsObject() ?? [])
        {
            _nouns.AddAll(names, HeadNoun.Of(kind));
            if (s_trades.Contains(kind))
            {
                _trades.AddAll(names, true);
            }
        }

        foreach (var (kind, endings) in words?["endings"]?.AsObject() ?? [])
        {
            _endings.AddRange(Words.Set(endings).Select(ending => (ending, HeadNoun.Of(kind))));
            _tradeEndings = kind == s_trades[0] ? [.. Words.Set(endings)] : _tradeEndings;
        }

        _endings.Sort((one, other) => other.Ending.Length.CompareTo(one.Ending.Length));
        _feminine = [.. Words.Set(words?["feminine"])];
        _notFeminine = Words.Set(words?["notFeminine"]);
        NoPeople = Words.Set(words?["noPeople"]);
        Young = Words.Set(words?["young"]);
        From = Words.Set(words?["from"]);
        Before = Words.Set(words?["before"]);
        BeforeAlone = Words.Set(words?["beforeAlone"]);
        Total.AddAll(words?["total"], 0);
        To = Words.Set(words?["to"]);
        One.AddAll(words?["one"], 0);
        OneBare.AddAll(words?["oneBare"], 0);
        Audience = Words.Set(words?["audience"]);
        Each.AddAll(words?["each"], 0);
        foreach (var side in BareWords.EachSide(words?["bare"]?["sides"]))
        {
            Each.Add(side, 0);
        }

        EachBefore = Words.Set(words?["eachBefore"]);
        Sends.AddAll(words?["sends"], 0);
        Strong = [.. Words.Set(words?["strong"])];
        Plurals = [.. Words.Set(words?["plurals"])];
        Groups = new GroupWords(words, From, Plurals);
        With = Words.Set(words?["with"]);
        Called = Words.Set(words?["called"]);
        TheirsBefore = Words.Set(words?["theirsBefore"]);
        Between = Words.Set(words?["between"]);
        Possessives = Words.Set(words?["possessives"]);
        Doing = Words.Set(words?["doing"]);
        FirstPerson = Words.Set(words?["firstPerson"]);
        Teams = Words.Set(words?["teams"]);
        Couples = Words.Set(words?["couples"]);
        Only = Words.Set(words?["only"]);
        Our = Words.Set(words?["our"]);
        House = Words.Set(words?["house"]);
        Bare = new BareWords(words);
        Ages = new AgeWords(words, this);
        Misspelt = new HeadTypos(words?["nouns"]);
        _oneFrom = Words.Set(words?["oneFrom"]);
        _oneEndings = [.. Words.Set(words?["oneEndings"])];
        foreach (var (count, said) in words?["together"]?.AsObject() ?? [])
        {
            Together.AddAll(said, int.Parse(count, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Things counted that are no people: "hours", "euros".</summary>
    public HashSet<string> NoPeople { get; }

    /// <summary>What makes any people young: "young musicians".</summary>
    public HashSet<string> Young { get; }

    /// <summary>What stands between people and where they come from.</summary>
    public HashSet<string> From { get; }

    /// <summary>Words behind which a bare number counts people: "with 42".</summary>
    public HashSet<string> Before { get; }

    /// <summary>The same, but not within a range of numbers: "on y est allés à 30".</summary>
    public HashSet<string> BeforeAlone { get; }

    /// <summary>What makes a number that of everybody: "90 in all", "insgesamt 90".</summary>
    public Phrases<int> Total { get; } = new();

    /// <summary>What stands between the ends of a range of numbers, beside a hyphen.</summary>
    public HashSet<string> To { get; }

    /// <summary>Somebody who is one without a number: "the mayor and three aldermen".</summary>
    public Phrases<int> One { get; } = new();

    /// <summary>The same behind an article or "our".</summary>
    public Phrases<int> OneBare { get; } = new();

    public GroupWords Groups { get; }

    /// <summary>Those who look on, and need not be of the group: "80 listeners".</summary>
    public HashSet<string> Audience { get; }

    /// <summary>What makes a number that of each side: "12 from each town".</summary>
    public Phrases<int> Each { get; } = new();

    /// <summary>The same before the number: "je acht".</summary>
    public HashSet<string> EachBefore { get; }

    /// <summary>What a place does with the people behind it: "Essen sends 15".</summary>
    public Phrases<int> Sends { get; } = new();

    /// <summary>What makes a number one of people where it is joined to it: "7-strong", "siebenköpfig".</summary>
    public string[] Strong { get; }

    /// <summary>What one person's word lacks of the word for more.</summary>
    public string[] Plurals { get; }

    /// <summary>Articles that make a place's name that of its people: "les Brugeois".</summary>
    public HashSet<string> Called { get; }

    /// <summary>Words for the other side before a number: "they 7", "zij met 7", "die zu siebt".</summary>
    public HashSet<string> TheirsBefore { get; }

    /// <summary>"Their", before one person who is with others.</summary>
    public HashSet<string> Possessives { get; }

    /// <summary>What people do who are said only by their number: "fourteen stayed to the end".</summary>
    public HashSet<string> Doing { get; }

    /// <summary>Those who speak: "we were 31" counts no guests.</summary>
    public HashSet<string> FirstPerson { get; }

    /// <summary>What opens a range of numbers: "between 25 and 30".</summary>
    public HashSet<string> Between { get; }

    /// <summary>So many of them, of so many each: "4 teams of 6".</summary>
    public HashSet<string> Teams { get; }

    /// <summary>Those who are two: "8 couples" are 16.</summary>
    public HashSet<string> Couples { get; }

    /// <summary>True where the word that ends before a token is for those who are two: "couples", "duo's".</summary>
    public bool AreCouples(IReadOnlyList<Token> tokens, int end) => Couples.Contains(tokens[end - 1].Folded) || (end > 2 && tokens[end - 2].Is("'") && Couples.Contains($"{tokens[end - 3].Folded}'{tokens[end - 1].Folded}"));

    /// <summary>What tells that those who look on are counted: "a full house".</summary>
    public HashSet<string> House { get; }

    /// <summary>"Our", before people.</summary>
    public HashSet<string> Our { get; }

    /// <summary>Words beside a number with no word for people.</summary>
    public BareWords Bare { get; }

    public AgeWords Ages { get; }

    public HeadTypos Misspelt { get; }

    /// <summary>Small words before a number that leave it as it is: "we were only 5".</summary>
    public HashSet<string> Only { get; }

    /// <summary>Between somebody and those who came along.</summary>
    public HashSet<string> With { get; }

    /// <summary>Words for a number of people in one: "zu dritt", "met z'n achten".</summary>
    public Phrases<int> Together { get; } = new();

    /// <summary>The token behind those at a token who come from somewhere together: "the brass band from Namur", "Knabenchor"; null for none.</summary>
    public int? EndOfGroup(IReadOnlyList<Token> tokens, int at) => Groups.EndOfOne(tokens, at);

    public static HeadWords Of(Speech speech) => Known.GetValue(speech, known => new HeadWords(known.Knows["heads"]));

    /// <summary>True where people are named by their work: "stonemasons", "Winzer", and the first part of "Hebammentreffen".</summary>
    public bool AreOfTrade(IReadOnlyList<Token> tokens, int at)
    {
        if (_trades.At(tokens, at) is not null)
        {
            return true;
        }

        var word = tokens[at].Kind == TokenKind.Word ? tokens[at].Folded : "";
        return Array.Exists(_tradeEndings, ending => word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            || Enumerable.Range(ShortestTrade, Math.Max(0, Math.Min(word.Length, LongestTrade) - ShortestStem - ShortestTrade + 1)).Any(length => _trades.Of(word[..length]));
    }

    /// <summary>"35, of whom 20 are pupils": true where, behind a number, its parts are told.</summary>
    public bool AreParted(IReadOnlyList<Token> tokens, int at) => Bare.OfWhom.At(tokens, at) is not null || (at < tokens.Count && tokens[at].Folded is "," or "(" && Bare.OfWhom.At(tokens, at + 1) is not null);

    /// <summary>True for a word for one person, of which more are known: "roofer", "Sängerin", and "Oberschwester".</summary>
    public bool IsOne(IReadOnlyList<Token> tokens, int at)
    {
        var word = tokens[at].Kind == TokenKind.Word ? tokens[at].Folded : "";
        return word.Length > 2 && !NoPeople.Contains(word) && (Array.Exists(Plurals, plural => Names(word + plural) || (_endings.Exists(known => (word + plural).EndsWith(known.Ending, StringComparison.Ordinal)) && IsFeminine(word + plural) && !NoPeople.Contains(word + plural)))
            || Array.Exists(_tradeEndings, ending => word.Length >= ending.Length + ShortestStem && Array.Exists(Plurals, plural => (word + plural).EndsWith(ending, StringComparison.Ordinal)))
            || Array.Exists(_oneEndings, ending => word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal)));
    }

    /// <summary>True for an article that stands for somebody: "two engineers from Gouda, one from Kongsberg".</summary>
    public bool IsOneFrom(string folded) => _oneFrom.Contains(folded);

    /// <summary>True for a single folded word that is one for people, not only one that ends like them.</summary>
    public bool Names(string folded) => _nouns.Of(folded) is not null;

    /// <summary>The people named at a token, and the token behind them; null for none.</summary>
    public (HeadNoun Noun, int End)? At(IReadOnlyList<Token> tokens, int at)
    {
        if (_nouns.At(tokens, at) is { } found)
        {
            return (Enumerable.Range(at, found.End - at).Count(of => tokens[of].Kind == TokenKind.Word) > MostGendered ? found.Meaning : Gendered(found.Meaning, tokens[found.End - 1].Folded), found.End);
        }

        var word = at < tokens.Count && tokens[at].Kind == TokenKind.Word ? tokens[at].Folded : "";
        var ending = _endings.FindIndex(known => word.Length >= known.Ending.Length + ShortestStem && word.EndsWith(known.Ending, StringComparison.Ordinal));
        return ending >= 0 && !NoPeople.Contains(word) ? (Gendered(_endings[ending].Noun, word), at + 1) : null;
    }

    /// <summary>"Zangeressen", "infirmières", but no "burgemeesters".</summary>
    HeadNoun Gendered(HeadNoun noun, string word) =>
        noun.Kind is HeadKind.Some or HeadKind.Everybody && IsFeminine(word) ? noun with { IsFemale = true } : noun;

    public bool IsFeminine(string word) => Array.Exists(_feminine, ending => word.EndsWith(ending, StringComparison.Ordinal)) && !_notFeminine.Contains(word);
}
