using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Commands.Data;

/// <summary>The verbs that take records out and in. Each opens the store itself: while the service runs, the store is its own.</summary>
static class DataCommands
{
    public static IEnumerable<Command> All() => [Export(), Import(), BackUp(), Restore()];

    static Command Export()
    {
        var to = new Option<string>("--out") { Description = "The file to write, or - for the standard output.", Required = true };
        return Verb("export", "Writes all records as JSON.", [to], async parsed =>
        {
            await using var store = Open();
            await using var file = parsed.GetRequiredValue(to) is var name && name == "-" ? Console.OpenStandardOutput() : File.Create(name);
            await new Exporter(store).WriteExportAsync(file, CancellationToken.None);
            return 0;
        });
    }

    static Command Import()
    {
        var from = new Option<string>("--file") { Description = "A file as export writes it.", Required = true };
        return Verb("import", "Takes records from a file: all of them, or, if anything is wrong, none.", [from], async parsed =>
        {
            await using var store = Open();
            await using var file = File.OpenRead(parsed.GetRequiredValue(from));
            return await ImportAsync(ImportFile.Read(file, store.Records), store);
        });
    }

    static Command BackUp()
    {
        var to = new Option<string>("--out") { Description = "The file to write.", Required = true };
        return Verb("backup", "Copies the whole store to one file, and verifies the copy.", [to], async parsed =>
        {
            await using var store = Open();
            await store.BackupAsync(parsed.GetRequiredValue(to));
            await Console.Out.WriteLineAsync($"Written and verified: {parsed.GetRequiredValue(to)}");
            return 0;
        });
    }

    static Command Restore()
    {
        var from = new Option<string>("--from") { Description = "A file that backup wrote.", Required = true };
        return Verb("restore", "Puts a backup in the place of the store, once it verifies; what was there is kept beside it.", [from], async parsed =>
        {
            var kept = Backup.Restore(parsed.GetRequiredValue(from), Options().Path, TimeProvider.System.GetUtcNow());
            await Console.Out.WriteLineAsync(kept is null ? "Restored." : $"Restored. What was there is kept as {kept}");
            return 0;
        });
    }

    static async Task<int> ImportAsync(ImportFile file, LiteDbStore store)
    {
        foreach (var fault in file.Faults)
        {
            await Console.Error.WriteLineAsync(fault.ToString());
        }

        if (file.Faults.Count > 0)
        {
            await Console.Error.WriteLineAsync($"Nothing was imported: {file.Faults.Count} {(file.Faults.Count == 1 ? "fault" : "faults")}.");
            return 1;
        }

        var changes = file.Records
            .Select(record => RecordChange.Put(store.Records.Find(RecordChange.KindOf(record), record.Id), record))
            .Where(change => !RecordJson.AreEqual(change.Before, change.After))
            .ToList();
        if (changes.Count > 0)
        {
            await store.CommitAsync(new TurnCommit { Changes = [.. changes], At = TimeProvider.System.GetUtcNow() });
        }

        await Console.Out.WriteLineAsync($"Imported: {changes.Count} of {file.Records.Count} records were new or changed.");
        return 0;
    }

    static Command Verb(string name, string description, Option[] options, Func<ParseResult, Task<int>> run)
    {
        var command = new Command(name, description);
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.SetAction(async (parsed, _) =>
        {
            try
            {
                return await run(parsed);
            }
            catch (Exception exception) when (StartTroubles.Explain(exception) is { } sentence)
            {
                await Console.Error.WriteLineAsync(sentence);
                return 1;
            }
        });
        return command;
    }

    static LiteDbStore Open() => LiteDbStore.Open(Options(), NullLogger.Instance);

    /// <summary>Where the store is: as the service reads it, without the command line, which is the verb's.</summary>
    static StorageOptions Options()
    {
        var configuration = WebApplication.CreateBuilder().Configuration;
        return configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
    }
}
