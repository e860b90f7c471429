using System.CommandLine;
using TwinBot.Channels.WebChat;
using TwinBot.Secrecy;
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
        if (!File.Exists(LocalChatExtensions.KeyPath(options)))
        {
            Console.WriteLine($"{LocalChatExtensions.KeyPath(options)} is not here, and is in no backup. Copy it from where the backup was made before the service starts. Without it a new one is made: personal links that were handed out go on, but the next letter to the same person has another, pages that are open begin anew, and links to papers must be asked for again.");
        }

        if (!Directory.Exists(KeyFolder.FolderOf(options.Path)))
        {
            Console.WriteLine($"{KeyFolder.FolderOf(options.Path)} is not here, and is in no backup. Answers of anonymous evaluations that were open when the backup was made can be read with these keys only.");
        }

        return Task.FromResult(0);
    }
}
