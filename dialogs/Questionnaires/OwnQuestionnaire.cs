using TwinBot.Records;

namespace TwinBot.Questionnaires;

/// <summary>A questionnaire that somebody sent and took into use, one version of it; not exported, as the files in a folder are not. Rounds go on with the version that they were opened with.</summary>
public sealed record OwnQuestionnaire : Record
{
    /// <summary>The file as it was sent.</summary>
    public required string Text { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The id of a version: that of the questionnaire, which has no such sign in it, and its number.</summary>
    public static string IdOf(Questionnaire questionnaire) => $"{questionnaire.Id}@{questionnaire.Version}";
}
