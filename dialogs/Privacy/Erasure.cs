using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TwinBot.Records;

namespace TwinBot.Privacy;

/// <summary>Somebody who is to be forgotten: on record until nothing of them is left anywhere. Not exported.</summary>
public sealed record Erasure : Record
{
    /// <summary>What the notes of what was kept long enough stand under.</summary>
    public const string Purge = "purge";

    /// <summary>The ids under which they chat.</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>The contact that they are; null for none.</summary>
    public string? Contact { get; init; }

    /// <summary>Their name and addresses, as they may stand in what others wrote.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>The open rounds in which they were asked, by id.</summary>
    public ImmutableArray<string> Rounds { get; init; } = [];

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>True when nothing is left but the bytes of what was deleted, which go in the night.</summary>
    [JsonIgnore]
    public bool IsDone => People.IsEmpty && Contact is null && Words.IsEmpty && Rounds.IsEmpty;

    /// <summary>What is left of it when it is done: nobody.</summary>
    public Erasure Done() => new() { Id = Id, AskedAt = AskedAt };
}
