using System.Collections.Immutable;
using System.Text.Json;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Understanding;

namespace TwinBot.Commands.Importing;

/// <summary>Reads one joint activity of a file. What is wrong is noted, and null returned.</summary>
static class ActivityReading
{
    const int MostParticipants = 10_000_000;

    public static JointActivity? Activity(JsonElement json, string place, List<Fault> faults)
    {
        var before = faults.Count;
        var fields = new Fields(json, place, faults);
        var (id, title) = (RecordReading.Id(fields), RecordReading.NotEmpty(fields, "title"));
        var others = fields.Texts("communities");
        var (partnerships, kind, themes) = (fields.Texts("partnerships"), fields.Choice<ActivityKind>("kind"), fields.Choices<Theme>("themes"));
        var (startsOn, endsOn) = (fields.PartialDate("startsOn", isRequired: true), fields.PartialDate("endsOn"));
        var (where, format) = (fields.Text("place", isRequired: false), fields.Choice<ActivityFormat>("format"));
        var participants = Heads(fields, "participants");
        var byCommunity = fields.Object("participantsByCommunity") is { } counts ? ByCommunity(counts) : null;
        var groups = fields.Object("participantsOf") is { } named ? Groups(named) : null;
        var outcome = fields.Text("outcome", isRequired: false);
        var files = fields.List("files", (one, at) => File(one, at, faults)).OfType<KeptFile>().ToImmutableArray();
        var (status, cancelledBecause) = (fields.Choice<ActivityStatus>("status"), fields.Text("cancelledBecause", isRequired: false));
        var (loggedBy, loggedAt) = (fields.Text("loggedBy"), fields.Moment("loggedAt"));
        fields.Done();
        CheckDates(fields, startsOn, endsOn);
        return faults.Count > before || id is null || title is null || kind is null || startsOn is null || format is null || status is null || loggedBy is null || loggedAt is null
            ? null
            : new JointActivity
            {
                Id = id,
                Title = title,
                Partnerships = partnerships,
                Communities = others.IsEmpty ? null : others,
                Kind = kind.Value,
                Themes = themes,
                StartsOn = startsOn.Value,
                EndsOn = endsOn,
                Place = where,
                Format = format.Value,
                Participants = participants,
                ParticipantsByCommunity = byCommunity,
                ParticipantsOf = groups,
                Outcome = outcome,
                Files = files.IsEmpty ? null : files,
                Status = status.Value,
                CancelledBecause = cancelledBecause,
                LoggedBy = loggedBy,
                LoggedAt = loggedAt.Value,
            };
    }

    /// <summary>A reference: the content itself is part of a backup, not of an export.</summary>
    static KeptFile? File(JsonElement json, string place, List<Fault> faults)
    {
        var fields = new Fields(json, place, faults);
        var (id, name, type) = (RecordReading.Id(fields), RecordReading.NotEmpty(fields, "name"), RecordReading.NotEmpty(fields, "type"));
        var size = fields.Number("size", 0, int.MaxValue);
        var sha256 = fields.Text("sha256", shape: FileStore.IsHash, must: "must be 64 small hexadecimal digits");
        fields.Done();
        return id is null || name is null || type is null || size is null || sha256 is null ? null : new KeptFile(id, name, type, size.Value, sha256);
    }

    static int? Heads(Fields fields, string name) => fields.Number(name, 0, MostParticipants, isRequired: false);

    static ImmutableSortedDictionary<string, int> ByCommunity(Fields counts)
    {
        var read = counts.Names.Select(id => (Id: id, Heads: Heads(counts, id))).ToList();
        return read.Where(count => count.Heads is not null).ToImmutableSortedDictionary(count => count.Id, count => count.Heads ?? 0, StringComparer.Ordinal);
    }

    static ParticipantGroups Groups(Fields groups)
    {
        var read = new ParticipantGroups(Heads(groups, "young"), Heads(groups, "women"), Heads(groups, "men"), Heads(groups, "nonBinary"));
        groups.Done();
        return read;
    }

    static void CheckDates(Fields fields, PartialDate? startsOn, PartialDate? endsOn)
    {
        if (startsOn is { } start && endsOn is { } end && end.Last < start.First)
        {
            fields.Wrong("endsOn", $"{end} is before {start}, the day on which it starts.");
        }
    }
}
