using TwinBot.Questionnaires;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Files;

/// <summary>Texts among the files that people sent.</summary>
sealed class TextFiles(LiteDbStore store) : ITextFiles
{
    public string? Read(KeptFile file)
    {
        using var content = store.Files.Open(file.Sha256);
        if (content is null)
        {
            return null;
        }

        using var text = new StreamReader(content);
        return text.ReadToEnd();
    }
}
