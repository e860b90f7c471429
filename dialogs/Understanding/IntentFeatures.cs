namespace TwinBot.Understanding;

/// <summary>What tells what somebody wants: words, pairs of words and pieces of words.</summary>
/// <param name="concepts">What a word stands for, whatever its form.</param>
sealed class IntentFeatures(Func<string, IEnumerable<string>> concepts)
{
    /// <summary>Words are told by pieces of these lengths too, so that a typo or an ending does not hide them.</summary>
    static readonly int[] s_pieces = [3, 4];

    /// <summary>A phrase's words; its slots as they are.</summary>
    public static List<string> WordsOf(string phrase)
    {
        var words = new List<string>();
        var tokens = Tokens.Of(phrase);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Is("{"))
            {
                var start = tokens[at].Start;
                at = tokens.From(at, phrase.IndexOf('}', start));
                words.Add(phrase[start..tokens[at].End]);
            }
            else if (tokens[at].Kind != TokenKind.Mark || tokens[at].Is("?"))
            {
                words.Add(tokens[at].Folded);
            }
        }

        return words;
    }

    /// <summary>All of a message.</summary>
    public IEnumerable<string> Of(IReadOnlyList<string> words) =>
        Whole(words).Concat(Enumerable.Range(0, words.Count).SelectMany(at => Around(words, at).Concat(Inside(words[at], IsEarly(at)))));

    /// <summary>What somebody wants is said first.</summary>
    public static bool IsEarly(int at) => at < 2;

    /// <summary>Of the message as a whole.</summary>
    public static string[] Whole(IReadOnlyList<string> words) => ["*", words.Count switch { 1 => "#1", <= 3 => "#3", <= 7 => "#7", _ => "#9" }];

    /// <summary>A word, and it with the words before.</summary>
    public static string[] Around(IReadOnlyList<string> words, int at)
    {
        var pair = string.Concat(at == 0 ? "^" : words[at - 1], " ", words[at]);
        return at > 1 ? [words[at], pair, string.Concat(words[at - 2], " _ ", words[at])] : [words[at], pair];
    }

    /// <summary>What a word stands for, and its pieces; a slot has nothing inside.</summary>
    public IEnumerable<string> Inside(string word, bool isEarly)
    {
        if (word[0] == '{')
        {
            yield break;
        }

        foreach (var concept in concepts(word))
        {
            yield return concept;
            if (isEarly)
            {
                yield return "^" + concept;
            }
        }

        foreach (var length in s_pieces)
        {
            for (var at = 0; at + length <= word.Length && at < 12; at++)
            {
                yield return $"~{word.AsSpan(at, length)}";
            }
        }
    }
}
