using System.CommandLine;
using TwinBot.Commands.Importing;
using TwinBot.Commands.Sheets;
using TwinBot.Sheets;
using TwinBot.Storage;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Commands;

/// <summary>
/// <c>import</c>: takes records from a file. The JSON that export writes is taken whole or not at all, every fault a line on the error output;
/// a list in CSV or XLSX is shown as it was understood, and what is clear of it taken when that is asked for.
/// </summary>
static class ImportCommand
{
    static readonly Option<string> s_file = new("--file") { Description = "The file to read: JSON as export writes it, or a list of partnerships, contacts or joint activities as CSV or XLSX.", HelpName = "FILE", Required = true };
    static readonly Option<bool> s_takeRest = new("--take-rest") { Description = "Takes the rows of a list that are clear, and leaves the doubtful ones. Without it a list is only shown." };
    static readonly Option<string?> s_lang = new("--lang") { Description = "The language to tell of a list in, such as nl; the service's by default.", HelpName = "LANGUAGE" };

    public static Command Make()
    {
        var command = DataCommands.Make(
            "import",
            "Adds the records of a file. JSON: all or none, and those with the same id are replaced. CSV and XLSX: shows what it understands, and takes it with --take-rest.",
            s_file,
            ImportAsync);
        command.Options.Add(s_takeRest);
        command.Options.Add(s_lang);
        return command;
    }

    static async Task<int> ImportAsync(ParseResult parsed, StorageOptions options, string from)
    {
        var bytes = await File.ReadAllBytesAsync(from);
        return ListFile.IsJson(bytes) ? await JsonAsync(options, from, bytes) : await ListAsync(parsed, options, from, bytes);
    }

    static async Task<int> JsonAsync(StorageOptions options, string from, byte[] bytes)
    {
        await using var store = DataCommands.Open(options);
        var result = await Importer.ImportAsync(bytes, store, DateTimeOffset.UtcNow);
        if (result.Faults.IsEmpty)
        {
            Console.WriteLine($"{result.Added} records added, {result.Changed} changed, {result.Same} as they were.");
            return 0;
        }

        foreach (var fault in result.Faults)
        {
            await Console.Error.WriteLineAsync(fault.ToString());
        }

        await Console.Error.WriteLineAsync($"Nothing was imported: {from} has {(result.Faults.Length == 1 ? "a fault" : $"{result.Faults.Length} faults")}.");
        return 1;
    }

    static async Task<int> ListAsync(ParseResult parsed, StorageOptions options, string from, byte[] bytes)
    {
        var (languages, service) = (LearntFolder.LoadLanguages(), DataCommands.Service());
        if (DataCommands.Speech(languages, parsed.GetValue(s_lang)) is not { } speech)
        {
            return 1;
        }

        var file = ListFile.Open(Path.GetFileName(from), bytes);
        if (file.Sheets is not { } sheets)
        {
            await Console.Error.WriteLineAsync($"{from}: {speech.Say(file.Refusal ?? "", ("most", ListFile.MostRows))}");
            return 1;
        }

        await using var store = DataCommands.Open(options);
        var now = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById(service.TimeZone));
        var reading = new SheetReader(new Understander(languages)).Read(sheets, store.Records, speech.Language, new SheetReader.Origin("import", now));
        foreach (var line in Preview.Lines(reading, speech).Concat(Preview.Doubts(reading, speech)))
        {
            Console.WriteLine(line);
        }

        if (parsed.GetValue(s_takeRest) && reading.Taken > 0)
        {
            await ListImporter.TakeAsync(reading, store, now);
            Console.WriteLine(speech.Say("sheets.taken", ("taken", reading.Taken), ("doubtful", reading.Doubtful)));
            return 0;
        }

        Console.WriteLine(Preview.Sum(reading, speech));
        if (reading.Taken > 0)
        {
            Console.WriteLine(speech.Say("sheets.preview.how"));
        }

        return reading.Taken > 0 ? 0 : 1;
    }
}
