using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TwinBot.Contacts;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Records;

namespace TwinBot.Commands.Importing;

/// <summary>What a file holds: its records when there is no fault in it, and every fault when there is.</summary>
sealed record ImportFile(
    ImmutableArray<Community> Communities,
    ImmutableArray<Partnership> Partnerships,
    ImmutableArray<Contact> Contacts,
    ImmutableArray<JointActivity> Activities,
    ImmutableArray<Evaluation> Evaluations,
    ImmutableArray<Fault> Faults)
{
    static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public IEnumerable<Record> Records => [.. Communities, .. Partnerships, .. Contacts, .. Activities, .. Evaluations];

    /// <summary>Reads and checks a file against itself and against what is on record.</summary>
    public static ImportFile Read(ReadOnlyMemory<byte> bytes, IRecords records)
    {
        var withoutMark = bytes.Span.StartsWith("\ufeff"u8) ? bytes[3..] : bytes;
        try
        {
            using var json = ReadableJson.Parse(withoutMark, Strict, onlyKeys: true);
            return Read(json.RootElement, records);
        }
        catch (JsonException wrong)
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}");
            return Nothing([new Fault("", $"This is not JSON ({where}), or names a field twice: {Fault.Short(wrong.Message.Split(" LineNumber", 2)[0])}")]);
        }
    }

    static ImportFile Nothing(ImmutableArray<Fault> faults) => new([], [], [], [], [], faults);

    static ImportFile Read(JsonElement json, IRecords records)
    {
        var faults = new List<Fault>();
        var fields = new Fields(json, "", faults);
        var schema = fields.Text("schema", shape: text => text == Exporter.Schema, must: $"must be \"{Exporter.Schema}\"");
        if (schema is null)
        {
            return Nothing([.. faults]);
        }

        var communities = fields.List("communities", (one, place) => RecordReading.Community(one, place, faults));
        var partnerships = fields.List("partnerships", (one, place) => RecordReading.Partnership(one, place, faults));
        var contacts = fields.List("contacts", (one, place) => RecordReading.Contact(one, place, faults));
        var activities = fields.List("activities", (one, place) => ActivityReading.Activity(one, place, faults));
        var evaluations = fields.List("evaluations", (one, place) => EvaluationReading.Evaluation(one, place, faults));
        fields.Done();
        new References(records, faults).Check(communities, partnerships, contacts, activities, evaluations);
        return faults.Count > 0
            ? Nothing([.. faults])
            : new ImportFile([.. communities.OfType<Community>()], [.. partnerships.OfType<Partnership>()], [.. contacts.OfType<Contact>()], [.. activities.OfType<JointActivity>()], [.. evaluations.OfType<Evaluation>()], []);
    }
}
