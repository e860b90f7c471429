using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>Tells what was from what will be by the words of a sentence, where its date is silent ("on 9 May"): <c>knows.tense</c> of a language.</summary>
sealed class TenseSigns
{
    const int ShortestWord = 6;

    const int ShortestParticiple = 4;

    /// <summary>Words between "ont" and the "chanté" of "ont tous chanté", with it.</summary>
    const int FarthestParticiple = 2;

    /// <summary>Words before a day that a sentence begins with: "from the".</summary>
    const int FirstWords = 2;

    /// <summary>Letters of what may stand between "from" and its day.</summary>
    const int LongestArticle = 3;

    readonly Signs _past;
    readonly Signs _future;

    readonly Phrases<bool> _hours = new();

    /// <summary>As they are written: "dès" is no "des".</summary>
    readonly IReadOnlyList<string> _fromThen;

    readonly IReadOnlyList<string> _sinceThen;

    public TenseSigns(JsonNode? words)
    {
        (_past, _future) = (new Signs(words?["past"]), new Signs(words?["future"]));
        _hours.AddAll(words?["hours"], true);
        _fromThen = [.. Words.List(words?["fromThen"])];
        _sinceThen = [.. Words.List(words?["sinceThen"])];
    }

    /// <summary>Null when a sentence says neither, or both.</summary>
    public Tense? Of(IReadOnlyList<Token> tokens, string text) => (_past.Are(tokens, text), IsAhead(tokens, text)) switch
    {
        (true, false) => Tense.Past,
        (false, true) => Tense.Future,
        _ => null,
    };

    /// <summary>True where a sentence says either.</summary>
    public bool AreIn(IReadOnlyList<Token> tokens, string text) => _past.Are(tokens, text) || IsAhead(tokens, text);

    /// <summary>The "joué" of "a joué" is no "joue", though it folds to it.</summary>
    bool IsAhead(IReadOnlyList<Token> tokens, string text) => _future.Are(tokens, text, at => _past.IsHelpedAt(tokens, at, text));

    /// <summary>True where the hour is told, or that it is in the evening: what is to be, rather than what was.</summary>
    public bool IsAtHour(IReadOnlyList<Token> tokens) => Enumerable.Range(0, tokens.Count).Any(at => _hours.At(tokens, at) is not null);

    /// <summary>True for the day from which on something is to be: "ab 5. Oktober".</summary>
    public bool IsFromThen(IReadOnlyList<Token> tokens, string text, Mention<DateReading> date) => IsBehind(_fromThen, tokens, text, date);

    /// <summary>True for the day since which something has been: "läuft seit 2. März".</summary>
    public bool IsSinceThen(IReadOnlyList<Token> tokens, string text, Mention<DateReading> date) => IsBehind(_sinceThen, tokens, text, date);

    /// <summary>Right before the day, or before its article: "ab dem 5.", but not "friends from Tours on Saturday".</summary>
    static bool IsBehind(IReadOnlyList<string> words, IReadOnlyList<Token> tokens, string text, Mention<DateReading> date) =>
        date.Value.To is null && tokens.From(0, date.Start) is var at && Enumerable.Range(at - 2, 3).Any(before => before >= 0 && before < tokens.Count && (before > at - 2 || tokens[at - 1].Length <= LongestArticle)
            && words.Any(word => text.AsSpan(tokens[before].Start, tokens[before].Length).Equals(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>"Im November stellt die Malgruppe aus", "op 1 oktober ontvangen wij": right behind the day that a sentence begins with stands its verb, and one of now is meant for later.</summary>
    public bool IsOfNowBehind(IReadOnlyList<Token> tokens, string text, Mention<DateReading> date) =>
        tokens.From(0, date.Start) <= FirstWords && tokens.From(0, date.Start + date.Length) is var at && at < tokens.Count && !_past.AreAt(tokens, at) && _future.IsVerbBehindDate(tokens[at], text);

    /// <summary>True for a participle or a verb that is plainly of the past.</summary>
    public bool IsPast(IReadOnlyList<Token> tokens, int at) => _past.AreAt(tokens, at);

    /// <summary>Words, and beginnings and ends of longer ones, that are only of one tense.</summary>
    sealed class Signs
    {
        /// <summary>False for what only looks like one: "next time cake", at the end of the minutes.</summary>
        readonly Phrases<bool> _phrases = new();
        readonly string[] _starts;
        readonly string[] _startsEnd;
        readonly string[] _ends;
        readonly HashSet<string> _not;
        readonly HashSet<string> _subjects;
        readonly string[] _subjectsBehind;
        readonly string[] _subjectsNotBehind;
        readonly HashSet<string> _helpers;
        readonly HashSet<string> _helpersNotBehind;
        readonly string[] _participles;
        readonly HashSet<string> _participlesNot;

        /// <summary>Ends that count with their accents only: the "é" of "balisé".</summary>
        readonly string[] _accented;

        /// <summary>Words behind which such an end is that of a noun: "aux sinistrés".</summary>
        readonly HashSet<string> _beforeNouns;
        readonly bool _nounsAreCapital;

        /// <summary>Ends of verbs of now, where a verb stands right behind the day.</summary>
        readonly string[] _verbsBehindDate;

        /// <summary>Ends of words that are none, or say nothing; a whole word is one, too.</summary>
        readonly string[] _verbsBehindDateNot;

        public Signs(JsonNode? words)
        {
            _phrases.AddAll(words?["phrases"], true);
            _phrases.AddAll(words?["phrasesNot"], false);
            _starts = [.. Words.Set(words?["starts"])];
            _startsEnd = [.. Words.Set(words?["startsEnd"])];
            _ends = [.. Words.Set(words?["ends"])];
            _subjects = Words.Set(words?["subjects"]);
            _subjectsBehind = [.. Words.Set(words?["subjectsBehind"])];
            _subjectsNotBehind = [.. Words.Set(words?["subjectsNotBehind"])];
            _not = Words.Set(words?["not"]);
            _helpers = Words.Set(words?["helpers"]);
            _helpersNotBehind = Words.Set(words?["helpersNotBehind"]);
            _participles = [.. Words.Set(words?["participles"])];
            _participlesNot = Words.Set(words?["participlesNot"]);
            _accented = [.. Words.List(words?["accented"])];
            _nounsAreCapital = words?["nounsAreCapital"]?.GetValue<bool>() ?? false;
            _beforeNouns = Words.Set(words?["beforeNouns"]);
            _verbsBehindDate = [.. Words.Set(words?["verbsBehindDate"])];
            _verbsBehindDateNot = [.. Words.Set(words?["verbsBehindDateNot"])];
        }

        /// <param name="isOther">True for a word that only looks like a phrase.</param>
        public bool Are(IReadOnlyList<Token> tokens, string text, Func<int, bool>? isOther = null) => Enumerable.Range(0, tokens.Count).Any(at => (_phrases.At(tokens, at) is { Meaning: true } phrase && !(phrase.End == at + 1 && (isOther?.Invoke(at) == true || IsNoun(tokens, at, text)))) || (IsFormed(tokens[at]) && !IsNoun(tokens, at, text)) || IsHelped(tokens, at, text) || IsOfNow(tokens, at) || IsAccented(tokens, at, text));

        public bool AreAt(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && (_phrases.At(tokens, at) is { Meaning: true } || IsFormed(tokens[at]));

        /// <summary>"Gemeinderäten": a noun, where nouns have a capital.</summary>
        bool IsNoun(IReadOnlyList<Token> tokens, int at, string text) => _nounsAreCapital && at > 0 && tokens[at - 1].Kind != TokenKind.Mark && tokens[at].IsLarge && !char.IsUpper(text[tokens[at].End - 1]);

        bool IsFormed(Token token) => token.Kind == TokenKind.Word && token.Length >= ShortestWord && !_not.Contains(token.Folded)
            && ((Array.Exists(_starts, start => token.Folded.StartsWith(start, StringComparison.Ordinal)) && EndsIn(_startsEnd, token)) || EndsIn(_ends, token));

        /// <summary>"Im August enthüllen wir", "we staan op de markt": said of now, meant for later.</summary>
        bool IsOfNow(IReadOnlyList<Token> tokens, int at) =>
            at > 0 && ((_subjects.Contains(tokens[at].Folded) && IsPresent(tokens[at - 1])) || (_subjects.Contains(tokens[at - 1].Folded) && IsPresent(tokens[at])));

        bool IsPresent(Token token) => EndsIn(_subjectsBehind, token) && !EndsIn(_subjectsNotBehind, token);

        public bool IsVerbBehindDate(Token token, string text) =>
            token is { Kind: TokenKind.Word, Length: >= ShortestParticiple } && !token.IsLarge && EndsIn(_verbsBehindDate, token) && !EndsIn(_verbsBehindDateNot, token);

        /// <summary>"A joué", but neither "il y a une fête" nor "à Mayence".</summary>
        bool IsHelped(IReadOnlyList<Token> tokens, int at, string text) =>
            _helpers.Contains(tokens[at].Folded) && text.AsSpan(tokens[at].Start, tokens[at].Length).Equals(tokens[at].Folded, StringComparison.OrdinalIgnoreCase) && (at == 0 || !_helpersNotBehind.Contains(tokens[at - 1].Folded))
            && tokens.Skip(at + 1).Take(FarthestParticiple).Any(IsParticiple);

        /// <summary>True for the participle itself.</summary>
        public bool IsHelpedAt(IReadOnlyList<Token> tokens, int at, string text) =>
            IsParticiple(tokens[at]) && Enumerable.Range(at - FarthestParticiple, FarthestParticiple).Any(helper => helper >= 0 && IsHelped(tokens, helper, text));

        bool IsParticiple(Token token) => token.Kind == TokenKind.Word && token.Length >= ShortestParticiple && EndsIn(_participles, token) && !_participlesNot.Contains(token.Folded);

        bool IsAccented(IReadOnlyList<Token> tokens, int at, string text) => _accented.Length > 0 && tokens[at] is { Kind: TokenKind.Word, Length: >= ShortestWord } token && !_not.Contains(token.Folded)
            && Array.Exists(_accented, end => text.AsSpan(token.Start, token.Length).EndsWith(end, StringComparison.OrdinalIgnoreCase))
            && (at == 0 || (!_beforeNouns.Contains(tokens[at - 1].Folded) && tokens[at - 1].Kind != TokenKind.Number));

        static bool EndsIn(string[] ends, Token token) => Array.Exists(ends, end => token.Folded.EndsWith(end, StringComparison.Ordinal));
    }
}
