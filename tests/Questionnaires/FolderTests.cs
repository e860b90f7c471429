using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TwinBot.Questionnaires;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Lint;

namespace TwinBot.Tests.Questionnaires;

public sealed class FolderTests : IDisposable
{
    internal const string Own = """
        { "id": "choir", "version": 1,
          "title": { "en": "Choir", "nl": "Koor", "fr": "Chœur", "de": "Chor" },
          "about": { "en": "One question.", "nl": "Eén vraag.", "fr": "Une question.", "de": "Eine Frage." },
          "dimensions": [],
          "sections": [{ "title": { "en": "Singing", "nl": "Zingen", "fr": "Chanter", "de": "Singen" },
            "questions": [{ "id": "again", "type": "yesNo",
              "ask": { "en": "Again?", "nl": "Nog eens?", "fr": "Encore ?", "de": "Wieder?" },
              "label": { "en": "Again", "nl": "Nog eens", "fr": "Encore", "de": "Wieder" } }] }] }
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("questionnaires").FullName;
    readonly KeptLog _log = new();

    [Fact]
    public void Ones_own_are_used_beside_the_shipped_ones()
    {
        Write("choir.json", Own);
        var shelf = Read(_folder);
        Assert.Equal(["yearlyCheck", "fullReview", "afterActivity", "choir"], shelf.All.Select(questionnaire => questionnaire.Id));
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public void A_fault_is_told_with_its_file_and_question_and_the_others_are_used()
    {
        Write("a.json", Own.Replace("yesNo", "yesNoo", StringComparison.Ordinal));
        Write("b.json", "{ not json");
        Write("choir.json", Own);
        Assert.NotNull(Read(_folder).Find("choir"));
        Assert.Equal(2, _log.Lines.Count);
        Assert.Contains(_log.Lines, line => line.Contains("a.json", StringComparison.Ordinal) && line.Contains("again", StringComparison.Ordinal) && line.Contains("“yesNo”", StringComparison.Ordinal));
        Assert.Contains(_log.Lines, line => line.Contains("b.json", StringComparison.Ordinal));
    }

    [Fact]
    public void A_shipped_one_keeps_its_name()
    {
        Write("mine.json", Own.Replace("\"choir\"", "\"yearlyCheck\"", StringComparison.Ordinal));
        Assert.NotEqual("Choir", Read(_folder).Find("yearlyCheck")?.Title.ByLanguage["en"]);
        Assert.Contains("mine.json", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_stops_nothing()
    {
        Assert.Equal(3, Read(Path.Combine(_folder, "elsewhere")).All.Length);
        Assert.Single(_log.Lines);
    }

    [Fact]
    public void Without_a_folder_there_are_the_shipped_ones() => Assert.Equal(3, Read(null).All.Length);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    QuestionnaireShelf Read(string? folder)
    {
        using var logs = LoggerFactory.Create(builder => builder.AddProvider(_log));
        return new QuestionnaireFolder(Forms.Languages, Options.Create(new QuestionnaireOptions { Folder = folder }), Options.Create(new ServiceOptions()), logs.CreateLogger<QuestionnaireFolder>()).Read();
    }

    void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
