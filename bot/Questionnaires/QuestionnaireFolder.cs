using Microsoft.Extensions.Options;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Questionnaires;

/// <summary>People's own questionnaires beside the shipped ones, read when the service starts. A file with a fault is left out, and every fault told.</summary>
sealed class QuestionnaireFolder(Languages languages, IOptions<QuestionnaireOptions> options, IOptions<ServiceOptions> service, ILogger<QuestionnaireFolder> log)
{
    readonly QuestionnaireReader _reader = new(languages);

    public QuestionnaireShelf Read()
    {
        var shelf = ShippedQuestionnaires.Load(languages);
        return options.Value.Folder is { } folder ? Files(folder).Aggregate(shelf, With) : shelf;
    }

    IEnumerable<string> Files(string folder)
    {
        if (Directory.Exists(folder))
        {
            return Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal);
        }

        log.NoFolder(folder);
        return [];
    }

    QuestionnaireShelf With(QuestionnaireShelf shelf, string path)
    {
        var file = Path.GetFileName(path);
        if (Text(path, file) is not { } text)
        {
            return shelf;
        }

        var (questionnaire, faults) = shelf.Checked(_reader.Read(text));
        foreach (var fault in faults)
        {
            log.Faulty(fault.In(languages[new Language(service.Value.Languages.Default)], file));
        }

        return questionnaire is null ? shelf : new QuestionnaireShelf([.. shelf.All, questionnaire], _reader);
    }

    /// <summary>Null for a file that cannot be read: the service starts all the same.</summary>
    string? Text(string path, string file)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            log.Unreadable(trouble, file);
            return null;
        }
    }
}
