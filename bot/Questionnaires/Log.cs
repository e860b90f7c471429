namespace TwinBot.Questionnaires;

/// <summary>Events 1800 to 1899.</summary>
static partial class Log
{
    [LoggerMessage(1800, LogLevel.Warning, "A questionnaire is left out. {Fault}")]
    public static partial void Faulty(this ILogger logger, string fault);

    [LoggerMessage(1801, LogLevel.Warning, "{File} cannot be read; that questionnaire is left out")]
    public static partial void Unreadable(this ILogger logger, Exception trouble, string file);

    [LoggerMessage(1802, LogLevel.Warning, "TwinBot:Questionnaires:Folder is {Folder}, which is not there; only the shipped questionnaires can be used")]
    public static partial void NoFolder(this ILogger logger, string folder);
}
