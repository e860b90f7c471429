using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TwinBot.Understanding;

namespace TwinBot.Texts;

/// <summary>One language: what the bot says (<c>says</c>) and what it knows of what people say (<c>knows</c>).</summary>
public sealed class Speech
{
    readonly FrozenDictionary<string, string> _says;

    internal Speech(Language language, JsonObject file, Func<byte[]?> learnt)
    {
        (Language, Learnt) = (language, learnt);
        Knows = file["knows"]?.AsObject() ?? [];
        var says = new Dictionary<string, string>(StringComparer.Ordinal);
        Flatten("", file["says"]?.AsObject() ?? [], says);
        _says = says.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public Language Language { get; }

    /// <summary>The phrases, as the file has them.</summary>
    public JsonObject Knows { get; }

    /// <summary>What an earlier process of the same build learnt from the example phrases; null where there is nothing of it.</summary>
    internal Func<byte[]?> Learnt { get; }

    /// <summary>Every key of what the bot says, joined by dots.</summary>
    public IEnumerable<string> Keys => _says.Keys;

    public bool Has(string key) => _says.ContainsKey(key);

    /// <summary>
    /// The text of a key. <c>{name}</c> is replaced by the value of that name; <c>{n:one|other}</c> by the first part when n is one
    /// (in French also when it is nought) and by the other part otherwise, <c>#</c> standing for the number.
    /// </summary>
    /// <exception cref="KeyNotFoundException">The language has no such text; a test sees to it that this cannot happen.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var template = _says.TryGetValue(key, out var found) ? found : throw new KeyNotFoundException($"{Language} does not say '{key}'.");
        return template.Contains('{', StringComparison.Ordinal) ? Filled(template, key, values) : template;
    }

    /// <summary>The text of the first of the keys that the language has.</summary>
    public string SayFirst(ReadOnlySpan<string> keys, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var key in keys)
        {
            if (Has(key))
            {
                return Say(key, values);
            }
        }

        throw new KeyNotFoundException($"{Language} says none of '{string.Join("', '", keys.ToArray())}'.");
    }

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public string List(IReadOnlyList<string> items) => Joined(items, "list.and");

    /// <summary>"A", "A or B", "A, B or C".</summary>
    public string Either(IReadOnlyList<string> items) => Joined(items, "list.or");

    /// <summary>A country's name.</summary>
    public string Country(string code) => Knows["countries"]?[code]?[0]?.GetValue<string>() ?? code;

    /// <summary>A date in words: "1957", "June 1957", "3 June 1957".</summary>
    public string Date(PartialDate date)
    {
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        if (date.Month is not { } month)
        {
            return year;
        }

        var name = Say($"month.{month.ToString(CultureInfo.InvariantCulture)}");
        return date.Day is { } day
            ? Say(day == 1 ? "date.first" : "date.day", ("day", day), ("month", name), ("year", year))
            : Say("date.month", ("month", name), ("year", year));
    }

    /// <summary>"since 1957"; a day may want an article.</summary>
    public string Since(PartialDate date) => Say(date.Day is null ? "since" : "sinceDay", ("date", Date(date)));

    string Joined(IReadOnlyList<string> items, string link) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} {Say(link)} {items[^1]}",
    };

    string Filled(string template, string key, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var text = new StringBuilder(template.Length + 32);
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] != '{')
            {
                text.Append(template[at]);
                continue;
            }

            var end = EndOfSlot(template, at);
            Fill(text, template[(at + 1)..end], key, values);
            at = end;
        }

        return text.ToString();
    }

    /// <summary>Where the slot that opens at a place closes; slots may stand in slots.</summary>
    static int EndOfSlot(string template, int open)
    {
        var depth = 0;
        for (var at = open; at < template.Length; at++)
        {
            depth += template[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }

        throw new FormatException($"A brace is not closed in: {template}");
    }

    void Fill(StringBuilder text, string slot, string key, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var colon = slot.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? slot : slot[..colon];
        var value = Find(values, name) ?? throw new KeyNotFoundException($"'{key}' in {Language} wants '{name}', which was not given.");
        var written = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        if (colon < 0)
        {
            text.Append(written);
            return;
        }

        var forms = slot[(colon + 1)..].Split('|');
        var number = Convert.ToInt64(value, CultureInfo.InvariantCulture);
        var isOne = number == 1 || (number == 0 && Has("plural.noughtIsOne"));
        text.Append(Filled((isOne ? forms[0] : forms[^1]).Replace("#", written, StringComparison.Ordinal), key, values));
    }

    static object? Find(ReadOnlySpan<(string Name, object? Value)> values, string name)
    {
        foreach (var (candidate, value) in values)
        {
            if (candidate == name)
            {
                return value;
            }
        }

        return null;
    }

    static void Flatten(string prefix, JsonObject branch, Dictionary<string, string> into)
    {
        foreach (var (key, value) in branch)
        {
            var path = prefix.Length == 0 ? key : $"{prefix}.{key}";
            if (value is JsonObject deeper)
            {
                Flatten(path, deeper, into);
            }
            else
            {
                into[path] = value?.GetValue<string>() ?? "";
            }
        }
    }
}
