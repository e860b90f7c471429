namespace TwinBot.Questionnaires;

/// <summary><c>TwinBot:Questionnaires</c>.</summary>
sealed record QuestionnaireOptions
{
    /// <summary>Where people's own questionnaires lie, a JSON file each; null for none.</summary>
    public string? Folder { get; init; }
}
