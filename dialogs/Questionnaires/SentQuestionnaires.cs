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
public sealed class SentQuestionnaires(ITextFiles files, QuestionnaireReader reader, QuestionnaireShelf shelf)
{
    Last? _last;

    public QuestionnaireReading Read(KeptFile file)
    {
        if (_last is { } last && last.Sha256 == file.Sha256)
        {
            return last.Reading;
        }

        var reading = files.Read(file) is { } text
            ? shelf.Checked(reader.Read(text))
            : new QuestionnaireReading(null, [new QuestionnaireFault("", "unreadable")]);
        _last = new Last(file.Sha256, reading);
        return reading;
    }

    sealed record Last(string Sha256, QuestionnaireReading Reading);
}
