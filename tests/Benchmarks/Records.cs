using System.Text.Json;
using TwinBot.Benchmarks.Driving;
using TwinBot.Benchmarks.Systems;

namespace TwinBot.Benchmarks;

/// <summary>Records to begin with, in the shape that <c>import</c> reads.</summary>
static class Records
{
    static readonly string[] s_none = [];
    static readonly string[] s_youth = ["youth"];
    static readonly string[] s_german = ["de"];

    /// <summary>Fills a store before it is served: a town, a partnership of it with the next, and contacts and joint activities of it.</summary>
    /// <param name="records">How many records there are to be, at least.</param>
    public static Action<string> Prepare(Build build, int records) => folder =>
    {
        var file = Path.Combine(folder, "records.json");
        using (var stream = File.Create(file))
        {
            Write(stream, records);
        }

        build.Do(folder, "import", "--file", file);
        File.Delete(file);
    };

    static void Write(Stream stream, int records)
    {
        var towns = Math.Max(Towns.Fewest, records / 10);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("schema", "twinbot/1");
        List(json, "communities", towns, i => new { id = $"c{i}", name = Towns.Name(i), country = "DE", kind = "municipality", aliases = s_none });
        var left = Math.Max(0, records - towns);
        var partnerships = left / 9;
        List(json, "partnerships", partnerships, i => new
        {
            id = $"p{i}",
            name = $"{Towns.Name(i % towns)} – {Towns.Name((i + 1) % towns)}",
            members = new[] { new { community = $"c{i % towns}" }, new { community = $"c{(i + 1) % towns}" } },
            kind = "twinning",
            status = "active",
            signedOn = $"{1950 + (i % 70)}",
            themes = s_youth,
            objectives = s_none,
            reviewEveryMonths = 12,
        });
        var contacts = Math.Max(Towns.Fewest, left / 3);
        List(json, "contacts", contacts, i => new
        {
            id = $"k{i}",
            name = $"Contact {Towns.Name(i)}",
            community = $"c{i % towns}",
            role = "chair",
            side = "citizens",
            email = $"k{i}@example.org",
            languages = s_german,
            confirmedOn = "2026-01-01",
        });
        List(json, "activities", Math.Max(0, left - partnerships - contacts), i => new
        {
            id = $"a{i}",
            title = $"Youth exchange {i}",
            partnerships = new[] { $"p{i % Math.Max(1, partnerships)}" },
            kind = "schoolExchange",
            themes = s_youth,
            startsOn = $"{1990 + (i % 36)}-05-{1 + (i % 28):00}",
            format = "onSite",
            participants = 10 + (i % 90),
            status = "done",
            loggedBy = "Anna",
            loggedAt = "2026-01-01T12:00:00Z",
        });
        json.WriteStartArray("evaluations");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void List(Utf8JsonWriter json, string name, int count, Func<int, object> record)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < count; i++)
        {
            JsonSerializer.Serialize(json, record(i));
        }

        json.WriteEndArray();
    }
}
