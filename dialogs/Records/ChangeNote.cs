using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Evaluations;

namespace TwinBot.Records;

/// <summary>Who changed a record, when, and what of it. Notes are added with the change itself and never change.</summary>
/// <param name="At">In UTC, to the second.</param>
/// <param name="Person">The person's id.</param>
/// <param name="Name">As their channel writes it; null where it does not.</param>
/// <param name="Record">The record's id.</param>
/// <param name="Fields">The stored names of what was changed; empty for a record that is new or gone.</param>
public sealed record ChangeNote(DateTimeOffset At, string Person, string? Name, RecordKind Kind, string Record, ChangeSort Sort, ImmutableArray<string> Fields)
{
    /// <summary>The notes on what a turn changes. Settings are people's own, and who answered an evaluation when is nobody's business.</summary>
    public static IEnumerable<ChangeNote> Of(IEnumerable<RecordChange> changes, string person, string? name, DateTimeOffset at) =>
        from change in changes
        where change.Kind != RecordKind.People && !IsAnswerOnly(change)
        let sort = change switch { { Before: null } => ChangeSort.Added, { After: null } => ChangeSort.Removed, _ => ChangeSort.Changed }
        let fields = sort == ChangeSort.Changed ? Changed(change) : []
        where sort != ChangeSort.Changed || fields.Length > 0
        select new ChangeNote(at, person, name, change.Kind, change.Id, sort, fields);

    static bool IsAnswerOnly(RecordChange change) =>
        change is { Before: Evaluation before, After: Evaluation after }
        && (RecordJson.AreEqual(before with { Responses = [] }, after with { Responses = [] }) || (after.Anonymous && (before.ClosedOn, before.DueOn) == (after.ClosedOn, after.DueOn)));

    static ImmutableArray<string> Changed(RecordChange change)
    {
        var (before, after) = (Json(change.Before), Json(change.After));
        return [.. before.Select(field => field.Key).Union(after.Select(field => field.Key)).Where(name => !JsonNode.DeepEquals(before[name], after[name])).Order(StringComparer.Ordinal)];
    }

    static JsonObject Json(Record? record) => record is null ? [] : JsonNode.Parse(RecordJson.Write(record))?.AsObject() ?? [];
}

public enum ChangeSort
{
    Added,
    Changed,
    Removed,
}
