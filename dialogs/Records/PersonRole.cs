namespace TwinBot.Records;

/// <summary>What somebody may do; each may do what those before may.</summary>
public enum PersonRole
{
    /// <summary>Nobody has said who it is: help, and asking for access.</summary>
    Guest,

    /// <summary>Answers evaluations, and reads about partnerships and what was done.</summary>
    Mayor,

    /// <summary>Reads everything but results, and writes it.</summary>
    Member,

    /// <summary>Opens evaluations and sees their results, takes everything out, and gives roles.</summary>
    Coordinator,
}
