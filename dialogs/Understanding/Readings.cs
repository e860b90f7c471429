using TwinBot.Records;

namespace TwinBot.Understanding;

/// <summary>What was found in a message, and where it stood.</summary>
/// <param name="Start">Index of the first character in <see cref="Utterance.Text"/>.</param>
/// <param name="Length">In characters.</param>
public sealed record Mention<T>(T Value, int Start, int Length)
{
    /// <summary>True where one letter, a space as a rule, is all that stands between it and another behind it.</summary>
    public bool IsRightBefore<TOther>(Mention<TOther> other) => Start + Length + 1 == other.Start;

    /// <summary>True where a character of the text is one of its own.</summary>
    public bool Covers(int at) => Start <= at && at < Start + Length;

    /// <summary>True where all from one character up to another is its own.</summary>
    public bool Covers(int start, int end) => Start <= start && end <= Start + Length;

    /// <summary>True where both have some of the text in common.</summary>
    public bool Overlaps<TOther>(Mention<TOther> other) => Start < other.Start + other.Length && other.Start < Start + Length;
}

/// <summary>Which reading of a day without a year, or of a weekday, is meant.</summary>
public enum Tense
{
    Past,
    Future,
}

/// <summary>A date, or a range of dates.</summary>
/// <param name="To">The last day of a range; null when it is a single date.</param>
public sealed record DateReading(PartialDate From, PartialDate? To = null)
{
    /// <summary>True when its weekday was said, and is another.</summary>
    public bool IsSlip { get; init; }

    /// <summary>True for a day that was said by its name: "Christmas", "carnival".</summary>
    public bool IsHoliday { get; init; }

    /// <summary>True for nothing but a day of the week: "on Saturday", but also the name of a "Saturday market".</summary>
    public bool IsWeekday { get; init; }
}

/// <summary>A place that a name can mean.</summary>
/// <param name="Name">The name as it is stored, or would be: the local one.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null when not known.</param>
/// <param name="CommunityId">The community on record; null when there is none yet.</param>
public sealed record PlaceCandidate(string Name, string? Country, string? CommunityId);

/// <summary>A place's name in a message.</summary>
/// <param name="Said">The name as typed.</param>
/// <param name="Candidates">What it can mean, best first; one of an unknown place has that name and no country. A country said beside the name has narrowed them already.</param>
/// <param name="Distance">Typos forgiven.</param>
public sealed record PlaceReading(string Said, IReadOnlyList<PlaceCandidate> Candidates, int Distance = 0)
{
    /// <summary>True where what it most likely means is a community on record.</summary>
    public bool IsOnRecord => Candidates[0].CommunityId is not null;
}

/// <summary>A person's name in a message.</summary>
/// <param name="Name">The name as typed, without titles.</param>
/// <param name="ContactIds">Contacts on record whom it can mean, best first; empty when it is nobody known.</param>
public sealed record PersonReading(string Name, IReadOnlyList<string> ContactIds);

/// <summary>What somebody wants.</summary>
/// <param name="Intent">One of the intents of the design; <c>none</c> when it is none of them.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record IntentReading(string Intent, double Confidence);

/// <summary>A whole message that is a command.</summary>
/// <param name="Name"><c>back</c>, <c>skip</c>, <c>repeat</c>, <c>why</c>, <c>help</c>, <c>status</c>, <c>cancel</c>, <c>restart</c>, <c>pause</c>, <c>resume</c>, <c>undo</c>, <c>done</c> (enough asked: to the summary), <c>more</c> (next page).</param>
/// <param name="Exact">False when typos were forgiven.</param>
public sealed record CommandReading(string Name, bool Exact);

/// <summary>A message that changes something said before: "no, 43", "the date was 3 May", "not Ghent, Bruges", "change the role to chair".</summary>
/// <param name="Fields">Names of the questions whose words were said; empty when no field was named.</param>
/// <param name="Rest">The new value's words; empty when only the field was named ("change the date").</param>
/// <param name="Old">The words of the value that was rejected; null when none was said.</param>
/// <param name="Certain">True when the words leave no doubt that something is corrected; false for a bare "no, …" or "X: …".</param>
public sealed record CorrectionReading(IReadOnlyList<string> Fields, string Rest, string? Old, bool Certain);

/// <summary>What a message can be read against.</summary>
/// <param name="Today">In the time zone of the service.</param>
/// <param name="DefaultCountry">Where a phone number without a country code is taken to be, ISO 3166-1 alpha-2; null when not known.</param>
public sealed record HearingContext(IRecords Records, DateOnly Today, string? DefaultCountry = null);
