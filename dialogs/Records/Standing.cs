namespace TwinBot.Records;

/// <summary>Who speaks, as far as it is proved, and what they may do.</summary>
/// <param name="IsKnown">True when the channel proves who it is, so that they can be given a role.</param>
/// <param name="Name">As the channel writes it; null where it does not.</param>
public sealed record Standing(PersonRole Role, bool IsKnown, string? Name = null)
{
    /// <summary>Somebody of whom nothing is proved.</summary>
    public static Standing Nobody { get; } = new(PersonRole.Guest, IsKnown: false);

    /// <summary>Whoever sits at the machine, in local mode.</summary>
    public static Standing Local { get; } = new(PersonRole.Coordinator, IsKnown: false);
}
