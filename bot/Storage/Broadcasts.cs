using System.Collections.Immutable;
using System.Text.Json;

namespace TwinBot.Storage;

/// <summary>How the delivery of a message ended.</summary>
public enum DeliveryEnd
{
    Delivered,
    GivenUp,

    /// <summary>It may have arrived.</summary>
    Unknown,
}

/// <summary>The end of one message of a broadcast.</summary>
/// <param name="Why">A word for the reason; null for what was delivered.</param>
public sealed record Ended(long Number, string Broadcast, DeliveryEnd How, string? Why, string? Recipient);

/// <summary>Whom a broadcast did not reach, or perhaps not.</summary>
public sealed record Unreached(string? Recipient, DeliveryEnd How, string? Why);

/// <summary>How far a broadcast has come.</summary>
public sealed record BroadcastReport(int Asked, int Delivered, int GivenUp, int Unknown, ImmutableArray<Unreached> Unreached)
{
    public int Waiting => Asked - Delivered - GivenUp - Unknown;
}

/// <summary>The counts of a broadcast as they are stored.</summary>
sealed record BroadcastCounts(int Asked, int Delivered, int GivenUp, int Unknown)
{
    public static BroadcastCounts Read(string? json) =>
        (json is null ? null : JsonSerializer.Deserialize(json, StoreJson.Default.BroadcastCounts)) ?? new BroadcastCounts(0, 0, 0, 0);

    public string Write() => JsonSerializer.Serialize(this, StoreJson.Default.BroadcastCounts);

    public BroadcastCounts With(DeliveryEnd how) => how switch
    {
        DeliveryEnd.Delivered => this with { Delivered = Delivered + 1 },
        DeliveryEnd.GivenUp => this with { GivenUp = GivenUp + 1 },
        _ => this with { Unknown = Unknown + 1 },
    };
}
