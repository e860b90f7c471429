using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>Words of a language for those who come from somewhere together: "the brass band", "Knabenchor", "drie rockgroepen".</summary>
sealed class GroupWords
{
    /// <summary>Letters of an ending of which more may be meant: "beraten" is no "Beirat".</summary>
    const int ShortestOfMore = 4;

    readonly Phrases<bool> _groups = new();
    readonly string[] _endings;
    readonly string[] _plurals;
    readonly HashSet<string> _from;

    public GroupWords(JsonNode? words, HashSet<string> from, string[] plurals)
    {
        _from = from;
        _groups.AddAll(words?["groups"], true);
        _endings = [.. Words.Set(words?["groupEndings"])];
        _plurals = [.. plurals.Where(plural => plural.Length > 0)];
    }

    /// <summary>The token behind one group; null for none.</summary>
    public int? EndOfOne(IReadOnlyList<Token> tokens, int at) => _groups.At(tokens, at)?.End
        ?? (at < tokens.Count && tokens[at].Kind == TokenKind.Word && EndsLikeOne(tokens[at].Folded, 0) ? at + 1 : null);

    /// <summary>The same, and behind more of them: "three choirs from Tours".</summary>
    public int? EndOf(IReadOnlyList<Token> tokens, int at) => EndOfOne(tokens, at) ?? (at < tokens.Count && AreMore(tokens[at]) ? at + 1 : null);

    /// <summary>True right behind "a delegation of".</summary>
    public bool AreBefore(IReadOnlyList<Token> tokens, int at) => at > 1 && tokens.IsOneOf(at - 1, _from) && EndOfOne(tokens, at - 2) == at - 1;

    /// <summary>True for more of a group that is known: "chorales", "Tanzgruppen".</summary>
    public bool AreMore(Token token) => token.Kind == TokenKind.Word && Array.Exists(_plurals, plural => token.Folded.EndsWith(plural, StringComparison.Ordinal) && token.Folded[..^plural.Length] is var one && (_groups.Of(one) || EndsLikeOne(one, ShortestOfMore)));

    bool EndsLikeOne(string word, int shortest) => Array.Exists(_endings, ending => ending.Length >= shortest && word.EndsWith(ending, StringComparison.Ordinal));
}
