using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>Words of a language that make a number somebody's age: <c>knows.heads</c> of its file.</summary>
sealed class AgeWords(JsonNode? words, HeadWords heads)
{
    /// <summary>Words between "the eldest" and "was": "of whom".</summary>
    const int MostBetween = 3;

    readonly HashSet<string> _eldest = Words.Set(words?["eldest"]);
    readonly HashSet<string> _is = Words.Set(words?["is"]);
    readonly HashSet<string> _mine = Words.Set(words?["mine"]);

    /// <summary>"My", "our": of one person, or of several.</summary>
    public bool AreMine(string folded) => _mine.Contains(folded) || heads.Our.Contains(folded);

    /// <summary>"Was": of one, or of one thing.</summary>
    public bool Are(string folded) => _is.Contains(folded);

    /// <summary>True before a number: "the oldest was 74", "the youngest (9)", "my hostess was 86".</summary>
    public bool AreBefore(IReadOnlyList<Token> tokens, int at)
    {
        if (at < 2 || !(_is.Contains(tokens[at - 1].Folded) || tokens[at - 1].Is("(")))
        {
            return at > 0 && _eldest.Contains(tokens[at - 1].Folded);
        }

        return Enumerable.Range(2, Math.Min(MostBetween, at - 1)).Any(back => _eldest.Contains(tokens[at - back].Folded)) || (tokens[at - 1].Kind == TokenKind.Word && tokens[at - 2].Kind == TokenKind.Word && (heads.IsOne(tokens, at - 2) || IsMine(tokens, at - 2)));
    }

    /// <summary>"My gran", but no "our group" and no "our turnout".</summary>
    bool IsMine(IReadOnlyList<Token> tokens, int at) =>
        at > 0 && _mine.Contains(tokens[at - 1].Folded) && heads.EndOfGroup(tokens, at) is null && heads.Bare.Labels.At(tokens, at) is null;
}
