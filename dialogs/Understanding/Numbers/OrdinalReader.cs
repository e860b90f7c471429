using System.Globalization;
using System.Runtime.CompilerServices;
using TwinBot.Texts;

namespace TwinBot.Understanding.Numbers;

/// <summary>Reads a whole message as a place in a list: "2", "the second one", "nummer 2", "le dernier".</summary>
public static class OrdinalReader
{
    static readonly ConditionalWeakTable<Speech, OrdinalWords> Known = [];

    /// <param name="count">How many there are to choose from.</param>
    /// <returns>From 0; null when the message says something else, or a place that there is not.</returns>
    public static int? Read(string text, Speech speech, int count)
    {
        var words = Known.GetValue(speech, known => new OrdinalWords(known));
        var position = words.PositionIn(Tokens.WordsOf(text), count);
        return position is { } place && place >= 1 && place <= count ? (int)place - 1 : null;
    }
}

/// <summary>The words of a language for places in a list: <c>knows.ordinals</c> of its file.</summary>
sealed class OrdinalWords
{
    const int LongestMessage = 10;

    readonly NumberWords _numbers;
    readonly Phrases<int> _ordinals = new();
    readonly Phrases<int> _fromEnd = new();
    readonly HashSet<string> _endings;
    readonly HashSet<string> _around;

    public OrdinalWords(Speech speech)
    {
        var words = speech.Knows["ordinals"];
        _numbers = NumberReader.WordsOf(speech);
        _endings = Words.Set(words?["endings"]);
        _around = Words.Set(words?["around"]);
        _fromEnd.AddAll(words?["last"], 0);
        _fromEnd.AddAll(words?["secondLast"], 1);
        var rank = 1;
        foreach (var forms in words?["words"]?.AsArray() ?? [])
        {
            _ordinals.AddAll(forms, rank++);
        }
    }

    /// <summary>From 1; null for none, or for more than one.</summary>
    public long? PositionIn(IReadOnlyList<Token> tokens, int count)
    {
        if (tokens.Count > LongestMessage)
        {
            return null;
        }

        long? position = null;
        long? perhaps = null;
        for (var at = 0; at < tokens.Count;)
        {
            var read = At(tokens, at, count);
            if (read is null && _around.Contains(tokens[at].Folded))
            {
                perhaps ??= _numbers.Of(tokens[at].Folded);
                at++;
                continue;
            }

            if ((read ?? _numbers.At(tokens, at)) is not { } found || position is not null)
            {
                return null;
            }

            (position, at) = found;
        }

        return position ?? perhaps;
    }

    (long Position, int End)? At(IReadOnlyList<Token> tokens, int at, int count)
    {
        if (_fromEnd.At(tokens, at) is { } back)
        {
            return (count - back.Meaning, back.End);
        }

        if (_ordinals.At(tokens, at) is { } rank)
        {
            return (rank.Meaning, rank.End);
        }

        if (tokens[at] is not { Kind: TokenKind.Number, Length: < 5 } digits)
        {
            return null;
        }

        var hasEnding = at + 1 < tokens.Count && tokens[at + 1].Start == digits.End && _endings.Contains(tokens[at + 1].Folded);
        return (long.Parse(digits.Folded, CultureInfo.InvariantCulture), hasEnding ? at + 2 : at + 1);
    }
}
