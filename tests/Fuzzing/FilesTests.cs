using System.Text;
using System.Text.Json.Nodes;
using TwinBot.Commands.Importing;
using TwinBot.Commands.Sheets;
using TwinBot.Files;
using TwinBot.Questionnaires;
using TwinBot.Records;
using TwinBot.Sheets;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Conversation;
using TwinBot.Tests.Lint;
using TwinBot.Tests.Sheets;
using TwinBot.Tests.Storage;
using TwinBot.Understanding;
using Xunit.Abstractions;

namespace TwinBot.Tests.Fuzzing;

/// <summary>Damaged files of every kind that is read: each is read or refused, never more.</summary>
[Collection(nameof(Fuzz))]
public sealed class FilesTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_list_is_read_or_refused()
    {
        var reader = new SheetReader(new Understander(Forms.Languages));
        byte[][] lists = [.. Lists()];
        var fuzz = new Fuzz("lists", 0.05, output);
        await fuzz.RunAsync(hostile =>
        {
            var bytes = hostile.Damaged(hostile.One(lists));
            var name = hostile.Chance(50) ? "list.csv" : hostile.Text();
            fuzz.Take($"{name}: {Convert.ToBase64String(bytes.AsSpan(0, Math.Min(bytes.Length, 300)))}", () =>
            {
                var (sheets, refusal) = ListFile.Open(name, bytes);
                if (sheets is not null)
                {
                    reader.Read(sheets, MemoryRecords.None, new Language("en"), new SheetReader.Origin("test", TempStore.Noon));
                }

                return sheets is null == refusal is null ? "neither read nor refused" : null;
            });
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Every_import_is_read_or_its_faults_are_named()
    {
        var export = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "conversations", "records", "three-towns.json")));
        var fuzz = new Fuzz("imports", 0.15, output);
        await fuzz.RunAsync(hostile =>
        {
            var bytes = hostile.Write(hostile.Spoil(export));
            fuzz.Take(Encoding.UTF8.GetString(bytes), () =>
            {
                var file = ImportFile.Read(bytes, new NoRecords());
                return file.Faults.Any(fault => fault.ToString().Length > 4000) ? "a fault of more than 4000 characters" : null;
            });
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Every_questionnaire_is_read_or_its_faults_are_named()
    {
        var reader = new QuestionnaireReader(Forms.Languages);
        var good = ((string[])["yearlyCheck", "fullReview", "afterActivity"]).Select(name => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "dialogs", "Questionnaires", $"{name}.json")))).ToList();
        var fuzz = new Fuzz("questionnaires", 0.15, output);
        await fuzz.RunAsync(hostile =>
        {
            var text = Encoding.UTF8.GetString(hostile.Write(hostile.Spoil(hostile.One(good))));
            fuzz.Take(text, () =>
            {
                var (questionnaire, faults) = reader.Read(text);
                fuzz.Note(questionnaire is null ? "refused" : "read");
                var said = faults.SelectMany(fault => Forms.Languages.All.Select(speech => fault.In(speech, "own.json")));
                return questionnaire is null == (faults.Count == 0) ? "neither read nor refused" : said.FirstOrDefault(sentence => sentence.Length > 2000) is { } longest ? $"a fault of {longest.Length} characters" : null;
            });
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Every_file_has_a_type_or_none_and_a_harmless_name()
    {
        byte[][] files = [Contents.Png, Contents.Jpeg, Contents.Pdf, Contents.WebP, Contents.Heic("heic"), Contents.Text("a;b\n1;2"), .. Lists()];
        var fuzz = new Fuzz("files", 0.15, output);
        await fuzz.RunAsync(hostile =>
        {
            var (bytes, name) = (hostile.Damaged(hostile.One(files)), hostile.Chance(70) ? $"{hostile.Text()}.{hostile.One(["png", "csv", "json", "txt", "exe", "/", ".."])}" : hostile.Text());
            fuzz.Take(name, () =>
            {
                using var content = new MemoryStream(bytes);
                var type = FileTypes.Of(content, name);
                var tidy = type is null ? FileNames.Plain(name) : FileNames.Tidy(name, type);
                fuzz.Note(type?.Media ?? "refused");
                return tidy.Length is 0 or > 260 || tidy.Any(letter => char.IsControl(letter) || "/\\<>:\"|?*\u202E".Contains(letter, StringComparison.Ordinal)) || tidy.StartsWith('.') ? $"named {tidy}" : null;
            });
            return Task.CompletedTask;
        });
    }

    static IEnumerable<byte[]> Lists()
    {
        var lists = new MessyLists(1);
        yield return lists.Contacts("contacts", 12, 3).AsWindows1252();
        yield return lists.Activities("activities", 12, 2).AsWindows1252();
        yield return MessyList.AsWorkbook(MessyLists.Partnerships("partnerships"), lists.Contacts("contacts", 12, 3));
        yield return Contents.Zip(("xl/workbook.xml", "<workbook/>"), ("[Content_Types].xml", "<Types/>"));
        yield return Contents.Zip(("word/document.xml", "<w/>"));
        yield return Contents.Zip(("mimetype", "application/vnd.oasis.opendocument.text"));
    }
}
