using System.Globalization;
using System.Text.Json.Nodes;

namespace TwinBot.Understanding.Numbers;

/// <summary>The number words of a language, and how they are put together.</summary>
sealed class NumberWords
{
    const int LongestWord = 60;
    const int MostWords = 14;

    readonly Dictionary<string, long> _values = new(StringComparer.Ordinal);
    readonly HashSet<string> _and;
    readonly HashSet<string> _articles;
    readonly HashSet<string> _positions;
    readonly HashSet<string> _times;
    readonly HashSet<string> _ones;
    readonly HashSet<string> _notOneAfter;
    readonly HashSet<string> _notOneBefore;
    readonly HashSet<string> _round;
    readonly Phrases<int> _aboutBehind = new();
    readonly string[] _endings;
    readonly bool _compounds;
    readonly bool _vigesimal;
    readonly int _longest;

    public NumberWords(JsonNode? words)
    {
        foreach (var (value, names) in words?["values"]?.AsObject() ?? [])
        {
            foreach (var name in names?.AsArray() ?? [])
            {
                _values[Tokens.Fold(name?.GetValue<string>() ?? "")] = long.Parse(value, CultureInfo.InvariantCulture);
            }
        }

        _and = Words.Set(words?["and"]);
        _articles = Words.Set(words?["articles"]);
        _positions = Words.Set(words?["positions"]);
        _times = Words.Set(words?["times"]);
        _ones = Words.Set(words?["ones"]);
        _notOneAfter = Words.Set(words?["notOneAfter"]);
        _notOneBefore = Words.Set(words?["notOneBefore"]);
        foreach (var (value, names) in words?["multiples"]?.AsObject() ?? [])
        {
            Multiples.AddAll(names, long.Parse(value, CultureInfo.InvariantCulture));
        }

        About.AddAll(words?["about"], 0);
        _aboutBehind.AddAll(words?["aboutBehind"], 0);
        _round = Words.Set(words?["round"]);
        _endings = [.. Words.Set(words?["endings"])];
        _compounds = words?["compounds"]?.GetValue<bool>() ?? false;
        _vigesimal = words?["vigesimal"]?.GetValue<bool>() ?? false;
        _longest = _values.Keys.Select(name => name.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>"Dozen", which multiplies the number before it.</summary>
    public Phrases<long> Multiples { get; } = new();

    /// <summary>What stands before a number that is only about right.</summary>
    public Phrases<int> About { get; } = new();

    /// <summary>True where "or so" stands behind a number.</summary>
    public bool IsAboutBehind(IReadOnlyList<Token> tokens, int at) => EndOfAbout(tokens, at) is not null;

    /// <summary>The token behind that "or so"; null for none.</summary>
    public int? EndOfAbout(IReadOnlyList<Token> tokens, int at) => _aboutBehind.At(tokens, at)?.End;

    /// <summary>True for a number word that is never exact: "trentaine", "veertigtal".</summary>
    public bool IsRound(string folded) => _round.Contains(folded) || Array.Exists(_endings, ending => folded.Length > ending.Length && folded.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>True for what makes the digits before it a position: the "rd" of "3rd".</summary>
    public bool IsPosition(string folded) => _positions.Contains(folded);

    /// <summary>True for what makes the digits before it an hour.</summary>
    public bool IsTime(string folded) => _times.Contains(folded);

    /// <summary>True for a "one" that stands for a thing: "the one", "no one", "one of".</summary>
    public bool IsOneAmong(string before, string word, string after) => _ones.Contains(word) && (_notOneAfter.Contains(before) || _notOneBefore.Contains(after));

    /// <summary>True for a word that is an article as well as a one.</summary>
    public bool IsArticle(Token token) => _articles.Contains(token.Folded);

    /// <summary>The number in words that starts at a token; <c>End</c> is the token behind it. Null when there is none.</summary>
    public (long Value, int End)? At(IReadOnlyList<Token> tokens, int start, long before = 0)
    {
        var sum = new Sum(_vigesimal, before);
        int? end = null;
        var at = start;
        for (var count = 0; count < MostWords && at < tokens.Count; count++)
        {
            at = end is null ? at : Glue.Behind(tokens, at);
            if (Take(tokens, at, sum, end is not null) is not { } next)
            {
                break;
            }

            at = next;
            end = next;
        }

        return end is { } last ? (sum.Total, last) : null;
    }

    /// <summary>The value of one word, a compound ("eenentwintig", "veertigtal") included.</summary>
    public long? Of(string folded)
    {
        var sum = new Sum(_vigesimal, 0);
        return Parts(folded) is { } parts && Array.TrueForAll(parts, part => AddPart(part, sum)) && !sum.IsOpen ? sum.Total : null;
    }

    int? Take(IReadOnlyList<Token> tokens, int at, Sum sum, bool inside)
    {
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Word)
        {
            return null;
        }

        if (inside && _and.Contains(tokens[at].Folded))
        {
            var next = Glue.Behind(tokens, at + 1);
            return next < tokens.Count && Of(tokens[next].Folded) is { } value && sum.TryAdd(value, true) ? next + 1 : null;
        }

        return Of(tokens[at].Folded) is { } plain && sum.TryAdd(plain, false) ? at + 1 : null;
    }

    bool AddPart(string part, Sum sum)
    {
        if (_and.Contains(part) && !_values.ContainsKey(part))
        {
            return sum.TryLink();
        }

        return sum.TryAdd(_values[part], sum.IsOpen);
    }

    /// <summary>The number words that make up a word; null when it is no number.</summary>
    string[]? Parts(string folded)
    {
        if (_values.ContainsKey(folded))
        {
            return [folded];
        }

        if (!_compounds || folded.Length > LongestWord)
        {
            return null;
        }

        foreach (var ending in _endings.Where(ending => folded.Length > ending.Length && folded.EndsWith(ending, StringComparison.Ordinal)))
        {
            if (Split(folded[..^ending.Length]) is { } stem)
            {
                return stem;
            }
        }

        return Split(folded);
    }

    string[]? Split(string folded)
    {
        // From the end backwards: the longest part first, each place looked at once.
        var cut = new int[folded.Length + 1];
        var values = _values.GetAlternateLookup<ReadOnlySpan<char>>();
        var links = _and.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = folded.Length - 1; start >= 0; start--)
        {
            for (var length = Math.Min(_longest, folded.Length - start); length > 1 && cut[start] == 0; length--)
            {
                var isEnd = start + length == folded.Length;
                var part = folded.AsSpan(start, length);
                var fits = (isEnd || cut[start + length] > 0) && (values.ContainsKey(part) || (start > 0 && !isEnd && links.Contains(part)));
                cut[start] = fits ? length : 0;
            }
        }

        return cut[0] == 0 ? null : [.. Walk(folded, cut)];
    }

    static IEnumerable<string> Walk(string folded, int[] cut)
    {
        for (var at = 0; at < folded.Length; at += cut[at])
        {
            yield return folded.Substring(at, cut[at]);
        }
    }
}
