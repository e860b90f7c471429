using System.Text.Json.Nodes;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Tests.Conversation;
using TwinBot.Texts;
using TwinBot.Understanding;
using Xunit.Abstractions;

namespace TwinBot.Tests.Understanding;

/// <summary>
/// Sentences of joint activities, written before the code by somebody who did not see it: one part to work with, one looked at for scoring only ("held"); twelve more such sets, each scored unseen and
/// then worked with ("fresh", "later", "next", "wave", "blind", "tide", "spring", "autumn", "winter", "solstice", "candle", "yule"); four more parts for scoring only ("unread", "sealed", "closed", "epiphany"), first scored on 28 November 2026;
/// and a part of our own, written with the rules. Those of autumn and "closed" were asked for in words that no list has, yule and "epiphany" as volunteers would really type, neither tricky nor easy. "held", "sealed", "closed", "yule" and "epiphany" were labelled a second time from the sentences alone, and a third reader decided where the two differed.
/// </summary>
public sealed class ActivitySentencesTests(ITestOutputHelper output)
{
    static readonly DateOnly s_today = new(2026, 5, 12);

    static readonly string[] s_languages = ["en", "nl", "fr", "de"];

    static readonly Understander s_understander = new(Languages.Load());

    static readonly MemoryRecords s_records = Records();

    /// <summary>Floors under what was measured, in per cent, so that a change does not make it worse; the aims are 97, 95 and 3.</summary>
    [Theory]
    [InlineData("en", "work", 98, 96, 0)]
    [InlineData("nl", "work", 98, 96, 0)]
    [InlineData("fr", "work", 98, 98, 0)]
    [InlineData("de", "work", 98, 98, 0)]
    [InlineData("en", "own", 98, 93, 0)]
    [InlineData("nl", "own", 98, 93, 0)]
    [InlineData("fr", "own", 98, 93, 0)]
    [InlineData("de", "own", 98, 93, 0)]
    [InlineData("en", "fresh", 98, 98, 0)]
    [InlineData("nl", "fresh", 98, 98, 0)]
    [InlineData("fr", "fresh", 98, 98, 0)]
    [InlineData("de", "fresh", 98, 98, 0)]
    [InlineData("en", "later", 98, 98, 0)]
    [InlineData("nl", "later", 98, 98, 0)]
    [InlineData("fr", "later", 98, 98, 0)]
    [InlineData("de", "later", 98, 98, 0)]
    [InlineData("en", "next", 98, 98, 0)]
    [InlineData("nl", "next", 98, 98, 0)]
    [InlineData("fr", "next", 98, 98, 12)]
    [InlineData("de", "next", 98, 97, 0)]
    [InlineData("en", "held", 97, 84, 0)]
    [InlineData("nl", "held", 97, 78, 0)]
    [InlineData("fr", "held", 95, 89, 0)]
    [InlineData("de", "held", 96, 86, 0)]
    [InlineData("en", "wave", 98, 98, 0)]
    [InlineData("nl", "wave", 98, 98, 0)]
    [InlineData("fr", "wave", 98, 98, 10)]
    [InlineData("de", "wave", 98, 98, 0)]
    [InlineData("en", "tide", 99, 98, 0)]
    [InlineData("nl", "tide", 99, 98, 0)]
    [InlineData("fr", "tide", 99, 99, 0)]
    [InlineData("de", "tide", 99, 99, 0)]
    [InlineData("en", "blind", 96, 93, 15)]
    [InlineData("nl", "blind", 95, 98, 0)]
    [InlineData("fr", "blind", 98, 98, 0)]
    [InlineData("de", "blind", 98, 93, 0)]
    [InlineData("en", "unread", 98, 96, 0)]
    [InlineData("nl", "unread", 98, 98, 0)]
    [InlineData("fr", "unread", 97, 95, 0)]
    [InlineData("de", "unread", 95, 98, 29)]
    [InlineData("en", "spring", 98, 95, 8)]
    [InlineData("nl", "spring", 98, 97, 0)]
    [InlineData("fr", "spring", 98, 95, 8)]
    [InlineData("de", "spring", 99, 97, 0)]
    [InlineData("en", "sealed", 97, 90, 0)]
    [InlineData("nl", "sealed", 97, 93, 17)]
    [InlineData("fr", "sealed", 98, 90, 0)]
    [InlineData("de", "sealed", 100, 93, 0)]
    [InlineData("en", "autumn", 98, 96, 0)]
    [InlineData("nl", "autumn", 96, 95, 20)]
    [InlineData("fr", "autumn", 98, 93, 0)]
    [InlineData("de", "autumn", 98, 95, 0)]
    [InlineData("en", "winter", 99, 99, 0)]
    [InlineData("nl", "winter", 99, 98, 0)]
    [InlineData("fr", "winter", 99, 98, 0)]
    [InlineData("de", "winter", 99, 99, 0)]
    [InlineData("en", "closed", 94, 81, 40)]
    [InlineData("nl", "closed", 94, 81, 20)]
    [InlineData("fr", "closed", 96, 78, 20)]
    [InlineData("de", "closed", 92, 84, 20)]
    [InlineData("en", "solstice", 99, 92, 0)]
    [InlineData("nl", "solstice", 97, 98, 10)]
    [InlineData("fr", "solstice", 99, 96, 0)]
    [InlineData("de", "solstice", 99, 98, 0)]
    [InlineData("en", "candle", 99, 93, 0)]
    [InlineData("nl", "candle", 98, 94, 0)]
    [InlineData("fr", "candle", 99, 88, 0)]
    [InlineData("de", "candle", 99, 94, 0)]
    [InlineData("en", "yule", 98, 93, 0)]
    [InlineData("nl", "yule", 99, 97, 0)]
    [InlineData("fr", "yule", 99, 94, 0)]
    [InlineData("de", "yule", 98, 96, 10)]
    [InlineData("en", "epiphany", 98, 93, 0)]
    [InlineData("nl", "epiphany", 95, 92, 0)]
    [InlineData("fr", "epiphany", 99, 89, 0)]
    [InlineData("de", "epiphany", 99, 92, 0)]
    public void SentencesAreUnderstood(string language, string part, double intents, double fields, double strangers)
    {
        var lines = LinesOf(language, part);
        var showsMisses = part is not ("held" or "unread" or "sealed" or "closed" or "epiphany") && Environment.GetEnvironmentVariable("TWINBOT_SHOW_MISSES") == "1";
        var (right, logs, exact, none, taken) = (0, 0, 0, 0, 0);
        var wrongly = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines.Select(line => JsonNode.Parse(line)?.AsObject() ?? []))
        {
            var (text, wanted) = (line["text"]?.GetValue<string>() ?? "", line["intent"]?.GetValue<string>() ?? "");
            var said = Hear(text, language);
            var got = said.Intent.Confidence >= 0.5 ? said.Intent.Intent : "none";
            right += got == wanted ? 1 : 0;
            none += wanted == "none" ? 1 : 0;
            taken += wanted == "none" && got != "none" ? 1 : 0;
            if (got != wanted && showsMisses)
            {
                output.WriteLine($"{wanted} ≠ {got} ({said.Intent.Confidence}): {text}");
            }

            if (wanted is "logActivity" or "planActivity")
            {
                var wrong = Wrong(line["fields"] as JsonObject ?? [], said, wanted == "planActivity" ? Tense.Future : Tense.Past);
                (logs, exact) = (logs + 1, exact + (wrong.Count == 0 ? 1 : 0));
                foreach (var name in wrong.Select(miss => miss[..miss.IndexOf(':', StringComparison.Ordinal)]))
                {
                    wrongly[name] = wrongly.GetValueOrDefault(name) + 1;
                }

                if (wrong.Count > 0 && showsMisses)
                {
                    output.WriteLine($"    {string.Join("; ", wrong)}: {text}");
                }
            }
        }

        var (ofIntents, ofFields, ofStrangers) = (100.0 * right / lines.Length, 100.0 * exact / logs, none == 0 ? 0 : 100.0 * taken / none);
        output.WriteLine($"{language}.{part}: intents {right}/{lines.Length} = {ofIntents:0.0} %, every field {exact}/{logs} = {ofFields:0.0} %, none taken {taken}/{none} = {ofStrangers:0.0} %; wrong: {string.Join(", ", wrongly.Select(field => $"{field.Key} {field.Value}"))}");
        Assert.True(ofIntents >= intents && ofFields >= fields && ofStrangers <= strangers, $"intents {ofIntents:0.0} %, fields {ofFields:0.0} %, none taken {ofStrangers:0.0} %");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    public void ASentenceInAnotherLanguageIsHeardToo(string language)
    {
        var texts = s_languages.SelectMany(TextsOf).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, text =>
        {
            var said = Hear(text, language);
            Assert.NotNull(Said(said, Tense.Past));
            Assert.NotNull(Said(said, Tense.Future));
        });
    }

    /// <summary>Sent too soon: it ends in "and", "with" or half a name.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    public void AHalfOfASentenceIsHeardToo(string language)
    {
        var halves = TextsOf(language).SelectMany(text => Enumerable.Range(1, text.Length - 1).Where(at => !char.IsLetterOrDigit(text[at])).Select(at => text[..at])).ToList();
        Assert.NotEmpty(halves);
        Assert.All(halves, half => Assert.NotNull(Said(Hear(half, language), Tense.Past)));
    }

    static string[] LinesOf(string language, string part) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "activities", $"{language}.{part}.jsonl"));

    /// <summary>The sentences of the newest part that is worked with.</summary>
    static IEnumerable<string> TextsOf(string language) => LinesOf(language, "spring").Select(line => JsonNode.Parse(line)?["text"]?.GetValue<string>() ?? "");

    static Utterance Hear(string text, string language) => s_understander.Hear(text, new Language(language), new HearingContext(s_records, s_today));

    /// <summary>Fields that are not as wanted. What nobody said must not be there; a kind or a place may follow where a careful reader was in doubt. A place is the same with a capital.</summary>
    static List<string> Wrong(JsonObject wanted, Utterance said, Tense tense)
    {
        var got = Said(said, tense);
        string[] names = ["kind", "startsOn", "endsOn", "place", "communities", "participants", "participantsByCommunity", "young", "women", "men", "format"];
        string[] lenient = ["kind", "place", "participantsByCommunity", "young", "women", "men", "format", "communities"];
        if (wanted["participants"] is null && wanted["participantsByCommunity"] is JsonObject)
        {
            lenient = [.. lenient, "participants"];
        }

        return [.. names.Where(name => !(wanted[name] is null && lenient.Contains(name)) && !Text(wanted[name]).Equals(Text(got[name]), name == "place" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)).Select(name => $"{name}: {Text(wanted[name])} ≠ {Text(got[name])}")];
    }

    static JsonObject Said(Utterance said, Tense tense)
    {
        var when = WhenSaid.In(said, tense)?.Value;
        var heads = HeadCount.Of(said.Heads.Select(head => head.Value));
        var kind = KindSaid.In(said)?.Value.Kind;
        var format = FormatAnswer.In(said)?.Name() ?? (kind == ActivityKind.OnlineMeeting ? "online" : null);
        return new JsonObject
        {
            ["kind"] = kind?.Name(),
            ["startsOn"] = when?.From.ToString(),
            ["endsOn"] = when?.To?.ToString(),
            ["place"] = PlaceSaid.In(said) is { } place ? PlaceSaid.NameOf(place.Value) : null,
            ["communities"] = new JsonArray([.. CommunitiesSaid.In(said).Select(name => (JsonNode?)name)]),
            ["participants"] = heads?.Total,
            ["participantsByCommunity"] = heads is { ByPlace: [_, ..] } ? new JsonObject(heads.ByPlace.DistinctBy(from => from.Place.Candidates[0].Name).Select(from => KeyValuePair.Create(from.Place.Candidates[0].Name, (JsonNode?)from.Count))) : null,
            ["young"] = heads?.Young,
            ["women"] = heads?.Women,
            ["men"] = heads?.Men,
            ["format"] = format,
        };
    }

    static string Text(JsonNode? node) => node switch
    {
        JsonArray array => string.Join(',', array.Select(item => item?.ToString()).Order(StringComparer.Ordinal)),
        JsonObject json => string.Join(',', json.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={entry.Value}")),
        _ => node?.ToString() ?? "",
    };

    static MemoryRecords Records()
    {
        (string Name, string Country)[] towns =
        [
            ("Gent", "BE"), ("Brugge", "BE"), ("Leuven", "BE"), ("Namur", "BE"), ("Gouda", "NL"), ("Deventer", "NL"), ("Dijon", "FR"), ("Tours", "FR"), ("Lens", "FR"), ("Nice", "FR"),
            ("Mainz", "DE"), ("Solingen", "DE"), ("Aachen", "DE"), ("Essen", "DE"), ("Kongsberg", "NO"), ("Bath", "GB"), ("York", "GB"), ("Mars-la-Tour", "FR"),
        ];
        string[][] links =
        [
            ["Gouda", "Solingen", "Kongsberg"], ["Gent", "Mainz"], ["Dijon", "Mainz"], ["Deventer", "Tours"], ["Brugge", "Bath"], ["Leuven", "Nice"], ["Namur", "Lens"], ["Aachen", "York"], ["Essen", "Mars-la-Tour"],
        ];
        var communities = towns.Select(town => new Community { Id = town.Name, Name = town.Name, Country = town.Country });
        var partnerships = links.Select(link => new Partnership
        {
            Id = string.Join('-', link),
            Name = string.Join(" – ", link),
            Members = [.. link.Select(name => new Member(name))],
            Kind = PartnershipKind.Twinning,
            Status = PartnershipStatus.Active,
        });
        return MemoryRecords.None.With([.. communities.Select(town => RecordChange.Put(null, town)), .. partnerships.Select(link => RecordChange.Put(null, link))]);
    }
}
