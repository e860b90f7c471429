using System.Collections.Immutable;
using System.Text.Json;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Understanding;

namespace TwinBot.Commands.Data;

/// <summary>One object of the file, read field by field; whatever is wrong goes to the list of faults, and reading goes on.</summary>
sealed class Entry(JsonElement json, string place, List<Fault> faults)
{
    const int LongestText = 10_000;

    readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public string Place => place;

    public void Fault(string field, string sentence) => faults.Add(new Fault(field.Length == 0 ? place : $"{place}.{field}", sentence));

    /// <summary>A text that must be there; empty where it is not.</summary>
    public string Text(string field) => Optional(field) ?? Missing(field);

    /// <summary>A text that may be absent.</summary>
    public string? Optional(string field)
    {
        if (Value(field) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > 0 and <= LongestText } text)
        {
            Fault(field, $"a text is wanted here, of 1 to {LongestText} characters, in quotation marks.");
            return "";
        }

        return text;
    }

    public T Choice<T>(string field, T otherwise)
        where T : struct, Enum
    {
        var name = Value(field) is { } value ? value.ToString() : Missing(field);
        if (EnumNames.TryParse<T>(name, out var choice) && choice.Name() == name)
        {
            return choice;
        }

        if (name.Length > 0)
        {
            Fault(field, $"“{name}” is none of {Names<T>()}.");
        }

        return otherwise;
    }

    public ImmutableArray<T> Choices<T>(string field)
        where T : struct, Enum => [.. Items(field).Select((item, at) => One<T>(item, $"{field}[{at}]")).OfType<T>()];

    public ImmutableArray<string> Texts(string field) => [.. Items(field).Select((item, at) => OneText(item, $"{field}[{at}]")).OfType<string>()];

    public PartialDate? Date(string field)
    {
        if (Value(field) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && PartialDate.TryParse(value.GetString(), out var date))
        {
            return date;
        }

        Fault(field, $"“{value}” is no date of the calendar; write 1957, 1957-06 or 1957-06-03.");
        return null;
    }

    public int Number(string field, int least, int most, int otherwise)
    {
        if (Value(field) is not { } value)
        {
            return otherwise;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Fault(field, $"a whole number from {least} to {most} is wanted here, not “{value}”.");
        return otherwise;
    }

    /// <summary>The objects of a list.</summary>
    public IEnumerable<Entry> Entries(string field) => Items(field).Select((item, at) => new Entry(item, $"{place}.{field}[{at}]", faults));

    /// <summary>False, with a fault, where the item is no object.</summary>
    public bool IsObject()
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            return true;
        }

        Fault("", "an object in braces is wanted here.");
        return false;
    }

    /// <summary>A fault for every field that nobody asked for: a slip of the pen would be lost silently.</summary>
    public void NothingElse()
    {
        foreach (var field in json.EnumerateObject().Where(field => !_known.Contains(field.Name)))
        {
            Fault(field.Name, $"there is no such field; known are {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
        }
    }

    JsonElement? Value(string field)
    {
        _known.Add(field);
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    string Missing(string field)
    {
        Fault(field, "this is missing.");
        return "";
    }

    List<JsonElement> Items(string field)
    {
        if (Value(field) is not { } value)
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray()];
        }

        Fault(field, "a list in square brackets is wanted here.");
        return [];
    }

    T? One<T>(JsonElement item, string field)
        where T : struct, Enum
    {
        if (item.ValueKind == JsonValueKind.String && EnumNames.TryParse<T>(item.GetString(), out var choice))
        {
            return choice;
        }

        Fault(field, $"“{item}” is none of {Names<T>()}.");
        return null;
    }

    string? OneText(JsonElement item, string field)
    {
        if (item.ValueKind == JsonValueKind.String && item.GetString() is { Length: > 0 and <= LongestText } text)
        {
            return text;
        }

        Fault(field, "a text is wanted here, in quotation marks.");
        return null;
    }

    static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(value => value.Name()));
}
