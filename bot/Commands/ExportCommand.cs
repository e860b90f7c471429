using System.CommandLine;
using TwinBot.Storage;

namespace TwinBot.Commands;

/// <summary><c>export</c>: all records as JSON, also while the service runs.</summary>
static class ExportCommand
{
    static readonly Option<string> s_out = new("--out") { Description = "The file to write, or - for the output.", HelpName = "FILE|-", Required = true };

    public static Command Make() => DataCommands.Make("export", "Writes all records as JSON.", s_out, ExportAsync);

    static async Task<int> ExportAsync(StorageOptions options, string to)
    {
        DataCommands.MustExist(options);
        var file = await StoreDoor.AskAsync(options.Path, StoreDoor.Export) ?? await ReadAsync(options);
        if (to == "-")
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(file);
            return 0;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(to)) ?? "/");
        await File.WriteAllBytesAsync(to + ".new", file);
        File.Move(to + ".new", to, overwrite: true);
        return 0;
    }

    static async Task<byte[]> ReadAsync(StorageOptions options)
    {
        await using var store = DataCommands.Open(options);
        using var file = new MemoryStream();
        await new Exporter(store).WriteExportAsync(file, CancellationToken.None);
        return file.ToArray();
    }
}
