using System.Text.Json;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Commands.Data;

/// <summary>The records of a file, or everything that is wrong with it.</summary>
sealed class ImportFile
{
    readonly List<Fault> _faults = [];
    readonly List<Record> _records = [];
    readonly IRecords _stored;

    ImportFile(IRecords stored) => _stored = stored;

    public IReadOnlyList<Fault> Faults => _faults;

    public IReadOnlyList<Record> Records => _records;

    /// <param name="stored">What is on record already: a file may refer to it.</param>
    public static ImportFile Read(Stream file, IRecords stored)
    {
        var import = new ImportFile(stored);
        try
        {
            using var json = JsonDocument.Parse(file, new JsonDocumentOptions { MaxDepth = 16 });
            import.Take(json.RootElement);
        }
        catch (JsonException exception)
        {
            import._faults.Add(new Fault($"line {exception.LineNumber + 1}", "this is no JSON; an export of TwinBot shows how it should look."));
        }

        return import;
    }

    void Take(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schema", out var schema) || schema.ToString() != Exporter.Schema)
        {
            _faults.Add(new Fault("schema", $"\"schema\": \"{Exporter.Schema}\" is wanted at the beginning; this file is of another kind."));
            return;
        }

        foreach (var field in root.EnumerateObject().Where(field => field.Name != "schema" && !Exporter.Lists.Any(list => list.Name == field.Name)))
        {
            _faults.Add(new Fault(field.Name, $"there is no such list; known are {string.Join(", ", Exporter.Lists.Select(list => list.Name))}."));
        }

        Take(root, "communities", RecordReader.Community);
        Take(root, "partnerships", RecordReader.Partnership);
        Take(root, "contacts", RecordReader.Contact);
        NotYet(root, "activities");
        NotYet(root, "evaluations");
        CheckIds();
        CheckNames();
        CheckReferences();
    }

    void Take<T>(JsonElement root, string list, Func<Entry, T> read)
        where T : Record
    {
        if (!root.TryGetProperty(list, out var items))
        {
            return;
        }

        if (items.ValueKind != JsonValueKind.Array)
        {
            _faults.Add(new Fault(list, "a list in square brackets is wanted here."));
            return;
        }

        foreach (var (item, at) in items.EnumerateArray().Select((item, at) => (item, at)))
        {
            var entry = new Entry(item, $"{list}[{at}]", _faults);
            if (entry.IsObject())
            {
                _records.Add(read(entry));
            }
        }
    }

    void NotYet(JsonElement root, string list)
    {
        if (root.TryGetProperty(list, out var items) && (items.ValueKind != JsonValueKind.Array || items.GetArrayLength() > 0))
        {
            _faults.Add(new Fault(list, "this release keeps none of these yet; leave the list empty."));
        }
    }

    void CheckIds()
    {
        foreach (var twice in Placed<Record>().Where(item => item.Record.Id.Length > 0).GroupBy(item => (RecordChange.KindOf(item.Record), item.Record.Id)).SelectMany(group => group.Skip(1)))
        {
            _faults.Add(new Fault($"{twice.Place}.id", $"“{twice.Record.Id}” is there twice."));
        }
    }

    /// <summary>A name and a country are one community, whatever its id.</summary>
    void CheckNames()
    {
        var seen = new Dictionary<(string, string), string>();
        foreach (var (place, community) in Placed<Community>().Where(item => item.Record.Name.Length > 0))
        {
            if (!seen.TryAdd((Folding.Fold(community.Name), community.Country), community.Id))
            {
                _faults.Add(new Fault($"{place}.name", $"{community.Name} ({community.Country}) is there twice; a name and a country are one community."));
            }
            else if (Same(community) is { } known)
            {
                _faults.Add(new Fault($"{place}.id", $"{community.Name} ({community.Country}) is on record already, as “{known.Id}”; use that id."));
            }
        }
    }

    Community? Same(Community community) => _stored.Named(RecordKind.Communities, community.Name)
        .Select(match => _stored.Community(match.Id))
        .FirstOrDefault(known => known is not null && known.Id != community.Id && known.Country == community.Country && Folding.Fold(known.Name) == Folding.Fold(community.Name));

    void CheckReferences()
    {
        var communities = _records.OfType<Community>().Select(community => community.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (place, partnership) in Placed<Partnership>())
        {
            for (var at = 0; at < partnership.Members.Length; at++)
            {
                CheckCommunity($"{place}.members[{at}].community", partnership.Members[at].Community, communities);
                if (partnership.Members.Take(at).Any(earlier => earlier.Community == partnership.Members[at].Community))
                {
                    _faults.Add(new Fault($"{place}.members[{at}].community", "this community is a member twice."));
                }
            }
        }

        foreach (var (place, contact) in Placed<Contacts.Contact>())
        {
            CheckCommunity($"{place}.community", contact.Community, communities);
        }
    }

    void CheckCommunity(string place, string id, HashSet<string> inFile)
    {
        if (id.Length > 0 && !inFile.Contains(id) && _stored.Community(id) is null)
        {
            _faults.Add(new Fault(place, $"no community “{id}”, neither in this file nor on record."));
        }
    }

    IEnumerable<(string Place, T Record)> Placed<T>()
        where T : Record =>
        _records.GroupBy(RecordChange.KindOf)
            .SelectMany(kind => kind.Select((record, at) => ($"{JsonNamingPolicy.CamelCase.ConvertName(kind.Key.ToString())}[{at}]", record as T)))
            .Where(item => item.Item2 is not null)
            .Select(item => (item.Item1, item.Item2 ?? throw new InvalidOperationException("Not such a record.")));
}
