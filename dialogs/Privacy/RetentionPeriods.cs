namespace TwinBot.Privacy;

/// <summary>For how long what is kept of people is kept: the keys under <c>TwinBot:Retention</c>, in months. What a committee remembers of its partnerships has no end.</summary>
public sealed record RetentionPeriods
{
    public const string Section = "TwinBot:Retention";

    /// <summary>A conversation in which nobody has said anything: what it is about, and what was said.</summary>
    public int ConversationMonths { get; init; } = 12;

    /// <summary>Somebody who has not been heard of: their language, their role, where they are spoken to.</summary>
    public int PersonMonths { get; init; } = 24;

    /// <summary>The same of those who came by a personal link, and of those who asked for access and have none.</summary>
    public int GuestMonths { get; init; } = 3;

    /// <summary>A contact who has left the role.</summary>
    public int FormerContactMonths { get; init; } = 24;

    /// <summary>Who was asked in an evaluation that is closed.</summary>
    public int RespondentMonths { get; init; } = 24;

    /// <summary>Who changed what.</summary>
    public int ChangeLogMonths { get; init; } = 36;

    /// <summary>False for a period that would delete what is in use.</summary>
    public bool IsValid => new[] { ConversationMonths, PersonMonths, GuestMonths, FormerContactMonths, RespondentMonths, ChangeLogMonths }.All(months => months is >= 1 and <= 1200)
        && PersonMonths >= ConversationMonths;
}
