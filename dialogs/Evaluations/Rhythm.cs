using TwinBot.Partnerships;

namespace TwinBot.Evaluations;

/// <summary>When a partnership is due for its next evaluation.</summary>
public static class Rhythm
{
    /// <summary>So many months after the last round, or after the signing where there was none; null where none is due: only what is active is evaluated.</summary>
    /// <param name="lastOpenedOn">When the last round was opened; null when there was none.</param>
    public static DateOnly? DueOn(Partnership partnership, DateOnly? lastOpenedOn) => partnership switch
    {
        { Status: not PartnershipStatus.Active } or { ReviewEveryMonths: <= 0 } => null,
        _ when lastOpenedOn is { } last => Later(last, partnership.ReviewEveryMonths),
        { SignedOn: { } signed } => Later(signed.Last, partnership.ReviewEveryMonths),
        _ => null,
    };

    static DateOnly Later(DateOnly day, int months) => day < DateOnly.MaxValue.AddMonths(-months) ? day.AddMonths(months) : DateOnly.MaxValue;
}
