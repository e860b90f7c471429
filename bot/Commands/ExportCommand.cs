using System.CommandLine;
using System.IO.Compression;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Storage;
using TwinBot.Texts;

namespace TwinBot.Commands;

/// <summary><c>export</c>: all records as JSON, or as sheets, also while the service runs.</summary>
static class ExportCommand
{
    static readonly Option<string> s_out = new("--out")
    {
        Description = "The file to write, or - for JSON to the output. Its ending says which: .xlsx is a workbook, .zip a CSV a kind of record, .csv the same side by side (NAME-contacts.csv …), anything else JSON.",
        HelpName = "FILE|-",
        Required = true,
    };

    static readonly Option<string?> s_lang = new("--lang") { Description = "The language of the sheets, such as nl; the service's by default.", HelpName = "LANGUAGE" };

    public static Command Make()
    {
        var command = DataCommands.Make("export", "Writes all records as JSON, XLSX or CSV.", s_out, ExportAsync);
        command.Options.Add(s_lang);
        return command;
    }

    static async Task<int> ExportAsync(ParseResult parsed, StorageOptions options, string to)
    {
        DataCommands.MustExist(options);
        var languages = LearntFolder.LoadLanguages();
        if (DataCommands.Speech(languages, parsed.GetValue(s_lang)) is not { } speech)
        {
            return 1;
        }

        var what = Path.GetExtension(to).ToUpperInvariant() switch
        {
            ".XLSX" => Handout.ExportXlsx,
            ".CSV" or ".ZIP" => Handout.ExportCsv,
            _ => Handout.Export,
        };
        var request = what == Handout.Export ? StoreDoor.Export : $"{StoreDoor.Export} {what.Name()} {speech.Language}";
        var file = await StoreDoor.AskAsync(options.Path, request) ?? await ReadAsync(options, what, speech);
        if (to == "-")
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(file);
            return 0;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(to)) ?? "/");
        if (what == Handout.ExportCsv && !to.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            await SideBySideAsync(file, to);
            return 0;
        }

        await WriteAsync(to, file);
        return 0;
    }

    static async Task SideBySideAsync(byte[] zip, string to)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        foreach (var entry in archive.Entries)
        {
            using var bytes = new MemoryStream();
            await using var part = await entry.OpenAsync();
            await part.CopyToAsync(bytes);
            await WriteAsync($"{to[..^".csv".Length]}-{entry.Name}", bytes.ToArray());
        }
    }

    static async Task WriteAsync(string to, byte[] file)
    {
        await File.WriteAllBytesAsync(to + ".new", file);
        File.Move(to + ".new", to, overwrite: true);
    }

    static async Task<byte[]> ReadAsync(StorageOptions options, Handout what, Speech speech)
    {
        await using var store = DataCommands.Open(options);
        return await new Exporter(store).MakeAsync(what, speech);
    }
}
