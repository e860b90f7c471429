using System.Collections.Immutable;
using TwinBot.Evaluations;
using TwinBot.Records;

namespace TwinBot.Secrecy;

/// <summary>
/// Anonymous answers lie sealed in their round until it is closed, and are then laid open all at once, in an order that tells nothing.
/// So no moment of the store, and no two of them compared, show which answer came with whom. Fewer than three are never laid open.
/// </summary>
sealed class BallotBox(Seals seals)
{
    const string Kind = "round ";

    /// <summary>The round that a key is for; null where it is for something else.</summary>
    public static string? RoundOf(string subject) => subject.StartsWith(Kind, StringComparison.Ordinal) ? subject[Kind.Length..] : null;

    /// <summary>The changes as they may be stored.</summary>
    /// <exception cref="IOException">The disk refused the key.</exception>
    public ImmutableArray<RecordChange> Pass(ImmutableArray<RecordChange> changes) =>
        changes.Any(change => change.After is Evaluation { Anonymous: true }) ? [.. changes.Select(change => change with { After = change.After is Evaluation { Anonymous: true } round ? Pass(round) : change.After })] : changes;

    /// <summary>Throws away the keys of rounds in which nothing is sealed any more.</summary>
    public void Settle(ImmutableArray<RecordChange> changes)
    {
        foreach (var change in changes.Where(change => HoldsSealed(change.Before) && !HoldsSealed(change.After)))
        {
            ThrowAway(change.Id);
        }
    }

    public void ThrowAway(string round) => seals.ThrowAway(Kind + round);

    /// <summary>True when answers are in it that need its key.</summary>
    public static bool HoldsSealed(Record? record) => record is Evaluation round && round.Responses.Any(response => response.Sealed is not null);

    Evaluation Pass(Evaluation round) => round with { Responses = Ballots.Ordered(round.ClosedOn is null ? round.Responses.Select(response => Sealed(round, response)) : LaidOpen(round)) };

    Response Sealed(Evaluation round, Response response) => response is { Respondent: null, Sealed: null }
        ? new Response { Status = response.Status, Sealed = seals.Seal(Kind + round.Id, Ballots.Write(response)) }
        : response;

    ImmutableArray<Response> LaidOpen(Evaluation round)
    {
        ImmutableArray<Response> open = [.. round.Responses.Select(response => response.Sealed is { } text && seals.Open(text) is { } ballot ? Ballots.Read(ballot) : response)];
        return open.Count(response => response is { Respondent: null, Sealed: null }) >= Anonymity.SmallestGroup ? open : round.Responses;
    }
}
