using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>Tells what was from what will be by the words of a sentence, where its date is silent ("on 9 May"): <c>knows.tense</c> of a language.</summary>
sealed class TenseSigns
{
    const int ShortestWord = 6;

    const int ShortestParticiple = 4;

    /// <summary>Words between "ont" and the "chanté" of "ont tous chanté", with it.</summary>
    const int FarthestParticiple = 2;

    readonly Signs _past;
    readonly Signs _future;

    public TenseSigns(JsonNode? words) => (_past, _future) = (new Signs(words?["past"]), new Signs(words?["future"]));

    /// <summary>Null when a sentence says neither, or both.</summary>
    public Tense? Of(IReadOnlyList<Token> tokens) => (_past.Are(tokens), _future.Are(tokens)) switch
    {
        (true, false) => Tense.Past,
        (false, true) => Tense.Future,
        _ => null,
    };

    /// <summary>True for a participle or a verb that is plainly of the past.</summary>
    public bool IsPast(IReadOnlyList<Token> tokens, int at) => _past.AreAt(tokens, at);

    /// <summary>Words, and beginnings and ends of longer ones, that are only of one tense.</summary>
    sealed class Signs
    {
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

        public Signs(JsonNode? words)
        {
            _phrases.AddAll(words?["phrases"], true);
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
        }

        public bool Are(IReadOnlyList<Token> tokens) => Enumerable.Range(0, tokens.Count).Any(at => AreAt(tokens, at) || IsHelped(tokens, at) || IsOfNow(tokens, at));

        public bool AreAt(IReadOnlyList<Token> tokens, int at) => _phrases.At(tokens, at) is not null || IsFormed(tokens[at]);

        bool IsFormed(Token token) => token.Kind == TokenKind.Word && token.Length >= ShortestWord && !_not.Contains(token.Folded)
            && ((Array.Exists(_starts, start => token.Folded.StartsWith(start, StringComparison.Ordinal)) && EndsIn(_startsEnd, token)) || EndsIn(_ends, token));

        /// <summary>"Im August enthüllen wir", "we staan op de markt": said of now, meant for later.</summary>
        bool IsOfNow(IReadOnlyList<Token> tokens, int at) =>
            at > 0 && ((_subjects.Contains(tokens[at].Folded) && IsPresent(tokens[at - 1])) || (_subjects.Contains(tokens[at - 1].Folded) && IsPresent(tokens[at])));

        bool IsPresent(Token token) => EndsIn(_subjectsBehind, token) && !EndsIn(_subjectsNotBehind, token);

        /// <summary>"A joué", but not "il y a une fête".</summary>
        bool IsHelped(IReadOnlyList<Token> tokens, int at) =>
            _helpers.Contains(tokens[at].Folded) && (at == 0 || !_helpersNotBehind.Contains(tokens[at - 1].Folded))
            && tokens.Skip(at + 1).Take(FarthestParticiple).Any(token => token.Kind == TokenKind.Word && token.Length >= ShortestParticiple && EndsIn(_participles, token));

        static bool EndsIn(string[] ends, Token token) => Array.Exists(ends, end => token.Folded.EndsWith(end, StringComparison.Ordinal));
    }
}
