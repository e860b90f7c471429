using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Understanding;

namespace TwinBot.Questionnaires;

/// <summary>
/// Reads one object of a questionnaire file by its keys, and notes every fault. What is wrong or missing reads as null or as nothing,
/// so that all faults are found in one go.
/// </summary>
sealed class PartReader
{
    const int LongestText = 2000;

    readonly JsonElement _part;
    readonly IReadOnlyList<Key> _keys;
    readonly List<QuestionnaireFault> _faults;
    readonly IReadOnlyList<string> _languages;
    readonly Dictionary<string, IReadOnlyList<PartReader>> _parts = new(StringComparer.Ordinal);

    public PartReader(JsonElement part, string where, IReadOnlyList<Key> keys, List<QuestionnaireFault> faults, IReadOnlyList<string> languages)
    {
        (_part, Where, _keys, _faults, _languages) = (part, IdOf(part) ?? where, keys, faults, languages);
        if (part.ValueKind != JsonValueKind.Object)
        {
            Fault("wrongPart");
            return;
        }

        foreach (var name in part.EnumerateObject().Select(property => property.Name).Where(name => !keys.Any(key => key.Name == name)))
        {
            Unknown("Key", name, [.. keys.Select(key => key.Name)]);
        }

        foreach (var key in keys.Where(key => key is { IsRequired: true, For: [] } && !Has(key.Name)))
        {
            Fault("missingKey", ("key", key.Name));
        }
    }

    /// <summary>What faults of this part are named by.</summary>
    public string Where { get; }

    public bool Has(string name) => _part.ValueKind == JsonValueKind.Object && _part.TryGetProperty(name, out _);

    public bool HasList(string name) => Get(name) is { ValueKind: JsonValueKind.Array };

    public bool IsEmptyList(string name) => Get(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0;

    public void Fault(string say, params (string Name, object? Value)[] values) => _faults.Add(new QuestionnaireFault(Where, say, values));

    /// <summary>A name that is none of those there are, with the nearest of them.</summary>
    public void Unknown(string what, string said, IReadOnlyList<string> known)
    {
        var nearest = known.OrderBy(name => Distance(name, said)).FirstOrDefault();
        if (nearest is not null && Distance(nearest, said) <= Math.Max(1, said.Length / 3))
        {
            Fault($"misspelt{what}", ("said", said), ("nearest", nearest));
        }
        else
        {
            Fault($"unknown{what}", ("said", said), ("known", string.Join(", ", known)));
        }
    }

    /// <summary>The part's own id; null when it is wrong.</summary>
    public string? Named(Func<string, bool> isShape)
    {
        if (Text("id") is not { } id)
        {
            return null;
        }

        if (!isShape(id))
        {
            Fault("badId", ("id", id));
            return null;
        }

        return id;
    }

    /// <summary>A key that belongs to other types of question, or that this type lacks.</summary>
    public void Only(ItemType type)
    {
        foreach (var key in _keys.Where(key => key.For.Length > 0))
        {
            if (!key.For.Contains(type) && Has(key.Name))
            {
                Fault("keyNotForType", ("key", key.Name), ("type", type.Name()), ("types", string.Join(", ", key.For.Select(other => other.Name()))));
            }
            else if (key.For.Contains(type) && key.IsRequired && !Has(key.Name))
            {
                Fault("missingForType", ("key", key.Name), ("type", type.Name()));
            }
        }
    }

    public string? Text(string name) => Get(name) switch
    {
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        null => null,
        _ => Wrong<string>("Text", name),
    };

    public T? Name<T>(string name, string what)
        where T : struct, Enum
    {
        if (Text(name) is not { } said)
        {
            return null;
        }

        string[] names = [.. Enum.GetValues<T>().Select(value => value.Name())];
        if (names.Contains(said, StringComparer.Ordinal) && EnumNames.TryParse<T>(said, out var found))
        {
            return found;
        }

        Unknown(what, said, names);
        return null;
    }

    public int? Whole(string name) => Get(name) switch
    {
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out var whole) => whole,
        null => null,
        _ => Wrong<int?>("Whole", name),
    };

    public bool? TrueFalse(string name) => Get(name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        null => null,
        _ => Wrong<bool?>("TrueFalse", name),
    };

    /// <summary>A text in every language that there is.</summary>
    public LocalText? Local(string name)
    {
        if (Get(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return Wrong<LocalText>("Local", name);
        }

        var before = _faults.Count;
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var text in value.EnumerateObject())
        {
            if (!_languages.Contains(text.Name))
            {
                Fault("unknownLanguage", ("said", text.Name), ("key", name), ("known", string.Join(", ", _languages)));
            }
            else if (text.Value.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(text.Value.GetString()))
            {
                Fault("emptyText", ("key", name), ("language", text.Name));
            }
            else if (text.Value.GetString() is { Length: > LongestText })
            {
                Fault("longText", ("key", name), ("language", text.Name), ("max", LongestText));
            }
            else
            {
                texts[text.Name] = text.Value.GetString() ?? "";
            }
        }

        foreach (var language in _languages.Where(language => !value.TryGetProperty(language, out _)))
        {
            Fault("missingLanguage", ("key", name), ("language", language));
        }

        return _faults.Count == before ? new LocalText(texts.ToImmutable()) : null;
    }

    /// <summary>Texts, numbers, true and false, as they would be written; null when it is no list.</summary>
    public ImmutableArray<string>? Values(string name)
    {
        if (Get(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null))
        {
            return Wrong<ImmutableArray<string>?>("Values", name);
        }

        return [.. value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString() ?? "" : item.GetRawText())];
    }

    /// <summary>Null when it is not there.</summary>
    public PartReader? Part(string name) => Get(name) is { } value ? Inner(value, Where, name) : null;

    /// <summary>The objects of a list, read once.</summary>
    public IReadOnlyList<PartReader> Parts(string name)
    {
        if (!_parts.TryGetValue(name, out var parts))
        {
            _parts[name] = parts = ReadParts(name);
        }

        return parts;
    }

    IReadOnlyList<PartReader> ReadParts(string name) => Get(name) switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select((item, at) => Inner(item, Place(name, at), name))],
        null => [],
        _ => Wrong<IReadOnlyList<PartReader>>("Parts", name) ?? [],
    };

    string Place(string name, int at)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{name}[{at}]");
        return Where.Length == 0 ? place : $"{Where}.{place}";
    }

    PartReader Inner(JsonElement value, string where, string name) =>
        new(value, where, _keys.First(key => key.Name == name).Parts, _faults, _languages);

    JsonElement? Get(string name) =>
        _part.ValueKind == JsonValueKind.Object && _part.TryGetProperty(name, out var value) ? value : null;

    T? Wrong<T>(string kind, string name)
    {
        Fault($"wrong{kind}", ("key", name));
        return default;
    }

    /// <summary>A question is named by its id where it has one; the file itself is not.</summary>
    static string? IdOf(JsonElement part) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && !part.TryGetProperty("sections", out _)
            ? id.GetString()
            : null;

    static int Distance(string name, string said) => Typos.Between(name.ToUpperInvariant(), said.ToUpperInvariant(), 20);
}
