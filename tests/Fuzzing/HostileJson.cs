using System.Text;
using System.Text.Json.Nodes;

namespace TwinBot.Tests.Fuzzing;

/// <summary>Spoils JSON: first what it says, then how it is written.</summary>
static class HostileJson
{
    /// <summary>The same value with one to three parts of another type, of another content, missing or too many.</summary>
    public static JsonNode? Spoil(this Hostile hostile, JsonNode? json)
    {
        var whole = new JsonArray(json?.DeepClone());
        for (var wounds = 1 + hostile.Next(3); wounds > 0; wounds--)
        {
            SpoilOne(hostile, whole);
        }

        return whole.Count > 0 ? whole[0]?.DeepClone() : null;
    }

    /// <summary>The bytes, now and then not well-formed.</summary>
    public static byte[] Write(this Hostile hostile, JsonNode? json)
    {
        var text = json?.ToJsonString() ?? "null";
        var at = hostile.Next(text.Length + 1);
        text = hostile.Next(32) switch
        {
            0 => text[..at],
            1 => text.Insert(at, hostile.Piece()),
            2 => text.Insert(at, "\\ud800"),
            3 => text.Insert(at, new string(hostile.One(['[', '{']), hostile.One([10, 63, 64, 65, 1000, 100_000]))),
            4 => Twice(text),
            5 => "\ufeff" + text,
            6 => text + text,
            7 => text.Replace("\"", hostile.One(["'", "\\\"", ""]), StringComparison.Ordinal),
            8 => text.Replace("\"id\":", "\"id\":1e400,\"ID\":", StringComparison.Ordinal),
            9 => $"{new string('[', 64)}{text}{new string(']', 64)}",
            _ => text,
        };
        var bytes = Encoding.UTF8.GetBytes(text);
        if (hostile.Chance(5) && bytes.Length > 0)
        {
            bytes[hostile.Next(bytes.Length)] = (byte)hostile.Next(256);
        }

        return bytes;
    }

    /// <summary>Its first key once more.</summary>
    static string Twice(string text) => text.StartsWith("{\"", StringComparison.Ordinal) && text.IndexOf("\":", StringComparison.Ordinal) is > 0 and var end
        ? $"{{{text[1..end]}\":7,{text[1..]}"
        : text;

    static void SpoilOne(Hostile hostile, JsonArray whole)
    {
        var places = new List<JsonNode>();
        Collect(whole, places);
        switch (hostile.One(places))
        {
            case JsonObject { Count: > 0 } json:
                var key = hostile.One([.. json.Select(part => part.Key)]);
                SpoilPart(hostile, json, key);
                break;
            case JsonObject json:
                json[hostile.Chance(50) ? "id" : "type"] = hostile.Value();
                break;
            case JsonArray { Count: > 0 } list when hostile.Chance(30) && list != whole:
                list.RemoveAt(hostile.Next(list.Count));
                break;
            case JsonArray list:
                if (list == whole)
                {
                    list[0] = hostile.Chance(5) ? hostile.Value() : list[0]?.DeepClone();
                    break;
                }

                for (var more = hostile.One([1, 1, 1, 50]); more > 0; more--)
                {
                    list.Add(hostile.Value());
                }

                break;
        }
    }

    static void SpoilPart(Hostile hostile, JsonObject json, string key)
    {
        switch (hostile.Next(8))
        {
            case 0:
                json.Remove(key);
                break;
            case 1:
                json[key + hostile.One(["", " ", "Id", "\u0000"])] = hostile.Value();
                break;
            case 2 when json[key] is { } part:
                json[key] = new JsonArray(part.DeepClone());
                break;
            case 3 when json[key] is JsonValue text && text.GetValueKind() == System.Text.Json.JsonValueKind.String:
                json[key] = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(hostile.Mutated(text.GetValue<string>())));
                break;
            default:
                json[key] = hostile.Value();
                break;
        }
    }

    static void Collect(JsonNode? node, List<JsonNode> places)
    {
        switch (node)
        {
            case JsonObject json:
                places.Add(json);
                foreach (var (_, part) in json)
                {
                    Collect(part, places);
                }

                break;
            case JsonArray list:
                places.Add(list);
                foreach (var part in list)
                {
                    Collect(part, places);
                }

                break;
        }
    }
}
