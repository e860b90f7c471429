namespace TwinBot.Understanding;

/// <summary>Whom a number of people counts.</summary>
public enum HeadKind
{
    /// <summary>All who were there: "42 participants", "we were 14".</summary>
    Everybody,

    /// <summary>A part by what they do or are: "20 singers", "12 adults".</summary>
    Some,
    Women,
    Men,
    NonBinary,
}

/// <summary>A number of people in a message.</summary>
/// <param name="IsYoung">"15 pupils", "12 girls".</param>
/// <param name="IsApproximate">"About 40", "une trentaine", "more than 200", "40 to 50".</param>
/// <param name="From">Where they come from: "20 from Mainz"; null when no place, or more than one, was said.</param>
/// <param name="Country">Which country they come from, ISO 3166-1 alpha-2: "12 Germans"; null when none was said.</param>
/// <param name="IsOfOneSide">"18 from here", beside others from elsewhere; "we were 5 and they 7".</param>
public sealed record HeadReading(long Count, HeadKind Kind, bool IsYoung = false, bool IsApproximate = false, PlaceReading? From = null, string? Country = null, bool IsOfOneSide = false)
{
    /// <summary>"14 Sängerinnen": women, and a part by what they do.</summary>
    public bool IsFemale { get; init; }

    /// <summary>"14 children baked with two ladies from Mainz": those come on top of the others.</summary>
    public bool IsOnTop { get; init; }

    /// <summary>"20 golfers, 4 of them women", "40 people, of whom 12 are pupils": some of those who are counted already.</summary>
    public bool IsPart { get; init; }

    /// <summary>"9 gentlemen" beside "3 coaches": men, and a part like any other.</summary>
    public bool IsMale { get; init; }
}
