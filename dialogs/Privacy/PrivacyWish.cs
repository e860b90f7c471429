namespace TwinBot.Privacy;

/// <summary>What somebody wants who speaks of their data, the strongest wish last.</summary>
public enum PrivacyWish
{
    /// <summary>To hear what is kept of people, and why.</summary>
    Read,

    /// <summary>To hear what is kept of them.</summary>
    See,

    /// <summary>To have it, in a file.</summary>
    Take,

    /// <summary>That it goes.</summary>
    Erase,
}
