using System.CommandLine;
using TwinBot.Storage;

namespace TwinBot.Commands;

/// <summary><c>backup</c>: the whole store as one verified file, also while the service runs.</summary>
static class BackupCommand
{
    static readonly Option<string> s_out = new("--out") { Description = "The file to write.", HelpName = "FILE", Required = true };

    public static Command Make() => DataCommands.Make("backup", "Writes the whole store, conversations included, to one file and verifies it.", s_out, BackUpAsync);

    static async Task<int> BackUpAsync(StorageOptions options, string to)
    {
        DataCommands.MustExist(options);
        var path = Path.GetFullPath(to);
        if (await StoreDoor.AskAsync(options.Path, $"{StoreDoor.Backup} {path}") is null)
        {
            await using var store = DataCommands.Open(options);
            await store.BackupAsync(path);
        }

        Console.WriteLine($"{path} is written and verified.");
        return 0;
    }
}
