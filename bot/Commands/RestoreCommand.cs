using System.CommandLine;
using TwinBot.Storage;

namespace TwinBot.Commands;

/// <summary><c>restore</c>: puts a backup in the place of the store; what was there is kept under another name.</summary>
static class RestoreCommand
{
    static readonly Option<string> s_from = new("--from") { Description = "The backup to read.", HelpName = "FILE", Required = true };

    public static Command Make() => DataCommands.Make("restore", "Verifies a backup and puts it in the place of the store, which is kept under another name.", s_from, RestoreAsync);

    static Task<int> RestoreAsync(StorageOptions options, string from)
    {
        var kept = Backup.Restore(from, options.Path, DateTimeOffset.UtcNow);
        Console.WriteLine(kept is null ? $"{options.Path} is restored." : $"{options.Path} is restored. What was there is kept as {kept}");
        return Task.FromResult(0);
    }
}
