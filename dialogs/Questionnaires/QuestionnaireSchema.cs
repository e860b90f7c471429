using System.Text.Json.Nodes;

namespace TwinBot.Questionnaires;

/// <summary>The JSON schema of questionnaire files, for editors: made from the keys that the reader reads.</summary>
public static class QuestionnaireSchema
{
    const string IdPattern = "^[a-z][A-Za-z0-9]{0,39}$";

    public static JsonObject Of(IReadOnlyList<string> languages)
    {
        var schema = Part(Keys.File, languages);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "TwinBot questionnaire");
        return schema;
    }

    static JsonObject Part(IReadOnlyList<Key> keys, IReadOnlyList<string> languages)
    {
        var part = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = List(keys.Where(key => key is { IsRequired: true, For: [] }).Select(key => key.Name)),
            ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Value(key, languages)))),
        };
        var byType = keys.Where(key => key.For.Length > 0).ToList();
        if (byType.Count > 0)
        {
            part["allOf"] = new JsonArray([.. byType.Select(key => (JsonNode?)OnlyFor(key))]);
        }

        return part;
    }

    /// <summary>With a type that the key belongs to it may be there, or must; with others it may not.</summary>
    static JsonObject OnlyFor(Key key) => new()
    {
        ["if"] = new JsonObject { ["properties"] = new JsonObject { ["type"] = new JsonObject { ["enum"] = List(key.For.Select(type => Conversation.AnswerTypes.EnumNames.Name(type))) } } },
        ["then"] = key.IsRequired ? new JsonObject { ["required"] = List([key.Name]) } : new JsonObject(),
        ["else"] = new JsonObject { ["not"] = new JsonObject { ["required"] = List([key.Name]) } },
    };

    static JsonObject Value(Key key, IReadOnlyList<string> languages)
    {
        var value = key.Kind switch
        {
            KeyKind.Id => key.Name == "$schema" ? new JsonObject { ["type"] = "string" } : new JsonObject { ["type"] = "string", ["pattern"] = IdPattern },
            KeyKind.Local => Local(languages),
            KeyKind.Whole => new JsonObject { ["type"] = "integer" },
            KeyKind.TrueFalse => new JsonObject { ["type"] = "boolean" },
            KeyKind.Name => new JsonObject { ["enum"] = List(key.Names) },
            KeyKind.Values => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = new JsonArray("string", "integer", "boolean") } },
            KeyKind.Part => Part(key.Parts, languages),
            KeyKind.Parts => new JsonObject { ["type"] = "array", ["items"] = Part(key.Parts, languages) },
            var other => throw new ArgumentOutOfRangeException(nameof(key), other, "A kind of value that no schema is known for."),
        };
        value["description"] = key.About;
        return value;
    }

    static JsonObject Local(IReadOnlyList<string> languages) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = List(languages),
        ["properties"] = new JsonObject(languages.Select(language => KeyValuePair.Create(language, (JsonNode?)new JsonObject { ["type"] = "string", ["minLength"] = 1 }))),
    };

    static JsonArray List(IEnumerable<string> items) => new([.. items.Select(item => (JsonNode?)JsonValue.Create(item))]);
}
