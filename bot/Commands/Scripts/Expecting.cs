using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TwinBot.Commands.Scripts;

/// <summary>Reads the expectations of a script.</summary>
static partial class Expecting
{
    /// <summary>Null when no expectation is written like that.</summary>
    public static Expectation? Read(int line, string written)
    {
        var space = written.IndexOf(' ', StringComparison.Ordinal);
        var (word, rest) = space < 0 ? (written, "") : (written[..space], written[(space + 1)..].Trim());
        return word switch
        {
            "silent" when rest.Length == 0 => Of(heard => heard.Replies.IsEmpty ? null : "the bot spoke"),
            "asks" when rest == "nothing" || Name().IsMatch(rest) => Of(heard => Same(rest, heard.Asks ?? "nothing")),
            "ended" when rest == "nothing" => Of(heard => heard.Ended.Any() ? $"ended {string.Join(", ", heard.Ended)}" : null),
            "ended" when Ending().IsMatch(rest) => Of(heard => heard.Ended.Contains(rest) ? null : $"ended {Or(heard.Ended)}"),
            "choices" when Counting().Match(rest) is { Success: true } count => Of(heard => Count(count.Groups["sign"].Value, Number(count.Groups["n"].Value), heard.Choices)),
            "offers" when rest.Length > 0 => Of(heard => heard.Choices.Contains(rest) ? null : $"offered {Or(heard.Choices)}"),
            "card" when rest.Length > 0 => Of(heard => Has(heard.OnCards, rest) ? null : "no card shows it"),
            "tells" when rest.Length > 0 => Of(heard => Has(heard.Told, rest) ? null : "it was not told"),
            "hides" when rest.Length > 0 => Of(heard => Has(heard.Told, rest) ? "it was told" : null),
            "speaks" when Tag().IsMatch(rest) => Of(heard => heard.Languages.FirstOrDefault(language => language != rest) is { } other ? $"spoke {other}" : null),
            "count" when List().Match(rest) is { Success: true } list => Stored(records => Listed(records, list.Groups["list"].Value, Number(list.Groups["n"].Value))),
            "records" when Path().Match(rest) is { Success: true } path && RecordPath.Read(path.Groups["path"].Value) is { } place => Reading(place, path) is { } fails ? Stored(fails) : null,
            _ => null,
        };

        Expectation Of(Func<Heard, string?> fails) => new(line, written, fails);

        Expectation Stored(Func<JsonNode, string?> fails) =>
            new(line, written, heard => heard.Records is { } records ? fails(records) : "the records cannot be seen") { NeedsRecords = true };
    }

    /// <summary>Null when the value is no JSON.</summary>
    static Func<JsonNode, string?>? Reading(RecordPath place, Match path)
    {
        if (!path.Groups["value"].Success)
        {
            return records => place.In(records) is { } there ? $"it is {Written(there)}" : null;
        }

        try
        {
            var wanted = JsonNode.Parse(path.Groups["value"].Value);
            return records => JsonNode.DeepEquals(place.In(records), wanted) ? null : $"it is {Written(place.In(records))}";
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string? Same(string wanted, string got) => wanted == got ? null : $"asks {got}";

    static string? Listed(JsonNode records, string list, int wanted) =>
        records[list]?.AsArray().Count is { } count ? count == wanted ? null : $"there are {count}" : "there is no such list";

    static string? Count(string sign, int wanted, IReadOnlyList<string> choices)
    {
        var holds = sign switch { ">=" => choices.Count >= wanted, "<=" => choices.Count <= wanted, _ => choices.Count == wanted };
        return holds ? null : $"there are {choices.Count}: {Or(choices)}";
    }

    static bool Has(IEnumerable<string> texts, string fact) => texts.Any(text => text.Contains(fact, StringComparison.OrdinalIgnoreCase));

    static string Or(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } list ? list : "nothing";

    static string Written(JsonNode? node) => node?.ToJsonString(ScriptJson.Readable) ?? "missing";

    static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\w+\.\w+$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\w+ (saved|cancelled)$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(?<sign>>=|<=|=) (?<n>\d{1,4})$")]
    private static partial Regex Counting();

    [GeneratedRegex("^[a-z]{2}$")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(?<list>\w+) (?<n>\d{1,6})$")]
    private static partial Regex List();

    [GeneratedRegex(@"^(?<path>\S.*?) (?:= (?<value>.+)|missing)$")]
    private static partial Regex Path();
}
