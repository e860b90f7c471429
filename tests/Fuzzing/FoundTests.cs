using System.IO.Compression;
using System.Text;
using TwinBot.Commands.Importing;
using TwinBot.Commands.Sheets;
using TwinBot.Questionnaires;
using TwinBot.Records;
using TwinBot.Sheets;
using TwinBot.Tests.Lint;
using TwinBot.Tests.Storage;
using TwinBot.Understanding;

namespace TwinBot.Tests.Fuzzing;

/// <summary>What fuzzing found, one test each.</summary>
public sealed class FoundTests
{
    static readonly Understander s_understander = new(Forms.Languages);

    [Theory]
    [InlineData("3.0.2020")]
    [InlineData("2015-00-12")]
    [InlineData("12/00/2015")]
    [InlineData("on 00/00/0000")]
    public void There_is_no_month_nought(string text)
    {
        foreach (var speech in Forms.Languages.All)
        {
            var said = s_understander.Hear(text, speech.Language, new HearingContext(new NoRecords(), new DateOnly(2026, 5, 12)));
            Assert.Equal((0, 0), (said.Dates(Tense.Past).Count, said.Dates(Tense.Future).Count));
        }
    }

    [Theory]
    [InlineData("{\"schema\":\"twinbot/1\",\n \"a\\udc00\":1}", "line 2, byte 2")]
    [InlineData("{\"sch\u00e9ma\":1}", "line 1, byte 2")]
    public void Half_a_character_in_an_import_is_a_fault_with_a_place(string json, string place)
    {
        // In Latin-1 the é is no UTF-8.
        var fault = Assert.Single(ImportFile.Read(Encoding.Latin1.GetBytes(json), new NoRecords()).Faults);
        Assert.Contains(place, fault.Sentence, StringComparison.Ordinal);
    }

    /// <summary>A damaged workbook has a sheet without a name.</summary>
    [Fact]
    public void A_sheet_without_a_name_is_in_no_workbook()
    {
        using var bytes = new MemoryStream();
        bytes.Write(Workbook.Write([("Contacts", [["Name", "Town"], ["Anna", "Mainz"]])]));
        Assert.NotNull(Workbook.Read(bytes.ToArray()));
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = archive.GetEntry("xl/workbook.xml") ?? throw new InvalidOperationException("No workbook.");
            using var xml = part.Open();
            var text = new StreamReader(xml).ReadToEnd().Replace(" name=", " nome=", StringComparison.Ordinal);
            xml.SetLength(0);
            xml.Write(Encoding.UTF8.GetBytes(text));
        }

        Assert.Null(Workbook.Read(bytes.ToArray()));
    }

    /// <summary>Each cell of a list was understood to its 4,000th character: a small file kept a processor busy for minutes.</summary>
    [Fact]
    public void A_cell_is_heard_to_its_first_words()
    {
        var reader = new SheetReader(s_understander);
        Work(reader, 50);
        var (little, much) = (Work(reader, 50), Work(reader, 4000));
        Assert.True(much < (2 * little) + 50_000_000, $"{little} bytes for cells of 350 characters, {much} for cells of 28,000");
    }

    /// <summary>By what it allocates: unlike time, the same on every machine.</summary>
    static long Work(SheetReader reader, int repeats)
    {
        var said = string.Concat(Enumerable.Repeat("12 mei ", repeats));
        var text = "Name;Town;Role;Since;Languages\n" + string.Concat(Enumerable.Range(0, 10).Select(row => $"Anna {row};{said}{row};{said}{row};{said}{row};{said}{row}\n"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        reader.Read(ListFile.Open("list.csv", Encoding.UTF8.GetBytes(text)).Sheets ?? throw new InvalidOperationException("No sheets."), new NoRecords(), new Language("en"), new SheetReader.Origin("test", TempStore.Noon));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>It would be said in a chat.</summary>
    [Fact]
    public void What_a_questionnaire_says_at_length_is_quoted_in_short()
    {
        var json = $"{{\"{new string('x', 100_000)}\": 1, \"sections\": [{{\"id\": \"{new string('y', 100_000)}\"}}]}}";
        var faults = new QuestionnaireReader(Forms.Languages).Read(json).Faults;
        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.InRange(fault.In(Forms.Languages.All.First(), "own.json").Length, 1, 1500));
    }

    [Fact]
    public void A_name_that_is_there_twice_in_an_import_is_quoted_in_short()
    {
        var name = new string('x', 10_000);
        var fault = Assert.Single(ImportFile.Read(Encoding.UTF8.GetBytes($"{{\"{name}\":1,\"{name}\":2}}"), new NoRecords()).Faults);
        Assert.InRange(fault.Sentence.Length, 50, 500);
    }

    [Theory]
    [InlineData("{\"id\": \"own\",\n\"title\": { \"en\": \"\\ud83d\" } }", "line 2")]
    [InlineData("{\"\\ud83d\": 1}", "line 1")]
    public void Half_a_character_in_a_questionnaire_is_a_fault_with_a_place(string json, string place)
    {
        var fault = Assert.Single(new QuestionnaireReader(Forms.Languages).Read(json).Faults);
        Assert.Contains(place, fault.In(Forms.Languages[new Language("en")], "own.json"), StringComparison.Ordinal);
    }
}
