using System.Collections.Immutable;

namespace TwinBot.Records;

/// <summary>Who has which role, and who asks for one: one record for all, so that of two changes at the same time one is taken again. Not exported: it belongs to one service.</summary>
public sealed record Roster : Record
{
    public const string OnlyId = "roster";

    /// <summary>So many wrong codes end a code.</summary>
    public const int Tries = 5;

    public static Roster Empty { get; } = new() { Id = OnlyId };

    public ImmutableArray<Holder> Holders { get; init; } = [];

    /// <summary>The code that makes the first coordinator; null when none is open.</summary>
    public ClaimCode? Claim { get; init; }

    /// <summary>How often somebody's role was made less: what was handed out before is good no longer.</summary>
    public int Withdrawals { get; init; }

    /// <summary>Which rounds coordinators were told of as due, the last one last.</summary>
    public ImmutableArray<Proposal> Proposed { get; init; } = [];

    public PersonRole RoleOf(string person) => Find(person)?.Role ?? PersonRole.Guest;

    public Holder? Find(string person) => Holders.FirstOrDefault(holder => holder.Person == person);

    /// <summary>Those who can help: they give roles.</summary>
    public IEnumerable<Holder> Coordinators() => Holders.Where(holder => holder.Role == PersonRole.Coordinator);

    /// <summary>True when nobody else gives roles.</summary>
    public bool IsLastCoordinator(string person) => Coordinators().ToList() is [var only] && only.Person == person;

    /// <summary>The same with somebody in it, in the place of what was said of them before.</summary>
    public Roster With(Holder holder) => this with { Holders = [.. Holders.Where(other => other.Person != holder.Person), holder] };

    public Roster Without(string person) => this with { Holders = [.. Holders.Where(other => other.Person != person)] };
}

/// <param name="Person">The person's id.</param>
/// <param name="Name">As their channel wrote it when they were first heard of.</param>
/// <param name="Language">What was spoken then, ISO 639-1.</param>
/// <param name="AskedAt">When they asked for access; null when they do not ask.</param>
public sealed record Holder(string Person, string Name, PersonRole Role, string Language, DateTimeOffset? AskedAt = null)
{
    /// <summary>The contact that a coordinator said they are; null where nobody did.</summary>
    public string? Contact { get; init; }

    /// <summary>When they were last heard of, where no conversation tells any more; null where one does.</summary>
    public DateOnly? SeenOn { get; init; }
}

/// <param name="Hash">SHA-256 of the code; the code itself is kept nowhere.</param>
/// <param name="Wrong">How often a wrong one was said.</param>
public sealed record ClaimCode(string Hash, int Wrong = 0);

/// <summary>That a partnership is due was said.</summary>
/// <param name="DueOn">Since when it was.</param>
public sealed record Proposal(string Partnership, DateOnly DueOn, DateTimeOffset At);
