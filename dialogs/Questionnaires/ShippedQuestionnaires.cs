using System.Reflection;
using TwinBot.Texts;

namespace TwinBot.Questionnaires;

/// <summary>The questionnaires that come with the bot, embedded in the assembly.</summary>
public static class ShippedQuestionnaires
{
    const string Folder = "Questionnaires/";

    /// <exception cref="InvalidOperationException">A shipped file has a fault; a test sees to it that this cannot happen.</exception>
    public static QuestionnaireShelf Load(Languages languages)
    {
        var reader = new QuestionnaireReader(languages);
        return new QuestionnaireShelf([.. Files().Select(file => Read(reader, languages, file))], reader);
    }

    static IEnumerable<string> Files() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    static Questionnaire Read(QuestionnaireReader reader, Languages languages, string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} is not in the assembly.");
        using var text = new StreamReader(stream);
        var reading = reader.Read(text.ReadToEnd());
        return reading.Questionnaire ?? throw new InvalidOperationException(string.Join('\n', reading.Faults.Select(fault => fault.In(languages.All.First(), file))));
    }
}
