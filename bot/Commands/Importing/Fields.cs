using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TwinBot.Understanding;

namespace TwinBot.Commands.Importing;

/// <summary>
/// Reads the fields of one object of a file and notes every fault. A field that is wrong or missing reads as null,
/// so that all faults are found in one go; <see cref="Done"/> reports the fields that nobody asked for.
/// </summary>
sealed partial class Fields
{
    const int LongestText = 100_000;

    readonly JsonElement _object;
    readonly List<Fault> _faults;
    readonly HashSet<string> _known = new(StringComparer.Ordinal);
    readonly bool _isObject;

    public Fields(JsonElement element, string place, List<Fault> faults)
    {
        (_object, Place, _faults) = (element, place, faults);
        _isObject = element.ValueKind == JsonValueKind.Object;
        if (!_isObject)
        {
            Fail(place, "must be an object, in braces.");
        }
    }

    /// <summary>Where the object stands.</summary>
    public string Place { get; }

    /// <summary>A text; null when it is wrong, or not there.</summary>
    /// <param name="shape">What it must look like; null when anything does.</param>
    /// <param name="must">Said when it does not.</param>
    public string? Text(string name, bool isRequired = true, Func<string, bool>? shape = null, string must = "")
    {
        if (Get(name, isRequired) is not { } value || TextOf(value, At(name)) is not { } text)
        {
            return null;
        }

        if (shape is null || shape(text))
        {
            return text;
        }

        Fail(At(name), $"{must}, not {Fault.Quote(text)}.");
        return null;
    }

    /// <summary>One of the names of an enumeration.</summary>
    public T? Choice<T>(string name, bool isRequired = true)
        where T : struct, Enum =>
        Get(name, isRequired) is { } value ? ChoiceOf<T>(value, At(name)) : null;

    /// <summary>A list of names of an enumeration; absent is empty.</summary>
    public ImmutableArray<T> Choices<T>(string name)
        where T : struct, Enum =>
        [.. List(name, ChoiceOf<T>).OfType<T>()];

    /// <summary>A list of texts; absent is empty.</summary>
    public ImmutableArray<string> Texts(string name, Func<string, bool>? shape = null, string must = "")
    {
        string? One(JsonElement value, string place)
        {
            var text = TextOf(value, place);
            if (text is not null && shape?.Invoke(text) == false)
            {
                Fail(place, $"{must}, not {Fault.Quote(text)}.");
            }

            return text;
        }

        return [.. List(name, One).OfType<string>()];
    }

    /// <summary>A date of which a part may be missing; null when it is absent.</summary>
    public PartialDate? PartialDate(string name, bool isRequired = false)
    {
        if (Text(name, isRequired) is not { } text)
        {
            return null;
        }

        if (Understanding.PartialDate.TryParse(text, out var date))
        {
            return date;
        }

        Fail(At(name), $"must be a date that exists, such as 1957, 1957-06 or 1957-06-03, not {Fault.Quote(text)}.");
        return null;
    }

    public DateOnly? Day(string name, bool isRequired = true)
    {
        if (Text(name, isRequired) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Fail(At(name), $"must be a day that exists, such as 2026-02-28, not {Fault.Quote(text)}.");
        return null;
    }

    public int? Number(string name, int from, int to, bool isRequired = true)
    {
        if (Get(name, isRequired) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= from && number <= to)
        {
            return number;
        }

        Fail(At(name), string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {from} to {to}."));
        return null;
    }

    public bool? TrueFalse(string name, bool isRequired = true)
    {
        if (Get(name, isRequired) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Fail(At(name), "must be true or false.");
        return null;
    }

    /// <summary>A moment in UTC, to the second.</summary>
    public DateTimeOffset? Moment(string name, bool isRequired = true) =>
        Get(name, isRequired) is { } value ? MomentOf(value, At(name)) : null;

    /// <summary>A list of moments; absent is empty.</summary>
    public ImmutableArray<DateTimeOffset> Moments(string name) => [.. List(name, MomentOf).OfType<DateTimeOffset>()];

    public bool Has(string name) => _isObject && _object.TryGetProperty(name, out _);

    /// <summary>The names of the object's own fields.</summary>
    public IReadOnlyList<string> Names => _isObject ? [.. _object.EnumerateObject().Select(own => own.Name)] : [];

    /// <summary>An object within this one; null when it is absent.</summary>
    public Fields? Object(string name) => Get(name, isRequired: false) is { } value ? new Fields(value, At(name), _faults) : null;

    /// <summary>What an item of a list reads as; null when it is wrong.</summary>
    public delegate T? Item<T>(JsonElement value, string place);

    /// <summary>The items of a list in order; none when it is absent, one that is null when it is no list.</summary>
    public IReadOnlyList<T?> List<T>(string name, Item<T> read, bool isRequired = false)
    {
        if (Get(name, isRequired) is not { } list)
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            Fail(At(name), "must be a list, in square brackets.");
            return [default];
        }

        return [.. list.EnumerateArray().Select((value, i) => read(value, string.Create(CultureInfo.InvariantCulture, $"{At(name)}[{i}]")))];
    }

    /// <summary>Notes a fault of a field.</summary>
    public void Wrong(string name, string sentence) => Fail(At(name), sentence);

    /// <summary>Says which fields are unknown.</summary>
    public void Done()
    {
        if (!_isObject)
        {
            return;
        }

        foreach (var field in _object.EnumerateObject().Where(field => !_known.Contains(field.Name)))
        {
            Fail(Place, $"no field is called {Fault.Quote(field.Name)}; there are {string.Join(", ", _known)}.");
        }
    }

    string At(string name) => Place.Length == 0 ? name : $"{Place}.{name}";

    JsonElement? Get(string name, bool isRequired)
    {
        _known.Add(name);
        if (!_isObject)
        {
            return null;
        }

        if (_object.TryGetProperty(name, out var value))
        {
            return value;
        }

        if (isRequired)
        {
            Fail(At(name), "is missing.");
        }

        return null;
    }

    void Fail(string place, string sentence) => _faults.Add(new Fault(place, sentence));
}
