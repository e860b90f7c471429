using TwinBot.Texts;

namespace TwinBot.Privacy;

/// <summary>What a service says of what it keeps about people: for whom, whom to ask, for how long.</summary>
public sealed record DataPolicy
{
    /// <summary>Whose bot it is; null where it does not say.</summary>
    public string? Organisation { get; init; }

    /// <summary>Whom to write to about it: an address, a name; null where it does not say.</summary>
    public string? Contact { get; init; }

    public RetentionPeriods Periods { get; init; } = new();

    /// <summary>After how many days the last backup in which something stands is gone; null where whoever runs the service keeps copies themselves.</summary>
    public int? BackupDays { get; init; }

    /// <summary>Two or three sentences, said once; one where many read.</summary>
    public string Notice(Speech speech, bool forMany) => speech.Say(
        forMany ? "privacy.noticeForMany" : "privacy.notice",
        ("who", Who(speech)), ("months", Periods.ConversationMonths));

    public string Who(Speech speech) => Organisation ?? speech.Say("privacy.committee");

    /// <summary>Until when copies have what was erased.</summary>
    public string Copies(Speech speech) => BackupDays is { } days ? speech.Say("privacy.copiesFor", ("n", days)) : speech.Say("privacy.copies");
}
