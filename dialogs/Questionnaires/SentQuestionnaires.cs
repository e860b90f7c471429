using TwinBot.Records;

namespace TwinBot.Questionnaires;

/// <summary>Opens files that people sent as text.</summary>
public interface ITextFiles
{
    /// <returns>Null when there is no such file (any more).</returns>
    string? Read(KeptFile file);
}

/// <summary>No files: where nothing is sent.</summary>
public sealed class NoTextFiles : ITextFiles
{
    public string? Read(KeptFile file) => null;
}

/// <summary>Reads the questionnaires that people sent. A turn looks at one several times, and what lies under a hash never changes: it is read once.</summary>
public sealed class SentQuestionnaires(ITextFiles files, QuestionnaireReader reader)
{
    Last? _last;

    public QuestionnaireReading Read(KeptFile file) => Of(file).Reading;

    /// <summary>The file as it was sent; null where it cannot be read.</summary>
    public string? Text(KeptFile file) => Of(file).Text;

    Last Of(KeptFile file)
    {
        if (_last is not { } last || last.Sha256 != file.Sha256)
        {
            var text = files.Read(file);
            last = new Last(file.Sha256, text, text is null ? new QuestionnaireReading(null, [new QuestionnaireFault("", "unreadable")]) : reader.Read(text));
            _last = last;
        }

        return last;
    }

    sealed record Last(string Sha256, string? Text, QuestionnaireReading Reading);
}
