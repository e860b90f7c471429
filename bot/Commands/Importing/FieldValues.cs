using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TwinBot.Commands.Importing;

/// <summary>The values of fields.</summary>
sealed partial class Fields
{
    /// <summary>A value as it is: a text, a number, true, false, null, or a list of texts.</summary>
    public JsonNode? Node(string name, int longest)
    {
        if (Get(name, isRequired: false) is not { } value)
        {
            return null;
        }

        if (!IsPlain(value) && !(value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)))
        {
            Fail(At(name), "must be a text, a number, true, false, null, or a list of texts.");
            return null;
        }

        if (value.GetRawText().Length > longest)
        {
            Fail(At(name), string.Create(CultureInfo.InvariantCulture, $"is longer than {longest} characters."));
            return null;
        }

        return JsonNode.Parse(value.GetRawText());
    }

    T? ChoiceOf<T>(JsonElement value, string place)
        where T : struct, Enum
    {
        if (TextOf(value, place) is not { } text)
        {
            return null;
        }

        var names = Enum.GetNames<T>();
        var index = Array.FindIndex(names, name => JsonNamingPolicy.CamelCase.ConvertName(name) == text);
        if (index >= 0)
        {
            return Enum.Parse<T>(names[index]);
        }

        Fail(place, $"must be one of {string.Join(", ", names.Select(JsonNamingPolicy.CamelCase.ConvertName))}, not {Fault.Quote(text)}.");
        return null;
    }

    DateTimeOffset? MomentOf(JsonElement value, string place)
    {
        if (TextOf(value, place) is not { } text)
        {
            return null;
        }

        if (Records.InstantJson.TryParse(text, out var moment))
        {
            return moment;
        }

        Fail(place, $"must be a moment in UTC such as 2026-05-12T09:30:00Z, not {Fault.Quote(text)}.");
        return null;
    }

    static bool IsPlain(JsonElement value) =>
        value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null;

    string? TextOf(JsonElement value, string place)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            Fail(place, "must be a text, in quotation marks.");
            return null;
        }

        try
        {
            var text = value.GetString() ?? "";
            if (text.Length <= LongestText)
            {
                return text;
            }

            Fail(place, "is longer than 100,000 characters.");
        }
        catch (InvalidOperationException)
        {
            Fail(place, "has half a character in it (a lone surrogate, or bytes that are not UTF-8).");
        }

        return null;
    }
}
