using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace TwinBot.Tests.Fuzzing;

/// <summary>Makes what no decent client sends, from what decent ones do. The same seed makes the same.</summary>
sealed class Hostile(int seed)
{
    const int Longest = 30_000;

    static readonly string[] s_pieces =
    [
        "\0", "\u0007", "\u001b[31m", "\u007f", "\u0085", "\u2028", "\u2029", "\r", "\n", "\t", "\u00A0", "\u200B", "\u200D", "\u202E", "\u2066", "\u2069", "\uFEFF", "\uFFFD", "\uFFFF", "\uD83D", "\uDE00", "\uD800\uD800", "\uDC00\uD800",
        "\u0301", "\u0345", "\u1AB0", "\u0E33", "ﷺ", "ﬁ", "İ", "ß", "ẞ", "ǅ", "K", "Å", "٤٢", "四十二", "Ⅻ", "½", "１２", "𝟜𝟚", "👩‍👩‍👧‍👦", "🇳🇱", "😀", "שלום", "مرحبا", "नमस्ते", "你好", "\uE000", "\uDBFF\uDFFF",
        "'", "\"", "“", "«", "`", "\\", "/", "..", "../", "<", ">", "&", "&amp;", "&#0;", "&#x202E;", "<at>", "</at>", "<at id=\"0\">", "<script>", "<!--", "]]>", "{", "}", "{name}", "${x}", "{{DATE(2020-01-01T00:00:00Z,SHORT)}}", "[x](javascript:alert(1))", "![", "|", "*", "_", "#", "-", "=", "+", "@", ";", ",", "(", ")", ":",
        "-1", "0", "00", "1e400", "-0", "NaN", "9223372036854775808", "99999999999999999999999999", "0x7F", "1/0", "31/02/2020", "0001-01-01", "9999-12-31", "+32 ", "a@b", "=1+1", "%00", "%2e%2e", "%s%n", "$(x)", "' OR 1=1",
        "een en ", "twintig", "vingt et ", "hundert", "and ", "12 ", "12-", "last ", "volgende ", "in ", "de ", "from Mainz ", "\"cancel\" ", "undo ", "yes ", "nein ",
    ];

    readonly Random _random = new(seed);

    public int Next(int below) => _random.Next(below);

    public bool Chance(int percent) => _random.Next(100) < percent;

    public T One<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    /// <summary>Something to say.</summary>
    public string Text() => _random.Next(100) switch
    {
        < 30 => One(Corpus.Sentences),
        < 70 => Mutated(One(Corpus.Sentences)),
        < 78 => Run(),
        < 84 => Repeated(),
        < 90 => string.Concat(Enumerable.Range(0, 1 + _random.Next(20)).Select(_ => One(s_pieces))),
        < 94 => One(Conversation.Sayings.Garbage),
        < 97 => $"{One(Corpus.Sentences)} {One(Corpus.Sentences)}",
        _ => Number(),
    };

    public string Piece() => One(s_pieces);

    public string Number() => _random.Next(5) switch
    {
        0 => _random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        1 => new string('9', 1 + _random.Next(400)),
        2 => $"{_random.Next()}e{_random.Next(-400, 400)}",
        3 => $"{_random.Next(99)}/{_random.Next(99)}/{_random.Next(9999)}",
        _ => string.Join(One([" ", ".", ",", "-"]), Enumerable.Range(0, 1 + _random.Next(30)).Select(_ => _random.Next(100_000))),
    };

    /// <summary>A text with one to four wounds.</summary>
    public string Mutated(string text)
    {
        for (var wounds = 1 + _random.Next(4); wounds > 0; wounds--)
        {
            text = Wounded(text);
        }

        return text;
    }

    string Wounded(string text)
    {
        var at = _random.Next(text.Length + 1);
        var length = _random.Next(Math.Min(text.Length - at, 12) + 1);
        return _random.Next(7) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text[..at],
            3 => text.Insert(at, ((char)_random.Next(char.MaxValue + 1)).ToString()),
            4 => text.Remove(at, length).Insert(at, One(Corpus.Sentences)[..1]),
            5 => text[at..] + text[..at],
            _ => text.Insert(at, Piece()),
        };
    }

    /// <summary>Characters of any kind, half pairs among them.</summary>
    string Run()
    {
        var run = new StringBuilder();
        var from = _random.Next(char.MaxValue + 1);
        for (var left = 1 + _random.Next(200); left > 0; left--)
        {
            run.Append(Chance(70) ? (char)((from + _random.Next(64)) % (char.MaxValue + 1)) : (char)_random.Next(char.MaxValue + 1));
        }

        return run.ToString();
    }

    string Repeated()
    {
        var one = Chance(50) ? Piece() : One(Corpus.Sentences) + One([" ", ", ", "; ", ""]);
        return string.Concat(Enumerable.Repeat(one, 1 + _random.Next(1 + (Longest / Math.Max(1, one.Length)) / One([1, 10, 100]))));
    }

    /// <summary>A value where another one is awaited.</summary>
    public JsonNode? Value() => _random.Next(12) switch
    {
        0 => null,
        1 => JsonValue.Create(Chance(50)),
        2 => JsonValue.Create(_random.Next(-3, 100)),
        3 => JsonValue.Create(long.MaxValue),
        4 => JsonValue.Create(double.MaxValue),
        5 => new JsonArray(),
        6 => new JsonObject(),
        7 => new JsonArray(Value(), Value()),
        8 => new JsonObject { [Chance(50) ? "twinbot" : "id"] = Value(), ["value"] = Value() },
        _ => JsonValue.Create(Whole(Text())),
    };

    /// <summary>JSON cannot be written with half a character in it; what is sent gets one by other means.</summary>
    static string Whole(string text) => text.Length > 2000 ? Whole(text[..2000]) : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
