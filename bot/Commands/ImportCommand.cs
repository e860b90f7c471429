using System.CommandLine;
using TwinBot.Commands.Importing;
using TwinBot.Storage;

namespace TwinBot.Commands;

/// <summary><c>import</c>: takes records from a file, all or none of them. Every fault of the file is a line on the error output.</summary>
static class ImportCommand
{
    static readonly Option<string> s_file = new("--file") { Description = "The file to read, as export writes it.", HelpName = "FILE", Required = true };

    public static Command Make() =>
        DataCommands.Make("import", "Adds the records of a file, and replaces those with the same id: all of them, or none when there is a fault.", s_file, ImportAsync);

    static async Task<int> ImportAsync(StorageOptions options, string from)
    {
        var bytes = await File.ReadAllBytesAsync(from);
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
}
